import type { Communication, Resource } from '@medplum/fhirtypes';
import { describe, expect, it } from 'vitest';
import { goalToFhir } from '../../main/records/mapping/care.ts';
import { utteranceToFhir } from '../../main/records/mapping/sessions.ts';
import { DAY, NOW } from '../vault/keystore.ts';
import { caseload, daysAgo, episodeOf, iso, therapist } from './caseload.ts';
import { openDesk, startUpstream } from './desk.ts';

import {
  access,
  creating,
  goal,
  goals,
  ledger,
  posts,
  review,
  start,
  states,
  task,
  write,
} from './writing.ts';

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
