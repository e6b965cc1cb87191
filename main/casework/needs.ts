/** "Needs you": what waits for this person, in the fixed order of the screen (product W1). */

import { Need } from '../../shared/contract/views.ts';
import type { LooseEndKind } from '../../shared/domain/closingChecklist.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import { startOfLondonDay } from '../../shared/domain/london.ts';
import { latestGpConsent } from '../../shared/domain/recipientProfiles.ts';
import type { Session, SupervisionRequest } from '../../shared/domain/records.ts';
import { type HeldCase, windowOf } from '../access/gate.ts';

import { type ClosingRecords, latestLetter } from './looseEnds.ts';
import { iso } from './parts.ts';
import { openLoops } from './riskLoops.ts';
import { isRunning, noteStatus } from './sessionRow.ts';

/** Days before the last one from which a closing window with loose ends is brought up. */
const CLOSING_SOON_DAYS = 7;

export type NeedFacts = {
  readonly held: HeldCase;
  readonly records: ClosingRecords;
  /** Loose ends of a case that closes soon; nobody has to work them out for the others. */
  readonly looseEnds: readonly LooseEndKind[];
  readonly now: Millis;
};

const need = (
  held: Pick<HeldCase, 'id' | 'caseRef'>,
  kind: Need['kind'],
  of: Pick<Need, 'subjectId' | 'at'> & Partial<Pick<Need, 'number' | 'consent'>>,
): Need => ({
  kind,
  episodeId: held.id,
  caseRef: held.caseRef,
  number: null,
  consent: null,
  ...of,
});

const order: readonly Need['kind'][] = Need.shape.kind.options;

/** The fixed order of kinds; of one kind what has waited longest, or closes first, comes first. */
export const inOrder = (needs: readonly Need[]): Need[] =>
  needs.toSorted(
    (a, b) =>
      order.indexOf(a.kind) - order.indexOf(b.kind) ||
      Date.parse(a.at) - Date.parse(b.at) ||
      a.caseRef.localeCompare(b.caseRef),
  );

const riskNeeds = ({ held, records }: NeedFacts): Need[] =>
  openLoops(records).map((loop) =>
    need(held, 'riskLoop', { subjectId: loop.id, at: loop.openedAt, number: loop.answer }),
  );

const waitingNeeds = ({ held, records }: NeedFacts): Need[] =>
  records.session.filter(isRunning).map((session) =>
    need(held, 'patientWaiting', {
      subjectId: session.id,
      at: session.startedAt ?? session.startsAt,
    }),
  );

/** One row a case, however many messages: it leads to the oldest that nobody has read. */
const messageNeeds = ({ held, records }: NeedFacts): Need[] => {
  const [oldest] = records.message
    .filter(({ from, readAt }) => from === 'patient' && readAt === null)
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return oldest ? [need(held, 'message', { subjectId: oldest.id, at: oldest.at })] : [];
};

/** Held and not signed, or with a note begun and not signed. */
const awaitsNote = (session: Session, records: ClosingRecords): boolean => {
  if (session.status === 'cancelled' || isRunning(session)) return false;
  if (session.status === 'wrapUp' || session.status === 'noteToSign') return true;
  return noteStatus(session.id, records.sessionNote) === 'draft';
};

const noteNeeds = ({ held, records }: NeedFacts): Need[] =>
  records.session
    .filter((session) => awaitsNote(session, records))
    .map((session) =>
      need(held, 'noteToSign', {
        subjectId: session.id,
        at: session.endedAt ?? session.startsAt,
        number: session.number,
      }),
    );

/**
 * A GP summary that is due: discharged and not begun. A patient services desk also sees where an
 * answer about the GP is still missing, because asking for it is theirs (product L7).
 */
const summaryNeeds = (
  { held, records }: NeedFacts,
  answers: readonly ('given' | 'unknown')[],
): Need[] => {
  const [episode] = records.episode;
  if (episode?.status !== 'discharged' || episode.dischargedOn === null) return [];
  const letter = latestLetter(records.letter);
  if (letter !== null && letter.status !== 'draft') return [];
  const answer = latestGpConsent(records.consent)?.answer ?? 'unknown';
  if (!answers.some((one) => one === answer)) return [];
  return [
    need(held, 'summaryDue', {
      subjectId: letter?.id ?? held.id,
      at: iso(startOfLondonDay(episode.dischargedOn)),
      consent: answer,
    }),
  ];
};

/** Whether a case closes soon enough for its loose ends to be looked for. */
export const closesSoon = (held: HeldCase, now: Millis): boolean => {
  const { readable, daysLeft } = windowOf(held, now);
  return readable && daysLeft !== null && daysLeft <= CLOSING_SOON_DAYS;
};

const closingNeeds = ({ held, looseEnds, now }: NeedFacts): Need[] => {
  const { closesAt, daysLeft } = windowOf(held, now);
  if (closesAt === null || !closesSoon(held, now) || looseEnds.length === 0) return [];
  // The last readable instant, so that its day is the last day.
  const at = iso(closesAt - 1);
  return [need(held, 'windowClosing', { subjectId: held.id, at, number: daysLeft })];
};

export const therapistNeeds = (facts: NeedFacts): Need[] => [
  ...riskNeeds(facts),
  ...waitingNeeds(facts),
  ...messageNeeds(facts),
  ...noteNeeds(facts),
  ...summaryNeeds(facts, ['given']),
  ...closingNeeds(facts),
];

/** Unclosed loops, and of discharged cases what their summary still lacks (product W6, L7). */
export const caseManagerNeeds = (facts: NeedFacts): Need[] => {
  const discharged = facts.records.episode[0]?.status === 'discharged';
  return [
    ...riskNeeds(facts),
    ...(discharged ? noteNeeds(facts) : []),
    ...summaryNeeds(facts, ['given', 'unknown']),
  ];
};

/** Cases brought to a supervisor whose share is still open: by reference, never by name. */
export const supervisorNeeds = (
  held: HeldCase,
  requests: readonly SupervisionRequest[],
  now: Millis,
): Need[] =>
  requests
    .filter(({ status, endsAt }) => status === 'brought' && Date.parse(endsAt) > now)
    .map((request) => need(held, 'supervision', { subjectId: request.id, at: request.broughtAt }));
