/**
 * The policy that holds on this desk: the defaults until the first contact, then what upstream said
 * last, kept in the vault so that it also holds after a restart without contact.
 */
import { clampPolicy, defaultPolicy, type Policy } from '../../shared/domain/policy.ts';
import { jsonOf } from '../records/mapping/fields.ts';
import type { VaultApi } from '../vault/client.ts';
import type { LedgerDetail } from '../vault/ledgerChain.ts';

const SETTING = 'policy';

export type DeskPolicy = {
  readonly get: () => Policy;
  /** After sign-in: what this vault was told last. */
  readonly load: () => Promise<void>;
  /** After contact; null where the service has no policy. */
  readonly take: (policy: Policy | null) => Promise<void>;
  /** After sign-out nobody's policy is known. */
  readonly forget: () => void;
};

/** What differs, as the ledger may hold it: numbers and answers, no name. */
export const policyChanges = (before: Policy, after: Policy): LedgerDetail =>
  Object.fromEntries(
    (Object.keys(after) as (keyof Policy)[])
      .filter((field) => before[field] !== after[field])
      .map((field) => [field, field === 'unsentContact' ? true : after[field]]),
  );

export const createDeskPolicy = (parts: {
  readonly vault: Pick<VaultApi, 'setting' | 'setSetting'>;
  /** Called with what changed, after it is stored. */
  readonly onChange: (changes: LedgerDetail) => Promise<void>;
}): DeskPolicy => {
  const { vault } = parts;
  let policy = defaultPolicy;
  return {
    get: () => policy,
    async load() {
      const stored = await vault.setting(SETTING);
      policy = stored === null ? defaultPolicy : clampPolicy(jsonOf(stored));
    },
    async take(next) {
      if (next === null) return;
      const changes = policyChanges(policy, next);
      if (Object.keys(changes).length === 0) return;
      await vault.setSetting(SETTING, JSON.stringify(next));
      policy = next;
      await parts.onChange(changes);
    },
    forget() {
      policy = defaultPolicy;
    },
  };
};
