import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskIdentity, shareEndsAt } from './supervisionShare.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const moment = fc.integer({ min: Date.parse('2000-01-01'), max: Date.parse('2099-12-31') });
const broughtAt = Date.parse('2026-11-24T16:30:00Z');
const amira = {
  given: 'Amira',
  family: 'Hassan-Lowe',
  preferredName: 'Mimi',
  nhsNumber: '9990000018',
  birthDate: '1992-03-07',
  address: '14 Tanner Street, Northgate, Exbridge EX99 1ZZ',
  phone: '07700 900123',
  gp: { odsCode: 'Y99901', name: 'Mill Lane Surgery', doctor: 'Dr S. Farrow' },
};
const mask = (text: string): string => maskIdentity(text, amira);

describe('end of a share', () => {
  it('is with the thirtieth day in London, or the therapist’s own end, whichever is first', () => {
    const own = Date.parse('2026-12-24T00:00:00Z');
    expect(shareEndsAt({ broughtAt, therapistWindowClosesAt: null })).toBe(own);
    const soon = broughtAt + 5 * DAY;
    expect(shareEndsAt({ broughtAt, therapistWindowClosesAt: soon })).toBe(soon);
    const late = broughtAt + 40 * DAY;
    expect(shareEndsAt({ broughtAt, therapistWindowClosesAt: late })).toBe(own);
  });

  it('is at midnight in London in summer too', () => {
    const inSummer = Date.parse('2026-06-30T23:30:00Z');
    const ends = Date.parse('2026-07-30T23:00:00Z');
    expect(shareEndsAt({ broughtAt: inSummer, therapistWindowClosesAt: null })).toBe(ends);
  });

  it('never outlives the therapist’s window', () => {
    fc.assert(
      fc.property(moment, moment, (brought, closes) => {
        const ends = shareEndsAt({ broughtAt: brought, therapistWindowClosesAt: closes });
        expect(ends).toBeLessThanOrEqual(closes);
        // An hour more where the clocks went back in between.
        expect(ends).toBeLessThanOrEqual(brought + 30 * DAY + HOUR);
      }),
    );
  });
});

describe('masking', () => {
  it.each([
    ['Hi its Amira here', 'Hi its [patient] here'],
    ['AMIRA HASSAN-LOWE rang', '[patient] rang'],
    ["amira's mum, Mrs Hassan", "[patient]'s mum, Mrs [patient]"],
    ['they call me mimi.', 'they call me [patient].'],
    ['ring me on 07700900123', 'ring me on [telephone]'],
    ['or +44 7700 900 123 at work', 'or [telephone] at work'],
    ['my other one is 01632 960 999', 'my other one is [telephone]'],
    ['NHS no 999 000 0018', 'NHS no [NHS number]'],
    ['it says 9990000018', 'it says [NHS number]'],
    ['born 07/03/1992', 'born [date of birth]'],
    ['born 7th March 1992', 'born [date of birth]'],
    ['I live at 14 tanner street now', 'I live at [address] now'],
    ['near ex991zz', 'near [postcode]'],
    ['mail amira.h@example.org', 'mail [email]'],
    ['at Mill Lane surgery with Dr S Farrow', 'at [GP] with [GP]'],
  ])('%s', (text, expected) => {
    expect(mask(text)).toBe(expected);
  });

  it('leaves the rest as it was typed', () => {
    const text = 'I scored 16, then 9. It took 45 minutes on 3 November; the amirable view helped.';
    expect(mask(text)).toBe(text);
  });

  it('masks a name that is an everyday word only with a capital', () => {
    const will = { ...amira, given: 'Will', family: 'Young', preferredName: null };
    expect(maskIdentity('I will go, said Will. WILL YOUNG, still young', will)).toBe(
      'I will go, said [patient]. [patient], still young',
    );
  });

  it('takes names literally and lets no identifier through', () => {
    const odd = { ...amira, given: 'A.*(b', family: "O'Brien", preferredName: null };
    expect(maskIdentity("Ms O'Brien, o’brien, obrien and O’Hara", odd)).toBe(
      'Ms [patient], [patient], [patient] and O’Hara',
    );
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const masked = mask(`${before} amira hassan-lowe 9990000018 ${after}`);
        expect(masked.toLowerCase()).not.toContain(' amira ');
        expect(masked).not.toContain(' 9990000018 ');
      }),
    );
  });

  it('does without what is not recorded', () => {
    const bare = {
      ...amira,
      nhsNumber: null,
      address: null,
      phone: null,
      gp: null,
      preferredName: null,
    };
    expect(maskIdentity('Amira, 07700 900123', bare)).toBe('[patient], [telephone]');
    expect(maskIdentity('It went well.', { ...bare, address: ', --- ,' })).toBe('It went well.');
  });
});
