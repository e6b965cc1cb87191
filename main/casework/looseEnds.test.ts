import { describe, expect, it } from 'vitest';
import { caseDesk, supervisor, type TestCase, therapist } from '../../test/fixtures/caseDesk.ts';
import {
  consent,
  daysAgo,
  discharged,
  held,
  letter,
  loop,
  message,
  note,
  phq,
  share,
  underWay,
} from '../../test/fixtures/cases.ts';
import { type ClosingItem, caseLooseEnds, deskLooseEnds } from './looseEnds.ts';

const kindsOf = (items: readonly ClosingItem[]) => items.map(({ kind }) => kind);

const endsOf = async (one: TestCase, reflection = false) => {
  const desk = await caseDesk(therapist, [one]);
  const [window] = await desk.gate.readable(therapist, 'identity');
  if (!window) throw new Error('the case is open');
  if (reflection)
    await desk.episodes.putReflection(window, { id: 'r', requestId: null, paragraphs: ['slower'] });
  return kindsOf(await caseLooseEnds(desk.episodes, window));
};
const signed = { session: [held(4105, 1, daysAgo(45))], sessionNote: [note(4105, 1)] };

describe('the loose ends of a closing case', () => {
  it('are the five kinds in their order', async () => {
    const one = discharged(4105, 37, {
      session: [held(4105, 1, daysAgo(45), { status: 'noteToSign' })],
      consent: [consent(4105, 'given')],
      riskLoop: [loop(4105, 'l')],
      message: [message(4105, 'm')],
    });
    expect(await endsOf(one, true)).toEqual([
      'unsignedNote',
      'unsentLetter',
      'openRiskLoop',
      'feedback',
      'reflection',
    ]);
  });

  it('hold a risk that nobody recorded', async () => {
    const measure = [phq(4105, 'p', daysAgo(40), [0, 0, 0, 0, 0, 0, 0, 0, 1])];
    expect(await endsOf(discharged(4105, 37, { ...signed, measure }))).toEqual(['openRiskLoop']);
  });

  it.each([
    ['declined', undefined, []],
    ['unknown', undefined, []],
    ['given', undefined, ['unsentLetter']],
    ['given', letter(4105, { status: 'approved' }), ['unsentLetter']],
    ['given', letter(4105, { status: 'queued' }), []],
    ['withdrawn', letter(4105, { status: 'stopped' }), []],
  ] as const)('with consent %s and a letter %#', async (answer, one, expected) => {
    const more = { consent: [consent(4105, answer)], ...(one ? { letter: [one] } : {}) };
    expect(await endsOf(discharged(4105, 37, { ...signed, ...more }))).toEqual(expected);
  });

  it('names each thing, a note by its session, and an addendum that was begun', async () => {
    const one = discharged(4105, 37, {
      session: [
        held(4105, 1, daysAgo(45)),
        held(4105, 2, daysAgo(44), { status: 'wrapUp' }),
        held(4105, 3, daysAgo(43), { status: 'noteToSign' }),
      ],
      sessionNote: [note(4105, 1)],
    });
    const desk = await caseDesk(therapist, [one]);
    const [window] = await desk.gate.readable(therapist, 'identity');
    if (!window) throw new Error('the case is open');
    const items = () => caseLooseEnds(desk.episodes, window);
    const unsigned = { kind: 'unsignedNote', sessionOpen: false };
    const open = { subjectId: 'session-4105-2', sessionNumber: 2, sessionOpen: true };
    const toSign = { ...unsigned, subjectId: 'session-4105-3', sessionNumber: 3 };
    expect(await items()).toEqual([{ ...unsigned, ...open }, toSign]);

    const { progress, intervention, risk, plan } = note(4105, 1);
    const begin = (words: string) =>
      desk.episodes.saveDraft(window, {
        draftId: 'note:session-4105-1',
        text: JSON.stringify({ progress: words, intervention, risk, plan, contact: {} }),
        caret: 0,
        at: 1,
      });
    await begin(progress);
    expect(await items()).toHaveLength(2);
    await begin(`${progress} And more.`);
    expect(await items()).toContainEqual({
      ...unsigned,
      subjectId: 'session-4105-1',
      sessionNumber: 1,
    });
  });

  it('are none while no end is known', async () => {
    expect(await endsOf(underWay(4471, { riskLoop: [loop(4471, 'l')] }))).toEqual([]);
  });
});

it('answers by id through the gate, and nothing for a closed or unknown case', async () => {
  const one = discharged(4105, 37, { ...signed, riskLoop: [loop(4105, 'l')] });
  const desk = await caseDesk(therapist, [one]);
  const ends = deskLooseEnds({ ...desk.parts, user: () => therapist });
  expect(await ends('episode-4105')).toMatchObject([{ kind: 'openRiskLoop' }]);
  expect(await ends('episode-1')).toEqual([]);
  desk.setNow(Date.parse('2027-01-01T00:00:00Z'));
  expect(await ends('episode-4105')).toEqual([]);
  expect(await deskLooseEnds({ ...desk.parts, user: () => null })('episode-4105')).toEqual([]);
});

it("names a supervisor's own reflection before the share ends", async () => {
  const desk = await caseDesk(supervisor, [underWay(4471, { supervisionRequest: [share(4471)] })]);
  const [window] = await desk.gate.readable(supervisor, 'supervisionShare');
  if (!window) throw new Error('the share is open');
  const reflection = { id: 'r', requestId: 'share-4471', paragraphs: ['ask more'] };
  await desk.episodes.putReflection(window, reflection);
  const ends = deskLooseEnds({ ...desk.parts, user: () => supervisor });
  expect(await ends('episode-4471')).toMatchObject([{ kind: 'reflection', subjectId: 'r' }]);
});
