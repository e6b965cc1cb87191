/** The built practice service as a process of the test's own, with a line that the test can cut. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bundle, Resource } from '@medplum/fhirtypes';
import { people, type StaffKey, staff } from '../../../main/records/practice/caseload/roster.ts';
import { type Line, openLine } from './line.ts';

const entry = fileURLToPath(new URL('../../../dist/main/practice.js', import.meta.url));

export type Practice = {
  /** The service itself, for the test's own questions. */
  readonly direct: string;
  /** The address for the app: the same service behind `line`. */
  readonly url: string;
  readonly line: Line;
  /** Everything a person's token finds, over HTTP, page by page. */
  readonly search: <R extends Resource>(
    who: StaffKey,
    type: R['resourceType'],
    params?: Record<string, string>,
  ) => Promise<R[]>;
  /** Writes a resource as the provider's own tools would. */
  readonly put: (who: StaffKey, resource: Resource) => Promise<void>;
  /** Forgets every computer, so that the next one to ask is registered as if it were the first. */
  readonly forgetDevices: () => Promise<void>;
  readonly setClock: (iso: string) => Promise<void>;
  readonly stop: () => Promise<void>;
};

const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')));
    });
    child.once('exit', () => reject(new Error(`The practice service did not start: ${text}`)));
  });

const post = async (url: string, body: unknown): Promise<unknown> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json();
};

/** @param options `dir` a folder for the service's file, `now` where its clock begins */
export const startPractice = async (options: {
  readonly dir: string;
  readonly now: string;
  readonly transcripts?: string;
  /** From source instead of the bundle, with a folder for what Node has compiled of it. */
  readonly program?: string;
  readonly compiled?: string;
  /** How many cases the first therapist has in all. */
  readonly caseload?: number;
}): Promise<Practice> => {
  const args = [options.program ?? entry, '--db', join(options.dir, 'practice.db'), '--port', '0'];
  args.push('--now', options.now);
  if (options.transcripts !== undefined) args.push('--transcripts', options.transcripts);
  if (options.caseload !== undefined) args.push('--caseload', String(options.caseload));
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...(options.compiled && { NODE_COMPILE_CACHE: options.compiled }) },
  });
  const { url: direct } = JSON.parse(await firstLine(child)) as { url: string };
  const line = await openLine(direct);
  const tokens = new Map<string, string>();

  const tokenOf = async (who: StaffKey): Promise<string> => {
    const { id, passphrase } = staff[who];
    const known = tokens.get(id);
    if (known !== undefined) return known;
    const given = (await post(`${direct}/practice/sign-in`, { personId: id, passphrase })) as {
      token: string;
    };
    tokens.set(id, given.token);
    return given.token;
  };

  return {
    direct,
    url: line.url,
    line,
    async search<R extends Resource>(
      who: StaffKey,
      type: R['resourceType'],
      params: Record<string, string> = {},
    ) {
      const headers = { authorization: `Bearer ${await tokenOf(who)}` };
      const found: R[] = [];
      let next: string | undefined =
        `${direct}/${type}?${new URLSearchParams({ _count: '500', ...params })}`;
      while (next !== undefined) {
        const response = await fetch(next, { headers });
        if (!response.ok) throw new Error(`${type} answered ${response.status}`);
        const bundle = (await response.json()) as Bundle<R>;
        for (const { resource } of bundle.entry ?? []) if (resource) found.push(resource);
        next = bundle.link?.find(({ relation }) => relation === 'next')?.url;
      }
      return found;
    },
    async put(who, resource) {
      const response = await fetch(`${direct}/${resource.resourceType}/${resource.id}`, {
        method: 'PUT',
        headers: {
          authorization: `Bearer ${await tokenOf(who)}`,
          'content-type': 'application/fhir+json',
        },
        body: JSON.stringify(resource),
      });
      if (!response.ok) throw new Error(`${resource.resourceType} answered ${response.status}`);
    },
    async forgetDevices() {
      const headers = { authorization: `Bearer ${await tokenOf('nair')}` };
      const found = await fetch(`${direct}/Device?_count=500`, { headers });
      const { entry = [] } = (await found.json()) as Bundle;
      for (const { resource } of entry)
        await fetch(`${direct}/Device/${resource?.id}`, { method: 'DELETE', headers });
    },
    async setClock(iso) {
      await post(`${direct}/practice/clock`, { now: iso });
    },
    async stop() {
      await line.close();
      if (child.exitCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
};

export const passphraseOf = (personId: string): string =>
  people.find(({ id }) => id === personId)?.passphrase ?? '';
