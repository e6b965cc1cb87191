/** Whether erasing grows with the desk, and what the rotation after it costs. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { insertEpisode } from '../../main/vault/desk.ts';
import { source } from '../../main/vault/deskEpisodes.ts';
import { enrol } from '../../main/vault/enrol.ts';
import { createEpisodeFile } from '../../main/vault/episodePool.ts';
import { eraseEpisodes, rotateVault } from '../../main/vault/erasures.ts';
import { type FilePort, realFiles } from '../../main/vault/files.ts';
import { randomFileName } from '../../main/vault/layout.ts';
import { transact } from '../../main/vault/open.ts';
import { saveSchedule } from '../../main/vault/sealedLists.ts';
import { closeVault, type Unlocked, type VaultPorts } from '../../main/vault/state.ts';
import { putUtterancesFromUpstream } from '../../main/vault/utteranceRows.ts';
import { nextSecret } from '../vault/keystore.ts';
import { type Bench, interleaved, median, short } from './bench.ts';
import { caseCount, corpus, rounds } from './corpus.ts';
import { deskCase, enrolment, NOW } from './filled.ts';

const TIMES_AS_MANY = 20;
const ROUNDS = 20;

/** The disk's confirmations, which the filling of a large desk does without. */
const unhurried = (files: FilePort): { files: FilePort; done(): void } => {
  let filling = true;
  return {
    files: {
      ...files,
      fdatasync: (fd) => (filling ? undefined : files.fdatasync(fd)),
      fsyncDir: (dir) => (filling ? undefined : files.fsyncDir(dir)),
    },
    done: () => {
      filling = false;
    },
  };
};

/** A desk of so many cases; those that will be erased have a session's lines. */
const deskOf = (dir: string, cases: number, spoken: number, ports: VaultPorts): Unlocked => {
  const { files, done } = unhurried(ports.files);
  const vault = enrol({ ...ports, files }, enrolment(dir));
  const [one] = corpus(1);
  const messages = one?.sessions[0]?.messages ?? [];
  const made = Array.from({ length: cases }, (_, n) => {
    const id = `episode-${n}`;
    const file = randomFileName();
    return { ...createEpisodeFile(source(vault), id, file), episode: deskCase(id, n), file };
  });
  transact(vault.desk, true, () => {
    for (const { episode, file, slot } of made) insertEpisode(vault.desk, episode, file, slot);
  });
  for (const { episode } of made.slice(0, spoken))
    vault.pool.inDb(episode.id, (db) =>
      transact(db, false, () => putUtterancesFromUpstream(db, messages)),
    );
  done();
  saveSchedule(vault);
  return vault;
};

/** Measures from the first byte of the intent to the slot marked as erased. */
const stopwatch = (): { ports: VaultPorts; taken(): number } => {
  let lastWrite = 0;
  let began = 0;
  let taken = Number.NaN;
  const files: FilePort = {
    ...realFiles,
    write(fd, bytes, position) {
      lastWrite = performance.now();
      realFiles.write(fd, bytes, position);
    },
  };
  const step: VaultPorts['step'] = (name) => {
    if (name === 'intent') began = lastWrite;
    if (name === 'erased') taken = performance.now() - began;
  };
  return { ports: { files, newId: randomUUID, step }, taken: () => taken };
};

/** A folder for the time of some work, and everything in it gone afterwards. */
const inFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

export const eraseScale: Bench = {
  id: 'erase.scale',
  what: 'Slot and files of one case: a desk twenty times as large against the usual one',
  unit: 'ms',
  run: () =>
    inFolder(async (folder) => {
      const few = caseCount();
      const times = rounds(ROUNDS);
      const side = (cases: number) => {
        const { ports, taken } = stopwatch();
        const vault = deskOf(join(folder, `desk-${cases}`), cases, times, ports);
        const whole: number[] = [];
        const erase = (round: number): number => {
          const began = performance.now();
          if (eraseEpisodes(vault, [`episode-${round}`], 'forgotten', NOW) !== 1)
            throw new Error('Nothing was erased');
          whole.push(performance.now() - began);
          return taken();
        };
        return { vault, whole, erase };
      };
      const large = side(few * TIMES_AS_MANY);
      const usual = side(few);
      const measured = await interleaved({ ours: large.erase, peer: usual.erase }, times);
      closeVault(large.vault);
      closeVault(usual.vault);
      const [all, peers] = [large, usual].map(({ whole }) => short(median(whole)));
      return {
        ...measured,
        peer: `the same of ${few} cases instead of ${few * TIMES_AS_MANY}`,
        notes: [`with relay, counts and the schedule written anew: ${all} ms against ${peers}`],
      };
    }),
};

/** The disk's confirmations of one piece of work, by file. */
const syncsOf = () => {
  const paths = new Map<number, string>();
  const seen: string[] = [];
  const files: FilePort = {
    ...realFiles,
    open(path, how) {
      const fd = realFiles.open(path, how);
      paths.set(fd, basename(path));
      return fd;
    },
    fdatasync(fd) {
      seen.push(paths.get(fd) ?? 'a file');
      realFiles.fdatasync(fd);
    },
    fsyncDir(dir) {
      seen.push('folder');
      realFiles.fsyncDir(dir);
    },
  };
  return { files, seen };
};

export const eraseRotate: Bench = {
  id: 'erase.rotate',
  what: 'One rotation of all keys, as it follows a batch of erasures',
  unit: 'ms',
  run: () =>
    inFolder(async (folder) => {
      const { files, seen } = syncsOf();
      const ports = { files, newId: randomUUID, step: () => {} };
      const vault = deskOf(join(folder, 'vault'), caseCount(), 0, ports);
      const times: number[] = [];
      for (let round = 0; round < rounds(ROUNDS); round += 1) {
        const next = nextSecret();
        seen.length = 0;
        const began = performance.now();
        rotateVault(vault, next, NOW);
        times.push(performance.now() - began);
      }
      closeVault(vault);
      return {
        value: median(times),
        peerValue: null,
        peer: 'none',
        n: times.length,
        notes: [`${seen.length} syncs, in order: ${seen.join(', ')}`],
      };
    }),
};
