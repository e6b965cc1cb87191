/** Rows of the ledger that belong to no transaction of a case: reads, refusals, the desk's own acts. */
import type { OperationName } from '../../shared/contract/table.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import type { Clinician } from '../../shared/domain/records.ts';
import type { VaultApi } from '../vault/client.ts';
import type { LedgerDetail } from '../vault/ledgerChain.ts';
import { REPEAT_WITHIN_MS, readActions } from './actions.ts';

export type LedgerWriter = {
  /** A signed-in act that changes no case, for example `desk.curtain`. */
  act(user: Clinician, action: string, detail?: LedgerDetail): Promise<void>;
  /** What the workstation did or learnt by itself, for example `policy.changed`. */
  machine(action: string, detail?: LedgerDetail): Promise<void>;
  read(name: OperationName, user: Clinician, input: unknown, output: unknown): Promise<void>;
  refused(
    name: OperationName,
    user: Clinician,
    episodeId: string | null,
    rule: string,
  ): Promise<void>;
};

const episodeIdOf = (input: unknown): string | null => {
  const id = (input as { episodeId?: unknown } | null)?.episodeId;
  return typeof id === 'string' ? id : null;
};

/** The actor of what no person did; the vault writes its own rows under the same name. */
const WORKSTATION = { id: 'workstation' };

export const createLedgerWriter = (parts: {
  readonly vault: VaultApi;
  readonly now: () => Millis;
}): LedgerWriter => {
  const { vault, now } = parts;
  const lastSeen = new Map<string, Millis>();

  /** True when the same thing was written a moment ago by the same person. */
  const isRepeat = (key: string): boolean => {
    const at = now();
    const before = lastSeen.get(key);
    if (before !== undefined && at - before < REPEAT_WITHIN_MS && at >= before) return true;
    lastSeen.set(key, at);
    return false;
  };

  const append = async (
    { id: actor }: Pick<Clinician, 'id'>,
    action: string,
    episodeId: string | null,
    detail: LedgerDetail,
  ) => {
    const held = episodeId
      ? (await vault.listEpisodes()).find((one) => one.id === episodeId)
      : undefined;
    await vault.ledgerAppend({
      id: crypto.randomUUID(),
      at: now(),
      actor,
      action,
      // An id that is not on this desk is not written: it may be somebody else's case.
      episodeId: held ? episodeId : null,
      caseRef: held?.caseRef ?? null,
      detail,
    });
  };

  return {
    act: (user, action, detail = {}) => append(user, action, null, detail),
    machine: (action, detail = {}) => append(WORKSTATION, action, null, detail),
    async read(name, user, input, output) {
      const known = readActions[name];
      if (!known || known.counts?.(input) === false) return;
      const detail = known.detail(output);
      const episodeId = episodeIdOf(input);
      if (isRepeat(JSON.stringify([user.id, known.action, episodeId, detail]))) return;
      await append(user, known.action, episodeId, detail);
    },
    async refused(name, user, episodeId, rule) {
      if (isRepeat(JSON.stringify([user.id, 'refused', name, episodeId, rule]))) return;
      await append(user, 'access.refused', episodeId, { operation: name, rule });
    },
  };
};
