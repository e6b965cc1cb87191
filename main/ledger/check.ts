/**
 * Checking the ledger because somebody asked (product E1): the whole chain, in stretches, so that a long
 * one keeps nobody waiting, and then against what the record service has confirmed.
 */
import type { Output } from '../../shared/contract/table.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import { checkLedger, type LedgerCheck } from '../records/ledgerAnchor.ts';
import type { VaultApi } from '../vault/client.ts';
import type { ChainVerdict } from '../vault/ledgerChain.ts';
import { beforeFirst, type ChainPlace } from '../vault/ledgerHash.ts';
import { allRows, rowsFrom } from './rows.ts';

export type CheckParts = {
  readonly vault: VaultApi;
  readonly progress: (done: number, of: number) => void;
  /** A break was found: the desk is to say so and to report it. */
  readonly onBroken: () => Promise<void>;
};

/** Some 50 ms of work: what others ask of the vault meanwhile does not have to wait for longer. */
const STRETCH = 2_000;

/** Walks the whole chain, a stretch at a time. @param of how many entries there are, for the progress */
export const walked = async (
  { vault, progress }: Pick<CheckParts, 'vault' | 'progress'>,
  of: number,
): Promise<ChainVerdict> => {
  let place: ChainPlace = beforeFirst;
  for (;;) {
    const stretch = await vault.ledgerWalk(place, STRETCH);
    place = stretch.place;
    if (stretch.firstBad !== null) return { whole: false, firstBad: stretch.firstBad };
    if (stretch.end) return { whole: true, count: place.seq, head: place.hash };
    progress(place.seq, of);
  }
};

const upstreamOf = (check: LedgerCheck): Output<'ledger.check'>['upstream'] => {
  if (check.state === 'broken' && check.fault !== 'altered') return check.fault;
  return check.anchor === null ? 'unknown' : 'agrees';
};

/**
 * The last entry before the break: up to there all fit together. Of a chain that was written anew
 * nobody can say from where on.
 */
const fitsOf = async (vault: VaultApi, check: LedgerCheck) => {
  if (check.state !== 'broken' || check.fault === 'rewritten') return null;
  const [last] = await rowsFrom(vault, check.firstBad, 1);
  return last === undefined ? null : { seq: last.seq, at: new Date(last.at).toISOString() };
};

/**
 * The entry up to which all are the ones that were written, although the chain breaks later. That they
 * fit together does not say so: whoever alters a row can reckon some of the next ones anew. Only what
 * the record service has confirmed does.
 */
const certainOf = async (vault: VaultApi, check: LedgerCheck): Promise<number | null> => {
  const { anchor } = check;
  if (check.state !== 'broken' || check.fault !== 'altered' || anchor === null) return null;
  if (anchor.seq >= check.firstBad) return null;
  return (await vault.ledgerHashAt(anchor.seq)) === anchor.hash ? anchor.seq : null;
};

export const checkNow = async (parts: CheckParts, now: Millis): Promise<Output<'ledger.check'>> => {
  const { vault } = parts;
  const { entries } = await vault.ledgerFind({ ...allRows, count: 1 });
  const check = await checkLedger({
    setting: vault.setting,
    ledgerPage: vault.ledgerPage,
    ledgerHashAt: vault.ledgerHashAt,
    ledgerVerify: () => walked(parts, entries),
  });
  const { anchor } = check;
  if (check.state === 'broken') await parts.onBroken();
  const altered = check.state === 'broken' && check.fault === 'altered';
  return {
    checkedAt: new Date(now).toISOString(),
    entries: check.state === 'whole' ? check.count : entries,
    firstBad: check.state === 'broken' ? check.firstBad : null,
    fits: await fitsOf(vault, check),
    certain: await certainOf(vault, check),
    confirmed: anchor === null ? null : { seq: anchor.seq, at: new Date(anchor.at).toISOString() },
    // A chain that breaks was not compared any further.
    upstream: altered ? 'unknown' : upstreamOf(check),
  };
};
