import { describe, expect, it } from 'vitest';
import { coded, VaultError } from './errors.ts';

const thrown = (code: string) => Object.assign(new Error('quotes what it met'), { code });
const codeOf = (code: string) => {
  const known = coded(thrown(code), 'episodeDamaged', { episodeId: 'e1' });
  return known instanceof VaultError ? [known.code, known.more.episodeId] : 'a defect';
};

describe('errors of SQLite and the disk', () => {
  it.each([
    ['SQLITE_FULL', 'diskFull'],
    ['ENOSPC', 'diskFull'],
    ['EDQUOT', 'diskFull'],
    ['SQLITE_CORRUPT', 'episodeDamaged'],
    ['SQLITE_CORRUPT_VTAB', 'episodeDamaged'],
    ['SQLITE_NOTADB', 'episodeDamaged'],
    ['SQLITE_CANTOPEN', 'episodeDamaged'],
    ['SQLITE_IOERR_SHORT_READ', 'episodeDamaged'],
    ['SQLITE_BUSY', 'anotherInstance'],
  ])('%s is %s', (system, code) => {
    expect(codeOf(system)).toEqual([code, 'e1']);
  });

  it.each(['SQLITE_CONSTRAINT', 'SQLITE_IOERR_WRITE', 'EACCES', ''])('%j is a defect', (system) => {
    expect(codeOf(system)).toBe('a defect');
  });

  it('carry no message of what they met, and keep the case they were about', () => {
    const known = coded(thrown('ENOSPC'), 'vaultDamaged');
    expect(String(known)).toBe('VaultError: diskFull');
    const about = new VaultError('notFound', { episodeId: 'first' });
    expect(coded(about, 'vaultDamaged', { episodeId: 'second' })).toBe(about);
  });
});
