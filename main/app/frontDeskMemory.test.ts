import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createFrontDeskMemory } from './frontDeskMemory.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'front-desk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const known = {
  practice: true,
  people: [{ id: 'person-1', name: 'A Therapist', role: 'therapist' as const }],
};

it('remembers each service by its name, also for the next start', () => {
  createFrontDeskMemory(folder).remember('practice', known);
  createFrontDeskMemory(folder).remember('https://other.invalid', { practice: false, people: [] });
  expect(createFrontDeskMemory(folder).recall('practice')).toEqual(known);
  expect(createFrontDeskMemory(folder).recall('https://never.invalid')).toBeNull();
});

it.each(['', '{', '{"practice":{"people":"everybody"}}'])(
  'starts anew from a damaged file %j',
  (text) => {
    writeFileSync(join(folder, 'front-desk.json'), text);
    const memory = createFrontDeskMemory(folder);
    expect(memory.recall('practice')).toBeNull();
    memory.remember('practice', known);
    expect(memory.recall('practice')).toEqual(known);
  },
);

it('remembers whose vault opens with a passphrase of their own, and forgets it with the vault', () => {
  const memory = createFrontDeskMemory(folder);
  memory.remember('practice', known);
  expect(memory.hasOwnPassphrase('practice', 'person-1')).toBe(false);
  memory.setOwnPassphrase('practice', 'person-1', true);
  // What is heard from the service later does not undo it.
  memory.remember('practice', { ...known, people: [] });
  const next = createFrontDeskMemory(folder);
  expect(next.hasOwnPassphrase('practice', 'person-1')).toBe(true);
  expect(next.hasOwnPassphrase('https://other.invalid', 'person-1')).toBe(false);
  next.setOwnPassphrase('practice', 'person-1', false);
  expect(next.hasOwnPassphrase('practice', 'person-1')).toBe(false);
});
