import type { Composition, CompositionSection, Task } from '@medplum/fhirtypes';
import {
  type ClosingSummary,
  Letter,
  type SessionNote,
  type SupervisionAdvice,
  SupervisionItem,
  type SupervisionRequest,
} from '../../../shared/domain/records.ts';
import {
  concept,
  day,
  episodeExtension,
  episodeOf,
  extensions,
  fhirString,
  instant,
  integer,
  jsonOf,
  narrative,
  recordId,
  recordIdentifier,
  reference,
  referenceId,
  text,
  unlessBlank,
  unlessEmpty,
} from './fields.ts';

/**
 * A section whose plain text can be read back: the narrative is for people, the extension for us.
 * A blank one is left out, because FHIR has no empty sections.
 */
const section = (code: string, title: string, plain: string): CompositionSection[] =>
  fhirString(plain) === undefined
    ? []
    : [
        {
          ...unlessBlank('title', title),
          code: concept(code),
          text: narrative(plain),
          extension: extensions({ plainText: plain }),
        },
      ];

const sections = (list: readonly (readonly [code: string, title: string, plain: string])[]) =>
  unlessEmpty(
    'section',
    list.flatMap(([code, title, plain]) => section(code, title, plain)),
  );

const plainOf = (r: Composition, code: string): string => {
  const found = r.section?.find((s) => s.code?.coding?.some((c) => c.code === code));
  return found ? (text(found, 'plainText') ?? '') : '';
};

type Common = { id: string; episodeId: string; authorId: string; at: string };

const composition = (kind: string, title: string, patientId: string, of: Common): Composition => ({
  resourceType: 'Composition',
  identifier: recordIdentifier(of.id),
  status: 'final',
  type: concept(kind, title),
  subject: reference('Patient', patientId),
  date: of.at,
  author: [reference('Practitioner', of.authorId)],
  title,
  extension: [episodeExtension(of.episodeId)],
});

const noteSections = [
  ['progress', 'Progress since last contact'],
  ['intervention', 'Intervention'],
  ['risk', 'Risk'],
  ['plan', 'Plan'],
] as const;

/** Clinical summary of a session. `preliminary` is one that was unsigned when its window closed. */
export const sessionNoteToFhir = (
  n: SessionNote,
  patientId: string,
  fallbackAt: string,
): Composition => ({
  ...composition('session-note', 'Clinical summary of a session', patientId, {
    ...n,
    at: n.signedAt ?? fallbackAt,
  }),
  status:
    n.status === 'draft' ? 'preliminary' : n.status === 'superseded' ? 'entered-in-error' : 'final',
  encounter: reference('Encounter', n.sessionId),
  ...sections(noteSections.map(([field, title]) => [field, title, n[field]])),
});

/**
 * A note that nobody had signed when the case closed: preliminary, without an attester, and said to be
 * unsigned in its title, for whoever reads the record with other software.
 */
export const unsignedNoteToFhir = (
  note: SessionNote,
  patientId: string,
  writtenAt: string,
): Composition => {
  const plain = sessionNoteToFhir(
    { ...note, status: 'draft', signedAt: null },
    patientId,
    writtenAt,
  );
  return {
    ...plain,
    title: `${plain.title} (unsigned at closing)`,
    extension: [...(plain.extension ?? []), ...extensions({ unsignedAtClosing: true })],
  };
};

export const sessionNoteFromFhir = (r: Composition): SessionNote => ({
  id: recordId(r),
  episodeId: episodeOf(r) ?? '',
  sessionId: referenceId(r.encounter) ?? '',
  status:
    r.status === 'preliminary'
      ? 'draft'
      : r.status === 'entered-in-error'
        ? 'superseded'
        : 'signed',
  progress: plainOf(r, 'progress'),
  intervention: plainOf(r, 'intervention'),
  risk: plainOf(r, 'risk'),
  plan: plainOf(r, 'plan'),
  authorId: referenceId(r.author?.[0]) ?? '',
  signedAt: r.status === 'preliminary' ? null : instant(r.date),
});

/**
 * Only what affects treatment: the reflection side has no way into this function (product S3). A
 * supervisor does not know whose case it is (`patientId` null): the subject is then the episode.
 */
export const supervisionAdviceToFhir = (
  a: SupervisionAdvice,
  patientId: string | null,
): Composition => ({
  ...composition(
    'supervision-advice',
    'Supervision advice that affects treatment',
    patientId ?? '',
    {
      ...a,
      at: a.signedAt,
    },
  ),
  subject:
    patientId === null ? reference('EpisodeOfCare', a.episodeId) : reference('Patient', patientId),
  ...sections(a.paragraphs.map((p, i) => [`paragraph-${i + 1}`, 'Advice', p])),
  extension: [
    episodeExtension(a.episodeId),
    ...extensions({ supervisionRequest: a.requestId, heldOn: a.heldOn }),
  ],
});

export const supervisionAdviceFromFhir = (r: Composition): SupervisionAdvice => ({
  id: recordId(r),
  episodeId: episodeOf(r) ?? '',
  requestId: text(r, 'supervisionRequest') ?? '',
  authorId: referenceId(r.author?.[0]) ?? '',
  heldOn: text(r, 'heldOn') ?? day(r.date) ?? '',
  paragraphs: r.section?.map((s) => text(s, 'plainText') ?? '') ?? [],
  signedAt: instant(r.date) ?? '1970-01-01T00:00:00.000Z',
});

/** A share: the case by reference only, no `for`, so that the resource itself names nobody. */
export const supervisionRequestToFhir = (s: SupervisionRequest): Task => ({
  resourceType: 'Task',
  identifier: [recordIdentifier(s.id)],
  status: s.status === 'closed' ? 'completed' : 'requested',
  intent: 'proposal',
  code: concept('supervision'),
  ...unlessBlank('description', s.question),
  focus: reference('EpisodeOfCare', s.episodeId),
  authoredOn: s.broughtAt,
  requester: reference('Practitioner', s.therapistId),
  owner: reference('Practitioner', s.supervisorId),
  restriction: { period: { end: s.endsAt } },
  ...unlessEmpty(
    'input',
    s.items.map((item) => ({
      type: concept('supervision-item'),
      valueString: JSON.stringify(item),
    })),
  ),
  extension: [episodeExtension(s.episodeId), ...extensions({ caseRef: s.caseRef })],
});

export const supervisionRequestFromFhir = (r: Task): SupervisionRequest => ({
  id: recordId(r),
  episodeId: episodeOf(r) ?? '',
  caseRef: text(r, 'caseRef') ?? '',
  therapistId: referenceId(r.requester) ?? '',
  supervisorId: referenceId(r.owner) ?? '',
  question: r.description ?? '',
  items: (r.input ?? []).flatMap((i) => {
    const parsed = SupervisionItem.safeParse(jsonOf(i.valueString));
    return parsed.success ? [parsed.data] : [];
  }),
  broughtAt: instant(r.authoredOn) ?? '1970-01-01T00:00:00.000Z',
  endsAt: instant(r.restriction?.period?.end) ?? '1970-01-01T00:00:00.000Z',
  status: r.status === 'completed' ? 'closed' : 'brought',
});

const closingSections = [
  ['clinicalSummary', 'Clinical summary'],
  ['treatmentGiven', 'Treatment given'],
  ['risk', 'Risk'],
  ['gpActions', 'Requested actions for the GP'],
  ['advice', 'Information and advice given'],
  ['plan', 'Plan'],
] as const;

export const closingSummaryToFhir = (c: ClosingSummary, patientId: string): Composition => ({
  ...composition('closing-summary', 'Closing summary by the therapist', patientId, {
    ...c,
    at: c.signedAt,
  }),
  ...sections(closingSections.map(([field, title]) => [field, title, c[field]])),
  extension: [episodeExtension(c.episodeId), ...extensions({ comparedWith: c.comparedWith })],
});

export const closingSummaryFromFhir = (r: Composition): ClosingSummary => ({
  id: recordId(r),
  episodeId: episodeOf(r) ?? '',
  clinicalSummary: plainOf(r, 'clinicalSummary'),
  treatmentGiven: plainOf(r, 'treatmentGiven'),
  risk: plainOf(r, 'risk'),
  gpActions: plainOf(r, 'gpActions'),
  advice: plainOf(r, 'advice'),
  plan: plainOf(r, 'plan'),
  authorId: referenceId(r.author?.[0]) ?? '',
  signedAt: instant(r.date) ?? '1970-01-01T00:00:00.000Z',
  comparedWith: integer(r, 'comparedWith'),
});

/** The approved letter as a Composition; PDF and document bundle are made in letters/. */
export const letterToFhir = (l: Letter, patientId: string, fallbackAt: string): Composition => ({
  ...composition('gp-summary', 'End-of-treatment summary for the GP', patientId, {
    ...l,
    at: l.signedAt ?? fallbackAt,
  }),
  status:
    l.status === 'draft' ? 'preliminary' : l.status === 'stopped' ? 'entered-in-error' : 'final',
  ...sections(l.sections.map((s) => [s.code, s.title, s.paragraphs.map((p) => p.text).join('\n')])),
  extension: [episodeExtension(l.episodeId), ...extensions({ letter: JSON.stringify(l) })],
});

export const letterFromFhir = (r: Composition): Letter | null => {
  const parsed = Letter.safeParse(jsonOf(text(r, 'letter')));
  return parsed.success ? parsed.data : null;
};
