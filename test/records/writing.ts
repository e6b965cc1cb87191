/** Changes written on a desk, and what has become of them upstream. */
import type { Goal, Resource, Task } from '@medplum/fhirtypes';
import { goalToFhir, homeworkToFhir } from '../../main/records/mapping/care.ts';
import { systems } from '../../main/records/mapping/systems.ts';
import type { OutboxItem } from '../../main/vault/outboxRows.ts';
import type { Goal as GoalRecord, Homework } from '../../shared/domain/records.ts';
import { NOW } from '../vault/keystore.ts';
import { caseload, episodeOf, therapist } from './caseload.ts';
import { type Desk, openDesk, startUpstream, type Upstream } from './desk.ts';

let ids = 0;
const newId = () => `id-${++ids}`;
export const access = (n: number, desk?: Desk) => ({
  episodeId: `episode-${n}`,
  now: desk?.now ?? NOW,
});

export const goal = (id: string, n = 1, text = `text of ${id}`): GoalRecord => ({
  id,
  episodeId: `episode-${n}`,
  text,
  outcome: 'open',
});
export const creating = (kind: string, id: string, resource: Resource): OutboxItem => ({
  id: newId(),
  kind,
  recordId: id,
  method: 'create',
  resource,
  identifier: `${systems.record}|${id}`,
});
export const ledger = () => ({
  id: newId(),
  at: NOW,
  actor: therapist.id,
  action: 'goalSet',
  detail: {},
});

/** A goal written here, with the row that takes it upstream. */
export const write = (desk: Desk, id: string, n = 1, resource?: Resource) =>
  desk.vault.change(access(n, desk), {
    records: [{ kind: 'goal', id, body: goal(id, n) }],
    outbox: [creating('goal', id, resource ?? goalToFhir(goal(id, n), `patient-${n}`))],
    ledger: ledger(),
  });
export const homework = (status: Homework['status'], text = 'homework-episode-1'): Homework => ({
  id: 'episode-1-homework',
  episodeId: 'episode-1',
  sessionId: 'episode-1-session',
  text,
  status,
});
/** A change to what upstream has. */
export const review = async (desk: Desk, status: Homework['status']) => {
  const stored = await desk.vault.getRecord(access(1), 'homework', 'episode-1-homework');
  await desk.vault.change(access(1), {
    records: [{ kind: 'homework', id: 'episode-1-homework', body: homework(status) }],
    outbox: [
      {
        ...creating(
          'homework',
          'episode-1-homework',
          homeworkToFhir(homework(status), 'patient-1'),
        ),
        method: 'update',
        ...(stored?.version ? { ifMatch: stored.version } : {}),
      },
    ],
    ledger: ledger(),
  });
};
export const goals = async (upstream: Upstream) =>
  (await upstream.all<Goal>('Goal'))
    .flatMap((one) => one.identifier ?? [])
    .map((one) => one.value)
    .filter((one) => one?.startsWith('mine'));
export const task = async (upstream: Upstream) =>
  (await upstream.all<Task>('Task')).find((one) => one.id === 'episode-1-homework');
export const states = async (desk: Desk, n = 1) =>
  (await desk.vault.listOutbox(access(n, desk))).map((one) => `${one.recordId} ${one.state}`);
export const posts = (upstream: Upstream) =>
  upstream.asked.filter((one) => /^(POST|PUT) \/[A-Z]/.test(one));

export const start = async (cases = 1) => {
  const upstream = await startUpstream(
    caseload(Array.from({ length: cases }, (_, i) => episodeOf(i + 1))),
  );
  const desk = await openDesk(upstream, therapist);
  await desk.pass();
  upstream.asked.length = 0;
  return { upstream, desk };
};
