/** The records of one invented case in treatment, as many as an ordinary one has. */
import type { RecordKind, RecordOf } from '../../shared/domain/records.ts';
import { SESSIONS } from './corpus.ts';

const WEEK = 168 * 3_600_000;
/** Of a therapist, the owner of the benches' vaults. */
export const OWNER = { id: 'bench', name: 'Bench', role: 'therapist' } as const;

type OneRecord = { [K in RecordKind]: { kind: K; id: string; body: RecordOf<K> } }[RecordKind];

/** @param now the day of the last session, epoch ms; the sessions before it are a week apart */
export const recordsOfCase = (episodeId: string, n: number, now: number): OneRecord[] => {
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  const sessions = Array.from({ length: SESSIONS }, (_, s): RecordOf<'session'> => {
    const at = now - (SESSIONS - 1 - s) * WEEK + (n % 8) * 3_600_000;
    const held = s < SESSIONS - 1;
    return {
      id: `${episodeId}-session-${s}`,
      episodeId,
      number: s + 1,
      kind: 'typed',
      purpose: 'treatment',
      startsAt: new Date(at).toISOString(),
      minutes: 50,
      status: held ? 'signed' : 'scheduled',
      startedAt: held ? new Date(at).toISOString() : null,
      endedAt: held ? new Date(at + 3_000_000).toISOString() : null,
      agenda: [{ item: 'Measures', minutes: 6 }],
      contact: null,
    };
  });
  const held = sessions.filter(({ status }) => status === 'signed');
  const notes = held.map(
    ({ id, number, endedAt }): RecordOf<'sessionNote'> => ({
      id: `${id}-note`,
      episodeId,
      sessionId: id,
      status: 'signed',
      progress: `Progress of session ${number}. `.repeat(20),
      intervention: 'Exposure, planned together. '.repeat(8),
      risk: 'Asked; none reported.',
      plan: 'Two stops by bus before the next session.',
      authorId: OWNER.id,
      signedAt: endedAt,
    }),
  );
  const measures = held.flatMap(({ id, startsAt }, s): RecordOf<'measure'>[] => [
    { id: `${id}-phq`, episodeId, kind: 'PHQ-9', at: startsAt, items: null, total: 18 - s },
    { id: `${id}-gad`, episodeId, kind: 'GAD-7', at: startsAt, items: null, total: 15 - s },
  ]);
  const episode: RecordOf<'episode'> = {
    id: episodeId,
    caseRef: `CR-${4000 + n}`,
    patientId: `${episodeId}-patient`,
    status: 'inTreatment',
    problem: { code: 'F40.0', label: 'Agoraphobia with panic' },
    referredOn: day(now - 20 * WEEK),
    referralSource: 'self',
    allocatedOn: day(now - 16 * WEEK),
    dischargedOn: null,
    endCode: null,
    plannedSessions: 10,
    therapistId: OWNER.id,
    supervisorId: null,
    caseManagerId: null,
    previousEpisodeId: null,
  };
  const patient: RecordOf<'patient'> = {
    id: episode.patientId,
    nhsNumber: '9990000018',
    given: 'Amira',
    family: 'Hassan',
    preferredName: null,
    pronouns: 'she/her',
    birthDate: '1992-03-14',
    address: '4 Orchard Way, Milden',
    phone: '07700 900126',
    gp: { odsCode: 'Y99901', name: 'Mill Lane Surgery', doctor: 'Dr S. Farrow' },
    researchOptOut: false,
  };
  const one = <K extends RecordKind>(kind: K, bodies: readonly RecordOf<K>[]) =>
    bodies.map((body) => ({ kind, id: body.id, body }) as unknown as OneRecord);
  return [
    ...one('episode', [episode]),
    ...one('patient', [patient]),
    ...one('session', sessions),
    ...one('sessionNote', notes),
    ...one('measure', measures),
  ];
};
