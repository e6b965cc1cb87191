import { randomBytes } from 'node:crypto';
import { type DeskEpisode, findEpisode } from './desk.ts';
import { coded, VaultError } from './errors.ts';
import type { FilePort } from './files.ts';
import { Journal } from './journal.ts';
import type { Keyring } from './keyring.ts';
import { episodeDb, episodeJournal } from './layout.ts';
import { episodeSteps } from './migrations/episode/steps.ts';
import { migrate } from './migrations/run.ts';
import type { Db } from './open.ts';
import { zero } from './seal.ts';

/** A call about one case, with the instant at which the gate was asked (epoch ms). */
export type EpisodeAccess = { readonly episodeId: string; readonly now: number };

/**
 * A desk holds 60 to 120 cases (cache 2); a search over all of them must not open each anew. An open
 * case holds three or four descriptors and at most 2 MB of cache.
 */
const MOST_OPEN = 128;

type Handles = { db: Db | null; journal: Journal | null };
export type PoolSource = {
  readonly files: FilePort;
  readonly dir: string;
  readonly keyring: Keyring;
  readonly desk: Db;
  readonly keys: { readonly kek: Uint8Array };
};

/** Opens episode files lazily, migrates them at open and keeps the last used ones. */
export class EpisodePool {
  private readonly source: PoolSource;
  private readonly open = new Map<string, Handles>();
  /** Cases whose key is gone while the desk still names them: until their receipt is written. */
  private readonly left = new Set<string>();

  constructor(source: PoolSource) {
    this.source = source;
  }

  /**
   * The second line of defence behind the gate: a closed case is not opened, whoever asks.
   * @throws VaultError `notFound`, `windowClosed`
   */
  admit(access: EpisodeAccess): DeskEpisode {
    const episode = this.known(access.episodeId);
    if (episode.closesAt !== null && episode.closesAt <= access.now) {
      throw new VaultError('windowClosed', { episodeId: episode.id });
    }
    return episode;
  }

  private known(id: string): DeskEpisode {
    const episode = findEpisode(this.source.desk, id);
    if (episode === null || this.left.has(id)) throw new VaultError('notFound', { episodeId: id });
    return episode;
  }

  /** A case's key, to be zeroed by the caller. */
  private keyOf(episode: DeskEpisode): Buffer {
    const { keyring, keys } = this.source;
    const slot = keyring.read(episode.slot);
    const key =
      slot.state === 'live' && slot.file === episode.file
        ? keyring.key(keys.kek, episode.slot, episode.id)
        : null;
    if (key === null) throw new VaultError('episodeDamaged', { episodeId: episode.id });
    return key;
  }

  private handles(id: string): Handles {
    const handles = this.open.get(id) ?? { db: null, journal: null };
    // Re-inserting keeps the least recently used first.
    this.open.delete(id);
    this.open.set(id, handles);
    for (const [other] of this.open) {
      if (this.open.size <= MOST_OPEN) break;
      if (other !== id) this.close(other);
    }
    return handles;
  }

  /** Works in a case's database. @throws VaultError `episodeDamaged`, `notFound`, `diskFull` */
  inDb<T>(id: string, work: (db: Db) => T): T {
    return this.inFile(this.known(id), work);
  }

  /** The same for a case that was looked up just now. @throws VaultError `episodeDamaged`, `diskFull` */
  inFile<T>(episode: DeskEpisode, work: (db: Db) => T): T {
    const { id } = episode;
    const handles = this.handles(id);
    try {
      handles.db ??= this.openDb(episode);
      return work(handles.db);
    } catch (error) {
      const known = coded(error, 'episodeDamaged', { episodeId: id });
      if (known instanceof VaultError && known.code === 'episodeDamaged') this.close(id);
      throw known;
    }
  }

  private openDb(episode: DeskEpisode): Db {
    const key = this.keyOf(episode);
    const path = episodeDb(this.source.dir, episode.file);
    let db: Db | null = null;
    try {
      db = this.source.files.openDb(path, key, {
        create: false,
        cacheMiB: 2,
        whenDamaged: 'episodeDamaged',
      });
      migrate(db, episodeSteps, 'episodeDamaged');
      return db;
    } catch (error) {
      db?.close();
      throw error;
    } finally {
      zero(key);
    }
  }

  /** Works in a case's draft journal, which survives a damaged database. */
  inJournal<T>(id: string, work: (journal: Journal) => T): T {
    const episode = this.known(id);
    const handles = this.handles(id);
    if (handles.journal === null) {
      const key = this.keyOf(episode);
      const path = episodeJournal(this.source.dir, episode.file);
      handles.journal = new Journal(this.source.files, path, key);
      zero(key);
    }
    return work(handles.journal);
  }

  /**
   * From here on the case is not on this desk, whoever asks. Without it a call between an erasure and
   * its receipt would find an unreadable case, which the app mends by making it anew.
   */
  leave(id: string): void {
    this.left.add(id);
    this.close(id);
  }

  hasLeft(id: string): boolean {
    return this.left.has(id);
  }

  /** Its receipt is written and the desk names it no more: the same case may come anew. */
  settled(id: string): void {
    this.left.delete(id);
  }

  close(id: string): void {
    const handles = this.open.get(id);
    this.open.delete(id);
    handles?.journal?.close();
    try {
      handles?.db?.close();
    } catch {
      // A damaged file may refuse its last checkpoint; there is nothing left to save in it.
    }
  }

  closeAll(): void {
    for (const id of [...this.open.keys()]) this.close(id);
  }
}

/**
 * A new file with a new key in a new slot. The desk does not know of it yet: a crash before it
 * does leaves a slot without a case, which the next sign-in frees.
 */
export function createEpisodeFile(
  source: PoolSource,
  id: string,
  file: string,
): { slot: number; key: Buffer } {
  const key = randomBytes(32);
  const slot = source.keyring.allocate(source.keys.kek, 'episode', file, id, key);
  const db = source.files.openDb(episodeDb(source.dir, file), key, {
    create: true,
    cacheMiB: 2,
    whenDamaged: 'episodeDamaged',
  });
  try {
    migrate(db, episodeSteps, 'episodeDamaged');
  } finally {
    db.close();
  }
  source.files.fsyncDir(source.dir);
  return { slot, key };
}
