/** My computer & access: what is stored here, until when, and its receipts (product A11, A5). */
import { ok, refuse } from '../../shared/contract/result.ts';
import type { AccessView, ReceiptView } from '../../shared/contract/views.ts';
import type { AccessWindow } from '../../shared/domain/accessWindow.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import { type HeldCase, windowOf } from '../access/gate.ts';
import type { Handlers } from '../ipc/handlers.ts';
import type { VaultApi } from '../vault/client.ts';
import { type ErasureReceipt, verifyReceipt } from '../vault/receiptCheck.ts';

export type LooseEnd = 'unsignedNote' | 'unsentLetter' | 'openRiskLoop' | 'feedback' | 'reflection';

export type ComputerParts = {
  readonly vault: VaultApi;
  readonly heldCases: () => Promise<readonly HeldCase[]>;
  /** What a closing case still lacks; empty for one that is not closing. */
  readonly looseEnds: (episodeId: string) => Promise<readonly LooseEnd[]>;
  /** Public keys known to be registered upstream for this device. */
  readonly registeredKeys: () => Promise<readonly string[]>;
  readonly saveFile: (name: string, bytes: Uint8Array) => Promise<boolean>;
  /** Called once a case was erased here: screens leave it. */
  readonly onErased: (episodeIds: readonly string[]) => void;
};

export const accessView = (
  held: Pick<HeldCase, 'dischargedOn'>,
  window: AccessWindow,
): AccessView => ({
  state: window.state,
  dischargedOn: held.dischargedOn,
  lastDay: window.lastDay,
  closesAt: window.closesAt === null ? null : new Date(window.closesAt).toISOString(),
  daysLeft: window.daysLeft,
});

const reasons = ['lapsed', 'forgotten', 'handedOver', 'blocked'] as const;

const receiptView = (receipt: ErasureReceipt, keys: readonly string[]): ReceiptView => {
  const verdict = verifyReceipt(JSON.stringify(receipt), keys);
  return {
    id: receipt.id,
    caseRef: receipt.caseRef,
    at: receipt.at,
    reason: reasons.find((reason) => reason === receipt.reason) ?? 'lapsed',
    beforeUnlock: receipt.reason === 'lapsed' && receipt.intentAt === receipt.at,
    counts: { ...receipt.counts },
    verified: verdict.valid,
    trust: verdict.valid ? verdict.trust : 'selfSigned',
  };
};

const storedCases = async (parts: ComputerParts, now: Millis) => {
  const [report, held] = await Promise.all([parts.vault.storage(), parts.heldCases()]);
  const byId = new Map(held.map((one) => [one.id, one]));
  const cases = [];
  for (const stored of report.cases) {
    const one = byId.get(stored.episodeId);
    if (!one) continue;
    cases.push({
      episodeId: stored.episodeId,
      caseRef: stored.caseRef,
      access: accessView(one, windowOf(one, now)),
      bytes: stored.bytes,
      counts: { ...stored.counts },
      looseEnds: [...(await parts.looseEnds(stored.episodeId))],
      unsent: stored.counts.unsent ?? 0,
    });
  }
  return { cases, deskBytes: report.deskBytes };
};

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

export const computerHandlers = (
  parts: ComputerParts,
): Handlers<'computer.read' | 'computer.forget' | 'computer.saveReceipt'> => ({
  async 'computer.read'(_input, { now }) {
    const [{ cases, deskBytes }, receipts, status, keys] = await Promise.all([
      storedCases(parts, now),
      parts.vault.receipts(),
      parts.vault.status(),
      parts.registeredKeys(),
    ]);
    if (status.state !== 'open') return refuse('locked');
    return ok({
      cases: cases.toSorted((a, b) => (a.access.daysLeft ?? 1e6) - (b.access.daysLeft ?? 1e6)),
      totalBytes: deskBytes + sum(cases.map((one) => one.bytes)),
      sessions: sum(cases.map((one) => one.counts.session ?? 0)),
      utterances: sum(cases.map((one) => one.counts.utterance ?? 0)),
      receipts: receipts
        .map((receipt) => receiptView(receipt, keys))
        .toSorted((a, b) => (a.at < b.at ? 1 : -1)),
      vaultMark: status.meta.mark,
      server: status.meta.server,
    });
  },

  async 'computer.forget'(_input, { window, now }) {
    const [receipt] = await parts.vault.eraseEpisodes([window.episodeId], 'forgotten', now);
    if (!receipt) return refuse('notFound');
    parts.onErased([window.episodeId]);
    return ok({ receipt: receiptView(receipt, await parts.registeredKeys()) });
  },

  async 'computer.saveReceipt'({ receiptId }) {
    const receipt = (await parts.vault.receipts()).find((one) => one.id === receiptId);
    if (!receipt) return refuse('notFound');
    const text = `${JSON.stringify(receipt, null, 2)}\n`;
    return ok({ saved: await parts.saveFile('erasure-receipt.json', Buffer.from(text)) });
  },
});
