/**
 * The note of a session (product W4): a draft until it is complete and its author has signed it
 * after being asked once; then read only. A signed note is never altered: its author may write a new
 * version, and only signing that one supersedes it. The words stay with the form.
 */
import { assign, fromPromise, setup } from 'xstate';
import type { Refusal, Result } from '../../shared/contract/result.ts';
import type { CareContactField } from '../../shared/domain/careContact.ts';
import type { SessionNote } from '../../shared/domain/records.ts';

/** The four parts of the summary and the five fields of the care contact. */
export type NoteField = 'progress' | 'intervention' | 'risk' | 'plan' | CareContactField;

type Context = {
  readonly sessionId: string;
  readonly recorded: SessionNote['status'] | 'none';
  /** What still has to be filled in, in form order. */
  readonly missing: readonly NoteField[];
  /** A signed note stands, and this draft would supersede it. */
  readonly amending: boolean;
  /** True once signing was tried: from then on gaps are pointed at. */
  readonly pointAtGaps: boolean;
  readonly refusal: Refusal | null;
};

type NoteEvent =
  | { readonly type: 'EDITED'; readonly missing: readonly NoteField[] }
  | { readonly type: 'SIGN' }
  | { readonly type: 'CONFIRM' }
  | { readonly type: 'CANCEL' }
  /** Write a new version; `LEAVE` keeps the signed one as it is. */
  | { readonly type: 'AMEND' }
  | { readonly type: 'LEAVE' };

/** Provide `sign`, which signs what the form holds at that moment. */
export const noteMachine = setup({
  types: {
    context: {} as Context,
    events: {} as NoteEvent,
    input: {} as {
      readonly sessionId: string;
      readonly recorded: SessionNote['status'] | 'none';
      readonly missing: readonly NoteField[];
    },
  },
  actors: {
    sign: fromPromise<Result<unknown>, { readonly sessionId: string }>(() => {
      throw new Error('This actor is provided from outside');
    }),
  },
  guards: {
    complete: ({ context }) => context.missing.length === 0,
    recordedSigned: ({ context }) => context.recorded === 'signed',
    amending: ({ context }) => context.amending,
  },
}).createMachine({
  id: 'note',
  context: ({ input }) => ({ ...input, amending: false, pointAtGaps: false, refusal: null }),
  initial: 'opening',
  states: {
    opening: {
      always: [{ guard: 'recordedSigned', target: 'signed' }, { target: 'draft' }],
    },
    draft: {
      on: {
        EDITED: { actions: assign({ missing: ({ event }) => event.missing }) },
        SIGN: [
          { guard: 'complete', target: 'asking', actions: assign({ refusal: null }) },
          { actions: assign({ pointAtGaps: true }) },
        ],
        LEAVE: {
          guard: 'amending',
          target: 'signed',
          actions: assign({ amending: false, pointAtGaps: false, refusal: null }),
        },
      },
    },
    asking: { on: { CONFIRM: 'signing', CANCEL: 'draft' } },
    signing: {
      invoke: {
        src: 'sign',
        input: ({ context }) => ({ sessionId: context.sessionId }),
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'signed',
            actions: assign({ amending: false, pointAtGaps: false, refusal: null }),
          },
          {
            target: 'draft',
            actions: assign(({ event }) =>
              event.output.ok ? {} : { refusal: event.output, pointAtGaps: true },
            ),
          },
        ],
        onError: {
          target: 'draft',
          actions: assign({ refusal: { ok: false, code: 'defect' } as const }),
        },
      },
    },
    signed: { on: { AMEND: { target: 'draft', actions: assign({ amending: true }) } } },
  },
});
