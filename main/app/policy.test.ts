import { expect, it } from 'vitest';
import { defaultPolicy } from '../../shared/domain/policy.ts';
import type { LedgerDetail } from '../vault/ledgerChain.ts';
import { createDeskPolicy } from './policy.ts';

const strict = { ...defaultPolicy, leaseHours: 24, unsentContact: 'Jo Somebody' };

const vaultOf = (stored: Map<string, string>) => ({
  setting: async (key: string) => stored.get(key) ?? null,
  setSetting: async (key: string, value: string | null) => {
    if (value === null) stored.delete(key);
    else stored.set(key, value);
  },
});

const open = (stored = new Map<string, string>()) => {
  const rows: LedgerDetail[] = [];
  const onChange = async (changes: LedgerDetail) => void rows.push(changes);
  return { rows, stored, policy: createDeskPolicy({ vault: vaultOf(stored), onChange }) };
};

it('holds the defaults until contact, then what was said last, also after a restart', async () => {
  const { policy, rows, stored } = open();
  await policy.load();
  expect(policy.get()).toEqual(defaultPolicy);
  await policy.take(strict);
  // The name of a person does not go into the ledger.
  expect(rows).toEqual([{ leaseHours: 24, unsentContact: true }]);
  const restarted = open(stored);
  await restarted.policy.load();
  expect(restarted.policy.get()).toEqual(strict);
});

it('goes on with what held where the service has no policy, and says nothing of no change', async () => {
  const { policy, rows } = open();
  await policy.take(strict);
  await policy.take({ ...strict });
  await policy.take(null);
  expect(policy.get()).toEqual(strict);
  expect(rows).toHaveLength(1);
});

it('reads a stored policy without trust, and knows none after a sign-out', async () => {
  const { policy } = open(new Map([['policy', '{"leaseHours":99999,"curtainMinutes":']]));
  await policy.load();
  expect(policy.get()).toEqual(defaultPolicy);
  const wide = open(new Map([['policy', '{"leaseHours":99999,"curtainMinutes":0}']]));
  await wide.policy.load();
  expect(wide.policy.get()).toMatchObject({ leaseHours: 168, curtainMinutes: 1 });
  wide.policy.forget();
  expect(wide.policy.get()).toEqual(defaultPolicy);
});
