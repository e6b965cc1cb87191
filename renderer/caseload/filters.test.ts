import { describe, expect, it } from 'vitest';
import { type CaseRow, chipsOf, filtered, supervisionDue } from './filters.ts';

const now = Date.parse('2026-11-24T10:02:00Z');
type Header = CaseRow['header'];

const row = (header: Partial<Header>, rest: Partial<Omit<CaseRow, 'header'>> = {}): CaseRow => ({
  header: {
    episodeId: 'e1',
    caseRef: 'CR-4471',
    patient: null,
    problem: null,
    status: 'inTreatment',
    referredOn: '2026-09-01',
    gpSharing: { answer: 'given', on: '2026-10-02' },
    researchOptOut: false,
    openRiskLoops: 0,
    therapist: null,
    sessionsDone: 4,
    plannedSessions: 8,
    rereferred: false,
    earlier: false,
    access: {
      state: 'inTreatment',
      dischargedOn: null,
      lastDay: null,
      closesAt: null,
      daysLeft: null,
    },
    ...header,
  },
  nextSession: null,
  trends: [],
  lastSupervisedAt: null,
  ...rest,
});

describe('the filters of the caseload', () => {
  it('asks for supervision after four weeks, in treatment only', () => {
    const on = (days: number) => new Date(now - days * 86_400_000).toISOString();
    expect(supervisionDue(row({}, { lastSupervisedAt: on(28) }), now)).toBe(false);
    expect(supervisionDue(row({}, { lastSupervisedAt: on(29) }), now)).toBe(true);
    expect(supervisionDue(row({}), now)).toBe(true);
    expect(supervisionDue(row({ sessionsDone: 0 }), now)).toBe(false);
    expect(supervisionDue(row({ status: 'discharged' }), now)).toBe(false);
  });

  it('knows today by the London day', () => {
    const late = row({}, { nextSession: { startsAt: '2026-11-24T23:30:00Z', kind: 'typed' } });
    const early = row({}, { nextSession: { startsAt: '2026-11-25T00:30:00Z', kind: 'typed' } });
    expect(filtered([late, early], 'today', now)).toEqual([late]);
  });

  it('never offers a chip with nothing behind it, but keeps “all” and the chosen one', () => {
    const rows = [row({}), row({ openRiskLoops: 1 })];
    const names = chipsOf('therapist', rows, now, 'closing').map(({ name }) => name);
    expect(names).toEqual(['all', 'risk', 'inTreatment', 'closing', 'supervision']);
    expect(chipsOf('therapist', [], now, 'all')).toEqual([{ name: 'all', count: 0 }]);
  });

  it('calls a window closing in its last fourteen days', () => {
    const left = (daysLeft: number) =>
      row({
        status: 'discharged',
        access: {
          state: 'afterDischarge',
          dischargedOn: '2026-11-01',
          lastDay: '2026-12-13',
          closesAt: '2026-12-14T00:00:00.000Z',
          daysLeft,
        },
      });
    expect(filtered([left(15), left(14), left(0)], 'closing', now)).toHaveLength(2);
  });
});
