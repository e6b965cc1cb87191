import { describe, expect, it } from 'vitest';
import { moveTo, rowAfterKey, rowsOf } from './choice.ts';

describe('choosing lines', () => {
  it('moves by keys and stays within the transcript', () => {
    expect(rowAfterKey('ArrowDown', 3, 10)).toBe(4);
    expect(rowAfterKey('End', 3, 10)).toBe(9);
    expect(rowAfterKey('x', 3, 10)).toBeNull();
    expect(moveTo(null, 14, 10, false)).toEqual({ row: 9, anchor: 9 });
    expect(moveTo({ row: 0, anchor: 0 }, -1, 10, false)).toEqual({ row: 0, anchor: 0 });
    expect(moveTo(null, 0, 0, false)).toBeNull();
  });

  it('extends from where the choice began, in both directions', () => {
    const begun = moveTo(null, 5, 10, false);
    const down = moveTo(begun, 8, 10, true);
    expect(down && rowsOf(down)).toEqual({ first: 5, last: 8 });
    const up = moveTo(down, 2, 10, true);
    expect(up && rowsOf(up)).toEqual({ first: 2, last: 5 });
    expect(moveTo(up, 3, 10, false)).toEqual({ row: 3, anchor: 3 });
  });
});
