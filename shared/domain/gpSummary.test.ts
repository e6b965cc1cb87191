import { describe, expect, it } from 'vitest';
import { measure, missed, session, whole } from '../../test/fixtures/wholeCase.ts';
import { composeGpSummary, type GpSummaryFacts, missingForGpSummary } from './gpSummary.ts';
import { headingOrder, letterHeadings } from './letterHeadings.ts';
import { LetterSection } from './records.ts';

const textOf = (facts: GpSummaryFacts, code: string): string[] =>
  composeGpSummary(facts)
    .find((section) => section.code === code)
    ?.paragraphs.map((p) => p.text) ?? [];

describe('composing', () => {
  it('opens with outcome, risk and actions, then keeps the order of domain 3.2', () => {
    const sections = composeGpSummary(whole);
    for (const section of sections) LetterSection.parse(section);
    expect(sections.slice(0, 3).map(({ title }) => title)).toEqual([
      'Outcome',
      'Risk',
      'Requested actions and plan',
    ]);
    const order = headingOrder('endOfTreatment');
    const places = sections.map(({ code }) => order.indexOf(code));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('has every mandatory heading, even of an empty record', () => {
    const empty: GpSummaryFacts = {
      ...whole,
      patient: { ...whole.patient, nhsNumber: null, address: null, phone: null, gp: null },
      episode: { ...whole.episode, problem: null, dischargedOn: null, endCode: null },
      sessions: [],
      measures: [],
      goals: [],
      closingSummary: null,
      consent: null,
      therapist: null,
    };
    for (const facts of [whole, empty]) {
      const codes = composeGpSummary(facts).map(({ code }) => code);
      const mandatory = letterHeadings.filter((h) => h.endOfTreatment === 'M');
      expect(mandatory.map((h) => h.codes[0]).filter((code) => !codes.includes(code))).toEqual([]);
    }
    expect(composeGpSummary(empty).map(({ code }) => code)).not.toContain('problems-and-issues');
    const words = composeGpSummary(empty).flatMap(({ paragraphs }) =>
      paragraphs.map((p) => p.text),
    );
    expect(words).toContain('Risk at last contact is not recorded.');
    expect(words).toContain('NHS number: not recorded');
    expect(words).toContain('PHQ-9: not recorded.');
    expect(words).toContain('No attended contact is recorded.');
    expect(words).toContain('Consent to share with the GP is not recorded.');
    expect(words.join(' ')).not.toMatch(/none identified|no concerns|normal/i);
  });

  it('states the outcome with the raw scores beside it', () => {
    expect(textOf(whole, 'assessment-scales')).toEqual([
      'Recovered, with reliable improvement on both measures: PHQ-9 17 to 6, GAD-7 15 to 5.',
      'PHQ-9: first 17 on 3 September 2026 (at or above the threshold of 10), last 6 on 5 November 2026 (below the threshold of 10), 11 points lower, a reliable improvement.',
      'GAD-7: first 15 on 3 September 2026 (at or above the threshold of 8), last 5 on 5 November 2026 (below the threshold of 8), 10 points lower, a reliable improvement.',
    ]);
  });

  it.each([
    [10, 9, 8, 7, 'Recovered, without reliable change'],
    [20, 12, 15, 14, 'Not recovered, with reliable improvement on PHQ-9'],
    [
      9,
      3,
      7,
      3,
      'Below the clinical thresholds at the start, with reliable improvement on both measures',
    ],
    [12, 18, 10, 10, 'Reliable deterioration on PHQ-9'],
    [
      18,
      12,
      8,
      12,
      'Not recovered, reliable improvement on PHQ-9 and reliable deterioration on GAD-7',
    ],
    [14, 14, 7, 7, 'Not recovered, no reliable change'],
    [
      20,
      8,
      2,
      7,
      'Recovered, with reliable improvement on PHQ-9 and reliable deterioration on GAD-7',
    ],
    [15, 9, 8, 7, 'Recovered, with reliable improvement on PHQ-9'],
  ])('words PHQ %i to %i, GAD %i to %i', (pf, pl, gf, gl, words) => {
    const measures = [
      measure('PHQ-9', '2026-09-03', pf),
      measure('PHQ-9', '2026-11-05', pl),
      measure('GAD-7', '2026-09-03', gf),
      measure('GAD-7', '2026-11-05', gl),
    ];
    expect(textOf({ ...whole, measures }, 'assessment-scales')[0]).toBe(
      `${words}: PHQ-9 ${pf} to ${pl}, GAD-7 ${gf} to ${gl}.`,
    );
  });

  it('states no outcome for one score or one appointment', () => {
    const oneScore = { ...whole, measures: [measure('PHQ-9', '2026-09-03', 17)] };
    expect(textOf(oneScore, 'assessment-scales')).toEqual([
      'No course outcome can be stated: a first and a last score are not recorded for both PHQ-9 and GAD-7.',
      'PHQ-9: one score only, 17 on 3 September 2026, at or above the threshold of 10.',
      'GAD-7: not recorded.',
    ]);
    expect(textOf({ ...whole, sessions: [session(1, '2026-09-03')] }, 'assessment-scales')[0]).toBe(
      'No course outcome is stated: fewer than two treatment appointments were attended.',
    );
  });

  it('counts attendance by code', () => {
    expect(textOf(whole, 'attendance-details')).toEqual([
      'Appointments: 3 attended, 1 did not attend, 1 cancelled (1 by the service).',
      'First contact 3 September 2026, last contact 5 November 2026.',
      'Sessions: 2 typed, 1 by video.',
      'Therapy type: Cognitive behavioural therapy.',
    ]);
    const more = {
      ...whole,
      sessions: [
        session(1, '2026-09-03', { contact: null }),
        session(2, '2026-09-10', { contact: null, status: 'cancelled' }),
        session(3, '2026-12-10', { contact: null, status: 'scheduled' }),
        missed(4, '2026-09-24', '7'),
        missed(5, '2026-10-01', '2'),
      ],
    };
    expect(textOf(more, 'attendance-details')[0]).toBe(
      'Appointments: 0 attended, 0 did not attend, 2 cancelled (1 by the patient, 1 by whom is not recorded), 1 arrived too late to be seen, 1 with attendance not recorded.',
    );
  });

  it('leaves an earlier episode out', () => {
    const earlier = { ...measure('PHQ-9', '2025-01-10', 27), episodeId: 'e0' };
    const facts = {
      ...whole,
      measures: [earlier, ...whole.measures],
      sessions: [session(9, '2025-01-10', { episodeId: 'e0' }), ...whole.sessions],
    };
    expect(composeGpSummary(facts)).toEqual(composeGpSummary(whole));
    const unsigned = session(9, '2025-01-10', { episodeId: 'e0', status: 'noteToSign' });
    expect(missingForGpSummary({ ...whole, sessions: [unsigned] })).toEqual([]);
  });

  it('marks each paragraph with where it comes from', () => {
    const sources = Object.fromEntries(
      composeGpSummary(whole).map(({ code, paragraphs }) => [
        code,
        paragraphs.map(({ source }) => source).join(' '),
      ]),
    );
    expect(sources).toMatchObject({
      'assessment-scales': 'record record record',
      'risks-to-self': 'therapistBlock',
      'plan-and-requested-actions': 'therapistBlock therapistBlock',
      'clinical-summary': 'therapistBlock therapistBlock',
      'treatments-and-interventions': 'therapistBlock record',
    });
  });

  it('holds no answer of a questionnaire, no wording of a goal, no case reference', () => {
    const items = [1, 0, 1, 0, 1, 0, 1, 0, 2];
    const facts = {
      ...whole,
      measures: [...whole.measures, { ...measure('PHQ-9', '2026-10-01', 6), items }],
    };
    const text = JSON.stringify(composeGpSummary(facts));
    for (const kept of ['A14', 'midnight', 'CR-4290', 'item 9', 'better off dead']) {
      expect(text).not.toContain(kept);
    }
    expect(textOf(whole, 'treatments-and-interventions')[1]).toBe(
      'Goals: 2 agreed; 1 met, 1 partly met.',
    );
  });

  it('sends to the GP only under consent, and to the patient unless they have died', () => {
    const consent =
      whole.consent === null ? null : { ...whole.consent, answer: 'withdrawn' as const };
    expect(textOf(whole, 'distribution-list')).toEqual(['Mill Lane Surgery; Patient.']);
    expect(textOf({ ...whole, consent }, 'distribution-list')).toEqual(['Patient.']);
    expect(textOf({ ...whole, consent }, 'consent-for-information-sharing')).toEqual([
      'Consent to share a summary with the GP: withdrawn on 2 October 2026, recorded by R. Pugh.',
    ]);
    const died = { ...whole, episode: { ...whole.episode, endCode: '49' } };
    expect(textOf(died, 'distribution-list')).toEqual(['Mill Lane Surgery.']);
  });
});

describe('what blocks signing', () => {
  const gaps = (more: Partial<GpSummaryFacts>) => missingForGpSummary({ ...whole, ...more });

  it('is nothing for a whole record', () => {
    expect(missingForGpSummary(whole)).toEqual([]);
  });

  it('names each gap', () => {
    expect(gaps({ consent: null })).toEqual(['consent']);
    expect(gaps({ patient: { ...whole.patient, gp: null } })).toEqual(['gp']);
    expect(gaps({ episode: { ...whole.episode, dischargedOn: null } })).toEqual(['discharge']);
    expect(gaps({ episode: { ...whole.episode, endCode: null } })).toEqual(['endCode']);
    expect(gaps({ episode: { ...whole.episode, endCode: '77' } })).toEqual(['endCode']);
    expect(gaps({ closingSummary: null })).toEqual(['closingSummary']);
    expect(gaps({ sessions: [session(1, '2026-09-03', { status: 'noteToSign' })] })).toEqual([
      'unsignedNote',
    ]);
    expect(gaps({ sessions: [session(1, '2026-09-03', { contact: null })] })).toEqual([
      'contactFields',
    ]);
  });

  it('counts a blank block, and an open risk loop, which is also said in the text', () => {
    const blank = whole.closingSummary === null ? null : { ...whole.closingSummary, risk: ' \n' };
    expect(gaps({ closingSummary: blank })).toEqual(['closingSummary']);
    const loop = {
      id: 'r1',
      episodeId: 'e1',
      source: 'item9',
      answer: 1,
      openedAt: '2026-11-04T21:40:00.000Z',
      ownerId: 'rp',
      closed: null,
    } as const;
    expect(gaps({ riskLoops: [loop] })).toEqual(['openRiskLoop']);
    expect(textOf({ ...whole, riskLoops: [loop] }, 'risks-to-self')).toEqual([
      'None identified at last contact on 5 November 2026.',
      'A question of risk raised on 4 November 2026 is still open.',
    ]);
  });
});
