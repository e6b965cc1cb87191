/**
 * A session as its therapist walks through it (product W3): ready check, in session, link lost,
 * paused, wrap-up, note to sign, signed. Steps are asked of the desk and taken only when it agrees;
 * what the record says rules. No path to `signed` skips the note.
 */
import { assign, fromPromise, setup } from 'xstate';
import type { Refusal, Result } from '../../shared/contract/result.ts';
import type { SessionStatus } from '../../shared/domain/records.ts';

/** Steps the desk can be asked for. */
export type SessionStep = 'start' | 'pause' | 'resume' | 'end' | 'finishWrapUp';

type Context = {
  readonly sessionId: string;
  /** What the record said when this machine was made. */
  readonly recorded: SessionStatus;
  /** Why the last step was refused. */
  readonly refusal: Refusal | null;
};

type SessionLifeEvent =
  | { readonly type: 'START' }
  | { readonly type: 'PAUSE' }
  | { readonly type: 'RESUME' }
  | { readonly type: 'END' }
  | { readonly type: 'FINISH_WRAP_UP' }
  | { readonly type: 'LINK_LOST' }
  | { readonly type: 'LINK_BACK' }
  /** The record was read again and says this. */
  | { readonly type: 'RECORDED'; readonly status: SessionStatus };

/** Which state stands for a status of the record when nothing is under way here. */
const stateOf = {
  scheduled: 'readyCheck',
  inSession: 'inSession',
  paused: 'paused',
  wrapUp: 'wrapUp',
  noteToSign: 'noteToSign',
  signed: 'signed',
  cancelled: 'cancelled',
} as const satisfies Record<SessionStatus, string>;

/** A record never moves back: a late answer that says so is an old one. */
const order: Record<SessionStatus, number> = {
  scheduled: 0,
  inSession: 1,
  paused: 1,
  wrapUp: 2,
  noteToSign: 3,
  signed: 4,
  cancelled: 5,
};

const statuses = Object.keys(order) as readonly SessionStatus[];

/** Follows the record forward from a state that stands for `from`. */
const follow = (from: SessionStatus) => ({
  RECORDED: statuses
    .filter((to) => to !== from && order[to] >= order[from])
    .map((to) => ({
      guard: ({ event }: { event: { readonly status: SessionStatus } }) => event.status === to,
      target: `#sessionLife.${stateOf[to]}`,
    })),
});

/** A step under way: on to `done` when the desk agrees, back to `back` with the reason when not. */
const step = (name: SessionStep, done: string, back: string) => ({
  invoke: {
    src: 'step' as const,
    input: ({ context }: { context: Context }) => ({ sessionId: context.sessionId, step: name }),
    onDone: [
      {
        guard: ({ event }: { event: { output: Result<unknown> } }) => event.output.ok,
        target: done,
        actions: 'forgetRefusal' as const,
      },
      { target: back, actions: 'keepRefusal' as const },
    ],
    onError: { target: back, actions: 'sayDefect' as const },
  },
});

/** Provide `step`, which asks the desk; a refusal is a value and leaves the session as it was. */
export const sessionLifeMachine = setup({
  types: {
    context: {} as Context,
    events: {} as SessionLifeEvent,
    input: {} as { readonly sessionId: string; readonly status: SessionStatus },
  },
  actors: {
    step: fromPromise<Result<unknown>, { readonly sessionId: string; readonly step: SessionStep }>(
      () => {
        throw new Error('This actor is provided from outside');
      },
    ),
  },
  actions: {
    forgetRefusal: assign({ refusal: null }),
    keepRefusal: assign(({ event }) => {
      const { output } = event as unknown as { readonly output: Result<unknown> };
      return output.ok ? {} : { refusal: output };
    }),
    sayDefect: assign({ refusal: { ok: false, code: 'defect' } as const }),
  },
}).createMachine({
  id: 'sessionLife',
  context: ({ input }) => ({
    sessionId: input.sessionId,
    recorded: input.status,
    refusal: null,
  }),
  initial: 'opening',
  states: {
    opening: {
      always: statuses.map((status) => ({
        guard: ({ context }: { context: Context }) => context.recorded === status,
        target: stateOf[status],
      })),
    },
    readyCheck: { on: { START: 'starting', ...follow('scheduled') } },
    starting: step('start', 'inSession', 'readyCheck'),
    inSession: {
      initial: 'linked',
      on: { PAUSE: 'pausing', END: 'ending', ...follow('inSession') },
      states: {
        linked: { on: { LINK_LOST: 'linkLost' } },
        linkLost: { on: { LINK_BACK: 'linked' } },
      },
    },
    pausing: step('pause', 'paused', 'inSession'),
    paused: { on: { RESUME: 'resuming', END: 'endingPaused', ...follow('paused') } },
    resuming: step('resume', 'inSession', 'paused'),
    ending: step('end', 'wrapUp', 'inSession'),
    endingPaused: step('end', 'wrapUp', 'paused'),
    wrapUp: { on: { FINISH_WRAP_UP: 'finishing', ...follow('wrapUp') } },
    finishing: step('finishWrapUp', 'noteToSign', 'wrapUp'),
    noteToSign: { on: follow('noteToSign') },
    signed: { type: 'final' },
    cancelled: { type: 'final' },
  },
});
