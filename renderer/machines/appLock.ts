/**
 * The desk's lock as the window sees it: a mirror of `desk.state`, with what a person asks for on
 * top. Main decides. The window covers at once when asked to, then believes main again.
 *
 * Passphrases pass through events into an actor's input and are never kept in context.
 */
import { assign, fromCallback, fromPromise, sendTo, setup } from 'xstate';
import type { Refusal, Result } from '../../shared/contract/result.ts';
import type { DeskState } from '../../shared/contract/views.ts';

/** What a person can ask of the lock. */
export type LockRequest =
  | { readonly kind: 'signIn'; readonly personId: string; readonly passphrase: string }
  | { readonly kind: 'reEnrol'; readonly personId: string; readonly passphrase: string }
  | { readonly kind: 'uncover'; readonly passphrase: string }
  | { readonly kind: 'uncoverByPin'; readonly pin: string }
  | { readonly kind: 'curtain' }
  | { readonly kind: 'signOut' };

export type LockEvent =
  /** What main says, whenever it was asked. */
  | { readonly type: 'desk'; readonly desk: DeskState }
  | { readonly type: 'unreadable'; readonly refusal: Refusal }
  | { readonly type: 'request'; readonly request: LockRequest }
  /** Main wants the desk covered. The window does it first and hears of the rest afterwards. */
  | { readonly type: 'fall' }
  /** Ask main again, after a refusal that may have passed. */
  | { readonly type: 'retry' };

/** To the reader: ask `desk.state` now. It also asks by itself when main says that something changed. */
export type ReaderEvent = { readonly type: 'read' };

type Context = {
  /** What main told last; null until it has told anything. */
  readonly desk: DeskState | null;
  /** Why the last request was refused. Gone with the next one. */
  readonly refusal: Refusal | null;
};

const asks = (event: LockEvent, ...kinds: readonly LockRequest['kind'][]): boolean =>
  event.type === 'request' && kinds.includes(event.request.kind);

const says = (event: LockEvent, state: DeskState['state']): boolean =>
  event.type === 'desk' && event.desk.state === state;

const lock = setup({
  types: { context: {} as Context, events: {} as LockEvent },
  // Given from outside: the machine knows neither the bridge nor React.
  actors: {
    reader: fromCallback<ReaderEvent>(() => undefined),
    send: fromPromise<Result<unknown>, LockRequest>(() => new Promise(() => undefined)),
  },
  actions: {
    keepDesk: assign(({ event }) => (event.type === 'desk' ? { desk: event.desk } : {})),
    keepUnreadable: assign(({ event }) =>
      event.type === 'unreadable' ? { refusal: event.refusal } : {},
    ),
    forgetRefusal: assign({ refusal: null }),
    read: sendTo('reader', { type: 'read' }),
  },
  guards: {
    asksToOpen: ({ event }) => asks(event, 'signIn', 'reEnrol'),
    asksToUncover: ({ event }) => asks(event, 'uncover', 'uncoverByPin'),
    asksToCover: ({ event }) => asks(event, 'curtain'),
    asksToSignOut: ({ event }) => asks(event, 'signOut'),
    saysStarting: ({ event }) => says(event, 'starting'),
    saysSignIn: ({ event }) => says(event, 'signIn'),
    saysUnlocking: ({ event }) => says(event, 'unlocking'),
    saysOpen: ({ event }) => says(event, 'open'),
    saysCurtained: ({ event }) => says(event, 'curtained'),
    saysRefused: ({ event }) => says(event, 'refused'),
    wasRefused: ({ context }) => context.desk?.state === 'refused',
  },
});

const requestOf = ({ event }: { event: LockEvent }): LockRequest => {
  if (event.type === 'fall') return { kind: 'curtain' };
  if (event.type !== 'request') throw new Error('the lock sends requests only');
  return event.request;
};

/** Goes wherever main says the desk stands. */
const mirror = [
  { guard: 'saysStarting', target: '#appLock.starting', actions: 'keepDesk' },
  { guard: 'saysSignIn', target: '#appLock.signIn', actions: 'keepDesk' },
  { guard: 'saysUnlocking', target: '#appLock.unlocking.settling', actions: 'keepDesk' },
  { guard: 'saysOpen', target: '#appLock.open', actions: 'keepDesk' },
  { guard: 'saysCurtained', target: '#appLock.curtained.still', actions: 'keepDesk' },
  { guard: 'saysRefused', target: '#appLock.refused', actions: 'keepDesk' },
] as const;

const signOutRequest = {
  guard: 'asksToSignOut',
  target: '#appLock.leaving',
  actions: 'forgetRefusal',
} as const;
const openRequest = {
  guard: 'asksToOpen',
  target: '#appLock.unlocking.asking',
  actions: 'forgetRefusal',
} as const;

const refusalOf = assign<
  Context,
  { output: Result<unknown> } & { type: string },
  undefined,
  LockEvent,
  never
>(({ event }) => ({ refusal: event.output.ok ? null : event.output }));

export const appLock = lock.createMachine({
  id: 'appLock',
  context: { desk: null, refusal: null },
  invoke: { id: 'reader', src: 'reader' },
  initial: 'starting',
  on: { retry: { actions: 'read' } },
  states: {
    starting: {
      on: { desk: [...mirror], unreadable: { target: 'refused', actions: 'keepUnreadable' } },
    },
    signIn: { on: { desk: [...mirror], request: [openRequest] } },
    unlocking: {
      initial: 'asking',
      states: {
        /** Main has been asked. An answer to an older question must not send the window back. */
        asking: {
          on: {
            desk: [
              { guard: 'saysOpen', target: '#appLock.open', actions: 'keepDesk' },
              { actions: 'keepDesk' },
            ],
          },
          invoke: {
            src: 'send',
            input: requestOf,
            onDone: [
              {
                guard: ({ event }) => event.output.ok,
                target: 'settling',
                actions: 'read',
              },
              {
                guard: 'wasRefused',
                target: '#appLock.refused',
                actions: [refusalOf, 'read'],
              },
              { target: '#appLock.signIn', actions: [refusalOf, 'read'] },
            ],
          },
        },
        /** Main opens the vault and fetches the first cases. */
        settling: { on: { desk: [...mirror] } },
      },
    },
    open: {
      on: {
        desk: [...mirror],
        fall: { target: 'curtained.covering', actions: 'forgetRefusal' },
        request: [
          { guard: 'asksToCover', target: 'curtained.covering', actions: 'forgetRefusal' },
          signOutRequest,
        ],
      },
    },
    curtained: {
      initial: 'still',
      states: {
        still: {
          on: {
            desk: [...mirror],
            request: [
              { guard: 'asksToUncover', target: 'uncovering', actions: 'forgetRefusal' },
              signOutRequest,
            ],
          },
        },
        /** Covered at once; “open” may still arrive from a question asked before the curtain. */
        covering: {
          on: { desk: { actions: 'keepDesk' }, request: [signOutRequest] },
          invoke: {
            src: 'send',
            input: requestOf,
            onDone: { target: 'still', actions: [refusalOf, 'read'] },
          },
        },
        uncovering: {
          on: { desk: { actions: 'keepDesk' } },
          invoke: {
            src: 'send',
            input: requestOf,
            onDone: { target: 'still', actions: [refusalOf, 'read'] },
          },
        },
      },
    },
    /** Signing out: nothing about a patient is on screen from here on. */
    leaving: {
      initial: 'asking',
      states: {
        asking: {
          on: { desk: { actions: 'keepDesk' } },
          invoke: {
            src: 'send',
            input: requestOf,
            onDone: { target: 'settling', actions: [refusalOf, 'read'] },
          },
        },
        settling: { on: { desk: [...mirror] } },
      },
    },
    refused: { on: { desk: [...mirror], request: [openRequest] } },
  },
});
