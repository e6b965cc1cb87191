import { fromCallback, fromPromise } from 'xstate';
import type { Result } from '../../shared/contract/result.ts';
import { call, subscribe } from '../bridge/client.ts';
import type { LockEvent, LockRequest, ReaderEvent } from '../machines/appLock.ts';

/** Main's clock is read again this often, so that ours cannot drift from it. */
const READ_AGAIN_MS = 30_000;

/** Asks `desk.state` at start, when told to, when main says so, and now and then. Stale answers are dropped. */
const reader = fromCallback<ReaderEvent>(({ sendBack, receive }) => {
  let turn = 0;
  const read = async () => {
    turn += 1;
    const mine = turn;
    const result = await call('desk.state', {});
    if (mine !== turn) return;
    const event: LockEvent = result.ok
      ? { type: 'desk', desk: result.value }
      : { type: 'unreadable', refusal: result };
    sendBack(event);
  };
  receive(() => void read());
  const unsubscribe = subscribeSafely(() => void read());
  const timer = setInterval(() => void read(), READ_AGAIN_MS);
  void read();
  return () => {
    turn += 1;
    unsubscribe();
    clearInterval(timer);
  };
});

/** Without a bridge there is nothing to listen to; the reader's own answer already says so. */
const subscribeSafely = (listener: () => void): (() => void) => {
  try {
    return subscribe((event) => {
      if (event.kind === 'desk') listener();
    });
  } catch {
    return () => undefined;
  }
};

const send = fromPromise<Result<unknown>, LockRequest>(({ input }) => {
  switch (input.kind) {
    case 'signIn':
      return call('desk.signIn', { personId: input.personId, passphrase: input.passphrase });
    case 'reEnrol':
      return call('desk.reEnrol', {
        personId: input.personId,
        passphrase: input.passphrase,
        confirm: 'RE-ENROL',
      });
    case 'uncover':
      return call('desk.uncover', { passphrase: input.passphrase });
    case 'curtain':
      return call('desk.curtain', {});
    case 'signOut':
      return call('desk.signOut', {});
  }
});

export const lockActors = { reader, send };
