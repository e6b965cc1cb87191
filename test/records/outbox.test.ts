import type { Communication, Goal, Resource, Task } from '@medplum/fhirtypes';
import { describe, expect, it } from 'vitest';
import { goalToFhir, homeworkToFhir } from '../../main/records/mapping/care.ts';
import { utteranceToFhir } from '../../main/records/mapping/sessions.ts';
import { systems } from '../../main/records/mapping/systems.ts';
import type { OutboxItem } from '../../main/vault/outboxRows.ts';
import type { Goal as GoalRecord, Homework } from '../../shared/domain/records.ts';
import { DAY, NOW } from '../vault/keystore.ts';
import { caseload, daysAgo, episodeOf, iso, therapist } from './caseload.ts';
import { type Desk, openDesk, startUpstream, type Upstream } from './desk.ts';

let ids = 0;
const newId = () => `id-${++ids}`;
const access = (n: number, desk?: Desk) => ({ episodeId: `episode-${n}`, now: desk?.now ?? NOW });

const goal = (id: string, n = 1, text = `text of ${id}`): GoalRecord => ({
  id,
  episodeId: `episode-${n}`,
  text,
  outcome: 'open',
});
const creating = (kind: string, id: string, resource: Resource): OutboxItem => ({
  id: newId(),
  kind,
  recordId: id,
  method: 'create',
  resource,
  identifier: `${systems.record}|${id}`,
});
const ledger = () => ({ id: newId(), at: NOW, actor: therapist.id, action: 'goalSet', detail: {} });

/** A goal written here, with the row that takes it upstream. */
const write = (desk: Desk, id: string, n = 1, resource?: Resource) =>
  desk.vault.change(access(n, desk), {
    records: [{ kind: 'goal', id, body: goal(id, n) }],
    outbox: [creating('goal', id, resource ?? goalToFhir(goal(id, n), `patient-${n}`))],
    ledger: ledger(),
  });
const homework = (status: Homework['status'], text = 'homework-episode-1'): Homework => ({
  id: 'episode-1-homework',
  episodeId: 'episode-1',
  sessionId: 'episode-1-session',
  text,
  status,
});
/** A change to what upstream has. */
const review = async (desk: Desk, status: Homework['status']) => {
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
const goals = async (upstream: Upstream) =>
  (await upstream.all<Goal>('Goal'))
    .flatMap((one) => one.identifier ?? [])
    .map((one) => one.value)
    .filter((one) => one?.startsWith('mine'));
const task = async (upstream: Upstream) =>
  (await upstream.all<Task>('Task')).find((one) => one.id === 'episode-1-homework');
const states = async (desk: Desk, n = 1) =>
  (await desk.vault.listOutbox(access(n, desk))).map((one) => `${one.recordId} ${one.state}`);
const posts = (upstream: Upstream) =>
  upstream.asked.filter((one) => /^(POST|PUT) \/[A-Z]/.test(one));

const start = async (cases = 1) => {
  const upstream = await startUpstream(
    caseload(Array.from({ length: cases }, (_, i) => episodeOf(i + 1))),
  );
  const desk = await openDesk(upstream, therapist);
  await desk.pass();
  upstream.asked.length = 0;
  return { upstream, desk };
};

describe('a line that drops', () => {
  it.each(['drop', 'dropAfter'] as const)(
    'leaves exactly one resource, whether the server wrote (%s)',
    async (fault) => {
      const { upstream, desk } = await start();
      await write(desk, 'mine-1');
      upstream.setFault(({ method }) => (method === 'POST' ? fault : null));
      expect(await desk.flush()).toBe('offline');
      expect(await desk.flush()).toBe('offline');
      expect(await states(desk)).toEqual(['mine-1 queued']);
      expect(await goals(upstream)).toHaveLength(fault === 'drop' ? 0 : 1);
      upstream.setFault(() => null);
      expect(await desk.flush()).toBeNull();
      expect(await goals(upstream)).toEqual(['mine-1']);
      expect(await states(desk)).toEqual(['mine-1 sent']);
      expect(desk.moved).toEqual(['mine-1 sent']);
      const stored = await desk.vault.getRecord(access(1), 'goal', 'mine-1');
      expect(stored?.version).toMatch(/^Goal\/[^/]+\/1$/);
      // What comes back from upstream is the same record, not a second one.
      await desk.pass();
      expect(
        (await desk.vault.listRecords(access(1), 'goal')).filter((one) => one.id === 'mine-1'),
      ).toHaveLength(1);
    },
  );

  it.each(['drop', 'dropAfter'] as const)(
    'changes upstream once by an update (%s)',
    async (fault) => {
      const { upstream, desk } = await start();
      await review(desk, 'done');
      upstream.setFault(({ method }) => (method === 'PUT' ? fault : null));
      expect(await desk.flush()).toBe('offline');
      // The second try reads first: what is there already is not sent once more.
      expect(await desk.flush()).toBe(fault === 'drop' ? 'offline' : null);
      upstream.setFault(() => null);
      expect(await desk.flush()).toBeNull();
      expect(await states(desk)).toEqual(['episode-1-homework sent']);
      const stored = await task(upstream);
      expect(stored).toMatchObject({ status: 'completed', meta: { versionId: '2' } });
      expect(await desk.vault.getRecord(access(1), 'homework', 'episode-1-homework')).toMatchObject(
        {
          version: 'Task/episode-1-homework/2',
        },
      );
    },
  );

  it('keeps the order in which things were written, over all cases', async () => {
    const { upstream, desk } = await start(2);
    for (const [i, n] of [1, 2, 1, 2, 1].entries()) await write(desk, `mine-${i}`, n);
    let requests = 0;
    upstream.setFault(({ method }) => {
      if (method !== 'POST') return null;
      requests += 1;
      return requests % 3 === 0 ? 'dropAfter' : requests % 3 === 1 ? 'drop' : null;
    });
    for (let i = 0; i < 40 && (await desk.flush()) !== null; i += 1);
    expect(await goals(upstream)).toEqual(['mine-0', 'mine-1', 'mine-2', 'mine-3', 'mine-4']);
  });

  it('sends a change behind the creation it changes', async () => {
    const { upstream, desk } = await start();
    await write(desk, 'mine-1');
    const changed = { ...goal('mine-1'), outcome: 'met' as const };
    await desk.vault.change(access(1), {
      records: [{ kind: 'goal', id: 'mine-1', body: changed }],
      outbox: [
        { ...creating('goal', 'mine-1', goalToFhir(changed, 'patient-1')), method: 'update' },
      ],
      ledger: ledger(),
    });
    expect(await desk.flush()).toBeNull();
    const [stored] = (await upstream.all<Goal>('Goal')).filter((one) =>
      one.identifier?.some((i) => i.value === 'mine-1'),
    );
    expect(stored).toMatchObject({ lifecycleStatus: 'completed', meta: { versionId: '2' } });
  });
});

describe('an update', () => {
  it('leaves what other systems added', async () => {
    const { upstream, desk } = await start();
    const before = await task(upstream);
    if (!before) throw new Error('no task');
    const foreign = { url: 'https://example.org/flag', valueBoolean: true };
    await upstream.put({
      ...before,
      note: [{ text: 'by another system' }],
      extension: [foreign, ...(before.extension ?? [])],
      identifier: [{ system: 'https://example.org/id', value: '7' }, ...(before.identifier ?? [])],
    });
    await desk.pass();
    await review(desk, 'partly done');
    expect(await desk.flush()).toBeNull();
    const after = await task(upstream);
    expect(after).toMatchObject({ status: 'in-progress', note: [{ text: 'by another system' }] });
    expect(after?.extension).toContainEqual(foreign);
    expect(after?.extension?.filter((one) => one.url.includes('episodeOfCare'))).toHaveLength(1);
    expect(after?.identifier?.map((one) => one.value).toSorted()).toEqual([
      '7',
      'episode-1-homework',
    ]);
  });

  it('in conflict keeps both versions, and sends what its author then says', async () => {
    const { upstream, desk } = await start();
    await review(desk, 'done');
    const theirs = {
      ...homeworkToFhir(homework('not done'), 'patient-1'),
      id: 'episode-1-homework',
    };
    await upstream.put(theirs);
    expect(await desk.flush()).toBeNull();
    expect(await desk.vault.listOutbox(access(1))).toMatchObject([
      { state: 'refused', reason: 'conflict' },
    ]);
    expect(await task(upstream)).toMatchObject({ status: 'failed' });
    await desk.pass();
    const mine = await desk.vault.getRecord(access(1), 'homework', 'episode-1-homework');
    const upstreams = await desk.vault.getConflict(access(1), 'homework', 'episode-1-homework');
    expect([mine?.body, upstreams?.body]).toMatchObject([
      { status: 'done' },
      { status: 'not done' },
    ]);
    await desk.vault.settleConflict(access(1), 'homework', 'episode-1-homework', 'mine');
    expect(await desk.flush()).toBeNull();
    expect(await task(upstream)).toMatchObject({ status: 'completed', meta: { versionId: '3' } });
  });

  it('in conflict with the same change by somebody else has nothing left to say', async () => {
    const { upstream, desk } = await start();
    await review(desk, 'done');
    const [same] = [{ ...homeworkToFhir(homework('done'), 'patient-1'), id: 'episode-1-homework' }];
    await upstream.put(same);
    expect(await desk.flush()).toBeNull();
    expect(await states(desk)).toEqual(['episode-1-homework sent']);
  });
});

describe('what the server answers', () => {
  it('401 pauses: nothing is lost, nothing else is tried', async () => {
    const { upstream, desk } = await start();
    await write(desk, 'mine-1');
    await write(desk, 'mine-2');
    desk.token = 'ended';
    expect(await desk.flush()).toBe('signInExpired');
    expect(posts(upstream)).toHaveLength(1);
    expect(await states(desk)).toEqual(['mine-1 queued', 'mine-2 queued']);
    desk.token = await upstream.token(therapist.id);
    expect(await desk.flush()).toBeNull();
    expect(await goals(upstream)).toEqual(['mine-1', 'mine-2']);
  });

  it.each([500, 'invalidJson', 'wrongResource'] as const)('%s is tried again', async (fault) => {
    const { upstream, desk } = await start();
    await write(desk, 'mine-1');
    await review(desk, 'done');
    upstream.setFault(({ method }) => (method === 'POST' || method === 'PUT' ? fault : null));
    expect(await desk.flush()).toBe(fault === 500 ? 'serverFault' : 'serverNotUnderstood');
    expect(await states(desk)).toEqual(['mine-1 queued', 'episode-1-homework queued']);
    upstream.setFault(() => null);
    expect(await desk.flush()).toBeNull();
    expect(await goals(upstream)).toEqual(['mine-1']);
    expect(await task(upstream)).toMatchObject({ status: 'completed' });
  });

  it('a fault over one row holds back its own case, in order, and no other', async () => {
    const { upstream, desk } = await start(2);
    await write(desk, 'mine-1', 1);
    await write(desk, 'mine-2', 2);
    await write(desk, 'mine-3', 1);
    await write(desk, 'mine-4', 2);
    let broken = true;
    // The first case's rows are the first and the third; their server knows only that one.
    const create = upstream.service.repository.conditionalCreate.bind(upstream.service.repository);
    upstream.service.repository.conditionalCreate = (async (...args: Parameters<typeof create>) => {
      if (broken && JSON.stringify(args[0]).includes('mine-1')) throw new Error('no disk');
      return create(...args);
    }) as typeof create;
    expect(await desk.flush()).toBe('serverFault');
    expect(await goals(upstream)).toEqual(['mine-2', 'mine-4']);
    expect(await states(desk)).toEqual(['mine-1 queued', 'mine-3 queued']);
    broken = false;
    expect(await desk.flush()).toBeNull();
    expect(await goals(upstream)).toEqual(['mine-2', 'mine-4', 'mine-1', 'mine-3']);
  });

  it('a server that fails everything is left alone after a few tries', async () => {
    const { upstream, desk } = await start(12);
    for (let n = 1; n <= 12; n += 1) await write(desk, `mine-${n}`, n);
    upstream.setFault(() => 500);
    expect(await desk.flush()).toBe('serverFault');
    expect(posts(upstream).length).toBeLessThan(10);
  }, 60_000);

  it('a refused row stays for its author and blocks nobody', async () => {
    const { upstream, desk } = await start();
    const bad = { ...goalToFhir(goal('mine-1'), 'patient-1'), lifecycleStatus: 'nonsense' };
    await write(desk, 'mine-1', 1, bad as unknown as Resource);
    await write(desk, 'mine-2');
    expect(await desk.flush()).toBeNull();
    expect(await desk.vault.listOutbox(access(1))).toMatchObject([
      { recordId: 'mine-1', state: 'refused', reason: 'invalidInput' },
      { recordId: 'mine-2', state: 'sent' },
    ]);
    expect(desk.moved).toEqual(['mine-1 refused', 'mine-2 sent']);
    expect(await goals(upstream)).toEqual(['mine-2']);
    upstream.asked.length = 0;
    expect(await desk.flush()).toBeNull();
    expect(posts(upstream)).toEqual([]);
    expect(await desk.vault.getRecord(access(1), 'goal', 'mine-1')).toMatchObject({
      body: { text: 'text of mine-1' },
    });
  });

  it('a line that is refused says so, one that is sent too', async () => {
    const { upstream, desk } = await start();
    const line = (id: string, text: string) => ({
      id,
      sessionId: 'episode-1-session',
      seq: 1,
      speaker: 'therapist' as const,
      at: iso(NOW),
      text,
      status: 'queued' as const,
    });
    const sides = { patientId: 'patient-1', therapistId: therapist.id };
    for (const [id, text] of [
      ['line-a', 'hello'],
      ['line-b', 'bye'],
    ] as const) {
      const resource = utteranceToFhir(line(id, text), 'episode-1', sides);
      await desk.vault.change(access(1), {
        utterances: [line(id, text)],
        outbox: [
          creating(
            'utterance',
            id,
            id === 'line-a' ? resource : { ...resource, status: 'x' as never },
          ),
        ],
        ledger: ledger(),
      });
    }
    expect(await desk.flush()).toBeNull();
    const held = await desk.vault.listUtterances(access(1), 'episode-1-session', {
      from: 1,
      count: 99,
    });
    expect(held.slice(-2).map((one) => [one.id, one.status])).toEqual([
      ['line-a', 'sent'],
      ['line-b', 'refused'],
    ]);
    expect(
      (await upstream.all<Communication>('Communication')).filter((one) =>
        one.identifier?.some((i) => i.value === 'line-a'),
      ),
    ).toHaveLength(1);
  });
});

describe('asked right before it leaves', () => {
  it('a row is held back for good, or waits', async () => {
    const { upstream, desk } = await start();
    await write(desk, 'mine-1');
    await write(desk, 'mine-2');
    desk.mayLeave = async (row) => (row.recordId === 'mine-1' ? 'consentMissing' : 'offline');
    expect(await desk.flush()).toBe('offline');
    expect(await states(desk)).toEqual(['mine-1 refused', 'mine-2 queued']);
    expect(posts(upstream)).toEqual([]);
    desk.mayLeave = async () => null;
    expect(await desk.flush()).toBeNull();
    expect(await goals(upstream)).toEqual(['mine-2']);
  });
});

describe('two senders', () => {
  it('are one: whoever asks while it runs gets what came meanwhile sent too', async () => {
    const { upstream, desk } = await start();
    await write(desk, 'mine-1');
    const first = desk.flush();
    await write(desk, 'mine-2');
    await Promise.all([first, desk.flush(), desk.flush()]);
    expect(await goals(upstream)).toEqual(['mine-1', 'mine-2']);
    expect(posts(upstream)).toHaveLength(2);
  });
});

describe('the work of a case that has closed', () => {
  const closing = async () => {
    const upstream = await startUpstream(
      caseload([episodeOf(1, { status: 'discharged', dischargedOn: daysAgo(42) })]),
    );
    const desk = await openDesk(upstream, therapist);
    await desk.pass();
    await write(desk, 'mine-1');
    await write(desk, 'mine-2');
    desk.now = NOW + DAY;
    await desk.vault.eraseLapsed(desk.now);
    expect(await desk.held()).toEqual([]);
    return { upstream, desk };
  };

  it('is still sent, once, and then destroyed with a receipt', async () => {
    const { upstream, desk } = await closing();
    upstream.setFault(({ method }) => (method === 'POST' ? 'dropAfter' : null));
    expect(await desk.flush()).toBe('offline');
    upstream.setFault(() => null);
    expect(await desk.flush()).toBeNull();
    expect(await goals(upstream)).toEqual(['mine-1', 'mine-2']);
    expect(await desk.vault.eraseSent(desk.now)).toMatchObject([{ reason: 'sent' }]);
  });

  it('is not offered again and again once the server refused it', async () => {
    const { upstream, desk } = await closing();
    desk.mayLeave = async (row) => (row.recordId === 'mine-1' ? 'consentMissing' : null);
    expect(await desk.flush()).toBeNull();
    expect(await desk.flush()).toBeNull();
    expect(desk.moved).toEqual(['mine-1 refused', 'mine-2 sent']);
    expect(await desk.vault.sendOnlyList()).toMatchObject([{ state: 'refused' }]);
    expect(await goals(upstream)).toEqual(['mine-2']);
  });
});
