/** A desk that is filled once and copied for each world: its profile and the service behind it. */
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fhirClient } from '../../../main/records/client.ts';
import { staff } from '../../../main/records/practice/caseload/roster.ts';
import { remoteService } from '../../../main/records/service.ts';
import { addDays, londonDay } from '../../../shared/domain/london.ts';
import { eventually } from '../../e2e/support/desk.ts';
import { type Practice, startPractice } from '../../e2e/support/practice.ts';
import { startChild } from './child.ts';

/** A Tuesday, ten minutes before the first session of the day. */
export const BEGIN = Date.parse('2026-11-24T10:06:00Z');
export const owner = staff.pugh;

const serviceProgram = fileURLToPath(
  new URL('../../../main/records/practice/serve.ts', import.meta.url),
);

export type Folders = { readonly dir: string; readonly compiled: string };

export const profileIn = (dir: string): string => join(dir, 'profile');

/** Starts the practice service whose file lies in a world's folder. */
export const startService = (
  { dir, compiled }: Folders,
  now: number,
  caseload?: number,
): Promise<Practice> =>
  startPractice({
    dir,
    now: new Date(now).toISOString(),
    program: serviceProgram,
    compiled,
    ...(caseload === undefined ? {} : { caseload }),
  });

/** A client of the service itself, for changes that colleagues and patients make upstream. */
export const upstreamOf = async (practice: Practice) => {
  const service = await remoteService(practice.direct, () => true);
  const token = await service.signIn(owner.id, owner.passphrase);
  if (!token.ok) throw new Error('The practice service did not let its therapist in');
  const { value } = token;
  return fhirClient({ baseUrl: practice.direct, token: () => value, onContact: () => undefined });
};
export type Upstream = Awaited<ReturnType<typeof upstreamOf>>;

/** How many cases close on each of the days to come. */
const CLOSING = [1, 2, 1, 3, 1, 1, 4, 2, 1, 2];

/** Discharges copied cases, so that some close on each of the days to come. */
const discharge = async (upstream: Upstream, caseRefs: readonly string[]): Promise<void> => {
  const days = CLOSING.flatMap((many, day) => Array.from({ length: many }, () => day));
  for (const [n, caseRef] of caseRefs.entries()) {
    const day = days[n];
    if (day === undefined) return;
    const found = await upstream.read('EpisodeOfCare', `episode-${caseRef.toLowerCase()}`);
    if (!found.ok) throw new Error(`No episode of ${caseRef}`);
    const { value } = found;
    // The last day is the 42nd after discharge: the first of these cases closes in two nights.
    const end = addDays(londonDay(BEGIN), day - 41);
    const changed = await upstream.update(
      { ...value, id: value.id ?? '', status: 'finished', period: { ...value.period, end } },
      value.meta?.versionId ?? '',
    );
    if (!changed.ok) throw new Error(`The discharge of ${caseRef} was refused: ${changed.code}`);
  }
};

/**
 * Fills a profile and its service, once.
 * @param cases how many cases the therapist has in all
 */
export const makeTemplate = async (folders: Folders, cases: number): Promise<void> => {
  mkdirSync(folders.dir, { recursive: true });
  const practice = await startService(folders, BEGIN, cases);
  try {
    const upstream = await upstreamOf(practice);
    const copies = Array.from({ length: Math.max(0, cases - 10) }, (_, n) => `CR-${5_001 + n}`);
    await discharge(upstream, copies.slice(0, Math.ceil(copies.length * 0.75)));
    const child = await startChild(
      {
        profileDir: profileIn(folders.dir),
        url: practice.url,
        now: BEGIN,
        laterSteps: 0,
        strike: null,
      },
      folders.compiled,
    );
    await child.ask('desk.signIn', { personId: owner.id, passphrase: owner.passphrase });
    await eventually('a filled desk', async () => {
      const { link } = await child.ask('desk.state', {});
      return link.state === 'connected' && link.filling === null && link.outbox.waiting === 0;
    });
    await child.end();
  } finally {
    await practice.stop();
  }
};

/** A world of its own to break: everything the template has, under another folder. */
export const copyTemplate = (template: string, dir: string): void =>
  cpSync(template, dir, { recursive: true });
