/** One desk process as its driver sees it: asked, struck, and what it was doing when it ended. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { VaultApi } from '../../../main/vault/client.ts';
import type { Result } from '../../../shared/contract/result.ts';
import type { Input, OperationName, Output } from '../../../shared/contract/table.ts';
import type { DeskAnswer, DeskRequest, DeskStart } from './deskProtocol.ts';
import { STEP, STRUCK, type Strike } from './strike.ts';

const program = fileURLToPath(new URL('./deskProcess.ts', import.meta.url));

/** The process ended before it answered. */
export class Gone extends Error {}

export type DeskChild = {
  /** Through the router, as a screen asks. @throws Gone */
  readonly call: <N extends OperationName>(name: N, input: Input<N>) => Promise<Result<Output<N>>>;
  /** The answer's value. @throws Gone, or Error with the code of a refusal */
  readonly ask: <N extends OperationName>(name: N, input: Input<N>) => Promise<Output<N>>;
  /** Past the router, for looking and for what no operation does. @throws Gone */
  readonly vault: VaultApi;
  /** Names the step of the vault at which the process is to end; the steps from now on are counted. */
  readonly aim: (strike: Strike) => Promise<void>;
  /** How often each step was taken since. */
  readonly steps: () => ReadonlyMap<string, number>;
  /** Time goes on, and the computer wakes. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Ends it now; answers when nothing more can come from it. */
  readonly kill: () => Promise<void>;
  /** Ends it as closing the window does. */
  readonly end: () => Promise<void>;
  /** Fulfilled when nothing more can come from it. */
  readonly gone: Promise<void>;
  readonly isGone: () => boolean;
  /** Where it was struck, or what it had been asked and not answered when it went. */
  readonly where: () => string;
};

type Waiting = {
  readonly name: string;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
};

/** A request before it has its number. */
type Asked = DeskRequest extends infer R ? (R extends unknown ? Omit<R, 'id'> : never) : never;

/**
 * Starts a desk process. `compiled` is a folder in which Node keeps what it has compiled.
 * @returns once it is ready, or gone: with a strike that is due from the start it may never be
 */
export const startChild = async (start: DeskStart, compiled: string): Promise<DeskChild> => {
  const child = fork(program, [JSON.stringify(start)], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const waiting = new Map<number, Waiting>();
  let next = 1;
  let ended = false;
  let printed = '';
  let unanswered: string[] = [];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });

  // What it said before it was struck is still in the channel when it has ended: both have to be over.
  const gone = Promise.all([
    new Promise<void>((resolve) => child.once('close', () => resolve())),
    new Promise<void>((resolve) => child.once('disconnect', () => resolve())),
  ]).then(() => {
    ended = true;
    unanswered = [...waiting.values()].map(({ name }) => name);
    for (const one of waiting.values()) one.reject(new Gone('the desk process ended'));
    waiting.clear();
  });
  const ready = new Promise<void>((resolve) => {
    child.on('message', (answer: DeskAnswer) => {
      if ('ready' in answer) return resolve();
      const one = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ('code' in answer) one?.reject(new Error(answer.code));
      else one?.resolve(answer.value);
    });
  });

  const ask = (name: string, request: Asked): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (ended || !child.connected) return reject(new Gone('the desk process has ended'));
      const id = next;
      next += 1;
      waiting.set(id, { name, resolve, reject });
      child.send({ ...request, id } as DeskRequest, (error) => {
        // A channel that broke while it was written to: the end of the process says the rest.
        if (error !== null) child.kill('SIGKILL');
      });
    });
  const call: DeskChild['call'] = async (name, input) =>
    (await ask(name, { what: 'call', name, input })) as Result<Output<typeof name>>;
  const vault = new Proxy({} as VaultApi, {
    get:
      (_, method: keyof VaultApi) =>
      (...args: unknown[]) =>
        ask(`vault ${method}`, { what: 'vault', method, args }),
  });

  const handle: DeskChild = {
    call,
    async ask(name, input) {
      const answer = await call(name, input);
      if (answer.ok) return answer.value;
      throw new Error(`${name} was refused: ${answer.code}`);
    },
    vault,
    async aim(strike) {
      await ask('', { what: 'aim', strike });
      printed = '';
    },
    steps() {
      const counts = new Map<string, number>();
      for (const line of printed.split('\n'))
        if (line.startsWith(STEP)) {
          const step = line.slice(STEP.length);
          counts.set(step, (counts.get(step) ?? 0) + 1);
        }
      return counts;
    },
    async sleep(milliseconds) {
      await ask('waking', { what: 'sleep', milliseconds });
    },
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
    async end() {
      await ask('ending', { what: 'end' });
      await gone;
    },
    gone,
    isGone: () => ended,
    where() {
      const struck = printed.split('\n').find((line) => line.startsWith(STRUCK));
      if (struck !== undefined) return `at a step: ${struck.slice(STRUCK.length)}`;
      const asked = [...new Set(unanswered)].sort().join(' and ');
      return asked === '' ? 'at a moment: between two calls' : `at a moment: during ${asked}`;
    },
  };
  await Promise.race([ready, gone]);
  return handle;
};
