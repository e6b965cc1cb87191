import { describe, expect, it } from 'vitest';
import { latestGpConsent } from '../../shared/domain/recipientProfiles.ts';
import { caseDesk, manager, NOW, supervisor, therapist } from '../../test/fixtures/caseDesk.ts';
import {
  consent,
  contact,
  daysAgo,
  episode,
  held,
  loop,
  patient,
  session,
  share,
  underWay,
} from '../../test/fixtures/cases.ts';
import { headerReader, sessionsHeld, shortName } from './header.ts';

const read = (desk: Awaited<ReturnType<typeof caseDesk>>) =>
  desk.get('case.header', { episodeId: 'episode-4471' });

describe('the header', () => {
  it('says who this is and where the case stands', async () => {
    const desk = await caseDesk(therapist, [
      underWay(4471, {
        consent: [consent(4471, 'given')],
        riskLoop: [loop(4471, 'l')],
      }),
    ]);
    expect(await read(desk)).toEqual({
      episodeId: 'episode-4471',
      caseRef: 'CR-4471',
      patient: {
        name: 'Amira Hassan',
        shortName: 'Amira H.',
        pronouns: 'she/her',
        birthDate: '1992-03-14',
        age: 34,
        nhsNumber: '9990000018',
      },
      problem: 'Agoraphobia with panic',
      status: 'inTreatment',
      referredOn: daysAgo(60),
      gpSharing: { answer: 'given', on: daysAgo(50) },
      researchOptOut: false,
      openRiskLoops: 1,
      therapist: 'Rhiannon Pugh',
      sessionsDone: 1,
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
    });
  });

  it('counts down the days of a discharged case', async () => {
    const desk = await caseDesk(therapist, [
      underWay(4471, {
        episode: episode(4471, { status: 'discharged', dischargedOn: '2026-10-18' }),
      }),
    ]);
    expect((await read(desk)).access).toEqual({
      state: 'afterDischarge',
      dischargedOn: '2026-10-18',
      lastDay: '2026-11-29',
      closesAt: '2026-11-30T00:00:00.000Z',
      daysLeft: 5,
    });
  });

  it('counts the age in London days: not a day before the birthday', async () => {
    const born = (birthDate: string) =>
      caseDesk(therapist, [underWay(4471, { patient: [patient(4471, { birthDate })] })]);
    expect((await read(await born('1992-11-24'))).patient?.age).toBe(34);
    expect((await read(await born('1992-11-25'))).patient?.age).toBe(33);
  });

  it('is open to a case manager, and to a supervisor only by way of a share', async () => {
    expect((await read(await caseDesk(manager, [underWay(4471)]))).patient?.name).toBe(
      'Amira Hassan',
    );
    const desk = await caseDesk(supervisor, [
      underWay(4471, { supervisionRequest: [share(4471)] }),
    ]);
    expect(await desk.refusal('case.header', { episodeId: 'episode-4471' })).toMatchObject({
      code: 'notPermitted',
    });
    const [window] = await desk.gate.readable(supervisor, 'supervisionShare');
    if (!window) throw new Error('the share is open');
    const header = await headerReader({ ...desk.parts, now: () => NOW })(window);
    expect(header).toMatchObject({ caseRef: 'CR-4471', patient: null, problem: null });
  });

  it('takes no consent at all for unknown', async () => {
    const desk = await caseDesk(therapist, [underWay(4471)]);
    expect((await read(desk)).gpSharing).toEqual({ answer: 'unknown', on: null });
  });
});

describe('the answer about the GP that counts', () => {
  it('is the latest; of one day, the one that closes the gate', () => {
    const given = consent(1, 'given', { on: '2026-09-01' });
    const withdrawn = consent(1, 'withdrawn', { on: '2026-10-01' });
    expect(latestGpConsent([withdrawn, given])?.answer).toBe('withdrawn');
    expect(latestGpConsent([given, { ...withdrawn, on: '2026-08-01' }])?.answer).toBe('given');
    for (const both of [
      [given, { ...withdrawn, on: given.on }],
      [{ ...withdrawn, on: given.on }, given],
    ])
      expect(latestGpConsent(both)?.answer).toBe('withdrawn');
    expect(latestGpConsent([])).toBeNull();
  });
});

describe('the short name', () => {
  it.each([
    [{ given: 'Amira', family: 'Hassan', preferredName: null }, 'Amira H.'],
    [{ given: 'Hannah Louise', family: 'Whitaker', preferredName: 'Han' }, 'Han W.'],
    [{ given: 'Mary Ann', family: 'Ó Briain', preferredName: null }, 'Mary Ó.'],
    [{ given: 'Zoë', family: '', preferredName: null }, 'Zoë'],
    [{ given: '', family: 'Demir', preferredName: null }, 'D.'],
  ])('of %o is %s', (named, expected) => expect(shortName(named)).toBe(expected));
});

it('counts the sessions that were held, not those missed or to come', () => {
  const missed = held(1, 3, daysAgo(3), { contact: { ...contact, attendance: '3' } });
  const open = held(1, 2, daysAgo(5), { status: 'noteToSign', contact: null });
  const sessions = [held(1, 1, daysAgo(9)), open, missed, session(1, 4)];
  expect(sessionsHeld(sessions)).toBe(2);
  expect(sessionsHeld([session(1, 5, { status: 'inSession' })])).toBe(0);
});
