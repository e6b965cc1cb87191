import { createHash, randomBytes } from 'node:crypto';
import { type DeskEpisode, findEpisode } from './desk.ts';
import { eraseCase } from './erase.ts';
import { VaultError } from './errors.ts';
import { readWhole, replaceFile } from './files.ts';
import { listForgotten } from './forgotten.ts';
import { randomFileName, unsentFile } from './layout.ts';
import { row, rows, run, transact } from './open.ts';
import { type OutboxRow, type OutboxState, unsentRows } from './outboxRows.ts';
import { listRecords } from './recordRows.ts';
import { sealJson, unsealJson, zero } from './seal.ts';
import type { Unlocked } from './state.ts';
import { unsignedNotes } from './unsignedNotes.ts';

/**
 * Unsent work of a closing case is never dropped: it is sealed for sending only, in a file and
 * under a key of its own, and destroyed with a receipt of its own once sent (product A4). Notes that
 * nobody has signed are part of it. The copy is kept current from the day a case has an end, since a
 * lapse before sign-in has no key to read outbox or drafts with. Only the sender upstream is given
 * what is in it.
 */
type SendOnly = {
  slot: number;
  file: string;
  episode_id: string;
  case_ref: string;
  created_at: number;
  lapsed_at: number | null;
  sent: number;
};
type SealedRow = OutboxRow & { readonly reason?: string };
type Sealed = {
  readonly items: readonly SealedRow[];
  /** Who is told when it stays unsent too long; null where the record names nobody. */
  readonly caseManagerId: string | null;
};
const nothing: Sealed = { items: [], caseManagerId: null };

/** One piece of sealed unsent work, without content. */
export type SealedWork = {
  /** The sealed file it lies in: one a case that closed with something unsent. */
  readonly id: string;
  readonly caseRef: string;
  readonly caseManagerId: string | null;
  readonly kind: string;
  /** When it was written, and since when it lies sealed; epoch ms. */
  readonly at: number;
  readonly sealedAt: number;
  readonly state: OutboxState;
  /** Why the service refused it: a code; null while it only waits. */
  readonly reason: string | null;
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

/** @param items what it is made for: it is as old as the oldest of them */
function create(vault: Unlocked, episode: DeskEpisode, items: readonly OutboxRow[]): SendOnly {
  const since = Math.min(...items.map(({ at }) => at));
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
      since,
    ),
  );
  return {
    slot,
    file,
    episode_id: episode.id,
    case_ref: episode.caseRef,
    created_at: since,
    lapsed_at: null,
    sent: 0,
  };
}

const digestOf = (sealed: Sealed): string =>
  createHash('sha256').update(JSON.stringify(sealed)).digest('hex');

/** What was written last in this run, by file and as a digest: a draft saves itself every second. */
const lastWritten = new WeakMap<Unlocked, Map<string, string>>();

function write(vault: Unlocked, one: SendOnly, sealed: Sealed): void {
  const path = unsentFile(vault.dir, one.file);
  const written = lastWritten.get(vault) ?? new Map<string, string>();
  lastWritten.set(vault, written);
  const digest = digestOf(sealed);
  if ((written.get(one.file) ?? digestOf(read(vault, one))) === digest) return;
  if (sealed.items.length === 0) {
    vault.files.unlink(path);
  } else {
    const key = keyOf(vault, one);
    if (key === null) throw new VaultError('vaultDamaged');
    replaceFile(vault.files, path, sealJson(key, sealed, context(one.file)));
    zero(key);
  }
  written.set(one.file, digest);
}

function read(vault: Unlocked, one: SendOnly): Sealed {
  const bytes = readWhole(vault.files, unsentFile(vault.dir, one.file));
  const key = keyOf(vault, one);
  const value = bytes === null || key === null ? null : unsealJson(key, bytes, context(one.file));
  zero(key);
  // Until notes were part of it a sealed file was a list of rows and no more.
  if (Array.isArray(value)) return { ...nothing, items: value as OutboxRow[] };
  return (value as Sealed | null) ?? nothing;
}

/** Everything of a case that upstream does not have, with whom to tell. */
function collect(vault: Unlocked, episodeId: string): Sealed {
  const items = vault.pool.inDb(episodeId, (db) => unsentRows(db, episodeId));
  const [episode] = vault.pool.inDb(episodeId, (db) => listRecords(db, 'episode'));
  const { caseManagerId = null } = (episode?.body ?? {}) as { caseManagerId?: string | null };
  return { items: [...items, ...unsignedNotes(vault, episodeId)], caseManagerId };
}

/** Brings the sealed copy of a closing case's unsent work up to date; a case without an end has none. */
export function syncSendOnly(vault: Unlocked, episodeId: string): void {
  const episode = findEpisode(vault.desk, episodeId);
  if (episode === null) return;
  const known = ofEpisode(vault, episodeId);
  if (episode.closesAt === null && known === null) return;
  const sealed = episode.closesAt === null ? nothing : collect(vault, episodeId);
  if (sealed.items.length === 0 && known === null) return;
  write(vault, known ?? create(vault, episode, sealed.items), sealed);
}

/** Seals what is unsent right before an erasure. @returns how many rows are kept */
export function keepForSending(vault: Unlocked, episode: DeskEpisode): number {
  const sealed = collect(vault, episode.id);
  const known = ofEpisode(vault, episode.id);
  if (sealed.items.length > 0 || known !== null) {
    write(vault, known ?? create(vault, episode, sealed.items), sealed);
  }
  return sealed.items.length;
}

const sealedFiles = (vault: Unlocked): SendOnly[] =>
  rows<SendOnly>(vault.desk, 'SELECT * FROM send_only ORDER BY created_at, slot');

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
  orphans(vault).flatMap((one) => read(vault, one).items);

/**
 * Cases that are not to be stored here whatever upstream says of them: forgotten ones, and those
 * whose end upstream has not heard of yet, since the change that says so lies sealed here.
 */
export const keptAway = (vault: Unlocked): string[] => [
  ...listForgotten(vault.desk).map((one) => one.episodeId),
  ...orphans(vault).flatMap((one) =>
    read(vault, one).items.some(({ kind }) => kind === 'episode') ? [one.episode_id] : [],
  ),
];

/** Whether a row is a note that nobody had signed. */
const isUnsigned = ({ kind, resource }: OutboxRow): boolean =>
  kind === 'sessionNote' && (resource as { status?: string } | null)?.status === 'preliminary';

/** Without content, for "My computer & access" and for the alert at the policy's maximum age. */
export const sendOnlyList = (vault: Unlocked): SealedWork[] =>
  orphans(vault).flatMap((one) => {
    const { items, caseManagerId } = read(vault, one);
    return items.map((item) => ({
      id: one.file,
      caseRef: one.case_ref,
      caseManagerId,
      kind: isUnsigned(item) ? 'unsignedNote' : item.kind,
      at: item.at,
      sealedAt: one.lapsed_at ?? one.created_at,
      state: item.state,
      reason: item.reason ?? null,
    }));
  });

/**
 * Marks a send-only row refused or sent; what was sent leaves the sealed file at once.
 * @param reason the code with which it was refused
 */
export function markSendOnly(
  vault: Unlocked,
  id: string,
  state: 'sending' | 'sent' | 'refused',
  reason?: string,
): boolean {
  for (const one of sealedFiles(vault)) {
    const { items, caseManagerId } = read(vault, one);
    const item = items.find((candidate) => candidate.id === id);
    if (item === undefined) continue;
    const rest = items.filter((candidate) => candidate !== item);
    const attempts = item.attempts + (state === 'sending' ? 1 : 0);
    if (state === 'sent') {
      run(vault.desk, 'UPDATE send_only SET sent = sent + 1 WHERE slot = ?', one.slot);
      write(vault, one, { items: rest, caseManagerId });
    } else {
      const marked = { ...item, state, attempts, ...(reason === undefined ? {} : { reason }) };
      write(vault, one, {
        items: items.map((other) => (other === item ? marked : other)),
        caseManagerId,
      });
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
  return sealedFiles(vault).filter((one) => {
    const counts = { sent: one.sent, unsent: read(vault, one).items.length };
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
