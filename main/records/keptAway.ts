/** What upstream would give this desk and the desk does not take: a case forgotten here, above all. */
import type { SyncVault } from './vaultPort.ts';

/**
 * The cases that may be stored here, of those that upstream says are this clinician's now. What was
 * forgotten and is not among them can never be fetched again, so it is no longer remembered.
 */
export const withoutKeptAway = async <T>(
  vault: Pick<SyncVault, 'forgotten' | 'dropForgotten' | 'keptAway'>,
  given: readonly T[],
  idOf: (one: T) => string,
): Promise<T[]> => {
  const ids = new Set(given.map(idOf));
  const over = (await vault.forgotten()).filter((one) => !ids.has(one.episodeId));
  if (over.length > 0) await vault.dropForgotten(over.map((one) => one.episodeId));
  const away = new Set(await vault.keptAway());
  return given.filter((one) => !away.has(idOf(one)));
};
