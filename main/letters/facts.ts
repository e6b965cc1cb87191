/** What a GP summary is made of, read from the case at this moment (product L1–L3). */
import type { Output } from '../../shared/contract/table.ts';
import {
  composeGpSummary,
  type GpSummaryFacts,
  missingForGpSummary,
} from '../../shared/domain/gpSummary.ts';
import {
  consentGate,
  latestGpConsent,
  recipientProfile,
} from '../../shared/domain/recipientProfiles.ts';
import type {
  Clinician,
  ClosingSummary,
  Consent,
  Letter,
  LetterSection,
} from '../../shared/domain/records.ts';
import type { OpenWindow } from '../access/openWindow.ts';
import type { Episodes } from '../vault/episodes.ts';
import type { OutboxLine } from '../vault/outboxRows.ts';
import { type LetterContent, printable, printableSections } from './content.ts';
import { furtherStatus, isLetterRow, letterStatusFrom } from './status.ts';

export const profile = recipientProfile('gpEndOfTreatment');

export type LetterStore = Pick<
  Episodes,
  'list' | 'get' | 'outbox' | 'utterances' | 'countUtterances' | 'change'
>;

export type FactParts = {
  readonly episodes: LetterStore;
  readonly personName: (id: string) => string;
  /** The provider as the letter names it, and where to ask. */
  readonly service: { readonly name: string; readonly contact: string };
  /**
   * `status` of a letter's hand-over Task as it was last read upstream; null while it is not known.
   * Kept by whoever synchronises, under {@link handoverCursor}.
   */
  readonly handover: (episodeId: string, letterId: string) => Promise<string | null>;
};

/** Where the last known state of a hand-over is kept; it goes with the case. */
export const handoverCursor = (episodeId: string, letterId: string): string =>
  `episode/${episodeId}/handover/${letterId}`;

export type LetterCase = {
  readonly facts: GpSummaryFacts;
  readonly closing: ClosingSummary | null;
  readonly consent: Consent | null;
  /** The newest letter with the state it is in now; null when none was signed. */
  readonly letter: Letter | null;
};

const newestFirst = (a: { readonly signedAt: string }, b: { readonly signedAt: string }): number =>
  Date.parse(b.signedAt) - Date.parse(a.signedAt);

/** A letter with the state that its rows and its hand-over stand for. */
export const letterNow = (
  letter: Letter,
  outbox: readonly OutboxLine[],
  task: string | null,
): Letter => {
  const rows = outbox.filter((line) => line.recordId === letter.id && isLetterRow(line.kind));
  const status = furtherStatus(
    letter.status,
    letterStatusFrom(
      rows.map((line) => line.state),
      task,
    ),
  );
  if (status === letter.status) return letter;
  return status === 'stopped'
    ? {
        ...letter,
        status,
        stoppedBecause: rows.find((line) => line.state === 'refused')?.reason ?? 'refused',
      }
    : { ...letter, status };
};

/** Reads the case anew; nothing is kept between two calls, consent least of all. */
export const readLetterCase = async (
  parts: FactParts,
  window: OpenWindow,
): Promise<LetterCase | null> => {
  const { episodes } = parts;
  const [[patient], [episode]] = await Promise.all([
    episodes.list(window, 'patient'),
    episodes.list(window, 'episode'),
  ]);
  if (!patient || !episode) return null;
  const [sessions, measures, goals, closings, consents, loops, letters] = await Promise.all([
    episodes.list(window, 'session'),
    episodes.list(window, 'measure'),
    episodes.list(window, 'goal'),
    episodes.list(window, 'closingSummary'),
    episodes.list(window, 'consent'),
    episodes.list(window, 'riskLoop'),
    episodes.list(window, 'letter'),
  ]);
  const closing = closings.map((r) => r.body).toSorted(newestFirst)[0] ?? null;
  const consent = latestGpConsent(consents.map((r) => r.body));
  const newest = letters.map((r) => r.body).toSorted((a, b) => b.version - a.version)[0] ?? null;
  return {
    facts: {
      patient: patient.body,
      episode: episode.body,
      sessions: sessions.map((r) => r.body),
      measures: measures.map((r) => r.body),
      goals: goals.map((r) => r.body),
      closingSummary: closing,
      consent,
      riskLoops: loops.map((r) => r.body),
      // Clinical blocks are a therapist's; no other role can sign them.
      therapist: closing && { name: parts.personName(closing.authorId), role: 'therapist' },
      service: parts.service,
    },
    closing,
    consent,
    letter:
      newest &&
      letterNow(
        newest,
        await episodes.outbox(window),
        await parts.handover(window.episodeId, newest.id),
      ),
  };
};

/** A letter that is signed and has not been stopped stands in the way of another one. */
export const standing = ({ letter }: LetterCase): Letter | null =>
  letter && letter.status !== 'stopped' && letter.signedAt !== null ? letter : null;

export const sectionsNow = (one: LetterCase): LetterSection[] =>
  printableSections(standing(one)?.sections ?? composeGpSummary(one.facts));

/**
 * What still stands in the way of a signature by this person. Blocks that could not be compared
 * with the transcripts need somebody other than their author (product L4).
 */
export const missingFor = (one: LetterCase, user: Clinician): string[] => [
  ...missingForGpSummary(one.facts),
  ...(one.closing && one.closing.comparedWith === null && one.closing.authorId === user.id
    ? ['secondPerson']
    : []),
];

export const consentView = ({ consent }: LetterCase): Output<'letter.open'>['consent'] => ({
  open: consentGate(profile, consent).open,
  answer: consent?.answer ?? 'unknown',
  on: consent?.on ?? null,
  recordedBy: consent?.recordedBy ?? null,
});

/** The letter as it would be signed now; null without a practice to address it to. */
export const draftLetter = (
  one: LetterCase,
  user: Clinician,
  coverNote: string,
  id: string,
): Letter | null =>
  one.facts.patient.gp && {
    id,
    episodeId: one.facts.episode.id,
    recipient: 'gp',
    version: (one.letter?.version ?? 0) + 1,
    status: 'draft',
    to: one.facts.patient.gp,
    coverNote: printable(coverNote.trim()),
    sections: printableSections(composeGpSummary(one.facts)),
    authorId: user.id,
    signedAt: null,
    stoppedBecause: null,
  };

export const contentOf = (parts: FactParts, one: LetterCase, letter: Letter): LetterContent => ({
  letter,
  patient: one.facts.patient,
  caseRef: one.facts.episode.caseRef,
  author: {
    name: parts.personName(letter.authorId),
    role: letter.authorId === one.facts.episode.therapistId ? 'therapist' : 'case manager',
  },
  provider: parts.service.name,
});
