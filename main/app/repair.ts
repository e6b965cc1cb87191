/** A case whose file cannot be read is set aside, drafts carried over, and fetched again. */
import type { WorkstationEvent } from '../../shared/contract/events.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import type { LedgerWriter } from '../ledger/record.ts';
import type { VaultApi } from '../vault/client.ts';
import type { LockHolder } from './lockState.ts';

/** @returns a function that begins it; a case that is being mended already is left to that */
export const createRepair = (parts: {
  readonly vault: Pick<VaultApi, 'discardEpisode'>;
  readonly ledger: Pick<LedgerWriter, 'act'>;
  readonly lock: Pick<LockHolder, 'user'>;
  readonly push: (event: WorkstationEvent) => void;
  readonly now: () => Millis;
  readonly syncNow: () => Promise<void>;
  readonly defect: (where: string, error: unknown) => void;
}): ((episodeId: string) => void) => {
  const repairing = new Set<string>();
  const repair = async (episodeId: string) => {
    if (repairing.has(episodeId)) return;
    repairing.add(episodeId);
    try {
      await parts.vault.discardEpisode({ episodeId, now: parts.now() });
      const user = parts.lock.user();
      if (user) await parts.ledger.act(user, 'case.damaged');
      await parts.syncNow();
      parts.push({ kind: 'case', episodeId });
    } finally {
      repairing.delete(episodeId);
    }
  };
  return (episodeId) => void repair(episodeId).catch((error) => parts.defect('repair', error));
};
