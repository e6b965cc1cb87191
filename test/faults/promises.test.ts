import type { Communication } from '@medplum/fhirtypes';
import { expect, it } from 'vitest';
import { judge, type SentLine, textOf } from './promises.ts';
import { lossOf } from './typing.ts';

const sent = (number: number, answered = true): SentLine => ({
  number,
  id: `id-${number}`,
  sessionId: 's',
  text: textOf(number),
  answered,
});
const arrived = (number: number, second: number, text = textOf(number)): Communication => ({
  resourceType: 'Communication',
  status: 'completed',
  sent: `2026-11-24T10:00:${String(second).padStart(2, '0')}.000Z`,
  payload: [{ contentString: text }],
});
const at = (...lines: Communication[]) => new Map([['s', lines]]);
const kept = { missing: [], doubled: [], disordered: [], altered: [] };

it('finds nothing wrong where all that was answered is there once, in order', () => {
  const lines = [sent(0), sent(1), sent(2, false)];
  expect(judge(lines, at(arrived(1, 2), arrived(0, 1)))).toMatchObject({ ...kept, arrived: 2 });
  expect(judge(lines, at(arrived(0, 1), arrived(1, 2), arrived(2, 3)))).toMatchObject(kept);
});

it('finds each way of breaking the promise', () => {
  const lines = [sent(0), sent(1), sent(2)];
  expect(judge(lines, at(arrived(0, 1), arrived(2, 2)))).toMatchObject({ ...kept, missing: [1] });
  const twice = at(arrived(0, 1), arrived(1, 2), arrived(1, 3), arrived(2, 4));
  expect(judge(lines, twice)).toMatchObject({ ...kept, doubled: [1] });
  const turned = at(arrived(0, 1), arrived(2, 2), arrived(1, 3));
  expect(judge(lines, turned)).toMatchObject({ ...kept, disordered: [1] });
  const other = at(arrived(0, 1), arrived(1, 2), arrived(2, 3, `${textOf(2)}!`));
  expect(judge(lines, other)).toMatchObject({ ...kept, altered: [2] });
});

it('measures what was lost of a draft from the first letter that did not come back', () => {
  const typed = ['a', 'ab', 'abc'].map((text, n) => ({ text, at: 100 * (n + 1) }));
  expect(lossOf(typed, 'abc', 900)).toBe(0);
  expect(lossOf(typed, 'ab', 900)).toBe(600);
  // The last letter was stored although nobody heard that it was typed.
  expect(lossOf(typed, 'abcd', 900)).toBe(0);
  expect(lossOf(typed, 'something else', 900)).toBeNull();
});
