import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { scan } from '../harness/scan.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scan-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const marker = 'heron on the weir';

it.each([
  ['UTF-8', Buffer.from(`before ${marker} after`)],
  ['UTF-16LE', Buffer.from(`before ${marker} after`, 'utf16le')],
  ...[0, 1, 2, 3].map((n): [string, Buffer] => [
    `base64 after ${n} bytes`,
    Buffer.from(Buffer.from(`${'.'.repeat(n)}${marker}!`).toString('base64')),
  ]),
  ['base64 of UTF-16LE', Buffer.from(Buffer.from(`x${marker}`, 'utf16le').toString('base64'))],
])('finds a marker in %s', (_how, bytes) => {
  writeFileSync(join(folder, 'file'), bytes);
  expect(scan([folder], [marker])).toHaveLength(1);
});

it('finds nothing where there is nothing', () => {
  writeFileSync(join(folder, 'file'), Buffer.from('heron on a wire'));
  expect(scan([folder, join(folder, 'missing')], [marker])).toEqual([]);
});
