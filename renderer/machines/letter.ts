/**
 * A GP summary from its draft to the receiver's answer (product L2, L6). The machine holds ids and
 * states, never the letter's words: what is signed is read by the actor at the moment of signing.
 */
import { assign, fromPromise, setup } from 'xstate';
import type { Refusal, Result } from '../../shared/contract/result.ts';
import type { LetterStatus } from '../../shared/domain/records.ts';

/** What the desk knows about the letter; asked again whenever the case changes. */
export type LetterFacts = {
  /** Null while nothing has been signed. */
  readonly status: LetterStatus | null;
  readonly letterId: string | null;
  /** Consent is open, no fact is missing, and the reader may sign. */
  readonly ready: boolean;
};

type Context = LetterFacts & {
  /** Pages of the last PDF made for looking at; null before the first. */
  readonly pages: number | null;
  readonly refusal: Refusal | null;
};

type LetterEvent =
  | ({ readonly type: 'FACTS' } & LetterFacts)
  | { readonly type: 'EDITED' }
  | { readonly type: 'PREVIEW' }
  | { readonly type: 'SIGN' }
  | { readonly type: 'CONFIRM' }
  | { readonly type: 'CANCEL' };

/** A letter on its way; `draft` and "none yet" are the states before. */
const onItsWay = [
  'approved',
  'queued',
  'transportAccepted',
  'collected',
  'infrastructureAck',
  'businessAck',
  'stopped',
] as const satisfies readonly LetterStatus[];

const isSigned = (status: LetterStatus | null): boolean => onItsWay.some((one) => one === status);

const outside = (): never => {
  throw new Error('This actor is provided from outside');
};

/**
 * Provide `preview` (answers the number of pages) and `sign` (answers id and status). A refusal is a
 * value: it returns to the draft with the refusal to show.
 */
export const letterMachine = setup({
  types: {
    context: {} as Context,
    events: {} as LetterEvent,
    /** `delivered` may be said in no other state than the one that carries it. */
    tags: {} as 'editable' | 'delivered' | 'busy',
  },
  actors: {
    preview: fromPromise<Result<{ readonly pages: number }>>(outside),
    sign: fromPromise<Result<{ readonly letterId: string; readonly status: LetterStatus }>>(
      outside,
    ),
  },
  actions: {
    keepFacts: assign(({ event }) =>
      event.type === 'FACTS'
        ? { status: event.status, letterId: event.letterId, ready: event.ready }
        : {},
    ),
    forgetPages: assign({ pages: null }),
    forgetRefusal: assign({ refusal: null }),
    brokenPromise: assign({ refusal: { ok: false, code: 'defect' } as const }),
  },
  guards: {
    maySign: ({ context }) => context.ready,
    isDraft: ({ context }) => !isSigned(context.status),
    is: ({ context }, params: { readonly status: LetterStatus }) =>
      context.status === params.status,
  },
}).createMachine({
  id: 'letter',
  context: { status: null, letterId: null, ready: false, pages: null, refusal: null },
  initial: 'reading',
  on: { FACTS: { target: '.placing', actions: 'keepFacts' } },
  states: {
    reading: { tags: 'busy' },
    /** Finds the state that the desk says the letter is in. */
    placing: {
      always: [
        { guard: 'isDraft', target: 'draft' },
        ...onItsWay.map((status) => ({
          guard: { type: 'is' as const, params: { status } },
          target: status,
        })),
      ],
    },
    draft: {
      tags: 'editable',
      // Facts arrive while somebody writes: they change what may be signed, not where one stands.
      on: {
        FACTS: [
          { guard: ({ event }) => isSigned(event.status), target: 'placing', actions: 'keepFacts' },
          { actions: 'keepFacts' },
        ],
        EDITED: { actions: ['forgetPages', 'forgetRefusal'] },
        PREVIEW: { target: 'previewing', actions: 'forgetRefusal' },
        SIGN: { guard: 'maySign', target: 'confirming', actions: 'forgetRefusal' },
      },
    },
    previewing: {
      tags: ['editable', 'busy'],
      on: { FACTS: { actions: 'keepFacts' }, EDITED: { target: 'draft', actions: 'forgetPages' } },
      invoke: {
        src: 'preview',
        onDone: {
          target: 'draft',
          actions: assign(({ event }) =>
            event.output.ok
              ? { pages: event.output.value.pages }
              : { pages: null, refusal: event.output },
          ),
        },
        onError: { target: 'draft', actions: 'brokenPromise' },
      },
    },
    confirming: {
      on: {
        // A withdrawn consent closes the question: there is nothing left to confirm.
        FACTS: [
          {
            guard: ({ event }) => event.ready && !isSigned(event.status),
            actions: 'keepFacts',
          },
          { target: 'placing', actions: 'keepFacts' },
        ],
        CONFIRM: { guard: 'maySign', target: 'signing' },
        CANCEL: 'draft',
      },
    },
    signing: {
      tags: 'busy',
      // The answer of the signature itself decides where the letter stands.
      on: { FACTS: { actions: 'keepFacts' } },
      invoke: {
        src: 'sign',
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'placing',
            actions: assign(({ event }) =>
              event.output.ok
                ? { letterId: event.output.value.letterId, status: event.output.value.status }
                : {},
            ),
          },
          {
            target: 'draft',
            actions: assign(({ event }) => (event.output.ok ? {} : { refusal: event.output })),
          },
        ],
        onError: { target: 'draft', actions: 'brokenPromise' },
      },
    },
    approved: {},
    queued: {},
    transportAccepted: {},
    collected: {},
    infrastructureAck: {},
    businessAck: { tags: 'delivered' },
    stopped: {},
  },
});
