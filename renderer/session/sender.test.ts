import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ok, refuse } from '../../shared/contract/result.ts';
import { sender } from './sender.ts';

/** A desk that refuses the calls whose number is in `refusals`, and the draft beside it. */
const desk = (refusals: ReadonlySet<number> = new Set()) => {
  let calls = 0;
  let ids = 0;
  const recorded: { id: string; text: string }[] = [];
  const state = { ahead: '', draft: '' };
  const one = sender({
    send: async (utteranceId, text) => {
      calls += 1;
      await Promise.resolve();
      if (refusals.has(calls)) return refuse('diskFull');
      recorded.push({ id: utteranceId, text });
      return ok({
        utterance: {
          id: utteranceId,
          sessionId: 's-5',
          seq: recorded.length,
          speaker: 'therapist' as const,
          at: '2026-11-24T10:36:00.000Z',
          text,
          status: 'queued' as const,
        },
      });
    },
    newId: () => {
      ids += 1;
      return `u-${ids}`;
    },
    now: () => '2026-11-24T10:36:00.000Z',
    keepAhead: (text) => {
      state.ahead = text;
    },
    giveBack: (text) => {
      state.draft = state.draft === '' ? text : `${text}\n${state.draft}`;
    },
  });
  return { one, recorded, state };
};

describe('sending', () => {
  it('shows a line at once and keeps its words stored until it is durable', async () => {
    const { one, recorded, state } = desk();
    const done = one.send(['hello', 'and more']);
    expect(one.view().outgoing.map((line) => line.text)).toEqual(['hello', 'and more']);
    expect(state.ahead).toBe('hello\nand more');
    await done;
    expect(recorded.map((line) => line.text)).toEqual(['hello', 'and more']);
    expect(one.view().outgoing).toEqual([]);
    expect(one.view().durable).toHaveLength(2);
    expect(state.ahead).toBe('');
  });

  it('gives back what was refused with everything behind it, before the new words', async () => {
    const { one, recorded, state } = desk(new Set([2]));
    const first = one.send(['first', 'second']);
    const later = one.send(['third']);
    state.draft = 'being typed';
    await Promise.all([first, later]);
    expect(recorded.map((line) => line.text)).toEqual(['first']);
    expect(state.draft).toBe('second\nthird\nbeing typed');
    expect(state.ahead).toBe('');
    expect(one.view().refusal?.code).toBe('diskFull');
  });

  it('loses none, doubles none and keeps the order, whatever is refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 1, maxLength: 3 }), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.uniqueArray(fc.integer({ min: 1, max: 12 })),
        async (batches, refusals) => {
          const { one, recorded, state } = desk(new Set(refusals));
          let n = 0;
          const typed = batches.map((batch) =>
            batch.map((word) => {
              n += 1;
              return `${n}:${word}`;
            }),
          );
          await Promise.all(typed.map((batch) => one.send(batch)));
          const sent = recorded.map((line) => line.text);
          const back = state.draft === '' ? [] : state.draft.split('\n');
          expect([...sent, ...back].toSorted()).toEqual(typed.flat().toSorted());
          expect(new Set(recorded.map((line) => line.id)).size).toBe(recorded.length);
          const numbers = sent.map((text) => Number(text.split(':')[0]));
          expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
        },
      ),
    );
  });
});
