import { describe, expect, it } from 'vitest';
import { createActor, fromPromise, waitFor } from 'xstate';
import { getShortestPaths, getSimplePaths } from 'xstate/graph';
import type { Result } from '../../shared/contract/result.ts';
import type { SessionStatus } from '../../shared/domain/records.ts';
import { sessionTransitions } from '../../shared/domain/sessionLife.ts';
import { type SessionStep, sessionLifeMachine } from './sessionLife.ts';

const steps = {
  starting: 'start',
  pausing: 'pause',
  resuming: 'resume',
  ending: 'end',
  endingPaused: 'end',
  finishing: 'finishWrapUp',
} as const satisfies Record<string, SessionStep>;

const answer = (state: string, output: Result<unknown>) =>
  ({
    type: `xstate.done.actor.0.sessionLife.${state}`,
    actorId: `0.sessionLife.${state}`,
    output,
  }) as never;
const agreed = Object.keys(steps).map((state) => answer(state, { ok: true, value: {} }));
const refused = Object.keys(steps).map((state) => answer(state, { ok: false, code: 'offline' }));

const hands = [
  { type: 'START' as const },
  { type: 'PAUSE' as const },
  { type: 'RESUME' as const },
  { type: 'END' as const },
  { type: 'FINISH_WRAP_UP' as const },
  { type: 'LINK_LOST' as const },
  { type: 'LINK_BACK' as const },
];
const statuses: readonly SessionStatus[] = [
  'scheduled',
  'inSession',
  'paused',
  'wrapUp',
  'noteToSign',
  'signed',
  'cancelled',
];
const recorded = statuses.map((status) => ({ type: 'RECORDED' as const, status }));
const input = (status: SessionStatus = 'scheduled') => ({ sessionId: 's-5', status });
const name = (value: unknown): string =>
  typeof value === 'string' ? value : (Object.keys(value as object)[0] ?? '');

describe('the life of a session on the desk', () => {
  it('can reach every state it names', () => {
    const reached = new Set(
      getShortestPaths(sessionLifeMachine, {
        input: input(),
        events: [...hands, ...agreed, ...refused, ...recorded],
      }).map((path) => name(path.state.value)),
    );
    for (const state of Object.keys(sessionLifeMachine.states)) {
      // `opening` is passed through: nobody ever stands in it.
      expect(reached.has(state), state).toBe(state !== 'opening');
    }
  });

  it('reaches the note on every path that ends a session, and never signs by itself', () => {
    const paths = getSimplePaths(sessionLifeMachine, {
      input: input(),
      events: [...hands, ...agreed],
    });
    const walks = paths.map((path) => [...path.steps.map((s) => s.state), path.state]);
    expect(walks.some((walk) => walk.at(-1)?.matches('noteToSign'))).toBe(true);
    for (const walk of walks) {
      const names = walk.map((state) => name(state.value));
      expect(names).not.toContain('signed');
      expect(names).not.toContain('cancelled');
      const note = names.indexOf('noteToSign');
      if (note >= 0) expect(names.slice(0, note)).toContain('wrapUp');
    }
  });

  it('moves as the table of the domain says, and no other way', () => {
    const recordOf: Record<string, SessionStatus> = {
      readyCheck: 'scheduled',
      inSession: 'inSession',
      paused: 'paused',
      wrapUp: 'wrapUp',
      noteToSign: 'noteToSign',
    };
    const paths = getShortestPaths(sessionLifeMachine, {
      input: input(),
      events: [...hands, ...agreed, ...refused],
    });
    for (const path of paths) {
      const settled = [...path.steps.map((s) => s.state), path.state]
        .map((state) => recordOf[name(state.value)])
        .filter((status) => status !== undefined)
        .filter((status, index, all) => index === 0 || all[index - 1] !== status);
      for (const [index, to] of settled.entries()) {
        const from = settled[index - 1];
        if (from === undefined) continue;
        expect(Object.values(sessionTransitions[from]), `${from} to ${to}`).toContain(to);
      }
    }
  });

  it.each(statuses)('opens where the record stands: %s', (status) => {
    const actor = createActor(sessionLifeMachine, { input: input(status) }).start();
    expect(name(actor.getSnapshot().value)).toBe(status === 'scheduled' ? 'readyCheck' : status);
  });

  it('follows the record forward and never back', () => {
    const actor = createActor(sessionLifeMachine, { input: input('wrapUp') }).start();
    actor.send({ type: 'RECORDED', status: 'inSession' });
    expect(actor.getSnapshot().value).toBe('wrapUp');
    actor.send({ type: 'RECORDED', status: 'noteToSign' });
    expect(actor.getSnapshot().value).toBe('noteToSign');
    actor.send({ type: 'RECORDED', status: 'signed' });
    expect(actor.getSnapshot().value).toBe('signed');
  });

  it('keeps the session where it was when the desk refuses a step, with the reason', async () => {
    const machine = sessionLifeMachine.provide({
      actors: {
        step: fromPromise<
          Result<unknown>,
          { readonly sessionId: string; readonly step: SessionStep }
        >(async () => ({ ok: false, code: 'offline' })),
      },
    });
    const actor = createActor(machine, { input: input('inSession') }).start();
    actor.send({ type: 'END' });
    expect(actor.getSnapshot().value).toBe('ending');
    const back = await waitFor(actor, (state) => state.matches('inSession'));
    expect(back.context.refusal?.code).toBe('offline');
  });

  it('asks for the step of the state and forgets an old refusal once one is agreed', async () => {
    const asked: SessionStep[] = [];
    let refusing = true;
    const machine = sessionLifeMachine.provide({
      actors: {
        step: fromPromise<Result<unknown>, { sessionId: string; step: SessionStep }>(
          async ({ input: { step } }) => {
            asked.push(step);
            return refusing ? { ok: false, code: 'diskFull' } : { ok: true, value: {} };
          },
        ),
      },
    });
    const actor = createActor(machine, { input: input() }).start();
    actor.send({ type: 'START' });
    await waitFor(actor, (state) => state.context.refusal !== null);
    refusing = false;
    actor.send({ type: 'START' });
    const on = await waitFor(actor, (state) => state.matches('inSession'));
    expect(on.context.refusal).toBeNull();
    actor.send({ type: 'END' });
    await waitFor(actor, (state) => state.matches('wrapUp'));
    actor.send({ type: 'FINISH_WRAP_UP' });
    await waitFor(actor, (state) => state.matches('noteToSign'));
    expect(asked).toEqual(['start', 'start', 'end', 'finishWrapUp']);
  });

  it('says a defect when the desk throws, and goes back', async () => {
    const actor = createActor(sessionLifeMachine, { input: input() }).start();
    actor.send({ type: 'START' });
    const back = await waitFor(actor, (state) => state.matches('readyCheck'));
    expect(back.context.refusal?.code).toBe('defect');
  });

  it('ends, pauses and goes on while the link is lost', () => {
    const actor = createActor(sessionLifeMachine, { input: input('inSession') }).start();
    actor.send({ type: 'LINK_LOST' });
    expect(actor.getSnapshot().matches({ inSession: 'linkLost' })).toBe(true);
    expect(actor.getSnapshot().can({ type: 'END' })).toBe(true);
    actor.send({ type: 'LINK_BACK' });
    expect(actor.getSnapshot().matches({ inSession: 'linked' })).toBe(true);
  });
});
