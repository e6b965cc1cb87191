import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bundle, Communication, Encounter } from '@medplum/fhirtypes';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { courseOf } from './caseload/allCourses.ts';
import { staff } from './caseload/roster.ts';

const folder = mkdtempSync(join(tmpdir(), 'serve-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) {
    child.kill('SIGKILL');
  }
});

const entry = new URL('./serve.ts', import.meta.url).pathname;
const start = (...args: string[]): ChildProcess => {
  const child = fork(entry, args, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], execArgv: [] });
  children.push(child);
  return child;
};
const ready = async (child: ChildProcess): Promise<string> => {
  const [message] = (await once(child, 'message')) as [{ ready: boolean; url: string }];
  expect(message.ready).toBe(true);
  return message.url;
};
const db = join(folder, 'practice.db');
const now = ['--now', '2026-11-24T10:02:00Z'];

test('says where it listens, serves the caseload, survives a kill and ends with its parent', async () => {
  const first = start('--db', db, '--port', '0', ...now);
  let line = '';
  first.stdout?.on('data', (part: Buffer) => {
    line += part.toString();
  });
  const url = await ready(first);
  await vi.waitFor(() => expect(JSON.parse(line)).toEqual({ url }));
  const { id: personId, passphrase } = staff.pugh;
  const reply = await fetch(`${url}/practice/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId, passphrase }),
  });
  const { token } = (await reply.json()) as { token: string };
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/fhir+json' };
  const get = async <T>(base: string, path: string) =>
    (await (await fetch(`${base}${path}`, { headers })).json()) as T;
  const mine = await get<Bundle>(
    url,
    `/CareTeam?participant=Practitioner/${personId}&_summary=count`,
  );
  expect(mine.total).toBe(10);

  const live = await get<Encounter>(url, '/Encounter/session-cr4471-5');
  await fetch(`${url}/Encounter/${live.id}`, {
    method: 'PUT',
    headers,
    body: JSON.stringify({ ...live, status: 'in-progress' }),
  });
  first.kill('SIGKILL');
  await once(first, 'exit');

  const second = start('--db', db, '--port', '0', ...now);
  const again = await ready(second);
  expect((await get<Encounter>(again, '/Encounter/session-cr4471-5')).status).toBe('in-progress');
  await fetch(`${again}/Communication`, {
    method: 'POST',
    headers,
    body: JSON.stringify({
      resourceType: 'Communication',
      status: 'completed',
      subject: live.subject,
      encounter: { reference: `Encounter/${live.id}` },
      sender: { reference: `Practitioner/${personId}` },
      sent: '2026-11-24T10:16:00.000Z',
      payload: [{ contentString: 'Good morning Amira' }],
    }),
  });
  const said = await vi.waitFor(
    async () => {
      const lines = await get<Bundle<Communication>>(
        again,
        `/Communication?encounter=${live.id}&sender=Patient/patient-amira-hassan`,
      );
      expect(lines.total).toBe(1);
      return lines.entry?.[0]?.resource?.payload?.[0]?.contentString;
    },
    { timeout: 20_000, interval: 250 },
  );
  expect(said).toBe(courseOf('CR-4471')?.replies?.[0]);

  const exited = once(second, 'exit');
  second.disconnect();
  expect(await exited).toEqual([0, null]);
});

test('ends cleanly on SIGTERM', async () => {
  const child = start('--db', join(folder, 'other.db'), ...now);
  await ready(child);
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  expect(await exited).toEqual([0, null]);
});

test('says in plain words what is wrong with the command line, and exits with 1', async () => {
  const cases: [string[], string][] = [
    [['--port', '0'], '--db needs'],
    [['--db', db, '--port', 'many'], '--port needs a whole number'],
    [['--db', db, '--now', 'soon'], '--now needs'],
    [['--db', join(folder, 'none', 'x.db')], 'directory does not exist'],
  ];
  for (const [args, words] of cases) {
    const child = start(...args);
    let text = '';
    child.stderr?.on('data', (part: Buffer) => {
      text += part.toString();
    });
    const [code] = await once(child, 'exit');
    expect(code).toBe(1);
    expect(text).toContain(words);
  }
});
