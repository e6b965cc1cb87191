/**
 * The gate: decides for one person, one case, one category and one verb, now. Everything that reads
 * or writes a case asks here first, and only here is the `OpenWindow` made that the episode
 * repositories ask for.
 */
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import { heldWindow, isReadable, type LifeFacts, lifeOf } from '../../shared/domain/episodeLife.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import type { Clinician } from '../../shared/domain/records.ts';
import { type DataCategory, permits } from '../../shared/domain/roleMatrix.ts';
import { issueOpenWindow, type OpenWindow } from './openWindow.ts';

/** What the desk knows of a case without opening its file. */
export type HeldCase = LifeFacts & { readonly id: string; readonly caseRef: string };

export type GateParts = {
  readonly now: () => Millis;
  readonly heldCases: () => Promise<readonly HeldCase[]>;
  /** `behind`: the clock stands before a mark; nothing opens until contact (product A2). */
  readonly clock: () => 'trusted' | 'behind';
  /** `expired`: no contact for longer than the lease; cases are locked until there is (A3). */
  readonly lease: () => 'fresh' | 'expired';
  /** `restored`: an older copy of the profile; nothing opens, and contact erases it (product V7). */
  readonly profile: () => 'current' | 'restored';
};

export type Gate = {
  /** Refused while nothing opens on this desk, for a clock or a lease: lists say so, not "none". */
  inTime(): Result<null>;
  enter(
    user: Clinician,
    episodeId: string,
    category: DataCategory,
    verb: 'read' | 'write',
  ): Promise<Result<OpenWindow>>;
  /**
   * Every case this person may read in this category now: what lists, searches and work in the
   * background go over. None while nothing opens; a person who asks is told by {@link inTime}.
   */
  readable(user: Clinician, category: DataCategory): Promise<readonly OpenWindow[]>;
};

/** The window of a held case for its holder. */
export const windowOf = heldWindow;

export const createGate = (parts: GateParts): Gate => {
  const inTime = (): Result<null> => {
    if (parts.profile() === 'restored')
      return refuse('profileRestored', { rule: 'V7', help: 'administrator' });
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
    const { state, window } = lifeOf(held, now);
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
    // Whatever the role may do in a case, it does in one that is open; forgetting asks for no more.
    if (!isReadable(state) && category !== 'localCopy')
      return refuse(state === 'waiting' ? 'notPermitted' : 'windowClosed', {
        rule: window.rule,
        help: 'caseManager',
      });
    return ok(
      issueOpenWindow({
        episodeId: held.id,
        clinicianId: user.id,
        role: user.role,
        until: held.involvement === 'managing' ? held.closesAt : window.closesAt,
      }),
    );
  };

  /** Forgetting a local copy is the one act that a wrong clock or a spent lease never stops. */
  const timeFor = (category: DataCategory) => (category === 'localCopy' ? ok(null) : inTime());

  return {
    inTime,
    async enter(user, episodeId, category, verb) {
      const time = timeFor(category);
      if (!time.ok) return time;
      const held = (await parts.heldCases()).find((one) => one.id === episodeId);
      // A case that is not on this desk and one of somebody else's look the same from here.
      if (!held) return refuse('notFound', { rule: 'R04', help: 'caseManager' });
      return decide(held, user, category, verb);
    },
    async readable(user, category) {
      if (!timeFor(category).ok) return [];
      return (await parts.heldCases()).flatMap((held) => {
        // An earlier episode is background to the present one: read by itself, in no list of work.
        if (held.involvement === 'treatingLater') return [];
        const decided = decide(held, user, category, 'read');
        return decided.ok ? [decided.value] : [];
      });
    },
  };
};
