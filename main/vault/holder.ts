import type { EpisodeAccess } from './episodePool.ts';
import { VaultError } from './errors.ts';
import type { Journal } from './journal.ts';
import { type Db, transact } from './open.ts';
import { relayAll } from './relay.ts';
import { resealAll } from './sealedLists.ts';
import { closeVault, type Unlocked, type VaultPorts } from './state.ts';

/** What the groups of methods share: the one vault this thread may hold open. */
export type Holder = {
  readonly ports: VaultPorts;
  /** @throws VaultError `locked` */
  open(): Unlocked;
  held(): Unlocked | null;
  take(vault: Unlocked): void;
  shut(): void;
  /** Works in an open case's file. */
  read<T>(access: EpisodeAccess, work: (db: Db) => T): T;
  /** The same in one transaction, for rows that can be fetched again. */
  store<T>(access: EpisodeAccess, work: (db: Db) => T): T;
  inJournal<T>(access: EpisodeAccess, work: (journal: Journal) => T): T;
};

/** Nothing is open to begin with. */
export function createHolder(ports: VaultPorts): Holder {
  let held: Unlocked | null = null;
  const open = (): Unlocked => {
    if (held === null) throw new VaultError('locked');
    return held;
  };
  const read = <T>(access: EpisodeAccess, work: (db: Db) => T): T => {
    const { pool } = open();
    pool.admit(access);
    return pool.inDb(access.episodeId, work);
  };
  return {
    ports,
    open,
    held: () => held,
    take: (vault) => {
      held = vault;
      // A crash may have come between a change and what follows from it.
      relayAll(vault);
      resealAll(vault);
    },
    shut: () => {
      const vault = held;
      held = null;
      if (vault !== null) closeVault(vault);
    },
    read,
    store: (access, work) => {
      const value = read(access, (db) => transact(db, false, () => work(db)));
      open().touched.add(access.episodeId);
      return value;
    },
    inJournal: (access, work) => {
      const { pool } = open();
      pool.admit(access);
      return pool.inJournal(access.episodeId, work);
    },
  };
}
