import { fromCallback, fromPromise } from 'xstate';
import type { Result } from '../../shared/contract/result.ts';
import type { Input } from '../../shared/contract/table.ts';
import { call, subscribe } from '../bridge/client.ts';
import { flushDrafts } from '../bridge/openDrafts.ts';
import type { LockEvent, LockRequest, ReaderEvent } from '../machines/appLock.ts';
import { pack, unpack } from './carried.ts';

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
  const unsubscribe = subscribeSafely((kind) => {
    if (kind === 'curtain') sendBack({ type: 'fall' } satisfies LockEvent);
    // An answer to a question from before the curtain would lift it again: only a new one counts.
    void read();
  });
  const timer = setInterval(() => void read(), READ_AGAIN_MS);
  void read();
  return () => {
    turn += 1;
    unsubscribe();
    clearInterval(timer);
  };
});

/** Without a bridge there is nothing to listen to; the reader's own answer already says so. */
const subscribeSafely = (listener: (kind: 'desk' | 'curtain') => void): (() => void) => {
  try {
    return subscribe((event) => {
      if (event.kind === 'desk' || event.kind === 'curtain') listener(event.kind);
    });
  } catch {
    return () => undefined;
  }
};

/** Words that are being stored are waited for no longer than this: main locks by itself soon after. */
const STORE_WITHIN_MS = 800;

/** What was being typed is stored first, since nothing is stored on a desk that is not open. */
const stored = () =>
  Promise.race([
    flushDrafts(),
    new Promise<void>((resolve) => setTimeout(resolve, STORE_WITHIN_MS)),
  ]);

/** The window is covered already. */
const cover = async (): Promise<Result<unknown>> => {
  const kept = pack();
  await stored();
  return call('desk.curtain', { kept });
};

const uncover = async (by: Input<'desk.uncover'>): Promise<Result<unknown>> => {
  const result = await call('desk.uncover', by);
  if (result.ok) unpack(result.value.kept);
  return result;
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
      return uncover({ passphrase: input.passphrase });
    case 'uncoverByPin':
      return uncover({ pin: input.pin });
    case 'curtain':
      return cover();
    case 'signOut':
      return stored().then(() => call('desk.signOut', {}));
  }
});

export const lockActors = { reader, send };
