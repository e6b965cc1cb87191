import { describe, expect, it } from 'vitest';
import { createActor, fromPromise, waitFor } from 'xstate';
import { getShortestPaths, getSimplePaths } from 'xstate/graph';
import { type Result, refuse } from '../../shared/contract/result.ts';
import { riskLoopMachine } from './riskLoop.ts';

const answered = (output: unknown) =>
  ({
    type: 'xstate.done.actor.0.riskLoop.closing',
    actorId: '0.riskLoop.closing',
    output,
  }) as never;
const recorded = answered({ ok: true, value: {} });
const input = { loopId: 'loop-1' };
const events = [
  { type: 'REVIEW' as const },
  { type: 'CHOOSE' as const, action: 'assessed' as const },
  { type: 'WRITE' as const, hasNote: true },
  { type: 'WRITE' as const, hasNote: false },
  { type: 'CLOSE' as const },
  { type: 'LATER' as const },
  recorded,
  answered({ ok: false, code: 'offline' }),
];

describe('a risk loop', () => {
  it('can reach every state it names', () => {
    const reached = new Set(
      getShortestPaths(riskLoopMachine, { events, input }).map((path) => path.state.value),
    );
    expect([...reached].sort()).toEqual(Object.keys(riskLoopMachine.states).sort());
  });

  it('closes on no path without an action, a note and the answer that they are recorded', () => {
    const closed = getSimplePaths(riskLoopMachine, { events, input }).filter((path) =>
      path.state.matches('closed'),
    );
    expect(closed.length).toBeGreaterThan(0);
    for (const path of closed) {
      expect(path.state.context.action).toBe('assessed');
      expect(path.state.context.hasNote).toBe(true);
      expect(path.steps.at(-1)?.event).toBe(recorded);
    }
  });

  it('says what is missing, and takes it back once it is there', () => {
    const actor = createActor(riskLoopMachine, { input }).start();
    actor.send({ type: 'REVIEW' });
    actor.send({ type: 'CLOSE' });
    expect(actor.getSnapshot().context.missing).toEqual(['action', 'note']);
    actor.send({ type: 'CHOOSE', action: 'safetyPlan' });
    expect(actor.getSnapshot().context.missing).toEqual(['note']);
    actor.send({ type: 'WRITE', hasNote: true });
    expect(actor.getSnapshot().context.missing).toEqual([]);
    expect(actor.getSnapshot().value).toBe('reviewing');
  });

  it('keeps the choice and the note when the record refuses them', async () => {
    const machine = riskLoopMachine.provide({
      actors: { close: fromPromise(async (): Promise<Result<unknown>> => refuse('diskFull')) },
    });
    const actor = createActor(machine, { input }).start();
    actor.send({ type: 'REVIEW' });
    actor.send({ type: 'CHOOSE', action: 'escalated' });
    actor.send({ type: 'WRITE', hasNote: true });
    actor.send({ type: 'CLOSE' });
    const after = await waitFor(actor, (snapshot) => snapshot.matches('reviewing'));
    expect(after.context).toMatchObject({
      action: 'escalated',
      hasNote: true,
      refusal: { code: 'diskFull' },
    });
  });

  it('is closed when somebody else closed it', () => {
    const actor = createActor(riskLoopMachine, { input }).start();
    actor.send({ type: 'REVIEW' });
    actor.send({ type: 'CLOSED_ELSEWHERE' });
    expect(actor.getSnapshot().status).toBe('done');
  });
});
