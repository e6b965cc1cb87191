/** The identity banner of a case (hazard H01), narrowed to what its reader may see (domain 6.3). */

import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import type { CaseHeader } from '../../shared/contract/views.ts';
import { isAttended } from '../../shared/domain/careContact.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import { ageOn, londonDay } from '../../shared/domain/london.ts';
import { latestGpConsent } from '../../shared/domain/recipientProfiles.ts';
import type { Patient, Role, Session } from '../../shared/domain/records.ts';
import { type DataCategory, permits } from '../../shared/domain/roleMatrix.ts';
import { type HeldCase, windowOf } from '../access/gate.ts';
import type { OpenWindow } from '../access/openWindow.ts';
import { accessView } from '../computer/handlers.ts';
import { VaultError } from '../vault/errors.ts';
import { type Records, readRecords } from './caseRecords.ts';
import type { CaseContext, ReadParts } from './parts.ts';
import { openLoops } from './riskLoops.ts';

/** Record kinds that a header is made from. */
export const headerKinds = [
  'episode',
  'patient',
  'consent',
  'riskLoop',
  'measure',
  'session',
] as const;
export type HeaderKind = (typeof headerKinds)[number];

/** Whether this reader may read a category of this case; the gate has let them into the case already. */
export const mayRead =
  (held: HeldCase, role: Role, now: Millis) =>
  (category: DataCategory): boolean =>
    permits({
      role,
      involvement: held.involvement,
      window: windowOf(held, now).state,
      category,
      verb: 'read',
      ...(held.openTask ? { grounds: 'openTask' as const } : {}),
    }).allowed;

/** `Amira H.`, by the name the patient prefers. */
export const shortName = (patient: Pick<Patient, 'given' | 'family' | 'preferredName'>): string => {
  const first = (patient.preferredName ?? patient.given).trim().split(/\s+/)[0] ?? '';
  const [initial] = new Intl.Segmenter('en').segment(patient.family.trim());
  return initial === undefined ? first : `${first} ${initial.segment}.`.trim();
};

export const fullName = (patient: Pick<Patient, 'given' | 'family'>): string =>
  `${patient.given} ${patient.family}`.trim();

/** Sessions that were held: ended, and the patient was there as far as anybody has said. */
export const sessionsHeld = (sessions: readonly Session[]): number =>
  sessions.filter(
    ({ status, contact }) =>
      (status === 'wrapUp' || status === 'noteToSign' || status === 'signed') &&
      (contact === null || isAttended(contact)),
  ).length;

export type HeaderFacts = {
  readonly held: HeldCase;
  readonly records: Records<HeaderKind>;
  readonly role: Role;
  readonly now: Millis;
  readonly personName: (id: string) => string;
};

export const caseHeader = ({ held, records, role, now, personName }: HeaderFacts): CaseHeader => {
  const may = mayRead(held, role, now);
  const [episode] = records.episode;
  const patient = may('identity') ? records.patient[0] : undefined;
  const consent = may('consents') ? latestGpConsent(records.consent) : null;
  return {
    episodeId: held.id,
    caseRef: held.caseRef,
    patient: patient
      ? {
          name: fullName(patient),
          shortName: shortName(patient),
          pronouns: patient.pronouns,
          birthDate: patient.birthDate,
          age: ageOn(patient.birthDate, londonDay(now)),
          nhsNumber: may('identifiers') ? patient.nhsNumber : null,
        }
      : null,
    problem: may('assessmentAnswers') ? (episode?.problem?.label ?? null) : null,
    status: episode?.status ?? held.status,
    // A share carries no referral: the day it came here stands in for it.
    referredOn: episode?.referredOn ?? held.allocatedOn ?? londonDay(now),
    gpSharing: { answer: consent?.answer ?? 'unknown', on: consent?.on ?? null },
    researchOptOut: patient?.researchOptOut ?? false,
    openRiskLoops: may('riskFlag') ? openLoops(records).length : 0,
    therapist: episode?.therapistId ? personName(episode.therapistId) : null,
    sessionsDone: sessionsHeld(records.session),
    plannedSessions: episode?.plannedSessions ?? null,
    rereferred: (episode?.previousEpisodeId ?? null) !== null,
    earlier: held.involvement === 'treatingLater',
    access: accessView(held, windowOf(held, now)),
  };
};

/** What the desk knows of this case without its records. @returns `notFound` once it was erased */
export const heldCase = async (
  parts: Pick<ReadParts, 'heldCases'>,
  episodeId: string,
): Promise<Result<HeldCase>> => {
  const held = (await parts.heldCases()).find((one) => one.id === episodeId);
  return held ? ok(held) : refuse('notFound');
};

/** Reads and builds one case's header. @returns `notFound` once it was erased */
export const readHeader = async (
  parts: Pick<ReadParts, 'episodes' | 'heldCases' | 'personName'>,
  { now, window }: Pick<CaseContext, 'now' | 'window'>,
): Promise<Result<CaseHeader>> => {
  const [held, records] = await Promise.all([
    heldCase(parts, window.episodeId),
    readRecords(parts.episodes, window, headerKinds),
  ]);
  if (!held.ok) return held;
  const { personName } = parts;
  return ok(caseHeader({ held: held.value, records, role: window.role, now, personName }));
};

/**
 * The same for services that show a case's header beside their own view.
 * @throws VaultError `notFound` once the case was erased
 */
export const headerReader =
  (
    parts: Pick<ReadParts, 'episodes' | 'heldCases' | 'personName'> & {
      readonly now: () => Millis;
    },
  ) =>
  async (window: OpenWindow): Promise<CaseHeader> => {
    const read = await readHeader(parts, { window, now: parts.now() });
    if (!read.ok) throw new VaultError(read.code, { episodeId: window.episodeId });
    return read.value;
  };
