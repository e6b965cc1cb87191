/**
 * Sealed unsent work that waits too long is told of upstream: a Task to the case manager, by case
 * reference and kind, without content (product A4). It is made once a sealed file, and completed when
 * what it was about has arrived after all.
 */
import type { Task } from '@medplum/fhirtypes';
import { z } from 'zod';
import { ok, type Result } from '../../shared/contract/result.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import type { Clinician } from '../../shared/domain/records.ts';
import type { VaultApi } from '../vault/client.ts';
import type { SealedWork } from '../vault/sendOnly.ts';
import type { FhirClient } from './client.ts';
import {
  concept,
  extensions,
  hasCode,
  instant,
  jsonOf,
  recordIdentifier,
  reference,
  text,
} from './mapping/fields.ts';
import { systems } from './mapping/systems.ts';

const CODE = 'unsent-work';
/** Settings of the vault: sealed files that were told of, and what was reported to a case manager. */
const TOLD = 'unsentTold';
export const reportedUnsent = 'unsentReported';

const Told = z.array(z.string());
const identifierOf = (file: string): string => `unsent-${file}`;

export const unsentTask = (
  work: readonly [SealedWork, ...SealedWork[]],
  facts: { readonly user: Clinician; readonly contact: string | null; readonly now: Millis },
): Task => {
  const [first] = work;
  return {
    resourceType: 'Task',
    identifier: [recordIdentifier(identifierOf(first.id))],
    status: 'requested',
    intent: 'order',
    code: concept(CODE, 'Unsent work of a closed case'),
    authoredOn: new Date(facts.now).toISOString(),
    requester: reference('Practitioner', facts.user.id),
    ...(first.caseManagerId ? { owner: reference('Practitioner', first.caseManagerId) } : {}),
    ...(facts.contact ? { restriction: { recipient: [{ display: facts.contact }] } } : {}),
    input: [...new Set(work.map(({ kind }) => kind))].map((kind) => ({
      type: concept('unsent-kind'),
      valueString: kind,
    })),
    extension: extensions({
      caseRef: first.caseRef,
      sealedAt: new Date(first.sealedAt).toISOString(),
    }),
  };
};

type AlertParts = {
  readonly client: FhirClient;
  readonly vault: Pick<VaultApi, 'setting' | 'setSetting' | 'sendOnlyList'>;
  readonly user: Clinician;
  readonly policy: Policy;
  readonly isOverdue: (work: SealedWork) => boolean;
  readonly now: Millis;
};

/** What was told of and is gone from here has arrived: nobody need look after it any more. */
const complete = async (client: FhirClient, file: string): Promise<Result<unknown>> => {
  const found = await client.searchAll('Task', {
    identifier: `${systems.record}|${identifierOf(file)}`,
  });
  if (!found.ok) return found;
  const [task] = found.value;
  if (!task || task.status === 'completed') return ok(null);
  const { id = '', meta } = task;
  return client.update({ ...task, id, status: 'completed' }, meta?.versionId ?? '');
};

/** Tells of what has waited too long, each sealed file once; to be called with contact. */
export const tellOfUnsent = async (parts: AlertParts): Promise<Result<null>> => {
  const { client, vault } = parts;
  const stored = Told.safeParse(jsonOf(await vault.setting(TOLD)));
  const told = new Set(stored.success ? stored.data : []);
  const byFile = Map.groupBy(await vault.sendOnlyList(), ({ id }) => id);
  const remember = () => vault.setSetting(TOLD, JSON.stringify([...told]));
  for (const [file, [first, ...rest]] of byFile) {
    if (first === undefined || told.has(file) || !parts.isOverdue(first)) continue;
    const facts = { user: parts.user, contact: parts.policy.unsentContact, now: parts.now };
    const made = await client.create(unsentTask([first, ...rest], facts), {
      system: systems.record,
      value: identifierOf(file),
    });
    if (!made.ok) return made;
    told.add(file);
    await remember();
  }
  for (const file of [...told].filter((one) => !byFile.has(one))) {
    const done = await complete(client, file);
    if (!done.ok) return done;
    told.delete(file);
    await remember();
  }
  return ok(null);
};

/** What other computers reported to this case manager, kept for their own desk to say. */
export const readReportedUnsent = async ({
  client,
  vault,
  user,
}: Pick<AlertParts, 'client' | 'user'> & {
  readonly vault: Pick<VaultApi, 'setSetting'>;
}): Promise<Result<null>> => {
  const tasks = await client.searchAll('Task', { owner: `Practitioner/${user.id}`, _count: '200' });
  if (!tasks.ok) return tasks;
  const open = tasks.value
    .filter((task) => hasCode(task.code, CODE) && task.status === 'requested')
    .map((task) => ({
      caseRef: text(task, 'caseRef') ?? '',
      kinds: (task.input ?? []).flatMap(({ valueString }) => valueString ?? []),
      since: instant(text(task, 'sealedAt') ?? task.authoredOn) ?? '1970-01-01T00:00:00.000Z',
    }));
  await vault.setSetting(reportedUnsent, JSON.stringify(open));
  return ok(null);
};
