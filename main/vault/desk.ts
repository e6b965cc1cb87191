import type { FilePort } from './files.ts';
import type { Mark } from './keyringFormat.ts';
import { deskSteps } from './migrations/desk/steps.ts';
import { migrate } from './migrations/run.ts';
import { type Db, row, rows, run, transact } from './open.ts';

/** The signed-in clinician a vault belongs to. */
export type Owner = { readonly id: string; readonly name: string; readonly role: string };

/** What a vault is bound to at enrolment, for good (product V7). */
export type VaultMeta = {
  readonly vaultId: string;
  readonly mark: Mark;
  /** Base address of the record service. */
  readonly server: string;
  readonly issuer: string | null;
  readonly owner: Owner;
  readonly deviceId: string;
};

/** Facts about one episode that say nothing of the patient. `…On` are London days. */
export type EpisodeFacts = {
  readonly status: 'waiting' | 'inTreatment' | 'discharged';
  readonly allocatedOn: string | null;
  readonly dischargedOn: string | null;
  readonly handedOverOn: string | null;
  /** First instant at which the case may not be read, epoch ms; null while it has none. */
  readonly closesAt: number | null;
};

export type NewEpisode = EpisodeFacts & {
  readonly id: string;
  readonly caseRef: string;
  readonly involvement: string;
  readonly restricted?: boolean;
};

export type DeskEpisode = NewEpisode & {
  readonly restricted: boolean;
  readonly file: string;
  readonly slot: number;
  /** How many of each class as of the last count. */
  readonly counts: Readonly<Record<string, number>>;
};

/** The clock marks of product A2, epoch ms. */
export type Contact = {
  readonly lastServerTime: number | null;
  readonly lastLocalTime: number | null;
  readonly lastContact: number | null;
};

export function openDesk(files: FilePort, path: string, key: Uint8Array, create: boolean): Db {
  const db = files.openDb(path, key, { create, cacheMiB: 16, whenDamaged: 'vaultDamaged' });
  try {
    migrate(db, deskSteps, 'vaultDamaged');
    db.pragma('synchronous = FULL');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

export function writeMeta(desk: Db, meta: VaultMeta, signingKey: Uint8Array, now: number): void {
  run(
    desk,
    'INSERT INTO meta VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)',
    meta.vaultId,
    meta.mark,
    meta.server,
    meta.issuer,
    JSON.stringify(meta.owner),
    meta.deviceId,
    signingKey,
    now,
  );
}

type StoredMeta = {
  vault_id: string;
  mark: Mark;
  server: string;
  issuer: string | null;
  owner: string;
  device_id: string;
  signing_key: Buffer;
};

/** Null when enrolment was cut off before it was done. */
export function readMeta(desk: Db): { meta: VaultMeta; signingKey: Buffer } | null {
  const stored = row<StoredMeta>(desk, 'SELECT * FROM meta');
  if (stored === null) return null;
  return {
    meta: {
      vaultId: stored.vault_id,
      mark: stored.mark,
      server: stored.server,
      issuer: stored.issuer,
      owner: JSON.parse(stored.owner) as Owner,
      deviceId: stored.device_id,
    },
    signingKey: stored.signing_key,
  };
}

type StoredEpisode = {
  id: string;
  case_ref: string;
  file: string;
  slot: number;
  status: EpisodeFacts['status'];
  allocated_on: string | null;
  discharged_on: string | null;
  handed_over_on: string | null;
  closes_at: number | null;
  involvement: string;
  restricted: number;
  counts: string;
};

const toEpisode = (stored: StoredEpisode): DeskEpisode => ({
  id: stored.id,
  caseRef: stored.case_ref,
  file: stored.file,
  slot: stored.slot,
  status: stored.status,
  allocatedOn: stored.allocated_on,
  dischargedOn: stored.discharged_on,
  handedOverOn: stored.handed_over_on,
  closesAt: stored.closes_at,
  involvement: stored.involvement,
  restricted: stored.restricted === 1,
  counts: JSON.parse(stored.counts) as Record<string, number>,
});

export const listDeskEpisodes = (desk: Db): DeskEpisode[] =>
  rows<StoredEpisode>(desk, 'SELECT * FROM episode ORDER BY id').map(toEpisode);

export function findEpisode(desk: Db, id: string): DeskEpisode | null {
  const stored = row<StoredEpisode>(desk, 'SELECT * FROM episode WHERE id = ?', id);
  return stored === null ? null : toEpisode(stored);
}

export function insertEpisode(desk: Db, episode: NewEpisode, file: string, slot: number): void {
  run(
    desk,
    `INSERT INTO episode(id, case_ref, file, slot, status, allocated_on, discharged_on,
       handed_over_on, closes_at, involvement, restricted) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    episode.id,
    episode.caseRef,
    file,
    slot,
    episode.status,
    episode.allocatedOn,
    episode.dischargedOn,
    episode.handedOverOn,
    episode.closesAt,
    episode.involvement,
    episode.restricted === true ? 1 : 0,
  );
}

export function updateFacts(desk: Db, id: string, facts: EpisodeFacts): boolean {
  const changed = run(
    desk,
    `UPDATE episode SET status = ?, allocated_on = ?, discharged_on = ?, handed_over_on = ?,
       closes_at = ? WHERE id = ?`,
    facts.status,
    facts.allocatedOn,
    facts.dischargedOn,
    facts.handedOverOn,
    facts.closesAt,
    id,
  );
  return changed > 0;
}

export const writeCounts = (desk: Db, id: string, counts: Record<string, number>): number =>
  run(desk, 'UPDATE episode SET counts = ? WHERE id = ?', JSON.stringify(counts), id);

/** Cursors of one episode begin with this, so that they go with it. */
export const episodeCursor = (id: string): string => `episode/${id}/`;

/** The episode that a cursor belongs to; null for one of the desk as a whole. */
export const episodeOfCursor = (key: string): string | null =>
  /^episode\/([^/]+)\//.exec(key)?.[1] ?? null;

/** Everything the desk knows of a case but its ledger rows and its receipt. */
export function removeEpisode(desk: Db, id: string): void {
  const prefix = episodeCursor(id);
  run(desk, 'DELETE FROM episode WHERE id = ?', id);
  run(desk, 'DELETE FROM outbox_order WHERE episode_id = ?', id);
  run(desk, 'DELETE FROM cursor WHERE substr(key, 1, ?) = ?', prefix.length, prefix);
}

/** `cursor` and `setting` are both small tables of keys and values. */
export function getValue(desk: Db, table: 'cursor' | 'setting', key: string): string | null {
  const found = row<{ value: string }>(desk, `SELECT value FROM ${table} WHERE key = ?`, key);
  return found?.value ?? null;
}

/** @param value null removes the key */
export function setValue(
  desk: Db,
  table: 'cursor' | 'setting',
  key: string,
  value: string | null,
): void {
  if (value === null) run(desk, `DELETE FROM ${table} WHERE key = ?`, key);
  else run(desk, `INSERT OR REPLACE INTO ${table}(key, value) VALUES (?, ?)`, key, value);
}

export function getContact(desk: Db): Contact {
  const stored = row<{
    last_server_time: number | null;
    last_local_time: number | null;
    last_contact: number | null;
  }>(desk, 'SELECT * FROM contact');
  return {
    lastServerTime: stored?.last_server_time ?? null,
    lastLocalTime: stored?.last_local_time ?? null,
    lastContact: stored?.last_contact ?? null,
  };
}

export function setContact(desk: Db, contact: Contact): void {
  transact(desk, true, () =>
    run(
      desk,
      'UPDATE contact SET last_server_time = ?, last_local_time = ?, last_contact = ?',
      contact.lastServerTime,
      contact.lastLocalTime,
      contact.lastContact,
    ),
  );
}
