import { describe, expect, it } from 'vitest';
import { errorCodes, refuse } from '../../shared/contract/result.ts';
import type { AccessView, LedgerRow, Need } from '../../shared/contract/views.ts';
import { accessExplained, accessHeader, accessRow } from './access.ts';
import { bytes, count, countOrNo, list } from './counts.ts';
import {
  ago,
  birthDate,
  dayAndTime,
  nearDay,
  shortDay,
  stopwatch,
  timeRange,
  timeWithSeconds,
  until,
  when,
} from './dates.ts';
import { discharge } from './discharge.ts';
import { errorWords, refusalWords } from './errors.ts';
import { ledgerActions, ledgerSentence } from './ledger.ts';
import { needWords } from './needs.ts';
import { nhsNumber } from './person.ts';
import { firstName } from './roles.ts';

/** Tuesday 24 November 2026, 10:02 in London. */
const now = Date.parse('2026-11-24T10:02:00Z');

describe('counts', () => {
  it('agrees with its noun', () => {
    expect([count(0, 'case'), count(1, 'case'), count(1046, 'record')]).toEqual([
      '0 cases',
      '1 case',
      '1,046 records',
    ]);
    expect(countOrNo(0, 'summary', 'summaries')).toBe('no summaries');
    expect(list(['a', 'b', 'c'])).toBe('a, b and c');
    expect([bytes(0), bytes(12), bytes(6_140_000), bytes(214_000_000)]).toEqual([
      '0 kB',
      '1 kB',
      '6.1 MB',
      '214 MB',
    ]);
  });
});

describe('days and times', () => {
  it('says days as people do', () => {
    expect(
      [
        '2026-11-24',
        '2026-11-23',
        '2026-11-25',
        '2026-11-20',
        '2026-11-18',
        '2026-11-17',
        '2025-11-24',
      ].map((on) => nearDay(on, now)),
    ).toEqual([
      'today',
      'yesterday',
      'tomorrow',
      'Friday',
      'Wednesday',
      'Tue 17 Nov',
      'Mon 24 Nov 2025',
    ]);
    expect(when('2026-11-24T08:12:00Z', now)).toBe('08:12');
    expect(when('2026-11-23T21:40:00Z', now)).toBe('yesterday 21:40');
    expect(dayAndTime('2026-11-24T11:30:00Z', now)).toBe('today 11:30');
    expect(shortDay('2026-10-02', now)).toBe('2 Oct');
    expect(birthDate('1992-03-03')).toBe('3 Mar 1992');
  });

  it('keeps the London clock in summer', () => {
    const summer = Date.parse('2026-07-01T12:00:00Z');
    expect(when('2026-07-01T09:15:00Z', summer)).toBe('10:15');
    expect(when('2026-07-01T23:30:00Z', summer)).toBe('tomorrow 00:30');
    expect(timeRange('2026-07-01T09:15:00Z', 50)).toBe('10:15–11:05');
  });

  it('says spans in the unit that is honest', () => {
    expect(until('2026-11-24T10:15:00Z', now)).toBe('in 13 minutes');
    expect(until('2026-11-24T10:00:00Z', now)).toBe('now');
    expect(ago('2026-11-23T21:40:00Z', now)).toBe('12 hours ago');
    expect(ago('2026-11-20T10:02:00Z', now)).toBe('4 days ago');
    expect([stopwatch(1_334_000), stopwatch(3_661_000)]).toEqual(['22:14', '1:01:01']);
    expect(timeWithSeconds('2026-11-24T10:37:20.900Z')).toBe('10:37:20');
  });
});

describe('the access ruler in words', () => {
  const access = (more: Partial<AccessView>): AccessView => ({
    state: 'afterDischarge',
    dischargedOn: '2026-10-18',
    lastDay: '2026-11-29',
    closesAt: '2026-11-30T00:00:00.000Z',
    daysLeft: 5,
    ...more,
  });
  it('says what is left', () => {
    expect(accessRow(access({}), now)).toBe('5 days left, Sun 29 Nov');
    expect(accessRow(access({ daysLeft: 1, lastDay: '2026-11-25' }), now)).toBe(
      '1 day left, Wed 25 Nov',
    );
    expect(accessRow(access({ daysLeft: 0, lastDay: '2026-11-24' }), now)).toBe('Closes today');
    expect(accessRow(access({ state: 'lapsed', daysLeft: null }), now)).toBe('Closed');
    expect(accessRow(access({ state: 'inTreatment', daysLeft: null }), now)).toBe('In treatment');
    expect(accessHeader(access({ daysLeft: 23 }))).toBe('Discharged, 23 days left');
    const onTheDay = access({ state: 'inTreatment', dischargedOn: '2026-11-24', daysLeft: 42 });
    expect(accessRow(onTheDay, now)).toBe('Discharged today');
    expect(accessExplained(onTheDay, now)).toContain('Readable until the end of Sun 29 Nov');
    const announced = access({ state: 'inTreatment', dischargedOn: '2026-11-27', daysLeft: 45 });
    expect(accessRow(announced, now)).toBe('In treatment');
    const handedOver = (daysLeft: number, lastDay: string) =>
      access({ state: 'inTreatment', dischargedOn: null, daysLeft, lastDay });
    expect(accessRow(handedOver(0, '2026-11-24'), now)).toBe('Closes today');
    expect(accessRow(handedOver(3, '2026-11-27'), now)).toBe('Closes Fri 27 Nov');
    expect(accessHeader(handedOver(3, '2026-11-27'))).toBe('Closes in 3 days');
    expect(accessExplained(handedOver(3, '2026-11-27'), now)).toContain('until the end of Fri');
  });
});

describe('refusals in words', () => {
  it('has calm words for every code', () => {
    for (const code of errorCodes) {
      const { title, safe, next } = errorWords[code];
      for (const text of [title, safe, next]) {
        expect(text.length, code).toBeGreaterThan(0);
        expect(text, code).not.toMatch(/!|Oops|[Ee]rror|client|user\b/);
      }
      expect(title, code).not.toMatch(/\.$/);
    }
  });
  it('adds what the refusal carries, and shows no unknown name of a field', () => {
    expect(refusalWords(refuse('waitBeforeRetry', { retryAfter: 11.2 })).next).toBe(
      'Try again in 12 seconds.',
    );
    const words = refusalWords(refuse('incomplete', { fields: ['plan', 'endCode', 'x_internal'] }));
    expect(words.next).toContain('Missing or wrong: plan and reason for ending.');
    expect(refusalWords(refuse('wrongPin', { triesLeft: 1 })).next).toContain('1 try left.');
    expect(refusalWords(refuse('windowClosed', { help: 'guardian' })).next).toContain(
      'Caldicott Guardian can help',
    );
  });
});

describe('the ledger in words', () => {
  const row = (more: Partial<LedgerRow>): LedgerRow => ({
    seq: 1,
    at: '2026-11-24T10:02:00.000Z',
    actor: 'practitioner-a',
    action: 'session.opened',
    caseRef: 'CR-4471',
    detail: { sessionNumber: 3 },
    hash: '',
    ...more,
  });
  it('says who did what', () => {
    expect(ledgerSentence(row({}), ['practitioner-a'])).toBe('You opened session 3 of CR-4471.');
    expect(ledgerSentence(row({}), ['b'], () => 'Marcus Adeyemi')).toBe(
      'Marcus Adeyemi opened session 3 of CR-4471.',
    );
    expect(
      ledgerSentence(row({ actor: 'workstation', action: 'case.erased', detail: {} }), ['b']),
    ).toMatch(/^This computer erased CR-4471/);
  });
  it('makes a whole sentence of every action, with and without facts', () => {
    for (const action of ledgerActions) {
      for (const more of [{}, { caseRef: null, detail: {} }]) {
        const said = ledgerSentence(row({ action, ...more }), ['practitioner-a']);
        expect(said, action).toMatch(/^You [a-z].*\.$/);
        expect(said, action).not.toMatch(/undefined|null| {2}/);
      }
    }
  });
});

describe('needs and people', () => {
  it('has a sentence and one action for every kind', () => {
    const need = (kind: Need['kind'], number: number | null): Need => ({
      kind,
      number,
      episodeId: 'e',
      caseRef: 'CR-4502',
      subjectId: 's',
      at: '2026-11-23T21:40:00.000Z',
      consent: 'given',
    });
    const kinds = [
      'riskLoop',
      'patientWaiting',
      'message',
      'noteToSign',
      'summaryDue',
      'windowClosing',
      'supervision',
    ] as const;
    for (const kind of kinds) {
      for (const number of [null, 0, 1]) {
        const words = needWords(need(kind, number), now);
        expect(words.sentence).toContain('CR-4502');
        expect(words.action.length).toBeGreaterThan(0);
        expect(Object.values(words).join(' ')).not.toMatch(/undefined|null/);
      }
    }
    expect(needWords(need('riskLoop', 1), now).sentence).toBe(
      'CR-4502 answered item 9 with “several days” yesterday 21:40',
    );
  });
  it('writes names and numbers as the field does', () => {
    expect(firstName('Dr Helen Marsh')).toBe('Helen');
    expect(nhsNumber('9991234567')).toBe('999 123 4567');
  });
});

it('warns before signing that a discharge entered late closes the case at once', () => {
  const now = Date.UTC(2026, 10, 24, 10);
  expect(discharge.accessEnds('2026-11-23', now)).toMatch(/ended .* closes as soon as/);
  expect(discharge.accessEndsDetail('2026-11-23', now)).toMatch(/erased .* within a minute/);
  expect(discharge.accessEnds('2026-11-24', now)).toBe(
    'Access ends at the end of Tuesday 24 November 2026.',
  );
  expect(discharge.accessEndsDetail('2026-11-24', now)).toMatch(/day 42/);
});
