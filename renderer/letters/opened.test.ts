import { describe, expect, it } from 'vitest';
import { countOf, isCoverNote, type Opened, otherGaps, readyToSign, sectionsOf } from './opened.ts';

const sections = [
  { code: 'a', title: 'Outcome', paragraphs: [{ text: 'Recovered.', source: 'record' as const }] },
];
const opened = {
  consent: { open: true, answer: 'given', on: null, recordedBy: null },
  to: { odsCode: 'Y99901', name: 'Mill Lane Surgery', doctor: null },
  sections,
  missing: [],
  letter: null,
} as unknown as Opened;

describe('an opened letter', () => {
  it('is ready only with consent, recipient and every fact', () => {
    expect(readyToSign(opened)).toBe(true);
    expect(readyToSign({ ...opened, consent: { ...opened.consent, open: false } })).toBe(false);
    expect(readyToSign({ ...opened, to: null })).toBe(false);
    expect(readyToSign({ ...opened, missing: ['endCode'] })).toBe(false);
  });

  it('shows what was signed, not what it would say today', () => {
    const signed = {
      ...opened,
      sections: [],
      letter: { status: 'queued', sections },
    } as unknown as Opened;
    expect(sectionsOf(signed)).toBe(sections);
    expect(countOf(sectionsOf(signed), 'record')).toBe(1);
    expect(countOf(sectionsOf(signed), 'judgement')).toBe(0);
  });

  it('leaves consent and GP to their own checks', () => {
    expect(otherGaps({ ...opened, missing: ['consent', 'gp', 'endCode'] })).toEqual(['endCode']);
    expect(isCoverNote({ coverNote: '' })).toBe(true);
    expect(isCoverNote({ coverNote: 1 })).toBe(false);
  });
});
