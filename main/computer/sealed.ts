/** Unsent work of closed cases, as this desk lists it, and when somebody has to be told (product A4). */
import { z } from 'zod';
import type { Output } from '../../shared/contract/table.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import { reportedUnsent } from '../records/unsentAlert.ts';
import type { VaultApi } from '../vault/client.ts';
import type { SealedWork } from '../vault/sendOnly.ts';

type Sealed = Output<'computer.read'>['sealed'][number];

const day: Millis = 86_400_000;
const iso = (at: Millis): string => new Date(at).toISOString();

/** Whether sealed work has waited for longer than the policy allows. */
export const isOverdue = (
  { sealedAt }: Pick<SealedWork, 'sealedAt'>,
  { unsentDays }: Pick<Policy, 'unsentDays'>,
  now: Millis,
): boolean => now - sealedAt >= unsentDays * day;

export const sealedView = (one: SealedWork, policy: Policy, now: Millis): Sealed => ({
  caseRef: one.caseRef,
  kind: one.kind,
  writtenAt: iso(one.at),
  sealedAt: iso(one.sealedAt),
  state: one.state === 'refused' ? 'refused' : 'waiting',
  reason: one.reason,
  overdue: isOverdue(one, policy, now),
});

/** Who is told: the person the policy names, else the case manager of the work in question. */
export const toldName = (
  work: readonly SealedWork[],
  { unsentContact }: Policy,
  personName: (id: string) => string,
): string | null => {
  if (unsentContact !== null) return unsentContact;
  const [manager, ...others] = new Set(work.flatMap((one) => one.caseManagerId ?? []));
  return manager !== undefined && others.length === 0 ? personName(manager) : null;
};

const Reported = z.array(
  z.object({ caseRef: z.string(), kinds: z.array(z.string()), since: z.string() }),
);

/** What other computers reported to this case manager, as the last contact left it. */
export const readReported = async (
  vault: Pick<VaultApi, 'setting'>,
): Promise<z.infer<typeof Reported>> => {
  const stored = await vault.setting(reportedUnsent);
  const parsed = Reported.safeParse(stored === null ? [] : JSON.parse(stored));
  return parsed.success ? parsed.data : [];
};
