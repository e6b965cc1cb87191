/**
 * The life of one episode on one desk, and the only place that names its states. The gate asks it
 * what opens, the sweeper what has to go, synchronising what may come; each of its guards asks the
 * access window, which stays the one function of time (product A1, A4, A6, domain 6.2).
 *
 * ```
 * waiting ─┐      ┌─ closing ─┐
 *          ├─ open ┤          ├─ lapsed ────┐
 * reopened ┘      └───────────┴─ handedOver ┴─ erasing ── erased ──(allocation)── reopened
 * ```
 * A case may be forgotten, so that every state leads to `erasing`; from there it is one way.
 */
import {
  type AccessState,
  type AccessWindow,
  accessWindow,
  type WindowFacts,
} from './accessWindow.ts';
import { closingCheckpoint } from './closingChecklist.ts';
import type { Millis } from './ids.ts';
import { daysBetween, londonDay } from './london.ts';
import type { Involvement } from './roleMatrix.ts';

export type LifeState =
  /** Not allocated, or not yet. */
  | 'waiting'
  | 'open'
  /** Within fourteen days of its last day; {@link Life.checkpoint} says how near. */
  | 'closing'
  | 'lapsed'
  | 'handedOver'
  | 'erasing'
  | 'erased'
  /** Fetched anew, because the service named this clinician again after it was erased here. */
  | 'reopened';

/** What a desk knows of an episode without opening its file. */
export type LifeFacts = WindowFacts & {
  readonly involvement: Involvement;
  /** First denied instant of what is held, as the last contact left it; null while none is known. */
  readonly closesAt: Millis | null;
  /** A case manager's own reason to keep a closed case: the summary is not with the GP yet. */
  readonly openTask: boolean;
};

export type Life = {
  readonly state: 'waiting' | 'open' | 'closing' | 'lapsed' | 'handedOver';
  readonly window: AccessWindow;
  /** 14, 7 or 2: the nearest of the days at which the closing checklist comes up; null before them. */
  readonly checkpoint: 14 | 7 | 2 | null;
};

export type LifeEvent =
  | { readonly type: 'timePassed'; readonly facts: LifeFacts; readonly now: Millis }
  /** A contact said what holds for a case that is here: discharged, undone, handed over. */
  | { readonly type: 'told'; readonly facts: LifeFacts; readonly now: Millis }
  | { readonly type: 'erasureBegan' }
  | { readonly type: 'erasureEnded' }
  /** A contact names this clinician for a case that is not here. The only way back. */
  | { readonly type: 'allocated'; readonly facts: LifeFacts; readonly now: Millis };

/** Whether somebody may look into a case in this state at all; the role matrix says at what. */
export const isReadable = (state: LifeState): boolean =>
  state === 'open' || state === 'closing' || state === 'reopened';

/**
 * Whether a case in this state has to be erased at the next sweep. One that was closed without a date
 * stays locked: nothing is erased for want of a date.
 */
export const hasToGo = ({ state, window }: Life, now: Millis): boolean =>
  (state === 'lapsed' || state === 'handedOver') &&
  window.closesAt !== null &&
  window.closesAt <= now;

/**
 * The window of a held case for its holder. A supervisor's ends with the share; a case manager's
 * begins before allocation, and stays open past day 42 only while the closing summary is owed
 * (domain ). What is held closes at `closesAt` for everybody.
 */
export function heldWindow(held: LifeFacts, now: Millis): AccessWindow {
  const window = accessWindow(held, now);
  const over = held.closesAt !== null && held.closesAt <= now;
  if (held.involvement === 'supervising') {
    const open = held.closesAt !== null && !over;
    return {
      state: open ? 'inTreatment' : 'lapsed',
      readable: open,
      ...shareEnd(held.closesAt, now),
      rule: 'A-09',
    };
  }
  if (over)
    return {
      ...window,
      state: window.state === 'handedOver' ? 'handedOver' : 'lapsed',
      readable: false,
      closesAt: window.closesAt ?? held.closesAt,
    };
  if (held.involvement !== 'managing' || window.readable) return window;
  const kept = window.state === 'notAllocated' || (window.state === 'lapsed' && held.openTask);
  return { ...window, readable: kept };
}

/** A share has no end but that of what is held; the day it ends with is its last. */
function shareEnd(
  closesAt: Millis | null,
  now: Millis,
): Pick<AccessWindow, 'lastDay' | 'closesAt' | 'daysLeft'> {
  if (closesAt === null) return { lastDay: null, closesAt, daysLeft: null };
  const lastDay = londonDay(closesAt - 1);
  return { lastDay, closesAt, daysLeft: Math.max(0, daysBetween(londonDay(now), lastDay)) };
}

/** The life of an episode that is on this desk, as time alone has it now. */
export function lifeOf(facts: LifeFacts, now: Millis): Life {
  const window = heldWindow(facts, now);
  const { daysLeft } = window;
  const checkpoint = window.readable && daysLeft !== null ? closingCheckpoint(daysLeft) : null;
  if (window.readable)
    return { state: checkpoint === null ? 'open' : 'closing', window, checkpoint };
  return { state: closedStates[window.state], window, checkpoint };
}

/** What a window that cannot be read means. `inTreatment` ends with a share alone, which lapses. */
const closedStates: Readonly<Record<AccessState, 'waiting' | 'lapsed' | 'handedOver'>> = {
  notAllocated: 'waiting',
  inTreatment: 'lapsed',
  afterDischarge: 'lapsed',
  lapsed: 'lapsed',
  handedOver: 'handedOver',
};

/**
 * The state after an event; one that has no place in a state leaves it as it is. Time never opens
 * what has closed, and nothing but an allocation inside the window opens what was erased.
 */
export function nextLife(state: LifeState, event: LifeEvent): LifeState {
  switch (event.type) {
    case 'erasureBegan':
      return state === 'erased' ? state : 'erasing';
    case 'erasureEnded':
      return state === 'erasing' ? 'erased' : state;
    case 'allocated':
      return state === 'erased' && isReadable(lifeOf(event.facts, event.now).state)
        ? 'reopened'
        : state;
    case 'told':
      return isGone(state) ? state : lifeOf(event.facts, event.now).state;
    case 'timePassed':
      return isGone(state) || isOver(state) ? state : lifeOf(event.facts, event.now).state;
  }
}

const isGone = (state: LifeState): boolean => state === 'erasing' || state === 'erased';
const isOver = (state: LifeState): boolean => state === 'lapsed' || state === 'handedOver';
