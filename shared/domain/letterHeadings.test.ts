import { describe, expect, it } from 'vitest';
import { gpHeadCodes, headingOf, headingOrder, letterHeadings } from './letterHeadings.ts';

describe('letter headings of domain 3.2', () => {
  it('has 21 in order, each code once', () => {
    expect(letterHeadings.map(({ order }) => order)).toEqual(
      Array.from({ length: 21 }, (_, n) => n + 1),
    );
    const codes = letterHeadings.flatMap((h) => h.codes);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it('marks the two letters as the table does', () => {
    expect(letterHeadings.map((h) => h.assessment).join('')).toBe('MMMM-RMRMMM-RORRRMMMM');
    expect(letterHeadings.map((h) => h.endOfTreatment).join('')).toBe('MMRMMRRRMMMMROORMMMMM');
  });

  it('puts outcome, risk and actions first', () => {
    expect(headingOrder('endOfTreatment').slice(0, 4)).toEqual([
      ...gpHeadCodes,
      'patient-demographics',
    ]);
    expect(headingOrder('endOfTreatment')).toHaveLength(21);
    expect(headingOrder('assessment')).not.toContain('discharge-details');
  });

  it('finds a heading by any of its codes', () => {
    expect(headingOf('safeguarding-issues')?.title).toBe('Risk');
    expect(headingOf('made-up')).toBeNull();
  });
});
