import { describe, expect, it } from 'vitest';
import { createActor, fromPromise, waitFor } from 'xstate';
import { getShortestPaths, getSimplePaths } from 'xstate/graph';
import type { Result } from '../../shared/contract/result.ts';
import { noteMachine } from './note.ts';

const signing = (output: Result<unknown>) =>
  ({
    type: 'xstate.done.actor.0.note.signing',
    actorId: '0.note.signing',
    output,
  }) as never;
const events = [
  { type: 'EDITED' as const, missing: [] },
  { type: 'EDITED' as const, missing: ['plan' as const] },
  { type: 'SIGN' as const },
  { type: 'CONFIRM' as const },
  { type: 'CANCEL' as const },
  { type: 'AMEND' as const },
  { type: 'LEAVE' as const },
  signing({ ok: true, value: {} }),
  signing({ ok: false, code: 'offline' }),
];
const input = (more: Partial<{ recorded: 'none' | 'signed'; missing: ['plan'] | [] }> = {}) => ({
  sessionId: 's-5',
  recorded: 'none' as const,
  missing: ['plan'] as ['plan'] | [],
  ...more,
});

describe('the note', () => {
  it('can reach every state it names', () => {
    const reached = new Set(
      getShortestPaths(noteMachine, { input: input(), events }).map((path) =>
        String(path.state.value),
      ),
    );
    for (const state of Object.keys(noteMachine.states)) {
      expect(reached.has(state), state).toBe(state !== 'opening');
    }
  });

  it('is signed on no path without being complete, asked for once and confirmed', () => {
    const first = events.filter((event) => event.type !== 'AMEND');
    const paths = getSimplePaths(noteMachine, { input: input(), events: first });
    const signed = paths.filter((path) => path.state.matches('signed'));
    expect(signed.length).toBeGreaterThan(0);
    for (const path of signed) {
      expect(path.state.context.missing).toEqual([]);
      const states = path.steps.map((step) => String(step.state.value));
      expect(states).toContain('asking');
      expect(states.indexOf('asking')).toBeLessThan(states.indexOf('signing'));
    }
  });

  it('leaves a signed note alone but for a new version, which can be left again', () => {
    const actor = createActor(noteMachine, { input: input({ recorded: 'signed' }) }).start();
    for (const type of ['SIGN', 'CONFIRM', 'CANCEL'] as const) actor.send({ type });
    actor.send({ type: 'EDITED', missing: ['plan'] });
    expect(actor.getSnapshot().value).toBe('signed');
    actor.send({ type: 'AMEND' });
    expect(actor.getSnapshot().value).toBe('draft');
    actor.send({ type: 'LEAVE' });
    expect(actor.getSnapshot().value).toBe('signed');
    expect(actor.getSnapshot().context.amending).toBe(false);
  });

  it('cannot leave a first draft as if a signed note stood behind it', () => {
    const actor = createActor(noteMachine, { input: input() }).start();
    expect(actor.getSnapshot().can({ type: 'LEAVE' })).toBe(false);
  });

  it('points at the gaps only after signing was tried', () => {
    const actor = createActor(noteMachine, { input: input() }).start();
    expect(actor.getSnapshot().context.pointAtGaps).toBe(false);
    actor.send({ type: 'SIGN' });
    expect(actor.getSnapshot().value).toBe('draft');
    expect(actor.getSnapshot().context.pointAtGaps).toBe(true);
  });

  it('goes back to the draft with the reason when signing is refused', async () => {
    const machine = noteMachine.provide({
      actors: {
        sign: fromPromise<Result<unknown>, { readonly sessionId: string }>(async () => ({
          ok: false,
          code: 'incomplete',
        })),
      },
    });
    const actor = createActor(machine, { input: input({ missing: [] }) }).start();
    actor.send({ type: 'SIGN' });
    actor.send({ type: 'CONFIRM' });
    const back = await waitFor(actor, (state) => state.matches('draft'));
    expect(back.context.refusal?.code).toBe('incomplete');
  });
});
