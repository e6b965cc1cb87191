/**
 * What was copied from an editor leaves the clipboard again (product A10): after the policy's seconds,
 * and with the curtain, the sign-out and the end of the app. Something copied elsewhere in the
 * meantime is left alone. No text comes here, only a fingerprint of it.
 */
import type { Millis } from '../../shared/domain/ids.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import type { Shell } from '../shell/port.ts';

export type ClipboardCare = {
  /** Something was copied from an editor of the window just now. */
  readonly copied: () => Promise<void>;
  /** Takes it back now. Done when it is, or when the clipboard cannot be reached. */
  readonly clear: () => Promise<void>;
};

/** The page tells of a copy a moment before the engine has put it into the clipboard. */
const ARRIVES: Millis = 150;
/** Another program may be using the clipboard at this very moment. */
const TRY_AGAIN = 3;
const AGAIN_AFTER: Millis = 1_000;

export const createClipboardCare = (parts: {
  readonly shell: Pick<Shell, 'clipboard'>;
  readonly policy: () => Pick<Policy, 'clipboardSeconds'>;
  readonly defect: (where: string, error: unknown) => void;
}): ClipboardCare => {
  const { clipboard } = parts.shell;
  let ours: { readonly mark: string | null; readonly timer: NodeJS.Timeout } | null = null;
  let marking: Promise<void> = Promise.resolve();

  /** A clipboard that cannot be reached keeps no curtain from falling; it is tried again behind it. */
  const clearIf = async (found: string | null, again = TRY_AGAIN): Promise<void> => {
    try {
      await clipboard.clearIf(found);
    } catch (error) {
      if (again === 0) parts.defect('clearing the clipboard', error);
      else setTimeout(() => void clearIf(found, again - 1), AGAIN_AFTER).unref();
    }
  };
  const take = async (): Promise<void> => {
    const taken = ours;
    ours = null;
    if (taken === null) return;
    clearTimeout(taken.timer);
    await clearIf(taken.mark);
  };
  const mark = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, ARRIVES));
    // What cannot be told from something else is cleared all the same: better that than left there.
    const found = await clipboard.mark().catch(() => null);
    if (ours) clearTimeout(ours.timer);
    const timer = setTimeout(() => void take(), parts.policy().clipboardSeconds * 1000);
    timer.unref();
    ours = { mark: found, timer };
  };

  return {
    copied() {
      marking = marking.then(mark);
      return marking;
    },
    async clear() {
      await marking;
      await take();
    },
  };
};
