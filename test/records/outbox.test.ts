import type { Goal } from '@medplum/fhirtypes';
import { describe, expect, it } from 'vitest';
import { goalToFhir, homeworkToFhir } from '../../main/records/mapping/care.ts';

import {
  access,
  creating,
  goal,
  goals,
  homework,
  ledger,
  review,
  start,
  states,
  task,
  write,
} from './writing.ts';

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
