/**
 * What the record service says of a case, as the facts that its window on this desk is counted from,
 * and what they mean for it: whether it comes, stays or has to go.
 */
import { accessWindow } from '../../shared/domain/accessWindow.ts';
import {
  hasToGo,
  heldWindow,
  isReadable,
  type LifeFacts,
  lifeOf,
  nextLife,
} from '../../shared/domain/episodeLife.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import {
  addDays,
  type LondonDayString,
  londonDay,
  startOfLondonDay,
} from '../../shared/domain/london.ts';
import type { Clinician, Episode } from '../../shared/domain/records.ts';
import { involvementOf } from '../../shared/domain/roleMatrix.ts';
import type { DeskEpisode, EpisodeFacts } from '../vault/desk.ts';
import type { LedgerEntry } from '../vault/ledgerChain.ts';
import type { Found } from './episodes.ts';
import type { Stay } from './mapping/people.ts';

/** A closed case stays with its case manager while its summary is owed, but not for ever. */
const OWED_FOR_DAYS = 365;
const day = 86_400_000;

const earlier = <T extends string | number>(a: T | null, b: T | null): T | null =>
  a === null || (b !== null && b < a) ? b : a;

/** The first instant after a London day. */
export const endOfDay = (on: LondonDayString): Millis => startOfLondonDay(addDays(on, 1));

/** Whose desk it is, as far as it matters for a case. */
export type Beholder = {
  readonly clinician: Clinician;
  /** Their last day with the service; null while they have not left it. */
  readonly leftOn: LondonDayString | null;
  /** Cases whose summary is still owed to the GP; a case manager's only. */
  readonly owed: ReadonlySet<string>;
};

/**
 * The facts of a case for its beholder. A hand-over and leaving the service both end it with their
 * day, without six weeks (domain A-06); whoever comes next waits for their own first day.
 */
export const factsOf = (
  episode: Episode,
  stay: Stay,
  { owed, leftOn }: Beholder,
  now: Millis,
): EpisodeFacts => {
  const { allocatedOn } = episode;
  const facts = {
    status: episode.status,
    allocatedOn:
      allocatedOn !== null && stay.from !== null && stay.from > allocatedOn
        ? stay.from
        : allocatedOn,
    dischargedOn: episode.dischargedOn,
    handedOverOn: earlier(stay.until, leftOn),
  };
  const { closesAt } = accessWindow(facts, now);
  if (!owed.has(episode.id) || closesAt === null) return { ...facts, closesAt };
  const left = facts.handedOverOn === null ? null : endOfDay(facts.handedOverOn);
  return { ...facts, closesAt: earlier(closesAt + OWED_FOR_DAYS * day, left) };
};

export type Judged = {
  readonly found: Found;
  readonly facts: EpisodeFacts;
  readonly involvement: string;
  /** May be read now: it is fetched and kept current. */
  readonly open: boolean;
  /** Is this desk's still: open, or closed without a date, which is kept locked. */
  readonly stays: boolean;
  /** Is held for another reason than it is this clinician's for now: it leaves, to be fetched whole. */
  readonly comesAnew: boolean;
};

const lifeFacts = (facts: EpisodeFacts, involvement: string, openTask: boolean): LifeFacts => ({
  ...facts,
  involvement: involvementOf(involvement),
  openTask,
});

/** What becomes of a case that the service names for this clinician, held here or not. */
export const judge = (
  found: Found,
  held: DeskEpisode | undefined,
  beholder: Beholder,
  now: Millis,
): Judged => {
  const { episode, stay } = found;
  const involvement = beholder.clinician.role === 'caseManager' ? 'managing' : 'treating';
  // It was an earlier episode, and is theirs again: it comes anew, with every word of it.
  if (held && held.involvement !== involvement) {
    const { open: comesAnew } = judge(found, undefined, beholder, now);
    return { found, facts: held, involvement, open: false, stays: false, comesAnew };
  }
  const comesAnew = false;
  if (stay === null) {
    // In the care team still, and the case somebody else's without a day: closed as of today.
    const until = addDays(londonDay(now), -1);
    const facts = factsOf(episode, { from: null, until }, beholder, now);
    return { found, facts, involvement, open: false, stays: false, comesAnew };
  }
  const facts = factsOf(episode, stay, beholder, now);
  const openTask = beholder.owed.has(episode.id);
  const told = { facts: lifeFacts(facts, involvement, openTask), now };
  const state = held
    ? nextLife(lifeOf(lifeFacts(held, held.involvement, openTask), now).state, {
        type: 'told',
        ...told,
      })
    : nextLife('erased', { type: 'allocated', ...told });
  const open = isReadable(state);
  const life = lifeOf(told.facts, now);
  const undated = life.state === 'lapsed' && !hasToGo(life, now);
  return { found, facts, involvement, open, stays: open || undated, comesAnew };
};

/**
 * Earlier episodes of patients who came back, for the therapist they came to: readable as long as the
 * new episode is, by its window (domain A-05). One that is held here for another reason leaves for
 * that reason first.
 */
export const judgeEarlier = (
  closed: readonly Found[],
  judged: readonly Judged[],
  held: ReadonlyMap<string, DeskEpisode>,
): Judged[] => {
  const own = new Set(
    judged.filter((one) => one.stays || one.comesAnew).map((one) => one.found.episode.id),
  );
  const involvement = 'treatingLater';
  return closed.flatMap((found): Judged[] => {
    const { id, patientId, referredOn } = found.episode;
    const before = held.get(id);
    if (own.has(id) || (before && before.involvement !== involvement)) return [];
    const later = judged.find(
      ({ open, found: { episode } }) =>
        open && episode.patientId === patientId && episode.referredOn >= referredOn,
    );
    return later ? [{ ...later, found, involvement }] : [];
  });
};

/**
 * The ledger's row of a window that moved; null where the last day is what it was. Its id repeats
 * with the versions upstream that moved it, so that a pass that was cut off writes it once.
 */
export const windowMoved = (
  held: DeskEpisode,
  { found, facts, involvement }: Pick<Judged, 'found' | 'facts' | 'involvement'>,
  now: Millis,
): LedgerEntry | null => {
  const lastDay = (one: EpisodeFacts) =>
    heldWindow(lifeFacts(one, involvement, false), now).lastDay;
  const from = lastDay(held);
  const to = lastDay(facts);
  if (from === to) return null;
  const id = `moved-${found.version}-${found.teamVersion}-${from ?? 'open'}-${to ?? 'open'}`;
  return {
    id,
    at: now,
    actor: 'workstation',
    action: 'case.windowMoved',
    episodeId: held.id,
    caseRef: held.caseRef,
    detail: { from, to },
  };
};
