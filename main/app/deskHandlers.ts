/** Handlers of the desk itself: state, signing in and out, curtain, settings, synchronising. */
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import type { DeskState } from '../../shared/contract/views.ts';
import type { Handlers } from '../ipc/handlers.ts';
import type { LedgerWriter } from '../ledger/record.ts';
import type { RecordService } from '../records/service.ts';
import type { VaultApi } from '../vault/client.ts';
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
  readonly active: () => void;
  readonly syncNow: () => Promise<void>;
  readonly settings: { get(): Settings; set(settings: Settings): Promise<void> };
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

    async 'desk.curtain'(_input, { user }) {
      lock.set({ state: 'curtained', user });
      await parts.ledger.act(user, 'desk.curtain');
      return ok({});
    },
    async 'desk.uncover'({ passphrase }, { user }) {
      await parts.vault.checkPassphrase(passphrase, parts.now());
      lock.set({ state: 'open', user });
      parts.active();
      await parts.ledger.act(user, 'desk.uncovered');
      return ok({});
    },
    async 'desk.signOut'(_input, { user }) {
      await parts.ledger.act(user, 'desk.signedOut');
      await parts.end();
      return ok({});
    },
    async 'desk.active'() {
      parts.active();
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
