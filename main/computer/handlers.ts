/** My computer & access: what is stored here, until when, and its receipts (product A11, A4–A6). */
import { ok, refuse } from '../../shared/contract/result.ts';
import type { Output } from '../../shared/contract/table.ts';
import type { AccessView } from '../../shared/contract/views.ts';
import type { AccessWindow } from '../../shared/domain/accessWindow.ts';
import { closingCheckpoint } from '../../shared/domain/closingChecklist.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import { type HeldCase, windowOf } from '../access/gate.ts';
import type { Handlers } from '../ipc/handlers.ts';
import type { VaultApi } from '../vault/client.ts';
import { checkReceipt, receiptView } from './receipts.ts';
import { isOverdue, readReported, sealedView, toldName } from './sealed.ts';

type ClosingItem = Output<'computer.read'>['cases'][number]['looseEnds'][number];

export type ComputerParts = {
  readonly vault: VaultApi;
  readonly heldCases: () => Promise<readonly HeldCase[]>;
  /** What a closing case still lacks; empty for one that is not closing. */
  readonly looseEnds: (episodeId: string) => Promise<readonly ClosingItem[]>;
  /** Public keys known to be registered upstream for this device. */
  readonly registeredKeys: () => Promise<readonly string[]>;
  readonly saveFile: (name: string, bytes: Uint8Array) => Promise<boolean>;
  /** Called once a case was erased here: screens leave it. */
  readonly onErased: (episodeIds: readonly string[]) => void;
  readonly policy: () => Policy;
  readonly personName: (id: string) => string;
  readonly newId: () => string;
  /** The frame's own notices may have changed. */
  readonly changed: () => void;
  /** Asks the service now; what it answers is not waited for. */
  readonly syncSoon: () => void;
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

/** The checkpoint at which a case's checklist was last looked at; goes with the case. */
const seenKey = (episodeId: string): string => `episode/${episodeId}/checklist`;

/** Cases that have reached a checkpoint with something open, and were not looked at since. */
const closingNow = async (
  parts: ComputerParts,
  now: Millis,
): Promise<Output<'computer.notices'>['closing']> => {
  const closing = [];
  for (const held of await parts.heldCases()) {
    const window = windowOf(held, now);
    if (!window.readable || window.daysLeft === null) continue;
    const checkpoint = closingCheckpoint(window.daysLeft);
    const seen = await parts.vault.cursor(seenKey(held.id));
    if (checkpoint === null || seen === String(checkpoint)) continue;
    const kinds = [...new Set((await parts.looseEnds(held.id)).map(({ kind }) => kind))];
    if (kinds.length === 0) continue;
    const { id, caseRef } = held;
    closing.push({ episodeId: id, caseRef, access: accessView(held, window), checkpoint, kinds });
  }
  return closing.toSorted((a, b) => (a.access.daysLeft ?? 0) - (b.access.daysLeft ?? 0));
};

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

type Operation =
  | 'computer.read'
  | 'computer.case'
  | 'computer.notices'
  | 'computer.checklistSeen'
  | 'computer.forget'
  | 'computer.fetchAgain'
  | 'computer.saveReceipt'
  | 'computer.checkReceipt';

export const computerHandlers = (parts: ComputerParts): Handlers<Operation> => ({
  async 'computer.read'(_input, { now }) {
    const { vault, personName } = parts;
    const [{ cases, deskBytes }, receipts, status, keys, sealed, forgotten] = await Promise.all([
      storedCases(parts, now),
      vault.receipts(),
      vault.status(),
      parts.registeredKeys(),
      vault.sendOnlyList(),
      vault.forgotten(),
    ]);
    if (status.state !== 'open') return refuse('locked');
    const policy = parts.policy();
    return ok({
      cases: cases.toSorted((a, b) => (a.access.daysLeft ?? 1e6) - (b.access.daysLeft ?? 1e6)),
      totalBytes: deskBytes + sum(cases.map((one) => one.bytes)),
      sessions: sum(cases.map((one) => one.counts.session ?? 0)),
      utterances: sum(cases.map((one) => one.counts.utterance ?? 0)),
      sealed: sealed.map((one) => sealedView(one, policy, now)),
      tells: { name: toldName(sealed, policy, personName), afterDays: policy.unsentDays },
      forgotten: forgotten.map((one) => ({ ...one, at: new Date(one.at).toISOString() })),
      receipts: receipts
        .map((receipt) => receiptView(receipt, keys))
        .toSorted((a, b) => (a.at < b.at ? 1 : -1)),
      vaultMark: status.meta.mark,
      server: status.meta.server,
    });
  },

  async 'computer.case'(_input, { window, now }) {
    const { episodeId } = window;
    return ok({ classes: [...(await parts.vault.caseContents({ episodeId, now }))] });
  },

  async 'computer.notices'(_input, { now }) {
    const policy = parts.policy();
    const sealed = await parts.vault.sendOnlyList();
    const overdue = sealed.filter((one) => isOverdue(one, policy, now));
    return ok({
      closing: await closingNow(parts, now),
      overdue: overdue.map((one) => sealedView(one, policy, now)),
      toldName: toldName(overdue, policy, parts.personName),
      reported: await readReported(parts.vault),
    });
  },

  async 'computer.checklistSeen'({ checkpoint }, { window }) {
    await parts.vault.setCursor(seenKey(window.episodeId), String(checkpoint));
    parts.changed();
    return ok({});
  },

  async 'computer.forget'(_input, { window, now }) {
    const { episodeId } = window;
    try {
      const [receipt] = await parts.vault.eraseEpisodes([episodeId], 'forgotten', now);
      if (!receipt) return refuse('notFound');
      return ok({ receipt: receiptView(receipt, await parts.registeredKeys()) });
    } finally {
      // Its receipt may have to wait for the keystore; the case itself is gone by then.
      const left = await parts.vault.listEpisodes();
      if (!left.some((one) => one.id === episodeId)) parts.onErased([episodeId]);
    }
  },

  async 'computer.fetchAgain'({ episodeId }, { user, now }) {
    const entry = {
      id: parts.newId(),
      at: now,
      actor: user.id,
      action: 'case.fetchAgain',
      detail: {},
    };
    if (!(await parts.vault.fetchAgain(episodeId, entry))) return refuse('notFound');
    parts.syncSoon();
    return ok({});
  },

  async 'computer.saveReceipt'({ receiptId }) {
    const receipt = (await parts.vault.receipts()).find((one) => one.id === receiptId);
    if (!receipt) return refuse('notFound');
    const text = `${JSON.stringify(receipt, null, 2)}\n`;
    return ok({ saved: await parts.saveFile('erasure-receipt.json', Buffer.from(text)) });
  },

  async 'computer.checkReceipt'({ text }) {
    const status = await parts.vault.status();
    if (status.state !== 'open') return refuse('locked');
    return ok(checkReceipt(text, await parts.registeredKeys(), status.meta.deviceId));
  },
});
