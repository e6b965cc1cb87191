/**
 * The ledger's head anchored upstream (product E1): a chain that was cut off or written anew is whole in
 * itself, but not against what the service was told before. The anchor lies on the Device, whose
 * versions are the chain of anchors; the last one is remembered here for starts without contact.
 */
import { z } from 'zod';
import { ok, type Result } from '../../shared/contract/result.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import type { VaultApi } from '../vault/client.ts';
import type { FhirClient } from './client.ts';
import { type KnownDevice, type LedgerHead, updateDevice } from './device.ts';
import { jsonOf } from './mapping/fields.ts';

const SETTING = 'ledgerAnchor';
/** An anchor is due after so many rows, or after this time where there is any new row. */
const ROWS = 20;
const AFTER: Millis = 10 * 60_000;

const Anchor = z.object({ seq: z.int().min(1), hash: z.string(), at: z.number() });
/** The last anchor that the service is known to have, and when it was confirmed, epoch ms. */
export type LedgerAnchor = z.infer<typeof Anchor>;

export type LedgerBreak = {
  /** A row that does not fit the one before; rows missing at the end; a chain made anew. */
  readonly fault: 'altered' | 'cutOff' | 'rewritten';
  /**
   * Where it shows: the row that does not fit, the first that is missing, the anchored one that is
   * another now. Of a chain made anew the rows before it are not certain either.
   */
  readonly firstBad: number;
  /** The anchor that it was seen against; null where the chain itself shows it. */
  readonly anchored: number | null;
};

export type LedgerCheck =
  | {
      readonly state: 'whole';
      readonly count: number;
      readonly head: string;
      readonly anchor: LedgerAnchor | null;
    }
  | (LedgerBreak & { readonly state: 'broken'; readonly anchor: LedgerAnchor | null });

type Ledger = Pick<VaultApi, 'ledgerVerify' | 'ledgerHashAt' | 'ledgerPage'>;
type Settings = Pick<VaultApi, 'setting' | 'setSetting'>;

/** Null before the first. */
export const ledgerAnchor = async (
  vault: Pick<VaultApi, 'setting'>,
): Promise<LedgerAnchor | null> => {
  const stored = Anchor.safeParse(jsonOf(await vault.setting(SETTING)));
  return stored.success ? stored.data : null;
};

const newestRow = async (vault: Ledger): Promise<LedgerHead | null> => {
  const [newest] = await vault.ledgerPage({ count: 1 });
  return newest === undefined ? null : { seq: newest.seq, hash: newest.hash };
};

/** How the ledger differs from an anchor; null where it does not. */
const against = async (vault: Ledger, anchor: LedgerHead): Promise<LedgerBreak | null> => {
  const hash = await vault.ledgerHashAt(anchor.seq);
  if (hash === anchor.hash) return null;
  const anchored = anchor.seq;
  if (hash !== null) return { fault: 'rewritten', firstBad: anchored, anchored };
  return { fault: 'cutOff', firstBad: ((await newestRow(vault))?.seq ?? 0) + 1, anchored };
};

/** Walks the whole chain and compares it with the last anchor known. Changes nothing. */
export const checkLedger = async (
  vault: Ledger & Pick<VaultApi, 'setting'>,
): Promise<LedgerCheck> => {
  const anchor = await ledgerAnchor(vault);
  const chain = await vault.ledgerVerify();
  if (!chain.whole)
    return { state: 'broken', fault: 'altered', firstBad: chain.firstBad, anchored: null, anchor };
  const broken = anchor === null ? null : await against(vault, anchor);
  return broken === null
    ? { state: 'whole', count: chain.count, head: chain.head, anchor }
    : { state: 'broken', ...broken, anchor };
};

const isDue = (head: LedgerHead, last: LedgerAnchor | null, now: Millis): boolean => {
  if (last === null) return true;
  const rows = head.seq - last.seq;
  return rows >= ROWS || (rows > 0 && (now - last.at >= AFTER || now < last.at));
};

/**
 * Compares the ledger with the anchor that the service has just shown, and puts a new one there when it
 * is due. A ledger that does not fit is not anchored: that would cover up what happened.
 * @param always true at sign-out: any new row is anchored
 * @returns the break that was found, or null
 */
export const anchorLedger = async (parts: {
  readonly client: FhirClient;
  readonly vault: Ledger & Settings;
  readonly device: KnownDevice;
  readonly now: Millis;
  readonly always?: boolean;
}): Promise<Result<LedgerBreak | null>> => {
  const { client, vault, device, now } = parts;
  const keep = (head: LedgerHead) =>
    vault.setSetting(SETTING, JSON.stringify({ ...head, at: now } satisfies LedgerAnchor));
  const remembered = await ledgerAnchor(vault);
  const shown = device.ledgerHead;
  for (const anchor of [shown, remembered]) {
    const broken = anchor === null ? null : await against(vault, anchor);
    if (broken !== null) {
      // Also the next start without contact has to find what the service showed.
      if (anchor === shown && shown !== null) await keep(shown);
      return ok(broken);
    }
  }
  const head = await newestRow(vault);
  if (head === null) return ok(null);
  // The service may have lost what it once confirmed, as after a restore of its own.
  const last = shown !== null && remembered?.seq === shown.seq ? remembered : null;
  const due = parts.always === true ? head.seq > (last?.seq ?? 0) : isDue(head, last, now);
  if (!due) return ok(null);
  const written = await updateDevice(client, device, { ledgerHead: head });
  if (!written.ok) return written;
  await keep(head);
  return ok(null);
};
