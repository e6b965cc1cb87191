import { expect, it } from 'vitest';
import { VaultDefect } from '../vault/workerLink.ts';
import { createLog } from './log.ts';

it('writes kind and place of a defect, and nothing that its message quotes', () => {
  const lines: string[] = [];
  const log = createLog((line) => lines.push(line));
  const error = Object.assign(new TypeError('Amira said she could not breathe'), { code: 'E_X' });
  const reference = log.defect('session.send', error);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    reference,
    where: 'session.send',
    kind: 'TypeError',
    code: 'E_X',
  });
  expect(lines.join()).not.toContain('Amira');
  log.defect('x', Object.assign(new Error('no'), { code: 'Amira said: help' }));
  expect(lines.join()).not.toContain('Amira');
});

it('says where in the vault’s thread a defect was thrown', () => {
  const lines: string[] = [];
  const trace = 'SqliteError SQLITE_BUSY\n    at relay (file:///somewhere/main/vault/relay.ts:9:3)';
  createLog((line) => lines.push(line)).defect('first sync', new VaultDefect(trace));
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    kind: 'VaultDefect',
    inVault: { kind: 'SqliteError SQLITE_BUSY', at: ['at relay (relay.ts:9:3)'] },
  });
  expect(lines.join()).not.toContain('somewhere');
});

it('gives a reference although it cannot write', () => {
  const log = createLog(() => {
    throw new Error('ENOSPC');
  });
  expect(log.defect('send', new Error('x'))).toMatch(/^[0-9a-f]{8}$/);
});
