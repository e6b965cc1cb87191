/**
 * Closing an open question of risk (product W6): it closes by a recorded action and in no other
 * way. What was done is chosen first, then written down; the words stay with the form.
 */
import { assign, fromPromise, setup } from 'xstate';
import type { Refusal, Result } from '../../shared/contract/result.ts';
import type { RiskLoop } from '../../shared/domain/records.ts';

export type ClosingAction = NonNullable<RiskLoop['closed']>['action'];

type Context = {
  readonly loopId: string;
  readonly action: ClosingAction | null;
  /** Whether anything is written; never what. */
  readonly hasNote: boolean;
  /** What the last try lacked. */
  readonly missing: readonly ('action' | 'note')[];
  readonly refusal: Refusal | null;
};

type RiskLoopEvent =
  | { readonly type: 'REVIEW' }
  | { readonly type: 'CHOOSE'; readonly action: ClosingAction }
  | { readonly type: 'WRITE'; readonly hasNote: boolean }
  | { readonly type: 'CLOSE' }
  | { readonly type: 'LATER' }
  /** The desk says that somebody else closed it. */
  | { readonly type: 'CLOSED_ELSEWHERE' };

const missingIn = (context: Context): Context['missing'] => [
  ...(context.action === null ? (['action'] as const) : []),
  ...(context.hasNote ? [] : (['note'] as const)),
];

/** Provide `close`, which records the action; a refusal is a value and leaves the form as it was. */
export const riskLoopMachine = setup({
  types: {
    context: {} as Context,
    events: {} as RiskLoopEvent,
    input: {} as { readonly loopId: string },
  },
  actors: {
    close: fromPromise<
      Result<unknown>,
      { readonly loopId: string; readonly action: ClosingAction | null }
    >(() => {
      throw new Error('This actor is provided from outside');
    }),
  },
  actions: {
    sayMissing: assign(({ context }) => ({ missing: missingIn(context) })),
  },
  guards: {
    isComplete: ({ context }) => missingIn(context).length === 0,
  },
}).createMachine({
  id: 'riskLoop',
  context: ({ input }) => ({
    loopId: input.loopId,
    action: null,
    hasNote: false,
    missing: [],
    refusal: null,
  }),
  initial: 'open',
  on: { CLOSED_ELSEWHERE: '.closed' },
  states: {
    open: { on: { REVIEW: 'reviewing' } },
    reviewing: {
      on: {
        CHOOSE: {
          actions: assign(({ context, event }) => ({
            action: event.action,
            missing: context.missing.filter((one) => one !== 'action'),
          })),
        },
        WRITE: {
          actions: assign(({ context, event }) => ({
            hasNote: event.hasNote,
            missing: context.missing.filter((one) => one !== 'note' || !event.hasNote),
          })),
        },
        CLOSE: [
          {
            guard: 'isComplete',
            target: 'closing',
            actions: assign({ missing: [], refusal: null }),
          },
          { actions: 'sayMissing' },
        ],
        LATER: { target: 'open', actions: assign({ missing: [], refusal: null }) },
      },
    },
    closing: {
      invoke: {
        src: 'close',
        input: ({ context }) => ({ loopId: context.loopId, action: context.action }),
        onDone: [
          { guard: ({ event }) => event.output.ok, target: 'closed' },
          {
            target: 'reviewing',
            actions: assign(({ event }) => (event.output.ok ? {} : { refusal: event.output })),
          },
        ],
        onError: {
          target: 'reviewing',
          actions: assign({ refusal: { ok: false, code: 'defect' } as const }),
        },
      },
    },
    closed: { type: 'final' },
  },
});
