import { randomBytes } from 'node:crypto';
import { type DeskEpisode, findEpisode } from './desk.ts';
import { eraseCase } from './erase.ts';
import { VaultError } from './errors.ts';
import { readWhole, replaceFile } from './files.ts';
import { randomFileName, unsentFile } from './layout.ts';
import { row, rows, run, transact } from './open.ts';
import { type OutboxRow, unsentRows } from './outboxRows.ts';
import { sealJson, unsealJson, zero } from './seal.ts';
import type { Unlocked } from './state.ts';

/**
 * Unsent work of a closing case is never dropped: it is sealed for sending only, in a file and
 * under a key of its own, and destroyed with a receipt of its own once sent (product A4). The copy
 * is kept current from the day a case has an end, since a lapse before sign-in has no key to read
 * the outbox with. Only the sender upstream is given what is in it.
 */
type SendOnly = {
  slot: number;
  file: string;
  episode_id: string;
  case_ref: string;
  sent: number;
};

const context = (file: string) => `unsent|${file}`;

function ofEpisode(vault: Unlocked, id: string): SendOnly | null {
  return row<SendOnly>(
    vault.desk,
    'SELECT * FROM send_only WHERE episode_id = ? AND lapsed_at IS NULL',
    id,
  );
}

function keyOf(vault: Unlocked, one: SendOnly): Buffer | null {
  return vault.keyring.key(vault.keys.kek, one.slot, one.file);
}

function create(vault: Unlocked, episode: DeskEpisode, now: number): SendOnly {
  const file = randomFileName();
  const key = randomBytes(32);
  const slot = vault.keyring.allocate(vault.keys.kek, 'sendOnly', file, file, key);
  zero(key);
  transact(vault.desk, true, () =>
    run(
      vault.desk,
      'INSERT INTO send_only(slot, file, episode_id, case_ref, created_at) VALUES (?, ?, ?, ?, ?)',
      slot,
      file,
      episode.id,
      episode.caseRef,
      now,
    ),
  );
  return { slot, file, episode_id: episode.id, case_ref: episode.caseRef, sent: 0 };
}

function write(vault: Unlocked, one: SendOnly, items: readonly OutboxRow[]): void {
  const path = unsentFile(vault.dir, one.file);
  if (items.length === 0) {
    vault.files.unlink(path);
    return;
  }
  const key = keyOf(vault, one);
  if (key === null) throw new VaultError('vaultDamaged');
  replaceFile(vault.files, path, sealJson(key, items, context(one.file)));
  zero(key);
}

function read(vault: Unlocked, one: SendOnly): OutboxRow[] {
  const bytes = readWhole(vault.files, unsentFile(vault.dir, one.file));
  const key = keyOf(vault, one);
  if (bytes === null || key === null) return [];
  const list = unsealJson(key, bytes, context(one.file));
  zero(key);
  return Array.isArray(list) ? (list as OutboxRow[]) : [];
}

/** Brings the sealed copy of a closing case's unsent work up to date; a case without an end has none. */
export function syncSendOnly(vault: Unlocked, episodeId: string, now: number): void {
  const episode = findEpisode(vault.desk, episodeId);
  if (episode === null) return;
  const known = ofEpisode(vault, episodeId);
  if (episode.closesAt === null && known === null) return;
  const items =
    episode.closesAt === null ? [] : vault.pool.inDb(episodeId, (db) => unsentRows(db, episodeId));
  if (items.length === 0 && known === null) return;
  write(vault, known ?? create(vault, episode, now), items);
}

/** Seals what is unsent right before an erasure. @returns how many rows are kept */
export function keepForSending(vault: Unlocked, episode: DeskEpisode, now: number): number {
  const items = vault.pool.inDb(episode.id, (db) => unsentRows(db, episode.id));
  const known = ofEpisode(vault, episode.id);
  if (items.length > 0 || known !== null) {
    write(vault, known ?? create(vault, episode, now), items);
  }
  return items.length;
}

/** Files whose case is gone: the rest are copies of work that its own case still sends. */
const orphans = (vault: Unlocked): SendOnly[] =>
  rows<SendOnly>(
    vault.desk,
    `SELECT * FROM send_only s WHERE lapsed_at IS NOT NULL
       OR NOT EXISTS (SELECT 1 FROM episode e WHERE e.id = s.episode_id)
     ORDER BY created_at, slot`,
  );

/**
 * Unsent work of erased cases, for the sender upstream and nobody else: no operation of the
 * renderer returns it.
 */
export const sendOnlyRows = (vault: Unlocked): OutboxRow[] =>
  orphans(vault).flatMap((one) => read(vault, one));

/** Without content, for "My computer & access" and for the alert at the policy's maximum age. */
export const sendOnlyList = (
  vault: Unlocked,
): { caseRef: string; kind: string; at: number; state: string }[] =>
  orphans(vault).flatMap((one) =>
    read(vault, one).map(({ kind, at, state }) => ({ caseRef: one.case_ref, kind, at, state })),
  );

/** Marks a send-only row refused or sent; what was sent leaves the sealed file at once. */
export function markSendOnly(
  vault: Unlocked,
  id: string,
  state: 'sending' | 'sent' | 'refused',
): boolean {
  for (const one of orphans(vault)) {
    const items = read(vault, one);
    const item = items.find((candidate) => candidate.id === id);
    if (item === undefined) continue;
    const rest = items.filter((candidate) => candidate !== item);
    const attempts = item.attempts + (state === 'sending' ? 1 : 0);
    if (state === 'sent') {
      run(vault.desk, 'UPDATE send_only SET sent = sent + 1 WHERE slot = ?', one.slot);
      write(vault, one, rest);
    } else {
      write(
        vault,
        one,
        items.map((other) => (other === item ? { ...item, state, attempts } : other)),
      );
    }
    return true;
  }
  return false;
}

/**
 * Destroys the keys of send-only files with nothing left in them. The second receipt follows with
 * the next `settleErasures`.
 */
export function eraseSentOnly(vault: Unlocked, now: number): number {
  const done = orphans(vault).filter((one) => !vault.files.exists(unsentFile(vault.dir, one.file)));
  return done.filter((one) => erase(vault, one, { sent: one.sent }, 'sent', now)).length;
}

/** Destroys sealed unsent work unsent, when the service upstream has blocked this device (product R5). */
export function discardSendOnly(vault: Unlocked, now: number): number {
  const all = rows<SendOnly>(vault.desk, 'SELECT * FROM send_only');
  return all.filter((one) => {
    const counts = { sent: one.sent, unsent: read(vault, one).length };
    return erase(vault, one, counts, 'blocked', now);
  }).length;
}

function erase(
  vault: Unlocked,
  one: SendOnly,
  counts: Record<string, number>,
  reason: 'sent' | 'blocked',
  now: number,
): boolean {
  if (vault.keyring.read(one.slot).state !== 'live') return false;
  const intent = { id: vault.newId(), at: now, reason, counts };
  eraseCase(vault, { slot: one.slot, purpose: 'sendOnly', file: one.file }, intent, () => {}, now);
  return true;
}
