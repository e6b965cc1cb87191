import type {
  CareTeam,
  EpisodeOfCare,
  Patient as FhirPatient,
  HumanName,
  Practitioner,
} from '@medplum/fhirtypes';
import type { LondonDayString } from '../../../shared/domain/london.ts';
import type { Episode, Patient } from '../../../shared/domain/records.ts';
import {
  day,
  extensions,
  fhirString,
  flag,
  integer,
  reference,
  referenceId,
  text,
  unlessBlank,
  unlessEmpty,
} from './fields.ts';
import { systems } from './systems.ts';

/** A text as a list of one, or none where there is nothing to say. */
const filled = (plain: string | null): string[] => {
  const text = plain === null ? undefined : fhirString(plain);
  return text === undefined ? [] : [text];
};

const namesOf = (p: Patient): HumanName[] => {
  const official = {
    ...unlessBlank('family', p.family),
    ...unlessEmpty('given', filled(p.given)),
  };
  return [
    ...(Object.keys(official).length === 0 ? [] : [{ use: 'official' as const, ...official }]),
    ...filled(p.preferredName).map((text) => ({ use: 'usual' as const, text })),
  ];
};

export const patientToFhir = (p: Patient): FhirPatient => ({
  resourceType: 'Patient',
  id: p.id,
  ...(p.nhsNumber ? { identifier: [{ system: systems.nhsNumber, value: p.nhsNumber }] } : {}),
  ...unlessEmpty('name', namesOf(p)),
  birthDate: p.birthDate,
  ...unlessEmpty(
    'address',
    filled(p.address).map((text) => ({ use: 'home' as const, text })),
  ),
  ...unlessEmpty(
    'telecom',
    filled(p.phone).map((value) => ({ system: 'phone' as const, value })),
  ),
  ...(p.gp
    ? {
        generalPractitioner: [
          {
            identifier: { system: systems.odsCode, value: p.gp.odsCode },
            display: p.gp.name,
            type: 'Organization',
            ...unlessEmpty('extension', extensions({ doctor: p.gp.doctor })),
          },
        ],
      }
    : {}),
  extension: extensions({ pronouns: p.pronouns, researchOptOut: p.researchOptOut }),
});

export const patientFromFhir = (r: FhirPatient): Patient => {
  const official = r.name?.find((n) => n.use === 'official') ?? r.name?.[0];
  const gp = r.generalPractitioner?.[0];
  return {
    id: r.id ?? '',
    nhsNumber: r.identifier?.find((i) => i.system === systems.nhsNumber)?.value ?? null,
    given: official?.given?.join(' ') ?? '',
    family: official?.family ?? '',
    preferredName: r.name?.find((n) => n.use === 'usual')?.text ?? null,
    pronouns: text(r, 'pronouns'),
    birthDate: r.birthDate ?? '1900-01-01',
    address: r.address?.[0]?.text ?? null,
    phone: r.telecom?.find((t) => t.system === 'phone')?.value ?? null,
    gp:
      gp?.identifier?.value && gp.display
        ? { odsCode: gp.identifier.value, name: gp.display, doctor: text(gp, 'doctor') }
        : null,
    researchOptOut: flag(r, 'researchOptOut'),
  };
};

const statusToFhir = {
  waiting: 'waitlist',
  inTreatment: 'active',
  discharged: 'finished',
} as const;

/** A pause is part of the treatment; a case that was called off counts as closed. */
const statusFromFhir = (r: EpisodeOfCare): Episode['status'] => {
  if (r.status === 'active' || r.status === 'onhold') return 'inTreatment';
  return r.status === 'planned' || r.status === 'waitlist' ? 'waiting' : 'discharged';
};

/** `period.end` is the service discharge date, the day the six weeks count from (domain A-02). */
export const episodeToFhir = (e: Episode): EpisodeOfCare => ({
  resourceType: 'EpisodeOfCare',
  id: e.id,
  identifier: [{ system: systems.caseReference, value: e.caseRef }],
  status: statusToFhir[e.status],
  statusHistory: [
    { status: 'waitlist', period: { start: e.referredOn } },
    ...(e.allocatedOn ? [{ status: 'active' as const, period: { start: e.allocatedOn } }] : []),
  ],
  patient: reference('Patient', e.patientId),
  period: { start: e.referredOn, ...(e.dischargedOn ? { end: e.dischargedOn } : {}) },
  ...(e.therapistId ? { careManager: reference('Practitioner', e.therapistId) } : {}),
  team: [reference('CareTeam', careTeamId(e.id))],
  ...unlessEmpty(
    'extension',
    extensions({
      problemCode: e.problem?.code,
      problemLabel: e.problem?.label,
      referralSource: e.referralSource,
      endCode: e.endCode,
      plannedSessions: e.plannedSessions,
      previousEpisode: e.previousEpisodeId,
    }),
  ),
});

export const careTeamId = (episodeId: string): string => `team-${episodeId}`.slice(0, 64);

const memberRole = (code: string) => [{ coding: [{ system: systems.role, code }] }];

/** The people of one episode: who may find it by `CareTeam?participant=`. */
export const careTeamToFhir = (e: Episode): CareTeam => ({
  resourceType: 'CareTeam',
  id: careTeamId(e.id),
  identifier: [{ system: systems.caseReference, value: e.caseRef }],
  status: 'active',
  subject: reference('Patient', e.patientId),
  ...unlessEmpty('participant', [
    ...(e.therapistId
      ? [{ role: memberRole('therapist'), member: reference('Practitioner', e.therapistId) }]
      : []),
    ...(e.supervisorId
      ? [{ role: memberRole('supervisor'), member: reference('Practitioner', e.supervisorId) }]
      : []),
    ...(e.caseManagerId
      ? [{ role: memberRole('caseManager'), member: reference('Practitioner', e.caseManagerId) }]
      : []),
  ]),
});

type Participant = NonNullable<CareTeam['participant']>[number];

const inRole = (team: CareTeam | undefined, role: string): Participant[] =>
  team?.participant?.filter((p) => p.role?.some((r) => r.coding?.some((c) => c.code === role))) ??
  [];

const byEnd = (a: Participant, b: Participant): number =>
  (day(a.period?.end) ?? '9999') < (day(b.period?.end) ?? '9999') ? -1 : 1;

/** Of several in a role, as after a change, the one who stays longest. */
const member = (team: CareTeam | undefined, role: string): string | null =>
  referenceId(inRole(team, role).toSorted(byEnd).at(-1)?.member);

/** From when and until when somebody is in a care team, London days, both of them included. */
export type Stay = {
  readonly from: LondonDayString | null;
  readonly until: LondonDayString | null;
};

/**
 * The time of a person in a care team, in one role; null for one who is not in it. Of several, as
 * after a case was handed over and back, the one that ends last; one without an end ends never.
 */
export const stayOf = (team: CareTeam | undefined, role: string, personId: string): Stay | null => {
  const last = inRole(team, role)
    .filter((one) => referenceId(one.member) === personId)
    .toSorted(byEnd)
    .at(-1);
  return last ? { from: day(last.period?.start), until: day(last.period?.end) } : null;
};

/** The day a person's entry was found to be no longer active; null while it is, or is not said. */
export const leftOn = (r: Practitioner): LondonDayString | null =>
  r.active === false ? day(r.meta?.lastUpdated) : null;

export const episodeFromFhir = (r: EpisodeOfCare, team: CareTeam | undefined): Episode => {
  const history = (status: string) =>
    r.statusHistory?.find((h) => h.status === status)?.period?.start;
  const problemCode = text(r, 'problemCode');
  return {
    id: r.id ?? '',
    caseRef: r.identifier?.find((i) => i.system === systems.caseReference)?.value ?? '',
    patientId: referenceId(r.patient) ?? '',
    status: statusFromFhir(r),
    problem: problemCode
      ? { code: problemCode, label: text(r, 'problemLabel') ?? problemCode }
      : null,
    referredOn: day(r.period?.start) ?? day(history('waitlist')) ?? '1900-01-01',
    referralSource: text(r, 'referralSource') ?? 'not recorded',
    allocatedOn: day(history('active')),
    dischargedOn: day(r.period?.end),
    endCode: text(r, 'endCode'),
    plannedSessions: integer(r, 'plannedSessions'),
    therapistId: referenceId(r.careManager),
    supervisorId: member(team, 'supervisor'),
    caseManagerId: member(team, 'caseManager'),
    previousEpisodeId: text(r, 'previousEpisode'),
  };
};
