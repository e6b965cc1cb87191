import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { PowerEvent, Shell } from './port.ts';

const events: readonly string[] = ['lock', 'unlock', 'suspend', 'resume'] satisfies PowerEvent[];

/**
 * A shell that also hears the power events written to `input`, one a line: with them a test says what
 * no test can make an operating system do. The harness alone gets one.
 */
export function withRaisedPower<S extends Shell>(shell: S, input: Readable): S {
  const listeners = new Set<(event: PowerEvent) => void>();
  createInterface({ input }).on('line', (line) => {
    const event = line.trim();
    if (!events.includes(event)) return;
    for (const listener of [...listeners]) listener(event as PowerEvent);
  });
  return {
    ...shell,
    onPower(listener) {
      const own = shell.onPower(listener);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        own();
      };
    },
  };
}
