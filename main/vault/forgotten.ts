import type { DeskEpisode } from './desk.ts';
import { appendLedger, type LedgerEntry } from './ledgerChain.ts';
import { type Db, rows, run, transact } from './open.ts';

/** A case that its clinician had forgotten on this computer: no content, and no date of its own. */
export type ForgottenCase = {
  readonly episodeId: string;
  readonly caseRef: string;
  /** When it was forgotten, epoch ms. */
  readonly at: number;
};

const PREFIX = 'forgotten/';
const keyOf = (episodeId: string): string => `${PREFIX}${episodeId}`;

/**
 * Remembers that a case stays away until its clinician asks for it again; without it the next
 * synchronising would bring back within seconds what was just forgotten. Belongs inside the
 * transaction that takes the case off the desk.
 */
export function noteForgotten(
  desk: Db,
  { id, caseRef }: Pick<DeskEpisode, 'id' | 'caseRef'>,
  at: number,
): void {
  const value = JSON.stringify({ caseRef, at });
  run(desk, 'INSERT OR REPLACE INTO setting(key, value) VALUES (?, ?)', keyOf(id), value);
}

/** Newest first. */
export const listForgotten = (desk: Db): ForgottenCase[] =>
  rows<{ key: string; value: string }>(
    desk,
    'SELECT key, value FROM setting WHERE substr(key, 1, ?) = ?',
    PREFIX.length,
    PREFIX,
  )
    .map(({ key, value }) => {
      const { caseRef, at } = JSON.parse(value) as Pick<ForgottenCase, 'caseRef' | 'at'>;
      return { episodeId: key.slice(PREFIX.length), caseRef, at };
    })
    .sort((a, b) => b.at - a.at || a.episodeId.localeCompare(b.episodeId));

const drop = (desk: Db, episodeId: string): boolean =>
  run(desk, 'DELETE FROM setting WHERE key = ?', keyOf(episodeId)) > 0;

/**
 * The clinician wants a forgotten case back: the next synchronising may fetch it while its window is
 * open. The ledger row that says so is part of the same transaction.
 * @returns false when it was not forgotten here
 */
export function fetchAgain(
  desk: Db,
  episodeId: string,
  entry: Omit<LedgerEntry, 'episodeId' | 'caseRef'>,
): boolean {
  const known = listForgotten(desk).find((one) => one.episodeId === episodeId);
  if (known === undefined) return false;
  return transact(desk, true, () => {
    drop(desk, episodeId);
    appendLedger(desk, { ...entry, episodeId, caseRef: known.caseRef });
    return true;
  });
}

/** Cases that upstream no longer gives this clinician: there is nothing left to be fetched again. */
export function dropForgotten(desk: Db, episodeIds: readonly string[]): void {
  transact(desk, true, () => {
    for (const id of episodeIds) drop(desk, id);
  });
}
