/** What the gate needs to know of the cases on this desk, without opening a clinical record for it. */

import { involvementOf } from '../../shared/domain/roleMatrix.ts';
import type { HeldCase } from '../access/gate.ts';
import type { VaultApi } from '../vault/client.ts';
import type { DeskEpisode } from '../vault/desk.ts';

const toHeld = (episode: DeskEpisode, owed: ReadonlySet<string>): HeldCase => ({
  id: episode.id,
  caseRef: episode.caseRef,
  status: episode.status,
  allocatedOn: episode.allocatedOn,
  dischargedOn: episode.dischargedOn,
  handedOverOn: episode.handedOverOn,
  closesAt: episode.closesAt,
  involvement: involvementOf(episode.involvement),
  openTask: owed.has(episode.id),
});

/**
 * @param owed episodes whose summary is still owed to somebody (domain A-04)
 */
export const heldCases =
  (vault: VaultApi, owed: () => ReadonlySet<string>) => async (): Promise<readonly HeldCase[]> =>
    (await vault.listEpisodes()).map((episode) => toHeld(episode, owed()));
