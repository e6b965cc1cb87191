import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Utterance } from '../../shared/domain/records.ts';
import { alreadySent, linesOf, messagesOf, newFromPatient } from './lines.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 10, minute)).toISOString();
const line = (seq: number, more: Partial<Utterance> = {}): Utterance => ({
  id: `u-${seq}`,
  sessionId: 's-5',
  seq,
  speaker: 'therapist',
  at: at(seq),
  text: `line ${seq}`,
  status: 'delivered',
  ...more,
});

describe('the conversation as rows', () => {
  it('stands in the order of the record whatever the order of arrival', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7], { minLength: 7 }), (order) => {
        const rows = linesOf(
          order.map((seq) => line(seq)),
          [],
        );
        expect(rows.map((row) => row.id)).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => `u-${n}`));
      }),
    );
  });

  it('shows a line once, although it was read twice and is still on its way', () => {
    const rows = linesOf(
      [line(1), line(1), line(2, { status: 'queued' })],
      [
        { id: 'u-2', text: 'line 2', at: at(2) },
        { id: 'new', text: 'next', at: at(3) },
      ],
    );
    expect(rows.map(({ id, state }) => [id, state])).toEqual([
      ['u-1', 'delivered'],
      ['u-2', 'queued'],
      ['new', 'saving'],
    ]);
  });

  it('labels a run once and says its state once, but every refusal', () => {
    const rows = linesOf(
      [
        line(1, { at: at(1) }),
        line(2, { at: at(2) }),
        line(3, { at: at(3), status: 'refused' }),
        line(4, { at: at(4), status: 'refused' }),
        line(5, { at: at(5), speaker: 'patient' }),
        line(6, { at: at(20), speaker: 'patient' }),
      ],
      [],
    );
    expect(rows.map((row) => row.opens)).toEqual([true, false, false, false, true, true]);
    expect(rows.map((row) => row.saysState)).toEqual([false, true, true, true, false, false]);
  });

  it('counts what the patient wrote since the last line seen', () => {
    const rows = linesOf(
      [line(1), line(2, { speaker: 'patient' }), line(3), line(4, { speaker: 'patient' })],
      [],
    );
    expect(newFromPatient(rows, 'u-2')).toBe(1);
    expect(newFromPatient(rows, null)).toBe(2);
    expect(newFromPatient(rows, 'u-4')).toBe(0);
  });
});

describe('what one press of Send sends', () => {
  it('sends the whole text as one message, or one a line while holding', () => {
    expect(messagesOf('first\nsecond', false)).toEqual(['first\nsecond']);
    expect(messagesOf('first\n\n second \n', true)).toEqual(['first', ' second']);
  });

  it('never sends nothing, and loses no word', () => {
    expect(messagesOf(' \n \n', false)).toEqual([]);
    fc.assert(
      fc.property(fc.string(), fc.boolean(), (text, holding) => {
        const words = (one: string) => one.split(/\s+/).filter((word) => word !== '');
        const sent = messagesOf(text, holding);
        expect(sent.flatMap(words)).toEqual(words(text));
        expect(sent.every((one) => one.trim() !== '')).toBe(true);
      }),
    );
  });

  it('knows a draft that was sent before the computer stopped', () => {
    const lines = [line(1), line(2, { speaker: 'patient' }), line(3), line(4)];
    expect(alreadySent('line 4', at(4), lines)).toBe(true);
    expect(alreadySent('line 3\nline 4', at(3), lines)).toBe(true);
    expect(alreadySent('line 4', at(9), lines)).toBe(false);
    expect(alreadySent('line 4 and more', at(4), lines)).toBe(false);
    expect(alreadySent('', at(4), lines)).toBe(false);
  });
});
