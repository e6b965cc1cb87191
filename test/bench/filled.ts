/** The vault and its peer, filled with the same corpus in turn. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NewEpisode } from '../../main/vault/desk.ts';
import type { EnrolInput } from '../../main/vault/enrol.ts';
import { realFiles } from '../../main/vault/files.ts';
import { vaultMethods } from '../../main/vault/methods.ts';
import { passphraseBytes } from '../../main/vault/passphrase.ts';
import type { WorkerMethods } from '../../main/vault/protocol.ts';
import { nextSecret, PASSPHRASE, QUICK, unsealed } from '../vault/keystore.ts';
import { type Compared, interleaved } from './bench.ts';
import { OWNER } from './caseRecords.ts';
import { type CorpusCase, corpus } from './corpus.ts';
import { openPlain, type PlainFile } from './plainFile.ts';

/** The benches' own time, epoch ms: after the last session. */
export const NOW = Date.UTC(2026, 5, 1);

export type Filled = {
  readonly vault: WorkerMethods;
  readonly plain: PlainFile;
  readonly episodeIds: readonly string[];
  readonly sessionsOf: ReadonlyMap<string, readonly string[]>;
  /** What it took to store a session's lines, each side in turn. */
  readonly inserting: Compared;
  /** As on another day: what was written lies in the files, not in their write-ahead logs. */
  rest(): void;
  close(): void;
};

const open: Filled[] = [];

/** Removes every vault and file that the benches made. */
export const closeAll = (): void => {
  for (const one of open.splice(0)) one.close();
};

/** What a new vault is enrolled with; Argon2id runs once a sign-in and is not measured with it. */
export const enrolment = (dir: string): EnrolInput => {
  const { secret, sealed } = nextSecret();
  return {
    dir,
    passphrase: passphraseBytes(PASSPHRASE),
    deviceSecret: secret,
    sealedDeviceSecret: sealed,
    sealerKind: 'file',
    mark: 'practice',
    server: 'http://127.0.0.1/fhir',
    issuer: null,
    owner: OWNER,
    now: NOW,
    kdf: QUICK,
  };
};

/** What the desk knows of the n-th case. */
export const deskCase = (episodeId: string, n: number): NewEpisode => ({
  id: episodeId,
  caseRef: `CR-${4000 + n}`,
  status: 'inTreatment',
  allocatedOn: '2026-01-05',
  dischargedOn: null,
  handedOverOn: null,
  closesAt: null,
  involvement: 'treating',
});

/** Fills a new vault and a new plain file, session by session, timing both. */
export const fill = async (): Promise<Filled> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const vault = vaultMethods({ files: realFiles, newId: randomUUID, step: () => {} });
  vault.enrol(enrolment(join(folder, 'vault')));
  const plain = openPlain(join(folder, 'plain.db'));
  const sessionsOf = new Map<string, readonly string[]>();
  const work: (() => {
    episodeId: string;
    messages: CorpusCase['sessions'][number]['messages'];
  })[] = [];
  for (const [n, one] of [...corpus()].entries()) {
    vault.ensureEpisode(deskCase(one.episodeId, n), NOW);
    sessionsOf.set(
      one.episodeId,
      one.sessions.map((session) => session.id),
    );
    for (const { messages } of one.sessions)
      work.push(() => ({ episodeId: one.episodeId, messages }));
  }
  const at = (round: number) => work[round]?.() ?? { episodeId: '', messages: [] };
  const inserting = await interleaved(
    {
      ours: (round) => {
        const { episodeId, messages } = at(round);
        vault.putUtterances({ episodeId, now: NOW }, messages);
      },
      peer: (round) => plain.insert(at(round).messages),
    },
    work.length,
  );
  // As after the syncs that follow a first fill: the indexes of both sides are in one piece.
  for (let n = 0; n < sessionsOf.size; n += 8) vault.refreshSchedule();
  plain.mergeIndex();
  const filled: Filled = {
    vault,
    plain,
    episodeIds: [...sessionsOf.keys()],
    sessionsOf,
    inserting,
    rest() {
      const dir = join(folder, 'vault');
      vault.signOut();
      vault.unlock({
        dir,
        passphrase: passphraseBytes(PASSPHRASE),
        deviceSecrets: vault.outside(dir).sealed.map((one) => unsealed(one.sealed)),
        sealerKind: 'file',
        now: NOW,
      });
      plain.checkpoint();
    },
    close() {
      vault.signOut();
      plain.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  open.push(filled);
  return filled;
};

let first: Promise<Filled> | null = null;

/** The pair that reading and searching share; nothing in it is changed after it was filled. */
export const shared = (): Promise<Filled> => {
  first ??= fill();
  return first;
};
