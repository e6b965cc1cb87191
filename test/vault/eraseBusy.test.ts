/**
 * A case is erased while everything else goes on with it: a search over the desk, a synchronising
 * that stores into it, a letter of it on its way through the printer, a transcript that is read page
 * by page, a draft that saves itself. All of SQLite is one thread, so what can interleave are whole
 * calls: the real app core is driven with the erasure at a random place among them. (The product
 * keeps no audio yet; there is nothing of that kind to erase.)
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staff } from '../../main/records/practice/caseload/roster.ts';
import type { Result } from '../../shared/contract/result.ts';
import { type AppCore, openAppCore } from '../fixtures/appCore.ts';

/** Ten past ten on a Tuesday. */
const NOW = Date.parse('2026-11-24T10:10:00.000Z');
const CLOSES = Date.parse('2026-11-26T00:00:00.000Z');
/** One with a letter to prepare, which is forgotten; and one that closes tomorrow night. */
const FORGOTTEN = 'episode-cr-4290';
const CLOSING = 'episode-cr-4105';
const ROUNDS = 4;

/** Numbers that look like chance and are the same in each run. */
const chance = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};
const turns = async (n: number): Promise<void> => {
  for (let turn = 0; turn < n; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

let core: AppCore;
let Case = { episodeId: FORGOTTEN };
let sessionId = '';
let word = '';

/** The case that is worked on from here, one of its sessions and a word that was said in it. */
const take = async (episodeId: string) => {
  Case = { episodeId };
  const { sessions } = await core.ask('case.read', Case);
  sessionId = sessions.find(({ lines }) => lines > 20)?.sessionId ?? '';
  const read = await core.ask('transcript.read', { ...Case, sessionId, from: 1, count: 50 });
  word = read.utterances.flatMap(({ text }) => text.match(/[a-z]{9,}/g) ?? [])[0] ?? '';
};

beforeAll(async () => {
  core = await openAppCore('pugh', NOW);
  await take(FORGOTTEN);
}, 120_000);
afterAll(() => core?.close());

type Heard = {
  readonly what: string;
  readonly answer: Result<unknown>;
  /** Whether the case was gone when this was asked, and when it was answered. */
  readonly askedAfter: boolean;
  readonly answeredAfter: boolean;
};
/** From when on nobody may ask for the case any more, and from when on no answer may come. */
type Gone = { forAsking: boolean; forAnswers: boolean };
/** What is about the case alone: an answer that comes after it is gone would be its words. */
const ofTheCase = new Set(['letter', 'transcript', 'draft', 'page']);

/** Everything that goes on with the case, until `until` says so; each answer with when it came. */
const work = (until: () => boolean, gone: Gone, heard: Heard[]) => {
  const again = async (what: string, ask: () => Promise<Result<unknown>>) => {
    for (let n = 0; !until() && n < 400; n += 1) {
      const askedAfter = gone.forAsking;
      const answer = await ask();
      heard.push({ what, answer, askedAfter, answeredAfter: gone.forAnswers });
      await turns(1);
    }
  };
  let from = 1;
  let typed = 0;
  return Promise.all([
    again('search', () => core.call('desk.search', { query: word })),
    again('sync', () => core.call('desk.sync', {})),
    again('letter', () => core.call('letter.preview', { ...Case, coverNote: '' })),
    again('transcript', () => {
      from = (from % 60) + 10;
      return core.call('transcript.read', { ...Case, sessionId, from, count: 10 });
    }),
    again('draft', () => {
      typed += 1;
      const text = 'x'.repeat((typed % 9) + 1);
      return core.call('draft.save', { ...Case, draftId: `note:${sessionId}`, text, caret: 0 });
    }),
    again('page', () => core.call('case.read', Case)),
    again('today', () => core.call('today.read', {})),
    again('computer', () => core.call('computer.read', {})),
  ]);
};

const lost = new Set(['windowClosed', 'notFound']);

/** Nothing of the case is here, whoever asks, and nothing brings it back. */
const expectGone = async (file: string) => {
  await core.ask('desk.sync', {});
  expect(core.files().filter((name) => name.startsWith(file))).toEqual([]);
  expect((await core.vault.listEpisodes()).map(({ id }) => id)).not.toContain(Case.episodeId);
  expect(await core.vault.outboxCounts(Case.episodeId)).toEqual({
    queued: 0,
    sending: 0,
    refused: 0,
  });
  expect(await core.vault.cursor(`episode/${Case.episodeId}/filled`)).toBeNull();
  const { hits } = await core.ask('desk.search', { query: word });
  expect(hits.map(({ episodeId }) => episodeId)).not.toContain(Case.episodeId);
};

const expectLost = (heard: readonly Heard[]) => {
  for (const { what, answer, askedAfter, answeredAfter } of heard) {
    if (answer.ok) {
      expect([what, answeredAfter && ofTheCase.has(what)]).toEqual([what, false]);
      if (askedAfter) expect(JSON.stringify(answer.value), what).not.toContain(`"${sessionId}"`);
      continue;
    }
    expect([what, answer.code, lost.has(answer.code)]).toEqual([what, answer.code, true]);
  }
  expect(heard.some(({ answer }) => !answer.ok)).toBe(true);
  expect(core.defects).toEqual([]);
};

/** A letter lies in the printer. */
const printing = async () => {
  const before = core.printing.begun;
  for (let n = 0; core.printing.begun === before && n < 20_000; n += 1) await turns(1);
};

const fileOfCase = async () =>
  (await core.vault.listEpisodes()).find(({ id }) => id === Case.episodeId)?.file ?? '?';

describe('erasing a case that is being worked on', () => {
  it.each(Array.from({ length: ROUNDS }, (_, n) => n + 1))(
    'leaves nothing of it, in a random order of calls (%i)',
    async (seed) => {
      const random = chance(seed * 7919);
      const file = await fileOfCase();
      expect(core.files().some((name) => name.startsWith(file))).toBe(true);
      let release = () => {};
      core.printing.hold = new Promise((resolve) => {
        release = () => resolve();
      });
      const gone: Gone = { forAsking: false, forAnswers: false };
      let done = false;
      const heard: Heard[] = [];
      const busy = work(() => done, gone, heard);
      await turns(random(60));
      const first = random(2) === 0;
      if (first) release();
      else await printing();
      await turns(random(30));
      expect(await core.call('computer.forget', Case)).toMatchObject({ ok: true });
      gone.forAsking = true;
      gone.forAnswers = true;
      release();
      await turns(20 + random(60));
      done = true;
      await busy;
      expectLost(heard);
      await expectGone(file);
      // Back again for the next round, whole, and only because somebody asked for it.
      await core.ask('computer.fetchAgain', Case);
      await core.ask('desk.sync', {});
      const { utterances } = await core.ask('transcript.read', {
        ...Case,
        sessionId,
        from: 1,
        count: 50,
      });
      expect(utterances.length).toBeGreaterThan(20);
    },
    60_000,
  );

  it('leaves nothing of one whose window ends meanwhile', async () => {
    await take(CLOSING);
    const file = await fileOfCase();
    core.printing.hold = Promise.resolve();
    await core.setNow(CLOSES - 1);
    // A day and a half gone at once is sleep, which the next tick notices: the curtain falls by itself.
    // Whoever comes back lifts it first, and needs contact.
    while ((await core.ask('desk.state', {})).state !== 'curtained') await turns(5);
    await core.ask('desk.uncover', { passphrase: staff.pugh.passphrase });
    await core.ask('desk.sync', {});
    const gone: Gone = { forAsking: false, forAnswers: false };
    let done = false;
    const heard: Heard[] = [];
    const busy = work(() => done, gone, heard);
    await turns(30);
    await core.setNow(CLOSES);
    // What was let through in time may still be on its way.
    gone.forAsking = true;
    await turns(60);
    done = true;
    await busy;
    expectLost(heard);
    await expectGone(file);
    expect(await core.vault.receipts()).toContainEqual(
      expect.objectContaining({ caseRef: 'CR-4105', reason: 'lapsed' }),
    );
    expect((await core.ask('computer.read', {})).forgotten).toEqual([]);
  }, 60_000);
});
