import { describe, expect, it } from 'vitest';
import { maskIdentity } from '../../shared/domain/supervisionShare.ts';
import {
  bringInput,
  emptyBringForm,
  MOST_LINES,
  maskedPatient,
  rangeFault,
  toggled,
} from './bringForm.ts';

const excerpt = (from: number, to: number) => ({ sessionId: 's', from, to });

describe('bringing a case', () => {
  it('takes a range inside the session, and no more than an exchange', () => {
    expect(rangeFault(excerpt(1, 1), 10)).toBeNull();
    expect(rangeFault(excerpt(10, 10), 10)).toBeNull();
    expect(rangeFault(excerpt(3, 2), 10)).toBe('range');
    expect(rangeFault(excerpt(0, 2), 10)).toBe('range');
    expect(rangeFault(excerpt(9, 11), 10)).toBe('range');
    expect(rangeFault(excerpt(Number.NaN, 2), 10)).toBe('range');
    expect(rangeFault(excerpt(1, MOST_LINES), 500)).toBeNull();
    expect(rangeFault(excerpt(1, MOST_LINES + 1), 500)).toBe('tooMany');
  });

  it('sends the question without spaces around it, and exactly what was chosen', () => {
    const form = {
      ...emptyBringForm,
      question: '  How far? ',
      scores: toggled(emptyBringForm.scores, 'PHQ-9'),
    };
    expect(bringInput('episode-1', form)).toEqual({
      episodeId: 'episode-1',
      question: 'How far?',
      scores: ['PHQ-9'],
      summaries: [],
      excerpts: [],
    });
    expect(toggled(['PHQ-9'], 'PHQ-9')).toEqual([]);
  });

  it('knows enough of the patient to mask them in the preview', () => {
    const read = {
      header: {
        patient: {
          name: 'Amira Hassan',
          shortName: 'Amira H.',
          pronouns: null,
          birthDate: '1992-03-03',
          age: 34,
          nhsNumber: '9990001112',
        },
      },
      contact: { address: '1 Mill Lane', phone: '07700 900123', gp: 'Mill Lane Surgery' },
    } as never;
    const mask = maskedPatient(read);
    expect(mask).not.toBeNull();
    if (mask === null) return;
    const masked = maskIdentity('Amira (Hassan) of 1 Mill Lane, 07700900123, 999 000 1112', mask);
    for (const told of ['Amira', 'Hassan', 'Mill', '900123', '1112']) {
      expect(masked).not.toContain(told);
    }
  });
});
