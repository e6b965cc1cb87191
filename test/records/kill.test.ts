import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Goal } from '@medplum/fhirtypes';
import { afterEach, describe, expect, it } from 'vitest';
import { NOW } from '../vault/keystore.ts';
import { caseload, episodeOf, therapist } from './caseload.ts';
import { openDesk, startUpstream, type Upstream } from './desk.ts';

const script = fileURLToPath(new URL('./outboxChild.ts', import.meta.url));
let child: ChildProcess | null = null;
afterEach(() => {
  child?.kill('SIGKILL');
});

const goals = async (upstream: Upstream, id: string) =>
  (await upstream.all<Goal>('Goal')).filter((one) => one.identifier?.some((i) => i.value === id));

/** Ends a process as a power cut does. */
const killed = async (process_: ChildProcess) => {
  const gone = once(process_, 'exit');
  process_.kill('SIGKILL');
  await gone;
};

const started = async () => {
  const upstream = await startUpstream(caseload([episodeOf(1)]));
  const desk = await openDesk(upstream, therapist);
  await desk.pass();
  await desk.vault.close();
  const running = fork(
    script,
    [desk.dir, upstream.url, desk.token ?? '', String(NOW), 'written-here'],
    { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  );
  child = running;
  expect(await once(running, 'message')).toContain('written');
  return { upstream, desk, running };
};

describe('a kill', () => {
  it('between a change and its sending loses neither', async () => {
    const { upstream, desk, running } = await started();
    await killed(running);
    expect(await goals(upstream, 'written-here')).toEqual([]);
    const again = await desk.reopen();
    expect(await again.vault.outboxCounts(null)).toEqual({ queued: 1, sending: 0, refused: 0 });
    expect(await again.vault.ledgerPage({ count: 9 })).toContainEqual(
      expect.objectContaining({ action: 'goalSet', episodeId: 'episode-1' }),
    );
    expect(await again.flush()).toBeNull();
    expect(await goals(upstream, 'written-here')).toHaveLength(1);
  });

  it.each([
    ['before the server wrote', 'drop' as const],
    ['after the server wrote', 'dropAfter' as const],
  ])('while it is being sent, %s, leaves one resource', async (_, fault) => {
    const { upstream, desk, running } = await started();
    const gone = once(running, 'exit');
    upstream.setFault(({ method }) => {
      if (method !== 'POST') return null;
      running.kill('SIGKILL');
      return fault;
    });
    running.send('send');
    await gone;
    upstream.setFault(() => null);
    const again = await desk.reopen();
    expect(await again.vault.listOutbox({ episodeId: 'episode-1', now: NOW })).toMatchObject([
      { recordId: 'written-here', state: 'sending' },
    ]);
    expect(await goals(upstream, 'written-here')).toHaveLength(fault === 'drop' ? 0 : 1);
    expect(await again.flush()).toBeNull();
    expect(await goals(upstream, 'written-here')).toHaveLength(1);
    expect(await again.vault.outboxCounts(null)).toEqual({ queued: 0, sending: 0, refused: 0 });
  });
});
