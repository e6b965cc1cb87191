/**
 * Sends what is durable here, in order, one case after the other, until it is upstream as one
 * resource a business identifier (product R4). A dropped line, a lock or a kill changes nothing but
 * the moment: a create is conditional on its identifier, an update on the version it replaces.
 */
import type { Resource } from '@medplum/fhirtypes';
import { type ErrorCode, type Result, refuse } from '../../shared/contract/result.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import type { OutboxRow, OutboxState } from '../vault/outboxRows.ts';
import type { FhirClient, Written } from './client.ts';
import type { OutboxVault } from './vaultPort.ts';

export type OutboxParts = {
  readonly client: FhirClient;
  readonly vault: OutboxVault;
  readonly now: () => Millis;
  /**
   * Asked right before a row leaves, with what only this moment can know (a consent withdrawn since,
   * product L2). Answers null to send, `offline` to wait, or the reason to hold it back for good.
   */
  readonly mayLeave: (row: OutboxRow) => Promise<ErrorCode | null>;
  readonly onMoved: (row: OutboxRow, state: 'sent' | 'refused') => void;
};

/** Waiting may help with these; anything else is the server's answer to this very row. */
const transient: ReadonlySet<ErrorCode> = new Set([
  'offline',
  'serverFault',
  'serverNotUnderstood',
  'signInExpired',
]);

/** `Type/id/version` of the record an update replaces, as the vault keeps it. */
const target = (version: string | null): { id: string; versionId: string } | null => {
  const parts = version?.split('/') ?? [];
  return parts[1] && parts[2] ? { id: parts[1], versionId: parts[2] } : null;
};

/**
 * Our fields over what upstream holds now, so that what other systems added stays. Only where the
 * version is the one we know: otherwise the server answers with a conflict.
 */
const overlay = (current: Resource, ours: Resource): Resource & { id: string } =>
  ({ ...current, ...ours, id: current.id ?? '' }) as Resource & { id: string };

const send = async (client: FhirClient, row: OutboxRow): Promise<Result<Written>> => {
  const resource = row.resource as Resource;
  if (row.method === 'create') {
    const [system = '', value = ''] = row.identifier.split('|');
    return client.create(resource, { system, value });
  }
  const at = target(row.ifMatch);
  if (!at) return { ok: false, code: 'conflict' };
  const current = await client.read(resource.resourceType, at.id);
  if (!current.ok) return current;
  return client.update(overlay(current.value, resource), at.versionId);
};

export const createOutbox = (parts: OutboxParts) => {
  let running: Promise<ErrorCode | null> | null = null;
  let again = false;

  const mark = (
    row: OutboxRow,
    state: OutboxState,
    more: { reason?: string; version?: string } = {},
  ) => parts.vault.outboxMark(row.id, state, { ...more, now: parts.now() });

  /** Answers null when nothing is left, or the code that made it stop for now. */
  const drain = async (): Promise<ErrorCode | null> => {
    for (;;) {
      const [row] = await parts.vault.outboxNext({ count: 1, now: parts.now() });
      if (!row) return null;
      const held = await parts.mayLeave(row);
      if (held !== null && transient.has(held)) return held;
      if (held !== null) {
        await mark(row, 'refused', { reason: held });
        parts.onMoved(row, 'refused');
        continue;
      }
      await mark(row, 'sending');
      const answer = await send(parts.client, row);
      if (answer.ok) {
        const kind = (row.resource as Resource).resourceType;
        await mark(row, 'sent', {
          version: `${kind}/${answer.value.id}/${answer.value.versionId}`,
        });
        parts.onMoved(row, 'sent');
      } else if (transient.has(answer.code)) {
        await mark(row, 'queued', { reason: answer.code });
        return answer.code;
      } else {
        await mark(row, 'refused', { reason: answer.code });
        parts.onMoved(row, 'refused');
      }
    }
  };

  /**
   * What was sealed for sending only when its case closed (product A4): sent like the rest, then
   * destroyed by the vault with a receipt of its own.
   */
  const drainSealed = async (): Promise<ErrorCode | null> => {
    for (const row of await parts.vault.sendOnlyNext()) {
      const held = await parts.mayLeave(row);
      const answer = held === null ? await send(parts.client, row) : refuse(held);
      if (!answer.ok && transient.has(answer.code)) return answer.code;
      await parts.vault.sendOnlyMark(row.id, answer.ok ? 'sent' : 'refused');
      parts.onMoved(row, answer.ok ? 'sent' : 'refused');
    }
    return null;
  };

  return {
    /** Sends until the outbox is empty or the line is gone. One sender at a time, whoever asks. */
    async flush(): Promise<ErrorCode | null> {
      if (running) {
        again = true;
        return running;
      }
      running = (async () => {
        let stopped: ErrorCode | null;
        do {
          again = false;
          stopped = (await drain()) ?? (await drainSealed());
        } while (again && stopped === null);
        return stopped;
      })();
      try {
        return await running;
      } finally {
        running = null;
      }
    },
  };
};

export type Outbox = ReturnType<typeof createOutbox>;
