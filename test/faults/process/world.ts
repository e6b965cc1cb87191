/** One world to break: a desk process on its own profile, and a practice service that outlives it. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DeskEpisode } from '../../../main/vault/desk.ts';
import { eventually } from '../../e2e/support/desk.ts';
import type { Practice } from '../../e2e/support/practice.ts';
import type { Random } from '../random.ts';
import { type DeskChild, Gone, startChild } from './child.ts';
import { folderOf } from './held.ts';
import { type Memory, newMemory } from './memory.ts';
import type { Strike } from './strike.ts';
import type { Tally } from './tally.ts';
import {
  BEGIN,
  copyTemplate,
  type Folders,
  owner,
  profileIn,
  startService,
  type Upstream,
  upstreamOf,
} from './template.ts';

/** The session that is being held while all this happens; its case is never erased. */
export const live = { episodeId: 'episode-cr-4471' } as const;

export type World = {
  readonly dir: string;
  readonly profileDir: string;
  readonly vaultDir: string;
  readonly practice: Practice;
  readonly upstream: Upstream;
  readonly random: Random;
  readonly tally: Tally;
  readonly memory: Memory;
  /** Simulated time, epoch ms. */
  readonly now: () => number;
  /** The time from the next start on, or after the next sleep. */
  readonly pass: (milliseconds: number) => void;
  readonly child: () => DeskChild;
  /** Starts the desk process; erases what has lapsed; nobody signs in. */
  readonly start: (strike?: Strike) => Promise<DeskChild>;
  /** Signs in with the passphrase that should be right now. */
  readonly signIn: () => ReturnType<DeskChild['call']>;
  /** Lets the desk reach its service, and one pass end well. */
  readonly contact: () => Promise<void>;
  /** The same, and nothing is waiting to be sent. */
  readonly settle: () => Promise<void>;
  /** Cases of this desk that its owner treats and that may be erased, by what the vault lists. */
  readonly erasable: () => Promise<DeskEpisode[]>;
  /** How many defects the app has written down. */
  readonly defects: () => string[];
  readonly nextNumber: () => number;
  readonly remove: () => Promise<void>;
};

/** The session of the live case, held from now on. */
export const sessionOf = (world: World): string => {
  const one = world.memory.live;
  if (one === null) throw new Error('No session is being held');
  return one;
};

export const makeWorld = async (parts: {
  readonly template: string;
  readonly folders: Folders;
  readonly random: Random;
  readonly tally: Tally;
}): Promise<World> => {
  const { folders, random, tally } = parts;
  copyTemplate(parts.template, folders.dir);
  const profileDir = profileIn(folders.dir);
  const began = performance.now();
  // The template ended within its first minute.
  let passed = 60_000;
  let child: DeskChild | null = null;
  let number = 0;
  const now = () => Math.ceil(BEGIN + passed + performance.now() - began);
  const practice = await startService(folders, now());
  const upstream = await upstreamOf(practice);
  const memory = newMemory(owner.passphrase);

  const world: World = {
    dir: folders.dir,
    profileDir,
    vaultDir: folderOf(profileDir, owner.id),
    practice,
    upstream,
    random,
    tally,
    memory,
    now,
    pass(milliseconds) {
      passed += milliseconds;
    },
    child() {
      if (child === null) throw new Error('No desk process has been started');
      return child;
    },
    async start(strike = null) {
      await practice.setClock(new Date(now()).toISOString());
      child = await startChild(
        {
          profileDir,
          url: practice.url,
          now: now(),
          laterSteps: memory.laterSteps,
          strike,
        },
        folders.compiled,
      );
      return child;
    },
    signIn: () =>
      world.child().call('desk.signIn', { personId: owner.id, passphrase: memory.passphrase }),
    async contact() {
      practice.line.state = 'open';
      await eventually('contact', async () => {
        await world.child().ask('desk.sync', {});
        return (await world.child().ask('desk.state', {})).link.state === 'connected';
      });
    },
    async settle() {
      await world.contact();
      await eventually('a settled desk', async () => {
        const { link } = await world.child().ask('desk.state', {});
        const sealed = await world.child().vault.sendOnlyList();
        return (
          link.filling === null &&
          link.outbox.waiting === 0 &&
          sealed.every(({ state }) => state === 'refused')
        );
      });
    },
    async erasable() {
      const all = await world.child().vault.listEpisodes();
      return all.filter(
        ({ id, closesAt, involvement }) =>
          id !== live.episodeId && involvement === 'treating' && (closesAt ?? 1e15) > now(),
      );
    },
    defects() {
      try {
        return readFileSync(join(profileDir, 'defects.log'), 'utf8').trim().split('\n');
      } catch {
        return [];
      }
    },
    nextNumber() {
      number += 1;
      return number;
    },
    async remove() {
      await child?.kill();
      await practice.stop();
      rmSync(folders.dir, { recursive: true, force: true });
    },
  };
  return world;
};

/** Answers what `work` answers, or null when the process ended first. */
export const unlessGone = async <T>(work: Promise<T>): Promise<T | null> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Gone) return null;
    throw error;
  }
};
