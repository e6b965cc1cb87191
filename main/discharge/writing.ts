/** Small makers of what every change of a case consists of: outbox rows and a ledger row. */
import type { Resource } from '@medplum/fhirtypes';
import type { Millis } from '../../shared/domain/ids.ts';
import type { Clinician } from '../../shared/domain/records.ts';
import { systems } from '../records/mapping/systems.ts';
import type { LedgerEntry } from '../vault/ledgerChain.ts';
import type { OutboxItem } from '../vault/outboxRows.ts';

export type NewId = () => string;

/** A resource that upstream does not have yet, found again by `identifier`. */
export const creating = (
  newId: NewId,
  kind: string,
  recordId: string,
  resource: Resource,
  identifier = recordId,
): OutboxItem => ({
  id: newId(),
  kind,
  recordId,
  method: 'create',
  resource,
  identifier: `${systems.record}|${identifier}`,
});

/**
 * A change to what upstream has. `version` null: the record's own creation is still on its way, and
 * the vault gives this row its version when that has arrived.
 */
export const updating = (
  newId: NewId,
  kind: string,
  recordId: string,
  resource: Resource,
  version: string | null,
): OutboxItem => ({
  id: newId(),
  kind,
  recordId,
  method: 'update',
  resource,
  identifier: `${systems.record}|${recordId}`,
  ...(version === null ? {} : { ifMatch: version }),
});

/** Who did what, in a code and numbers: never words about a patient (product E1). */
export const ledgerRow = (
  newId: NewId,
  context: { readonly now: Millis; readonly user: Clinician },
  action: string,
  detail: LedgerEntry['detail'] = {},
): Omit<LedgerEntry, 'episodeId' | 'caseRef'> => ({
  id: newId(),
  at: context.now,
  actor: context.user.id,
  action,
  detail,
});

/**
 * Runs what concerns one key one after the other, so that a double click signs once. What fails is
 * no reason for the next to wait.
 */
export const oneAtATime = () => {
  const last = new Map<string, Promise<unknown>>();
  return async <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const before = last.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (last.get(key) === mine) last.delete(key);
    }
  };
};
