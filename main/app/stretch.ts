/** From a sign-in to its end: what is loaded for it, the desk that runs meanwhile, and how it ends. */
import type { Clinician } from '../../shared/domain/records.ts';
import type { TrustedTime } from '../access/trustedTime.ts';
import type { Keeps, VaultApi } from '../vault/client.ts';
import type { Curtain } from './curtain.ts';
import type { DeskLock, LockHolder } from './lockState.ts';
import type { DeskPolicy } from './policy.ts';
import type { ProfileGuard } from './profileGuard.ts';
import { type Session, type SessionParts, startSession, unsentView } from './session.ts';
import type { SignedIn } from './signIn.ts';

export type Stretch = {
  /** Loads what belongs to this person and opens the desk. */
  readonly begin: (signedIn: SignedIn) => Promise<void>;
  /** Keys dropped, page loaded anew. */
  readonly end: () => Promise<void>;
  /** What the record service is asked with; null while nobody is signed in with it. */
  readonly token: () => string | null;
};

export const createStretch = (parts: {
  readonly vault: VaultApi;
  readonly keeps: Keeps;
  readonly time: TrustedTime;
  readonly profile: ProfileGuard;
  readonly policy: DeskPolicy;
  readonly lock: LockHolder;
  readonly curtain: Pick<Curtain, 'active' | 'forget'>;
  /** Things of the person that lie in the vault: settings, names of colleagues, owed letters. */
  readonly load: () => Promise<void>;
  readonly session: (
    user: Clinician,
  ) => Pick<SessionParts, 'dir' | 'gate' | 'serviceUrl' | 'letters' | 'owed' | 'push'>;
  readonly onDesk: (desk: Session | null) => void;
  readonly refreshFrontDesk: () => Promise<void>;
  readonly reload: () => Promise<void>;
  readonly defect: (where: string, error: unknown) => void;
}): Stretch => {
  const { vault, keeps, time, profile, policy, lock } = parts;
  let desk: Session | null = null;
  let token: string | null = null;

  const become = (next: Session | null) => {
    desk = next;
    parts.onDesk(next);
  };

  const end = async (next: DeskLock) => {
    lock.set(next);
    const ending = desk;
    become(null);
    parts.curtain.forget();
    await ending?.stop();
    token = null;
    await vault.signOut();
    policy.forget();
    await parts.refreshFrontDesk();
    await parts.reload();
  };

  return {
    token: () => token,
    end: () => end({ state: 'signIn' }),
    async begin({ user, token: given }) {
      // Offline at sign-in, the token of last time may still be good once there is contact.
      token = given ?? (await vault.setting('token'));
      if (given !== null) await vault.setSetting('token', given);
      time.load(await vault.contact());
      time.load(await profile.clockMarks());
      await policy.load();
      await parts.load();
      const session = await startSession({
        ...{ vault, keeps, profile, time, policy, user, defect: parts.defect },
        ...parts.session(user),
        token: () => token,
        onEnding: (code) => lock.set({ state: 'refused', code, unsent: [] }),
        async onEnded({ code, erased, unsent }) {
          await end({ state: 'refused', code, unsent: [] });
          lock.set({ state: 'refused', code, erased, unsent: unsentView(unsent) });
        },
      });
      become(session);
      lock.set({ state: 'open', user });
      // A new vault makes its owner one of those who can sign in without contact.
      void parts.refreshFrontDesk().catch((error) => parts.defect('front desk', error));
      parts.curtain.active();
      void session.syncNow().catch((error) => parts.defect('first sync', error));
    },
  };
};
