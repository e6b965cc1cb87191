import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCase, measuresTable, reliableChange, scoreMeasure, severityBand } from './measures.ts';
import { LOINC_ANSWERS, PHQ9_DIFFICULTY } from './measuresTable.ts';
import { MeasureKind } from './records.ts';

const kinds = MeasureKind.options;

describe('wording', () => {
  it('has option 0 exactly “Not at all”', () => {
    for (const kind of kinds) {
      expect(measuresTable[kind].options).toEqual([
        'Not at all',
        'Several days',
        'More than half the days',
        'Nearly every day',
      ]);
    }
  });

  it('has nine and seven items, each once, and item 9 about self-harm', () => {
    expect(measuresTable['PHQ-9'].items).toHaveLength(9);
    expect(measuresTable['GAD-7'].items).toHaveLength(7);
    expect(new Set(kinds.flatMap((kind) => measuresTable[kind].items)).size).toBe(16);
    expect(measuresTable['PHQ-9'].items[8]).toMatch(/^Thoughts that you would be better off dead/);
    expect(PHQ9_DIFFICULTY.options[0]).toBe('Not difficult at all');
  });
});

describe('codes', () => {
  /** LOINC check digit: Luhn over the digits before the hyphen, doubling from the right. */
  const loincIsWhole = (code: string): boolean => {
    const [digits = '', check] = code.split('-');
    const sum = [...digits].reverse().reduce((total, digit, index) => {
      const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
    return String((10 - (sum % 10)) % 10) === check;
  };

  it('have a right check digit and one code an item', () => {
    for (const kind of kinds) {
      const { loincItems, loincPanel, loincTotal, items } = measuresTable[kind];
      expect(loincItems).toHaveLength(items.length);
      const codes = [...loincItems, loincPanel, loincTotal, PHQ9_DIFFICULTY.loinc];
      expect(codes.filter((code) => !loincIsWhole(code))).toEqual([]);
    }
    expect(LOINC_ANSWERS).toHaveLength(measuresTable['PHQ-9'].options.length);
    expect(loincIsWhole('69689-6')).toBe(false);
  });
});

describe('scoring', () => {
  it('adds complete answers', () => {
    expect(scoreMeasure('PHQ-9', [3, 3, 3, 3, 3, 3, 3, 3, 3])).toEqual({ total: 27, missing: [] });
    expect(scoreMeasure('PHQ-9', [0, 0, 0, 0, 0, 0, 0, 0, 0])).toEqual({ total: 0, missing: [] });
    expect(scoreMeasure('GAD-7', [1, 2, 3, 0, 1, 2, 3])).toEqual({ total: 12, missing: [] });
  });

  it('refuses to total an incomplete questionnaire and names what is missing', () => {
    expect(scoreMeasure('PHQ-9', [3, null, 3, 3, 3, 3, 3, 3, null])).toEqual({
      total: null,
      missing: [2, 9],
    });
    expect(scoreMeasure('GAD-7', [3, 3])).toEqual({ total: null, missing: [3, 4, 5, 6, 7] });
  });

  it('refuses answers that are not on the form', () => {
    expect(() => scoreMeasure('GAD-7', [4, 0, 0, 0, 0, 0, 0])).toThrow(RangeError);
    expect(() => scoreMeasure('GAD-7', [-1, 0, 0, 0, 0, 0, 0])).toThrow(RangeError);
    expect(() => scoreMeasure('GAD-7', [0.5, 0, 0, 0, 0, 0, 0])).toThrow(RangeError);
    expect(() => scoreMeasure('GAD-7', [0, 0, 0, 0, 0, 0, 0, 0])).toThrow(RangeError);
  });

  it('is the sum, or nothing', () => {
    const answers = fc.array(fc.option(fc.integer({ min: 0, max: 3 })), {
      minLength: 9,
      maxLength: 9,
    });
    fc.assert(
      fc.property(answers, (items) => {
        const { total, missing } = scoreMeasure('PHQ-9', items);
        const given = items.filter((answer) => answer !== null);
        expect(missing).toHaveLength(9 - given.length);
        expect(total).toBe(given.length < 9 ? null : given.reduce((sum, n) => sum + n, 0));
      }),
    );
  });
});

describe('bands and thresholds', () => {
  it.each([
    [
      'PHQ-9',
      [4, 5, 9, 10, 14, 15, 19, 20, 27],
      'minimal mild mild moderate moderate moderatelySevere moderatelySevere severe severe',
    ],
    [
      'GAD-7',
      [0, 4, 5, 9, 10, 14, 15, 21],
      'minimal minimal mild mild moderate moderate severe severe',
    ],
  ] as const)('%s', (kind, totals, bands) => {
    expect(totals.map((total) => severityBand(kind, total)).join(' ')).toBe(bands);
  });

  it('has caseness 10 and 8, reliable change 6 and 4', () => {
    expect([isCase('PHQ-9', 9), isCase('PHQ-9', 10)]).toEqual([false, true]);
    expect([isCase('GAD-7', 7), isCase('GAD-7', 8)]).toEqual([false, true]);
    expect(kinds.map(reliableChange)).toEqual([6, 4]);
  });

  it('has no band for an incomplete total and refuses impossible ones', () => {
    expect(severityBand('PHQ-9', null)).toBeNull();
    expect(() => severityBand('GAD-7', 22)).toThrow(RangeError);
    expect(() => isCase('PHQ-9', 28)).toThrow(RangeError);
    expect(() => isCase('PHQ-9', -1)).toThrow(RangeError);
  });
});
