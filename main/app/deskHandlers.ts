/** Handlers of the desk itself: state, signing in and out, curtain, settings, synchronising. */
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import type { DeskState } from '../../shared/contract/views.ts';
import { mayChoose } from '../../shared/domain/passphraseStrength.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import type { Handlers } from '../ipc/handlers.ts';
import type { LedgerWriter } from '../ledger/record.ts';
import type { RecordService } from '../records/service.ts';
import type { VaultApi } from '../vault/client.ts';
import type { ClipboardCare } from './clipboard.ts';
import type { Curtain } from './curtain.ts';
import type { LockHolder } from './lockState.ts';
import type { Settings } from './settings.ts';
import { isFatal, type SignedIn, type SignIn } from './signIn.ts';

export type DeskParts = {
  readonly state: () => Promise<DeskState>;
  readonly lock: LockHolder;
  readonly signIn: SignIn;
  readonly vault: VaultApi;
  readonly ledger: LedgerWriter;
  readonly service: RecordService;
  readonly now: () => number;
  /** Begins the signed-in stretch; the lock opens in there. */
  readonly begin: (signedIn: SignedIn) => Promise<void>;
  /** Ends it: keys dropped, page loaded anew. */
  readonly end: () => Promise<void>;
  readonly curtain: Pick<Curtain, 'active' | 'covered' | 'lift'>;
  readonly clipboard: ClipboardCare;
  readonly policy: () => Policy;
  /** Whether a person's vault opens with something else than the passphrase on the practice sign-in. */
  readonly ownPassphrase: (personId: string, own: boolean) => Promise<void>;
  readonly syncNow: () => Promise<void>;
  readonly settings: { get(): Settings; set(settings: Settings): Promise<void> };
  /** Something that the frame shows has changed. */
  readonly changed: () => void;
  readonly practiceDayMoved: () => Promise<void>;
};

type DeskOperation =
  | 'desk.state'
  | 'desk.signIn'
  | 'desk.reEnrol'
  | 'desk.backToSignIn'
  | 'desk.curtain'
  | 'desk.uncover'
  | 'desk.signOut'
  | 'desk.active'
  | 'desk.copied'
  | 'desk.changePassphrase'
  | 'desk.setPin'
  | 'desk.settings'
  | 'desk.sync'
  | 'desk.newPracticeDay';

export const deskHandlers = (parts: DeskParts): Handlers<DeskOperation> => {
  const { lock } = parts;

  /** What sign-in and re-enrolment share: the lock's way there and back. */
  const enter = async (
    personId: string,
    attempt: () => Promise<Result<SignedIn>>,
  ): Promise<Result<{ firstTime: boolean }>> => {
    if (lock.get().state === 'unlocking') return refuse('wrongState');
    lock.set({ state: 'unlocking' });
    try {
      const answer = await attempt();
      if (!answer.ok) {
        lock.set(
          isFatal(answer.code)
            ? {
                state: 'refused',
                code: answer.code,
                unsent: await parts.signIn.unsent(personId),
              }
            : { state: 'signIn' },
        );
        return answer;
      }
      await parts.begin(answer.value);
      await parts.ledger.act(
        answer.value.user,
        answer.value.firstTime ? 'desk.enrolled' : 'desk.signedIn',
      );
      // A new vault opens with the passphrase that the service knows.
      if (answer.value.firstTime) await parts.ownPassphrase(personId, false);
      return ok({ firstTime: answer.value.firstTime });
    } catch (error) {
      lock.set({ state: 'signIn' });
      throw error;
    }
  };

  return {
    'desk.state': async () => ok(await parts.state()),
    'desk.signIn': ({ personId, passphrase }) =>
      enter(personId, () => parts.signIn.signIn(personId, passphrase)),
    'desk.reEnrol': ({ personId, passphrase }) =>
      enter(personId, () => parts.signIn.reEnrol(personId, passphrase)),
    async 'desk.backToSignIn'() {
      if (lock.get().state === 'refused') lock.set({ state: 'signIn' });
      return ok({});
    },

    async 'desk.curtain'({ kept }) {
      await parts.curtain.covered(kept);
      return ok({});
    },
    async 'desk.uncover'(input, { user }) {
      const byPin = 'pin' in input;
      if (byPin) await parts.vault.checkPin(input.pin, parts.now(), parts.policy());
      else await parts.vault.checkPassphrase(input.passphrase, parts.now());
      // Signed out, or covered anew by another call, while the key was being stretched.
      if (lock.get().state !== 'curtained') return refuse('wrongState');
      const kept = parts.curtain.lift(user);
      await parts.ledger.act(user, 'desk.uncovered', { by: byPin ? 'pin' : 'passphrase' });
      return ok({ kept });
    },
    async 'desk.changePassphrase'({ current, next }, { user }) {
      if (!mayChoose(next)) return refuse('invalidInput', { fields: ['next'] });
      await parts.vault.changePassphrase(current, next, parts.now());
      await parts.ledger.act(user, 'desk.passphraseChanged');
      await parts.ownPassphrase(user.id, true);
      return ok({});
    },
    async 'desk.setPin'({ passphrase, pin }, { user }) {
      if (pin !== null && !parts.policy().pinAllowed) return refuse('notPermitted');
      await parts.vault.setPin(passphrase, pin, parts.now());
      await parts.ledger.act(user, pin === null ? 'desk.pinRemoved' : 'desk.pinSet');
      parts.changed();
      return ok({});
    },
    async 'desk.copied'() {
      await parts.clipboard.copied();
      return ok({});
    },
    async 'desk.signOut'(_input, { user }) {
      await parts.ledger.act(user, 'desk.signedOut');
      await parts.clipboard.clear();
      await parts.end();
      return ok({});
    },
    async 'desk.active'() {
      parts.curtain.active();
      return ok({});
    },
    async 'desk.settings'(input) {
      const given = Object.fromEntries(
        Object.entries(input).filter(([, value]) => value !== undefined),
      );
      const settings: Settings = { ...parts.settings.get(), ...given };
      await parts.settings.set(settings);
      return ok(settings);
    },
    async 'desk.sync'() {
      await parts.syncNow();
      return ok({});
    },
    async 'desk.newPracticeDay'(_input, { user }) {
      if (!parts.service.practice) return refuse('wrongState');
      const moved = await parts.service.newPracticeDay();
      if (!moved.ok) return moved;
      await parts.ledger.act(user, 'practice.newDay');
      await parts.practiceDayMoved();
      return ok({});
    },
  };
};
