/** The lock of the desk as main knows it: the window follows, it never leads (product A9). */
import type { LockState } from '../../shared/contract/define.ts';
import type { ErrorCode } from '../../shared/contract/result.ts';
import type { Clinician } from '../../shared/domain/records.ts';

export type DeskLock =
  | { readonly state: 'starting' | 'signIn' | 'unlocking' }
  | {
      readonly state: 'refused';
      readonly code: ErrorCode;
      readonly unsent: readonly { caseRef: string; kind: string; at: string }[];
      /** Cases erased because of it; absent where nothing was. */
      readonly erased?: number;
    }
  | { readonly state: 'open' | 'curtained'; readonly user: Clinician };

export type LockHolder = {
  readonly get: () => DeskLock;
  readonly set: (lock: DeskLock) => void;
  readonly user: () => Clinician | null;
  /** As the operation table names it: everything before sign-in is `closed`. */
  readonly forOperations: () => LockState;
};

/** @param onChange called after each change, so that the window asks for the desk's state */
export const createLock = (onChange: () => void): LockHolder => {
  let lock: DeskLock = { state: 'starting' };
  const signedIn = () => (lock.state === 'open' || lock.state === 'curtained' ? lock : null);
  return {
    get: () => lock,
    set(next) {
      lock = next;
      onChange();
    },
    user: () => signedIn()?.user ?? null,
    forOperations: () => signedIn()?.state ?? 'closed',
  };
};
