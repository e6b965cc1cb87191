/** Records of every kind as fast-check makes them: well formed, and as odd as people's words are. */
import fc from 'fast-check';
import type { RecordKind, RecordOf, Utterance } from '../../shared/domain/records.ts';
import { words, wordsOrNone } from './words.ts';

export const id: fc.Arbitrary<string> = fc.oneof(
  fc.uuid(),
  fc.stringMatching(/^[A-Za-z0-9\-.]{1,64}$/),
);
const instant = fc
  .date({
    min: new Date('2001-01-01T00:00:00Z'),
    max: new Date('2099-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((at) => at.toISOString());
const day = instant.map((at) => at.slice(0, 10));
const caseRef = fc.stringMatching(/^CR-\d{4,6}$/);
const orNull = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });

const measure = (kind: 'PHQ-9' | 'GAD-7') => {
  const count = kind === 'PHQ-9' ? 9 : 7;
  const answer = fc.integer({ min: 0, max: 3 });
  const list = fc.array(orNull(answer), { minLength: count, maxLength: count });
  const answers = fc.oneof(
    list.map((items) => ({
      items,
      total: items.every((one) => one !== null)
        ? items.reduce<number>((sum, one) => sum + (one ?? 0), 0)
        : null,
    })),
    fc.array(answer, { minLength: count, maxLength: count }).map((items) => ({
      items,
      total: items.reduce((sum, one) => sum + one, 0),
    })),
    fc.integer({ min: 0, max: count * 3 }).map((total) => ({ items: null, total })),
    fc.constant({ items: null, total: null }),
  );
  return fc
    .record({ id, episodeId: id, at: instant, answers })
    .map(({ answers: { items, total }, ...rest }) => ({ ...rest, kind, items, total }));
};

const noteParts = {
  progress: wordsOrNone,
  intervention: wordsOrNone,
  risk: wordsOrNone,
  plan: wordsOrNone,
};
const gp = fc.record({
  odsCode: fc.stringMatching(/^[A-Z0-9]{3,6}$/),
  name: words,
  doctor: orNull(words),
});

/** One arbitrary a kind. The texts are such that FHIR can hold them as they are. */
export const recordOf: { [K in RecordKind]: fc.Arbitrary<RecordOf<K>> } = {
  patient: fc.record({
    id,
    nhsNumber: orNull(fc.stringMatching(/^999\d{7}$/)),
    given: words,
    family: words,
    preferredName: orNull(words),
    pronouns: orNull(words),
    birthDate: day,
    address: orNull(words),
    phone: orNull(words),
    gp: orNull(gp),
    researchOptOut: fc.boolean(),
  }),
  episode: fc.record({
    id,
    caseRef,
    patientId: id,
    status: fc.constantFrom('waiting', 'inTreatment', 'discharged'),
    problem: orNull(fc.record({ code: words, label: words })),
    referredOn: day,
    referralSource: words,
    allocatedOn: orNull(day),
    dischargedOn: orNull(day),
    endCode: orNull(words),
    plannedSessions: orNull(fc.integer({ min: 1, max: 40 })),
    therapistId: orNull(id),
    supervisorId: orNull(id),
    caseManagerId: orNull(id),
    previousEpisodeId: orNull(id),
  }),
  session: fc.record({
    id,
    episodeId: id,
    number: fc.integer({ min: 1, max: 99 }),
    kind: fc.constantFrom('typed', 'video'),
    purpose: fc.constantFrom('assessment', 'treatment'),
    startsAt: instant,
    minutes: fc.integer({ min: 1, max: 480 }),
    status: fc.constantFrom(
      'scheduled',
      'inSession',
      'paused',
      'wrapUp',
      'noteToSign',
      'signed',
      'cancelled',
    ),
    startedAt: orNull(instant),
    endedAt: orNull(instant),
    agenda: fc.array(fc.record({ item: wordsOrNone, minutes: fc.integer({ min: 1, max: 90 }) }), {
      maxLength: 4,
    }),
    contact: orNull(
      fc.record({
        attendance: fc.constantFrom('2', '3', '4', '5', '6', '7'),
        mechanism: fc.constantFrom('01', '02', '11', '98'),
        appointmentType: fc.constantFrom('01', '02', '03'),
        therapyCode: fc.string(),
        clinicalMinutes: fc.integer({ min: 0, max: 480 }),
      }),
    ),
  }),
  measure: fc.oneof(measure('PHQ-9'), measure('GAD-7')),
  goal: fc.record({
    id,
    episodeId: id,
    text: wordsOrNone,
    outcome: fc.constantFrom('open', 'met', 'partly met', 'not met'),
  }),
  homework: fc.record({
    id,
    episodeId: id,
    sessionId: id,
    text: wordsOrNone,
    status: fc.constantFrom('set', 'done', 'partly done', 'not done'),
  }),
  message: fc.record({
    id,
    episodeId: id,
    from: fc.constantFrom('patient', 'therapist'),
    at: instant,
    text: wordsOrNone,
    readAt: orNull(instant),
  }),
  consent: fc.record({
    id,
    episodeId: id,
    recipient: fc.constant('gp'),
    answer: fc.constantFrom('given', 'declined', 'withdrawn', 'unknown'),
    on: orNull(day),
    recordedBy: orNull(words),
  }),
  sessionNote: fc.oneof(
    fc.record({
      id,
      episodeId: id,
      sessionId: id,
      status: fc.constant('draft'),
      ...noteParts,
      authorId: id,
      signedAt: fc.constant(null),
    }),
    fc.record({
      id,
      episodeId: id,
      sessionId: id,
      status: fc.constantFrom('signed', 'superseded'),
      ...noteParts,
      authorId: id,
      signedAt: instant,
    }),
  ),
  riskLoop: fc.record({
    id,
    episodeId: id,
    source: fc.constantFrom('item9', 'clinician'),
    answer: orNull(fc.integer({ min: 1, max: 3 })),
    openedAt: instant,
    ownerId: id,
    closed: orNull(
      fc.record({
        action: fc.constantFrom(
          'assessed',
          'safetyPlan',
          'escalated',
          'supervisorTold',
          'unableToReach',
        ),
        note: wordsOrNone,
        at: instant,
        byId: id,
      }),
    ),
  }),
  supervisionRequest: fc.record({
    id,
    episodeId: id,
    caseRef,
    therapistId: id,
    supervisorId: id,
    question: wordsOrNone,
    items: fc.array(
      fc.oneof(
        fc.record({
          kind: fc.constant('excerpt'),
          sessionNumber: fc.integer({ min: 1, max: 40 }),
          lines: fc.array(
            fc.record({
              seq: fc.integer({ min: 1, max: 400 }),
              speaker: fc.constantFrom('therapist', 'patient', 'system'),
              text: wordsOrNone,
            }),
            { maxLength: 3 },
          ),
        }),
        fc.record({
          kind: fc.constant('summary'),
          sessionNumber: fc.integer({ min: 1, max: 40 }),
          text: wordsOrNone,
        }),
        fc.record({
          kind: fc.constant('scores'),
          measure: fc.constantFrom('PHQ-9', 'GAD-7'),
          totals: fc.array(fc.record({ on: day, total: fc.integer({ min: 0, max: 27 }) }), {
            maxLength: 3,
          }),
        }),
      ),
      { maxLength: 3 },
    ),
    broughtAt: instant,
    endsAt: instant,
    status: fc.constantFrom('brought', 'closed'),
  }),
  supervisionAdvice: fc.record({
    id,
    episodeId: id,
    requestId: id,
    authorId: id,
    heldOn: day,
    paragraphs: fc.array(words, { maxLength: 4 }),
    signedAt: instant,
  }),
  closingSummary: fc.record({
    id,
    episodeId: id,
    clinicalSummary: wordsOrNone,
    treatmentGiven: wordsOrNone,
    risk: wordsOrNone,
    gpActions: wordsOrNone,
    advice: wordsOrNone,
    plan: wordsOrNone,
    authorId: id,
    signedAt: instant,
    comparedWith: orNull(fc.nat({ max: 20_000 })),
  }),
  letter: fc.record({
    id,
    episodeId: id,
    recipient: fc.constant('gp'),
    version: fc.integer({ min: 1, max: 9 }),
    status: fc.constantFrom(
      'draft',
      'approved',
      'queued',
      'transportAccepted',
      'collected',
      'infrastructureAck',
      'businessAck',
      'stopped',
    ),
    to: gp,
    coverNote: wordsOrNone,
    sections: fc.array(
      fc.record({
        code: fc.stringMatching(/^[A-Za-z0-9.-]{1,40}$/),
        title: wordsOrNone,
        paragraphs: fc.array(
          fc.record({
            text: wordsOrNone,
            source: fc.constantFrom('record', 'therapistBlock', 'administrative', 'judgement'),
          }),
          { maxLength: 3 },
        ),
      }),
      { maxLength: 3 },
    ),
    authorId: id,
    signedAt: orNull(instant),
    stoppedBecause: orNull(words),
  }),
};

export const utterance: fc.Arbitrary<Utterance> = fc.record({
  id,
  sessionId: id,
  seq: fc.integer({ min: 1, max: 400 }),
  speaker: fc.constantFrom('therapist', 'patient', 'system'),
  at: instant,
  text: wordsOrNone,
  status: fc.constantFrom('sent', 'delivered'),
});
