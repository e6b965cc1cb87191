import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOf, rangesOf, stepHit } from './find.ts';

describe('finding in lines', () => {
  it('takes no notice of capitals and of the kind of quotation mark', () => {
    expect(rangesOf('I Didn’t expect it; I didn’t.', "didn't")).toEqual([
      { from: 2, to: 8 },
      { from: 22, to: 28 },
    ]);
    expect(rangesOf('off–peak trips', 'off-peak')).toHaveLength(1);
  });

  it('finds nothing for nothing', () => {
    expect(rangesOf('some text', '  ')).toEqual([]);
    expect(rangesOf('', 'x')).toEqual([]);
  });

  it('keeps every letter in its place, whatever the script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ maxLength: 4 }), (text, query) => {
        const ranges = rangesOf(text, query);
        expect(
          partsOf(text, ranges)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
        for (const { from, to } of ranges) expect(to).toBeGreaterThan(from);
      }),
    );
  });

  it('finds what was put there', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-c ]{0,20}$/),
        fc.stringMatching(/^[x-z]{1,5}$/),
        (text, word) => {
          expect(rangesOf(`${text}${word.toUpperCase()}${text}`, word).length).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('goes to the next and the previous one, and round the end', () => {
    expect(stepHit([3, 9, 12], 3, 1)).toBe(9);
    expect(stepHit([3, 9, 12], 12, 1)).toBe(3);
    expect(stepHit([3, 9, 12], 3, -1)).toBe(12);
    expect(stepHit([], 3, 1)).toBeNull();
  });
});
