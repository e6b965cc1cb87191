import { listDeskEpisodes } from './desk.ts';
import { filesOf, vaultFiles } from './layout.ts';
import { row } from './open.ts';
import { recount } from './sealedLists.ts';
import type { Unlocked } from './state.ts';

export type { DeskHit, DeskSearch } from './searchDesk.ts';

/** One case as "My computer & access" lists it: sizes and counts, no content (product A11). */
export type StoredCase = {
  readonly episodeId: string;
  readonly caseRef: string;
  /** Bytes on disk, with index and drafts. */
  readonly bytes: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly closesAt: number | null;
};
export type StorageReport = {
  readonly cases: readonly StoredCase[];
  /** Bytes of desk.db and keyring. */
  readonly deskBytes: number;
};

export function storageReport(vault: Unlocked): StorageReport {
  const { files, dir } = vault;
  const total = (paths: readonly string[]) =>
    paths.reduce((sum, path) => sum + files.sizeOf(path), 0);
  const cases = listDeskEpisodes(vault.desk).map((one) => ({
    episodeId: one.id,
    caseRef: one.caseRef,
    bytes: total(filesOf(dir, one.file)),
    counts: recount(vault, one),
    closesAt: one.closesAt,
  }));
  const desk = vaultFiles.desk(dir);
  const deskBytes = total([desk, `${desk}-wal`, vaultFiles.keyring(dir)]);
  return { cases, deskBytes };
}

/** How much of a case can be searched: "18 of 18 sessions indexed" (product T1). */
export type Coverage = {
  readonly episodeId: string;
  /** Sessions that have begun, as the record lists them. */
  readonly sessions: number;
  /** Of these, how many have lines here. */
  readonly indexed: number;
  readonly utterances: number;
};

export function coverage(vault: Unlocked, episodeId: string): Coverage {
  return vault.pool.inDb(episodeId, (db) => {
    const found = row<Omit<Coverage, 'episodeId'>>(
      db,
      `SELECT
         (SELECT count(*) FROM record WHERE kind = 'session'
            AND json_extract(body, '$.status') NOT IN ('scheduled', 'cancelled')) AS sessions,
         (SELECT count(DISTINCT session_id) FROM utterance) AS indexed,
         (SELECT count(*) FROM utterance) AS utterances`,
    );
    return { episodeId, sessions: 0, indexed: 0, utterances: 0, ...found };
  });
}
