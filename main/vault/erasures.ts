import { rekeyAttempts } from './attempts.ts';
import { type DeskEpisode, findEpisode, listDeskEpisodes, removeEpisode } from './desk.ts';
import { eraseCase } from './erase.ts';
import { VaultError } from './errors.ts';
import { noteForgotten } from './forgotten.ts';
import { discardKept, keptSlots } from './kept.ts';
import type { ErasureReason, Intent, ReadSlot } from './keyringFormat.ts';
import { appendLedger } from './ledgerChain.ts';
import { row, rows, run, transact } from './open.ts';
import { rekeyPin } from './pin.ts';
import { listReceipts, makeReceipt, storeReceipt } from './receipt.ts';
import type { ErasureReceipt } from './receiptCheck.ts';
import { relayEpisode } from './relay.ts';
import { type NextSecret, type RotationKeys, rotate } from './rotate.ts';
import { zero } from './seal.ts';
import { lapseReason, recount, saveManifest, saveSchedule } from './sealedLists.ts';
import { discardSendOnly, keepForSending } from './sendOnly.ts';
import type { Unlocked } from './state.ts';

/**
 * Erases cases: what they had for the desk is relayed, unsent work is sealed for sending only,
 * then key and files go. Nothing of them can be read on return; {@link settleErasures} then
 * rotates and makes the receipts.
 * @returns how many cases, and sealed files with them, were erased; ids not on this desk are passed over
 */
export function eraseEpisodes(
  vault: Unlocked,
  ids: readonly string[],
  reason: ErasureReason,
  now: number,
): number {
  let erased = 0;
  for (const id of new Set(ids)) {
    const episode = findEpisode(vault.desk, id);
    if (episode === null || isErased(vault, episode)) continue;
    eraseOne(vault, episode, reason, now);
    erased += 1;
  }
  if (reason === 'blocked') {
    erased += discardSendOnly(vault, now);
    discardKept(vault, now);
  }
  if (erased > 0) saveSchedule(vault);
  return erased;
}

/**
 * Erases every case whose window has ended.
 * @param now trusted time, epoch ms
 * @param most how many at once; called again it goes on with the rest
 */
export function eraseLapsed(vault: Unlocked, now: number, most = Number.POSITIVE_INFINITY): number {
  let erased = 0;
  for (const episode of listDeskEpisodes(vault.desk)) {
    if (erased >= most) break;
    if (episode.closesAt === null || episode.closesAt > now || isErased(vault, episode)) continue;
    eraseOne(vault, episode, lapseReason(episode), now);
    erased += 1;
  }
  if (erased > 0) saveSchedule(vault);
  return erased;
}

function isErased(vault: Unlocked, episode: DeskEpisode): boolean {
  const state = vault.keyring.read(episode.slot);
  return state.state === 'erased' && state.file === episode.file;
}

function eraseOne(vault: Unlocked, episode: DeskEpisode, reason: ErasureReason, now: number): void {
  let kept = 0;
  try {
    relayEpisode(vault, episode.id);
    if (reason !== 'blocked') kept = keepForSending(vault, episode);
  } catch (error) {
    // An unreadable file has nothing to relay. On a full disk a lapsed case goes all the same, since
    // its sealed copy was kept current; any other case stays until its unsent work can be sealed.
    const lapsed = episode.closesAt !== null && episode.closesAt <= now;
    if (!(error instanceof VaultError) || (error.code === 'diskFull' && !lapsed)) throw error;
  }
  const counts = recount(vault, episode);
  if (kept > 0) counts.keptForSending = kept;
  const intent: Intent = { id: vault.newId(), at: now, reason, counts };
  const target = { slot: episode.slot, purpose: 'episode', file: episode.file } as const;
  eraseCase(vault, target, intent, () => vault.pool.leave(episode.id), now);
}

type ErasedSlot = { slot: number; state: Extract<ReadSlot, { state: 'erasing' | 'erased' }> };

/** Slots whose erasure is done but for rotation and receipt. */
export function erasedSlots(vault: Unlocked): ErasedSlot[] {
  return vault.keyring
    .all()
    .flatMap(({ slot, state }) => (state.state === 'erased' ? [{ slot, state }] : []));
}

/**
 * The second half of a batch of erasures: one rotation, then a receipt for each, then the slots
 * are free. Safe to repeat after a crash at any line.
 * @param next a fresh device secret, zeroed here
 * @returns the receipts of this batch
 */
export function settleErasures(vault: Unlocked, next: NextSecret, now: number): ErasureReceipt[] {
  const pending = erasedSlots(vault);
  if (pending.length === 0) {
    zero(next.secret);
    return [];
  }
  rotateVault(vault, next, now);
  vault.step('rotated');
  const ids = new Set(pending.map(({ state }) => state.intent.id));
  const settled = transact(vault.desk, true, () =>
    pending.flatMap((one) => writeReceipt(vault, one, now) ?? []),
  );
  for (const id of settled) vault.pool.settled(id);
  vault.step('receipt');
  for (const { slot } of pending) vault.keyring.free(slot);
  vault.step('freed');
  saveSchedule(vault);
  saveManifest(vault);
  return listReceipts(vault.desk).filter((receipt) => ids.has(receipt.id));
}

/** What the device secret alone seals, sealed anew. @param older secrets that may still open it */
function sealUnder(
  vault: Unlocked,
  secret: Uint8Array,
  older: readonly Uint8Array[],
  now: number,
): void {
  const { files, dir, desk } = vault;
  const { vaultId } = vault.meta;
  saveSchedule(vault, secret);
  saveManifest(vault, secret);
  rekeyAttempts(files, dir, secret, older, vaultId, now);
  rekeyPin(desk, vaultId, secret, older);
}

/**
 * New KEK and device secret for everything that remains.
 * @param next zeroed here
 * @param changed a new passphrase, stretched, and what it was stretched with; kept by the vault
 */
export function rotateVault(
  vault: Unlocked,
  next: NextSecret,
  now: number,
  changed?: Pick<Required<RotationKeys>, 'kdf'> & { readonly stretched: Buffer },
): void {
  const { files, dir, keyring, keys } = vault;
  const owners = new Map<number, string>([[1, 'desk']]);
  for (const one of listDeskEpisodes(vault.desk)) owners.set(one.slot, one.id);
  const sendOnly = rows<{ slot: number; file: string }>(
    vault.desk,
    'SELECT slot, file FROM send_only',
  );
  for (const one of [...sendOnly, ...keptSlots(vault.desk)]) owners.set(one.slot, one.file);
  try {
    rotate(files, dir, keyring, { ...keys, ...changed }, next, {
      ownerOf: (slot) => owners.get(slot) ?? null,
      beforeSwap: (secret) => sealUnder(vault, secret, [keys.deviceSecret], now),
      swapped: (kek) => {
        zero(keys.kek, keys.deviceSecret);
        keys.kek = kek;
        keys.deviceSecret = Buffer.from(next.secret);
        if (changed === undefined) return;
        zero(keys.stretched);
        keys.stretched = changed.stretched;
      },
    });
  } catch (error) {
    if (changed !== undefined && keys.stretched !== changed.stretched) zero(changed.stretched);
    // A full disk: what was sealed for the secret to come is brought back to the one in force. If
    // even that finds no room, the next sign-in does it, since both lie sealed beside the keyring.
    try {
      sealUnder(vault, keys.deviceSecret, [next.secret], now);
    } catch {}
    throw error;
  } finally {
    zero(next.secret);
  }
}

/** The case a slot stood for: what the desk still knows of it. */
function caseOf(
  vault: Unlocked,
  { slot, state }: ErasedSlot,
): { id: string; caseRef: string } | null {
  const table = state.purpose === 'sendOnly' ? 'send_only' : 'episode';
  const id = state.purpose === 'sendOnly' ? 'episode_id' : 'id';
  return row(
    vault.desk,
    `SELECT ${id} AS id, case_ref AS caseRef FROM ${table} WHERE slot = ? AND file = ?`,
    slot,
    state.file,
  );
}

/** Belongs inside a transaction of the caller. @returns the case that the desk names no more */
function writeReceipt(vault: Unlocked, erased: ErasedSlot, now: number): string | null {
  const { slot, state } = erased;
  // No case: its receipt was written before a crash, or it never held anything.
  const known = caseOf(vault, erased);
  if (known === null) return null;
  const { intent } = state;
  const at = state.erasedAt ?? now;
  if (state.purpose === 'sendOnly' && Object.values(intent.counts).every((n) => n === 0)) {
    // The case closed with nothing unsent: there is nothing to state about an empty file.
    run(vault.desk, 'DELETE FROM send_only WHERE slot = ?', slot);
    return null;
  }
  const receipt = makeReceipt(vault.signingKey, vault.meta.deviceId, known.caseRef, intent, at);
  storeReceipt(vault.desk, receipt);
  appendLedger(vault.desk, {
    id: `erased-${intent.id}`,
    at,
    actor: 'workstation',
    action: state.purpose === 'sendOnly' ? 'case.unsentDestroyed' : 'case.erased',
    episodeId: known.id,
    caseRef: known.caseRef,
    detail: { reason: intent.reason, receipt: intent.id },
  });
  if (state.purpose === 'sendOnly') {
    run(vault.desk, 'DELETE FROM send_only WHERE slot = ?', slot);
    return null;
  }
  run(
    vault.desk,
    'UPDATE send_only SET lapsed_at = ? WHERE episode_id = ? AND lapsed_at IS NULL',
    at,
    known.id,
  );
  removeEpisode(vault.desk, known.id);
  if (intent.reason === 'forgotten') noteForgotten(vault.desk, known, at);
  return known.id;
}
