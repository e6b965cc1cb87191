import { VaultDefect } from '../vault/workerLink.ts';

/**
 * The log of defects. A message of an exception may hold what somebody typed, so neither message
 * nor input is written: a reference, the operation, the kind of error and where it was thrown.
 */
export type Log = {
  /** Writes one defect and answers the reference that the screen shows. */
  readonly defect: (where: string, error: unknown) => string;
};

/** Stack frames without the first line, which repeats the message, and without folder names. */
const frames = (stack: string): string[] =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim().replace(/\(?(?:file:\/\/)?[^\s(]*[\\/]([^\\/)]+)\)?$/, '($1)'));

/** Where a defect of the vault's thread was thrown: its own stack only says who had asked. */
const inVault = (error: unknown) => {
  if (!(error instanceof VaultDefect)) return {};
  const [kind = ''] = error.trace.split('\n');
  return { inVault: { kind, at: frames(error.trace) } };
};

export const createLog = (write: (line: string) => void): Log => ({
  defect(where, error) {
    const reference = crypto.randomUUID().slice(0, 8);
    const kind = error instanceof Error ? error.name : typeof error;
    const code = (error as { code?: unknown } | null)?.code;
    const line = JSON.stringify({
      reference,
      where,
      kind,
      ...(typeof code === 'string' && /^[A-Za-z_0-9]{1,40}$/.test(code) ? { code } : {}),
      at: error instanceof Error ? frames(error.stack ?? '') : [],
      ...inVault(error),
    });
    try {
      write(line);
    } catch {
      // A full disk is one of the defects: not being able to write it down must not end the app.
    }
    return reference;
  },
});
