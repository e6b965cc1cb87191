import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Shell } from '../shell/port.ts';
import { readOptions, UsageError } from './options.ts';
import { createWorkstation } from './workstation.ts';

let real: Server;
let url: string;
let dir: string;

/** A record service that does not call itself one for practice. */
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'workstation-'));
  real = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/fhir+json' });
    response.end('{"resourceType":"CapabilityStatement","software":{"name":"A record service"}}');
  });
  await new Promise<void>((resolve) => real.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(real.address() as AddressInfo).port}`;
});
afterAll(() => {
  real.close();
  rmSync(dir, { recursive: true, force: true });
});

it.each([
  ['a made-up clock', ['--now', '2099-01-01T00:00:00Z']],
  ['a debug port', ['--harness']],
])('refuses %s for a real record service before any vault is looked at', async (_name, flags) => {
  const profile = join(dir, flags[0]?.slice(2) ?? '');
  const options = readOptions(['--profile', profile, '--fhir', url, ...flags], {});
  const parts = {
    built: { rendererDir: '', preload: '', vaultWorker: '', practice: '' },
    createVault: () => {
      throw new Error('a vault was asked for');
    },
  };
  const start = () => {
    throw new Error('a process was started');
  };
  await expect(createWorkstation(options, {} as Shell, start, parts)).rejects.toThrow(UsageError);
  expect(existsSync(join(profile, 'vaults'))).toBe(false);
});

it('keeps its mark of each vault outside the profile, wherever that is', () => {
  const env = { XDG_STATE_HOME: join(dir, 'state'), XDG_DATA_HOME: join(dir, 'data') };
  for (const argv of [[], ['--profile', join(dir, 'mine')]]) {
    const { markFile, profileDir } = readOptions(argv, env);
    expect(markFile.startsWith(`${profileDir}/`)).toBe(false);
    expect(markFile.startsWith(dir)).toBe(process.platform === 'linux' || argv.length > 0);
  }
});
