import { describe, expect, it } from 'vitest';
import { createActor, fromPromise, waitFor } from 'xstate';
import { getShortestPaths, getSimplePaths } from 'xstate/graph';
import { type Result, refuse } from '../../shared/contract/result.ts';
import type { LetterStatus } from '../../shared/domain/records.ts';
import { type LetterFacts, letterMachine } from './letter.ts';

const draft: LetterFacts = { status: null, letterId: null, ready: true };
const facts = (more: Partial<LetterFacts> = {}) => ({ type: 'FACTS' as const, ...draft, ...more });
const done = (actor: 'sign' | 'preview', output: unknown) =>
  ({
    type: `xstate.done.actor.0.letter.${actor === 'sign' ? 'signing' : 'previewing'}`,
    actorId: `0.letter.${actor === 'sign' ? 'signing' : 'previewing'}`,
    output,
  }) as never;
const signedOk = done('sign', { ok: true, value: { letterId: 'letter-1', status: 'queued' } });
const signRefused = done('sign', { ok: false, code: 'consentMissing' });

const statuses: readonly LetterStatus[] = [
  'approved',
  'queued',
  'transportAccepted',
  'collected',
  'infrastructureAck',
  'businessAck',
  'stopped',
];

const hands = [
  facts(),
  facts({ ready: false }),
  { type: 'PREVIEW' as const },
  { type: 'EDITED' as const },
  { type: 'SIGN' as const },
  { type: 'CONFIRM' as const },
  { type: 'CANCEL' as const },
  done('preview', { ok: true, value: { pages: 2 } }),
  signedOk,
  signRefused,
];
const news = statuses.map((status) => facts({ status, letterId: 'letter-1' }));

describe('the letter', () => {
  it('can reach every state it names', () => {
    const reached = new Set(
      getShortestPaths(letterMachine, { events: [...hands, ...news] }).map((path) =>
        String(path.state.value),
      ),
    );
    for (const name of Object.keys(letterMachine.states)) {
      // `placing` is passed through: nobody ever stands in it.
      expect(reached.has(name), name).toBe(name !== 'placing');
    }
  });

  it('is signed on no path without being ready and confirmed', () => {
    const paths = getSimplePaths(letterMachine, { events: hands });
    const signed = paths.filter((path) => path.state.matches('queued'));
    expect(signed.length).toBeGreaterThan(0);
    for (const path of signed) {
      const types = path.steps.map((step) => step.event.type);
      expect(types).toContain('SIGN');
      expect(types.indexOf('CONFIRM')).toBeGreaterThan(types.indexOf('SIGN'));
      for (const [index, step] of path.steps.entries()) {
        const before = path.steps[index - 1];
        if (!step.state.matches('signing') || before?.state.matches('signing')) continue;
        expect(step.state.context.ready).toBe(true);
      }
    }
  });

  it('may be called delivered in one state only', () => {
    for (const path of getShortestPaths(letterMachine, { events: [...hands, ...news] })) {
      expect(path.state.hasTag('delivered')).toBe(path.state.matches('businessAck'));
    }
  });

  it('drops the question when consent is withdrawn while it is being asked', () => {
    const actor = createActor(letterMachine).start();
    actor.send(facts());
    actor.send({ type: 'SIGN' });
    expect(actor.getSnapshot().value).toBe('confirming');
    actor.send(facts({ ready: false }));
    expect(actor.getSnapshot().value).toBe('draft');
    actor.send({ type: 'CONFIRM' });
    expect(actor.getSnapshot().value).toBe('draft');
  });

  it('comes back to the draft with the reason when the signature is refused', async () => {
    const machine = letterMachine.provide({
      actors: {
        sign: fromPromise(
          async (): Promise<Result<{ letterId: string; status: LetterStatus }>> =>
            refuse('consentMissing'),
        ),
      },
    });
    const actor = createActor(machine).start();
    actor.send(facts());
    actor.send({ type: 'SIGN' });
    actor.send({ type: 'CONFIRM' });
    const after = await waitFor(actor, (snapshot) => snapshot.matches('draft'));
    expect(after.context.refusal?.code).toBe('consentMissing');
    actor.send({ type: 'EDITED' });
    expect(actor.getSnapshot().context.refusal).toBeNull();
  });

  it('says defect, and stays editable, when an actor throws', async () => {
    const machine = letterMachine.provide({
      actors: {
        preview: fromPromise(async (): Promise<Result<{ pages: number }>> => {
          throw new Error('broken');
        }),
      },
    });
    const actor = createActor(machine).start();
    actor.send(facts());
    actor.send({ type: 'PREVIEW' });
    const after = await waitFor(actor, (snapshot) => snapshot.matches('draft'));
    expect(after.context.refusal?.code).toBe('defect');
  });

  it('forgets the pages of an old preview as soon as a word changes', () => {
    const actor = createActor(letterMachine).start();
    actor.send(facts());
    actor.send({ type: 'PREVIEW' });
    actor.send({ type: 'EDITED' });
    expect(actor.getSnapshot().value).toBe('draft');
    expect(actor.getSnapshot().context.pages).toBeNull();
  });
});
