/**
 * The vaults that nobody has open: swept again and again while the app runs, also at its sign-in
 * screen, since a window ends whether anybody has signed in or not (product A4).
 */
import type { VaultApi } from '../vault/client.ts';
import type { Clock } from './clock.ts';
import { eraseAtStart } from './eraseAtStart.ts';
import type { Log } from './log.ts';
import { repeat } from './repeat.ts';
import { nextSweepIn } from './sweeper.ts';

const A_MINUTE = 60_000;

export const sweepClosedVaults = (parts: {
  readonly profileDir: string;
  readonly vault: Pick<VaultApi, 'eraseLapsedBeforeUnlock'>;
  readonly clock: Clock;
  readonly log: Log;
}): { readonly stop: () => Promise<void> } => {
  const { clock, log } = parts;
  const begun = { at: clock.now(), elapsed: clock.elapsed() };
  /** A clock that is set back while the app runs keeps nothing alive here either. */
  const now = () => Math.max(clock.now(), begun.at + clock.elapsed() - begun.elapsed);
  const said = new Set<string>();
  const once: Log = {
    ...log,
    defect(where, error) {
      const what = `${where} ${error instanceof Error ? error.name + error.message : ''}`;
      if (said.has(what)) return '';
      said.add(what);
      return log.defect(where, error);
    },
  };
  return repeat(
    () => nextSweepIn(now(), A_MINUTE),
    async () => {
      await eraseAtStart({ ...parts, now: now(), log: once }).catch((error) =>
        once.defect('erasing while signed out', error),
      );
    },
  );
};
