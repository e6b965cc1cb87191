import { describe, expect, it } from 'vitest';
import { codeLabel, isAttendedTreatment, missingContactFields } from './careContact.ts';
import {
  appointmentTypeCodes,
  attendanceCodes,
  mechanismCodes,
  therapyCodes,
} from './careContactTable.ts';
import { CareContact } from './records.ts';

/** SNOMED CT ids end in a Verhoeff check digit. */
function snomedIsWhole(id: string): boolean {
  const permute = (digit: number, place: number): number => {
    const step = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
    return place === 0 ? digit : permute(step[digit] ?? 0, place - 1);
  };
  const multiply = (a: number, b: number): number => {
    if (a < 5) return b < 5 ? (a + b) % 5 : 5 + ((a + b) % 5);
    return b < 5 ? 5 + ((a - b) % 5) : (a - b + 5) % 5;
  };
  return (
    [...id]
      .reverse()
      .reduce((check, digit, place) => multiply(check, permute(Number(digit), place % 8)), 0) === 0
  );
}

const whole: CareContact = {
  attendance: '5',
  mechanism: '10',
  appointmentType: '02',
  therapyCode: '304891004',
  clinicalMinutes: 50,
};

describe('code tables', () => {
  it('list exactly the codes a record can hold', () => {
    const codes = (rows: readonly { code: string }[]) => rows.map(({ code }) => code).sort();
    expect(codes(attendanceCodes)).toEqual([...CareContact.shape.attendance.options].sort());
    expect(codes(mechanismCodes)).toEqual([...CareContact.shape.mechanism.options].sort());
    expect(codes(appointmentTypeCodes)).toEqual(
      [...CareContact.shape.appointmentType.options].sort(),
    );
  });

  it('hold SNOMED ids that pass their check digit, each once', () => {
    expect(therapyCodes.filter(({ code }) => !snomedIsWhole(code))).toEqual([]);
    expect(new Set(therapyCodes.map(({ code }) => code)).size).toBe(therapyCodes.length);
    expect(snomedIsWhole('304891005')).toBe(false);
  });

  it('label live typed therapy as instant messaging, code 10', () => {
    expect(codeLabel(mechanismCodes, '10')).toBe('Instant messaging, live');
    expect(codeLabel(therapyCodes, '304891004')).toBe('Cognitive behavioural therapy');
    expect(codeLabel(therapyCodes, '123')).toBe('123');
  });
});

describe('missing fields', () => {
  it('names all five of an empty contact, in form order', () => {
    const all = ['attendance', 'mechanism', 'appointmentType', 'therapyCode', 'clinicalMinutes'];
    expect(missingContactFields(null)).toEqual(all);
    expect(missingContactFields({})).toEqual(all);
  });

  it('names each field that is left out, empty or not a code of the data set', () => {
    expect(missingContactFields(whole)).toEqual([]);
    expect(missingContactFields({ ...whole, mechanism: null })).toEqual(['mechanism']);
    expect(missingContactFields({ ...whole, therapyCode: '' })).toEqual(['therapyCode']);
    expect(missingContactFields({ ...whole, therapyCode: '12345' })).toEqual(['therapyCode']);
    expect(missingContactFields({ ...whole, clinicalMinutes: 0 })).toEqual(['clinicalMinutes']);
  });

  it('asks for no therapy and no minutes of a contact that did not happen', () => {
    for (const attendance of ['2', '3', '4', '7'] as const) {
      const missed = { ...whole, attendance, therapyCode: '', clinicalMinutes: 0 };
      expect(missingContactFields(missed)).toEqual([]);
    }
    expect(missingContactFields({ attendance: '3' })).toEqual(['mechanism', 'appointmentType']);
  });
});

describe('attended treatment', () => {
  it('needs attendance 5 or 6 and a treatment-bearing type', () => {
    expect(isAttendedTreatment(whole)).toBe(true);
    expect(isAttendedTreatment({ ...whole, attendance: '6', appointmentType: '05' })).toBe(true);
    expect(isAttendedTreatment({ ...whole, attendance: '7' })).toBe(false);
    expect(isAttendedTreatment({ ...whole, appointmentType: '01' })).toBe(false);
    expect(isAttendedTreatment({ ...whole, appointmentType: '06' })).toBe(false);
    expect(isAttendedTreatment(null)).toBe(false);
  });
});
