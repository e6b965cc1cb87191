import { Worker } from 'node:worker_threads';
import { VaultError } from './errors.ts';
import type { Failure, Method, Remote, Request, Response, WorkerMethods } from './protocol.ts';
import { workerMethodNames } from './protocol.ts';
import { forgetSecrets, secretsIn } from './secretArgs.ts';

/** Whether a vault lies on the disk, or in memory until its process ends (product V3). */
export type Keeps = 'vault' | 'nothing';

export type WorkerLink = {
  readonly remote: Remote<WorkerMethods>;
  /** Signs out, so that keys are zeroed, and ends the worker. */
  close(): Promise<void>;
};

type Waiting = { resolve(value: unknown): void; reject(error: unknown): void };

/** A defect of the worker, with stack frames and without text of its message. */
export class VaultDefect extends Error {
  readonly trace: string;
  constructor(trace: string) {
    super('defect in the vault');
    this.name = 'VaultDefect';
    this.trace = trace;
  }
}

function revived({ code, trace, ...more }: Failure): Error {
  return code === 'defect' ? new VaultDefect(trace ?? '') : new VaultError(code, more);
}

/** Starts the worker and answers its methods as promises. Calls are answered in order. */
export function startWorker(file: string | URL, keeps: Keeps, onLost?: () => void): WorkerLink {
  const worker = new Worker(file, { name: 'vault', workerData: { keeps } });
  const waiting = new Map<number, Waiting>();
  let next = 1;
  let ended = false;
  let closing = false;

  worker.on('message', (response: Response) => {
    const one = waiting.get(response.id);
    waiting.delete(response.id);
    if (response.ok) one?.resolve(response.value);
    else one?.reject(revived(response.error));
  });
  const lost = (): void => {
    if (ended) return;
    ended = true;
    for (const one of waiting.values()) one.reject(new VaultDefect('worker ended'));
    waiting.clear();
    if (!closing) onLost?.();
  };
  worker.on('error', lost);
  worker.on('exit', lost);

  const call = (method: Method, args: unknown[]): Promise<unknown> => {
    if (ended) {
      forgetSecrets(method, args);
      return Promise.reject(new VaultDefect('worker ended'));
    }
    const request: Request = { id: next, method, args };
    next += 1;
    return new Promise((resolve, reject) => {
      waiting.set(request.id, { resolve, reject });
      worker.postMessage(request, secretsIn(method, args));
    });
  };
  const remote = Object.fromEntries(
    workerMethodNames.map((method) => [method, (...args: unknown[]) => call(method, args)]),
  );
  return {
    // The names are checked against the type where they are listed.
    remote: remote as unknown as Remote<WorkerMethods>,
    close: async () => {
      if (ended) return;
      closing = true;
      await call('signOut', []).catch(() => {});
      await worker.terminate();
    },
  };
}
