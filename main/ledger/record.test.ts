import { beforeEach, expect, it } from 'vitest';
import type { Clinician } from '../../shared/domain/records.ts';
import type { VaultApi } from '../vault/client.ts';
import type { LedgerEntry } from '../vault/ledgerChain.ts';
import { REPEAT_WITHIN_MS } from './actions.ts';
import { createLedgerWriter } from './record.ts';

const user: Clinician = { id: 'therapist-1', name: 'A Therapist', role: 'therapist' };
let rows: LedgerEntry[];
let now: number;
const writer = () =>
  createLedgerWriter({
    vault: {
      listEpisodes: async () => [{ id: 'episode-1', caseRef: 'CR-4471' }],
      ledgerAppend: async (entry: LedgerEntry) => {
        rows.push(entry);
      },
    } as unknown as VaultApi,
    now: () => now,
  });

beforeEach(() => {
  rows = [];
  now = 1_000_000;
});

const opened = { session: { number: 3 } };
const input = { episodeId: 'episode-1', sessionId: 'session-3' };

it('writes down what was read, by reference and number and without a word of it', async () => {
  await writer().read('session.open', user, input, { ...opened, utterances: ['secret words'] });
  expect(rows).toMatchObject([
    { actor: 'therapist-1', action: 'session.opened', caseRef: 'CR-4471', detail: { session: 3 } },
  ]);
  expect(JSON.stringify(rows)).not.toContain('secret');
});

it('writes the same read once in a quarter of an hour, and again after it', async () => {
  const ledger = writer();
  await ledger.read('session.open', user, input, opened);
  now += REPEAT_WITHIN_MS - 1;
  await ledger.read('session.open', user, input, opened);
  expect(rows).toHaveLength(1);
  now += 1;
  await ledger.read('session.open', user, input, opened);
  expect(rows).toHaveLength(2);
});

it('does not call an empty search a search', async () => {
  const output = { hits: [] };
  await writer().read('transcript.search', user, { episodeId: 'episode-1', query: '  ' }, output);
  expect(rows).toEqual([]);
  await writer().read(
    'transcript.search',
    user,
    { episodeId: 'episode-1', query: 'queue' },
    output,
  );
  expect(rows).toMatchObject([{ action: 'transcript.searched', detail: { hits: 0 } }]);
});

it('names the rule of a refusal, and not the id of a case that is not on this desk', async () => {
  await writer().refused('case.read', user, 'episode-of-somebody-else', 'R04');
  expect(rows).toMatchObject([
    {
      action: 'access.refused',
      episodeId: null,
      caseRef: null,
      detail: { operation: 'case.read', rule: 'R04' },
    },
  ]);
});
