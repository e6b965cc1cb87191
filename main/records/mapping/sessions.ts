import type { Communication, Encounter, Extension } from '@medplum/fhirtypes';
import {
  CareContact,
  type Message,
  Session,
  type Utterance,
} from '../../../shared/domain/records.ts';
import {
  all,
  concept,
  episodeExtension,
  episodeOf,
  extensions,
  fhirString,
  hasCode,
  instant,
  integer,
  jsonOf,
  recordId,
  recordIdentifier,
  reference,
  referenceId,
  referenceType,
  text,
} from './fields.ts';
import { extensionUrl } from './systems.ts';

const statusToFhir = {
  scheduled: 'planned',
  inSession: 'in-progress',
  paused: 'onleave',
  wrapUp: 'finished',
  noteToSign: 'finished',
  signed: 'finished',
  cancelled: 'cancelled',
} as const;

const agendaItem = (a: Session['agenda'][number]): Extension => ({
  url: extensionUrl('agenda'),
  extension: [
    ...[fhirString(a.item)].flatMap((valueString) =>
      valueString === undefined ? [] : [{ url: 'item', valueString }],
    ),
    { url: 'minutes', valueInteger: a.minutes },
  ],
});

/** One session. `period.start` is the booked start; the real start and end are extensions. */
export const sessionToFhir = (
  s: Session,
  patientId: string,
  therapistId: string | null,
): Encounter => ({
  resourceType: 'Encounter',
  id: s.id,
  status: statusToFhir[s.status],
  class: {
    system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
    code: 'VR',
    display: 'virtual',
  },
  type: [concept(s.kind), concept(s.purpose)],
  subject: reference('Patient', patientId),
  episodeOfCare: [reference('EpisodeOfCare', s.episodeId)],
  ...(therapistId ? { participant: [{ individual: reference('Practitioner', therapistId) }] } : {}),
  period: { start: s.startsAt, ...(s.endedAt ? { end: s.endedAt } : {}) },
  extension: [
    ...extensions({
      number: s.number,
      minutes: s.minutes,
      sessionStatus: s.status,
      startedAt: s.startedAt,
      contact: s.contact ? JSON.stringify(s.contact) : null,
    }),
    ...s.agenda.map(agendaItem),
  ],
});

const statusFromFhir = (r: Encounter): Session['status'] => {
  const ours = Session.shape.status.safeParse(text(r, 'sessionStatus'));
  if (ours.success) return ours.data;
  if (r.status === 'in-progress') return 'inSession';
  if (r.status === 'cancelled') return 'cancelled';
  return r.status === 'finished' ? 'noteToSign' : 'scheduled';
};

const contactFromFhir = (r: Encounter): CareContact | null => {
  const parsed = CareContact.safeParse(jsonOf(text(r, 'contact')));
  return parsed.success ? parsed.data : null;
};

export const sessionFromFhir = (r: Encounter): Session => ({
  id: r.id ?? '',
  episodeId: referenceId(r.episodeOfCare?.[0]) ?? '',
  number: integer(r, 'number') ?? 1,
  kind: hasCode(r.type, 'video') ? 'video' : 'typed',
  purpose: hasCode(r.type, 'assessment') ? 'assessment' : 'treatment',
  startsAt: instant(r.period?.start) ?? '1970-01-01T00:00:00.000Z',
  minutes: integer(r, 'minutes') ?? 50,
  status: statusFromFhir(r),
  startedAt: text(r, 'startedAt'),
  endedAt: instant(r.period?.end),
  agenda: all(r, 'agenda').map((a) => ({
    item: a.extension?.find((e) => e.url === 'item')?.valueString ?? '',
    minutes: a.extension?.find((e) => e.url === 'minutes')?.valueInteger ?? 1,
  })),
  contact: contactFromFhir(r),
});

/** Who speaks and to whom; the ids of both sides of the conversation. */
export type Sides = { readonly patientId: string; readonly therapistId: string };

const between = (from: 'patient' | 'therapist', sides: Sides) => {
  const patient = reference('Patient', sides.patientId);
  const therapist = reference('Practitioner', sides.therapistId);
  return from === 'patient'
    ? { sender: patient, recipient: [therapist] }
    : { sender: therapist, recipient: [patient] };
};

const senderOf = (r: Communication) =>
  referenceType(r.sender) === 'Patient' ? ('patient' as const) : ('therapist' as const);

const payloadOf = (plain: string): Pick<Communication, 'payload'> => {
  const contentString = fhirString(plain);
  return contentString === undefined ? {} : { payload: [{ contentString }] };
};

const wordsOf = (r: Communication): string =>
  r.payload?.map((p) => p.contentString ?? '').join('\n') ?? '';

/** One line of a session: category `session`, tied to its Encounter. */
export const utteranceToFhir = (u: Utterance, episodeId: string, sides: Sides): Communication => ({
  resourceType: 'Communication',
  identifier: [recordIdentifier(u.id)],
  status: 'completed',
  category: [concept('session')],
  subject: reference('Patient', sides.patientId),
  encounter: reference('Encounter', u.sessionId),
  sent: u.at,
  ...between(u.speaker === 'patient' ? 'patient' : 'therapist', sides),
  ...payloadOf(u.text),
  extension: [
    episodeExtension(episodeId),
    ...extensions({ seq: u.seq, speaker: u.speaker === 'system' ? 'system' : null }),
  ],
});

/** `seq` is given by the caller, who numbers a session's lines in the order of `sent`. */
export const utteranceFromFhir = (r: Communication, seq: number): Utterance => ({
  id: recordId(r),
  sessionId: referenceId(r.encounter) ?? '',
  seq,
  speaker: text(r, 'speaker') === 'system' ? 'system' : senderOf(r),
  at: instant(r.sent) ?? instant(r.meta?.lastUpdated) ?? '1970-01-01T00:00:00.000Z',
  text: wordsOf(r),
  status: r.received ? 'delivered' : 'sent',
});

/** A message between sessions: category `message`, no Encounter. `received` is when it was read. */
export const messageToFhir = (m: Message, sides: Sides): Communication => ({
  resourceType: 'Communication',
  identifier: [recordIdentifier(m.id)],
  status: 'completed',
  category: [concept('message')],
  subject: reference('Patient', sides.patientId),
  sent: m.at,
  ...(m.readAt ? { received: m.readAt } : {}),
  ...between(m.from, sides),
  ...payloadOf(m.text),
  extension: [episodeExtension(m.episodeId)],
});

export const messageFromFhir = (r: Communication): Message => ({
  id: recordId(r),
  episodeId: episodeOf(r) ?? '',
  from: senderOf(r),
  at: instant(r.sent) ?? '1970-01-01T00:00:00.000Z',
  text: wordsOf(r),
  readAt: instant(r.received),
});
