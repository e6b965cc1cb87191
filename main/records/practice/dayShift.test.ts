import type { Bundle, Encounter, Patient } from '@medplum/fhirtypes';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatTime, londonDay } from '../../../shared/domain/london.ts';
import { shiftText } from './dayShift.ts';
import { type Fixture, ids, patient, startFixture } from './restFixture.ts';

describe('a date or an instant', () => {
  test('keeps its London time of day across both changes of the clocks', () => {
    // Clocks go back on 25 October 2026 and forward on 28 March 2027.
    expect(shiftText('2026-10-20T09:15:00.000Z', 7)).toBe('2026-10-27T10:15:00.000Z');
    expect(shiftText('2026-10-27T10:15:00.000Z', -7)).toBe('2026-10-20T09:15:00.000Z');
    expect(shiftText('2027-03-26T10:15:00Z', 3)).toBe('2027-03-29T09:15:00Z');
    expect(shiftText('2026-10-20T10:15:00+01:00', 7)).toBe('2026-10-27T10:15:00+00:00');
  });

  test('moves as a calendar day where it has no time', () => {
    expect(shiftText('2026-10-24', 2)).toBe('2026-10-26');
    expect(shiftText('2024-02-28', 1)).toBe('2024-02-29');
  });

  test('stays as it is where it names no day', () => {
    for (const text of ['2026', '2026-10', 'on 2026-10-24', '', '10:15']) {
      expect(shiftText(text, 5)).toBe(text);
    }
  });

  test('is the same London clock time on the day so many days later, and comes back', () => {
    const days = fc.integer({ min: -400, max: 400 });
    // Between 04:00 and 23:59 no clock change skips or repeats a time.
    const noon = Date.UTC(2026, 0, 1, 12);
    const at = fc
      .tuple(fc.integer({ min: 0, max: 800 }), fc.integer({ min: -8 * 60, max: 10 * 60 }))
      .map(([day, minute]) => noon + day * 86_400_000 + minute * 60_000);
    fc.assert(
      fc.property(at, days, (instant, shift) => {
        const text = new Date(instant).toISOString();
        const moved = shiftText(text, shift);
        expect(formatTime(Date.parse(moved))).toBe(formatTime(instant));
        expect(londonDay(Date.parse(moved))).toBe(shiftText(londonDay(instant), shift));
        expect(shiftText(moved, -shift)).toBe(text);
      }),
    );
  });
});

describe('a new practice day', () => {
  let server: Fixture;
  const now = Date.parse('2026-10-20T08:00:00.000Z');
  const seen: Encounter & { id: string } = {
    resourceType: 'Encounter',
    id: 'seen',
    status: 'finished',
    class: { code: 'VR' },
    period: { start: '2026-10-20T09:15:00.000Z', end: '2026-10-20T10:05:00.000Z' },
    extension: [
      { url: 'https://workstation.invalid/started', valueString: '2026-10-20T09:16:12.000Z' },
      { url: 'https://workstation.invalid/day', valueDate: '2026-10-20' },
      { url: 'https://workstation.invalid/list', valueString: '[{"on":"2026-10-20","n":7}]' },
      { url: 'https://workstation.invalid/note', valueString: 'seen on 2026-10-20' },
    ],
  };
  beforeAll(async () => {
    server = await startFixture({ now });
    await server.send('PUT', '/Encounter/seen', seen);
    const born = { id: 'pat', birthDate: '1990-10-20', deceasedDateTime: '2026-10-20' };
    await server.send('PUT', '/Patient/pat', patient('Born', born));
    await server.send('PUT', '/Communication/said', {
      resourceType: 'Communication',
      id: 'said',
      status: 'completed',
      sent: '2026-10-20T09:20:00.000Z',
      payload: [{ contentString: '2026-10-20' }],
    });
  });
  afterAll(async () => {
    await server.stop();
  });

  test('is offered with how far the caseload is behind', async () => {
    await server.send('POST', '/practice/clock', { now: '2026-10-27T09:00:00.000Z' });
    expect((await server.get('/practice/day')).as()).toEqual({
      practiceDay: '2026-10-20',
      today: '2026-10-27',
      behind: 7,
    });
  });

  test('moves every date by those London days, each as one new version, and no other text', async () => {
    const reply = await server.send('POST', '/practice/day', { day: '2026-10-27' });
    expect(reply.as<{ behind: number }>().behind).toBe(0);
    const moved = (await server.get('/Encounter/seen')).as<Encounter>();
    expect(moved.period).toEqual({
      start: '2026-10-27T10:15:00.000Z',
      end: '2026-10-27T11:05:00.000Z',
    });
    expect(moved.extension?.map((one) => one.valueString ?? one.valueDate)).toEqual([
      '2026-10-27T10:16:12.000Z',
      '2026-10-27',
      '[{"on":"2026-10-27","n":7}]',
      'seen on 2026-10-20',
    ]);
    expect(moved.meta?.versionId).toBe('2');
    expect(londonDay(Date.parse(moved.meta?.lastUpdated ?? ''))).toBe('2026-10-27');
    const person = (await server.get('/Patient/pat')).as<Patient>();
    expect([person.birthDate, person.deceasedDateTime]).toEqual(['1990-10-20', '2026-10-27']);
    const said = await server.get('/Communication/said');
    expect(said.text).toContain('"contentString":"2026-10-20"');
    expect(said.text).toContain('"sent":"2026-10-27T10:20:00.000Z"');
  });

  test('is found by search on its new dates', async () => {
    expect(ids((await server.get('/Encounter?date=2026-10-27')).as<Bundle>())).toEqual(['seen']);
    expect(ids((await server.get('/Encounter?date=2026-10-20')).as<Bundle>())).toEqual([]);
  });

  test('changes nothing when it is the same day, and refuses what is no day', async () => {
    await server.send('POST', '/practice/day', { day: '2026-10-27' });
    expect((await server.get('/Encounter/seen')).as().meta?.versionId).toBe('2');
    for (const day of ['2026-02-30', 'tomorrow', 7]) {
      expect((await server.send('POST', '/practice/day', { day })).status).toBe(400);
    }
  });
});
