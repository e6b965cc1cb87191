import { randomUUID } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { coded, systemCode, VaultError } from './errors.ts';
import { realFiles } from './files.ts';
import { memoryFiles } from './memoryFiles.ts';
import { vaultMethods } from './methods.ts';
import type { Failure, Request, Response } from './protocol.ts';
import { forgetSecrets } from './secretArgs.ts';
import type { Keeps } from './workerLink.ts';

/** The vault's thread: the only place where SQLite and keys are. */
const { keeps } = workerData as { keeps: Keeps };
const files = keeps === 'nothing' ? memoryFiles() : realFiles;
const methods = vaultMethods({ files, newId: randomUUID, step: () => {} });

function failure(error: unknown): Failure {
  const known = coded(error, 'vaultDamaged');
  if (known instanceof VaultError) return { code: known.code, ...known.more };
  // Frames only: a message of SQLite or of JSON may quote what it stumbled over.
  const frames =
    error instanceof Error
      ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
      : [];
  const name = error instanceof Error ? error.name : typeof error;
  return { code: 'defect', trace: [`${name} ${systemCode(error)}`.trim(), ...frames].join('\n') };
}

function answer(request: Request): Response {
  const { id, method, args } = request;
  try {
    if (!Object.hasOwn(methods, method)) return { id, ok: false, error: { code: 'defect' } };
    const work = methods[method] as (...given: unknown[]) => unknown;
    return { id, ok: true, value: work(...args) };
  } catch (error) {
    return { id, ok: false, error: failure(error) };
  } finally {
    forgetSecrets(method, args);
  }
}

parentPort?.on('message', (request: Request) => {
  parentPort?.postMessage(answer(request));
});
