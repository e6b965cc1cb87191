import { describe, expect, it } from 'vitest';
import type { AccessView } from '../../shared/contract/views.ts';
import { accessNow } from './accessNow.ts';

const access: AccessView = {
  state: 'afterDischarge',
  dischargedOn: '2026-10-18',
  lastDay: '2026-11-29',
  closesAt: '2026-11-30T00:00:00.000Z',
  daysLeft: 5,
};
const at = (iso: string, given = access) => accessNow(given, Date.parse(iso));

describe('the countdown on a screen that stays open', () => {
  it('turns at London midnight, and closes after the last day', () => {
    expect(at('2026-11-24T23:59:59.999Z').daysLeft).toBe(5);
    expect(at('2026-11-25T00:00:00.000Z').daysLeft).toBe(4);
    expect(at('2026-11-29T23:59:59.999Z')).toMatchObject({ state: 'afterDischarge', daysLeft: 0 });
    expect(at('2026-11-30T00:00:00.000Z')).toMatchObject({ state: 'lapsed', daysLeft: null });
  });

  it('turns at 23:00 UTC in summer', () => {
    const summer = { ...access, dischargedOn: '2026-05-01', lastDay: '2026-06-12' };
    expect(at('2026-06-10T22:59:59.999Z', summer).daysLeft).toBe(2);
    expect(at('2026-06-10T23:00:00.000Z', summer).daysLeft).toBe(1);
  });

  it('counts from the day after the discharge, and leaves a case without an end alone', () => {
    const today = {
      ...access,
      state: 'inTreatment' as const,
      dischargedOn: '2026-10-18',
      daysLeft: 42,
    };
    expect(at('2026-10-18T12:00:00.000Z', today)).toMatchObject({ state: 'inTreatment' });
    expect(at('2026-10-19T12:00:00.000Z', today)).toMatchObject({
      state: 'afterDischarge',
      daysLeft: 41,
    });
    const treating = {
      ...access,
      state: 'inTreatment' as const,
      lastDay: null,
      closesAt: null,
      daysLeft: null,
    };
    expect(at('2027-01-01T00:00:00.000Z', treating)).toBe(treating);
  });
});
