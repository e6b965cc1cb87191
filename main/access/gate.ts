/**
 * The gate: decides for one person, one case, one category and one verb, now. Everything that reads
 * or writes a case asks here first, and only here is the `OpenWindow` made that the episode
 * repositories ask for.
 */
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import {
  type AccessWindow,
  accessWindow,
  type WindowFacts,
} from '../../shared/domain/accessWindow.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import type { Clinician } from '../../shared/domain/records.ts';
import { type DataCategory, type Involvement, permits } from '../../shared/domain/roleMatrix.ts';
import { issueOpenWindow, type OpenWindow } from './openWindow.ts';

/** What the desk knows of a case without opening its file. */
export type HeldCase = WindowFacts & {
  readonly id: string;
  readonly caseRef: string;
  readonly involvement: Involvement;
  /** First denied instant of what is held, as the last contact left it; null while none is known. */
  readonly closesAt: Millis | null;
  /** A case manager's own reason to keep a closed case: the summary is not with the GP yet. */
  readonly openTask: boolean;
};

export type GateParts = {
  readonly now: () => Millis;
  readonly heldCases: () => Promise<readonly HeldCase[]>;
  /** `behind`: the clock stands before a mark; nothing opens until contact (product A2). */
  readonly clock: () => 'trusted' | 'behind';
  /** `expired`: no contact for longer than the lease; cases are locked until there is (A3). */
  readonly lease: () => 'fresh' | 'expired';
};

export type Gate = {
  enter(
    user: Clinician,
    episodeId: string,
    category: DataCategory,
    verb: 'read' | 'write',
  ): Promise<Result<OpenWindow>>;
  /** Every case this person may read in this category now: what lists and searches work on. */
  readable(user: Clinician, category: DataCategory): Promise<readonly OpenWindow[]>;
};

/**
 * The window of a held case for its holder. A supervisor's ends with the share; a case manager's stays
 * open past day 42 only while the closing summary is owed (domain ).
 */
export const windowOf = (held: HeldCase, now: Millis): AccessWindow => {
  const window = accessWindow(held, now);
  if (held.involvement === 'supervising') {
    const open = held.closesAt !== null && now < held.closesAt;
    return {
      state: open ? 'inTreatment' : 'lapsed',
      readable: open,
      lastDay: null,
      closesAt: held.closesAt,
      daysLeft: null,
      rule: 'R01',
    };
  }
  if (held.involvement === 'managing' && !window.readable && window.state !== 'lapsed')
    return { ...window, readable: true };
  if (held.involvement === 'managing' && window.state === 'lapsed' && held.openTask)
    return { ...window, readable: true };
  return window;
};

export const createGate = (parts: GateParts): Gate => {
  /** Forgetting a local copy is the one act that a wrong clock or a spent lease never stops. */
  const time = (category: DataCategory): Result<null> => {
    if (category === 'localCopy') return ok(null);
    if (parts.clock() === 'behind')
      return refuse('clockBehind', { rule: 'A-24', help: 'administrator' });
    if (parts.lease() === 'expired')
      return refuse('leaseExpired', { rule: 'A-24', help: 'administrator' });
    return ok(null);
  };

  const decide = (
    held: HeldCase,
    user: Clinician,
    category: DataCategory,
    verb: 'read' | 'write',
  ): Result<OpenWindow> => {
    const now = parts.now();
    const window = windowOf(held, now);
    const verdict = permits({
      role: user.role,
      involvement: held.involvement,
      window: window.state,
      category,
      verb,
      ...(held.openTask ? { grounds: 'openTask' as const } : {}),
    });
    if (!verdict.allowed) {
      const closed = window.state === 'lapsed' || window.state === 'handedOver';
      return refuse(closed ? 'windowClosed' : 'notPermitted', {
        rule: verdict.rule,
        help: verdict.help,
      });
    }
    return ok(
      issueOpenWindow({
        episodeId: held.id,
        clinicianId: user.id,
        role: user.role,
        until: held.involvement === 'managing' ? held.closesAt : window.closesAt,
      }),
    );
  };

  return {
    async enter(user, episodeId, category, verb) {
      const inTime = time(category);
      if (!inTime.ok) return inTime;
      const held = (await parts.heldCases()).find((one) => one.id === episodeId);
      // A case that is not on this desk and one of somebody else's look the same from here.
      if (!held) return refuse('notFound', { rule: 'R04', help: 'caseManager' });
      return decide(held, user, category, verb);
    },
    async readable(user, category) {
      if (!time(category).ok) return [];
      return (await parts.heldCases()).flatMap((held) => {
        const decided = decide(held, user, category, 'read');
        return decided.ok ? [decided.value] : [];
      });
    },
  };
};
