import type { ErrorCode } from '../../shared/contract/result.ts';
import type { Utterance } from '../../shared/domain/records.ts';
import type { Change } from './change.ts';
import type { ChangeInput } from './changePassphrase.ts';
import type { ContentClass } from './contents.ts';
import type { Contact, DeskEpisode, EpisodeFacts, NewEpisode, Owner, VaultMeta } from './desk.ts';
import type { SealedSecret } from './device.ts';
import type { Discarded } from './discard.ts';
import type { EnrolInput } from './enrol.ts';
import type { EpisodeAccess } from './episodePool.ts';
import type { SweepResult } from './erase.ts';
import type { VaultErrorMore } from './errors.ts';
import type { ForgottenCase } from './forgotten.ts';
import type { Draft } from './journal.ts';
import type { Kept } from './kept.ts';
import type { ErasureReason, Mark } from './keyringFormat.ts';
import type {
  ChainVerdict,
  ChainWalk,
  LedgerEntry,
  LedgerQuery,
  LedgerRow,
} from './ledgerChain.ts';
import type { LedgerStatement, StatementInput } from './ledgerExport.ts';
import type { ChainPlace } from './ledgerHash.ts';
import type { OutboxCounts } from './outboxDesk.ts';
import type { OutboxLine, OutboxRow, OutboxState } from './outboxRows.ts';
import type { PinPolicy, PinState } from './pin.ts';
import type { ErasureReceipt } from './receiptCheck.ts';
import type { StoredRecord } from './recordRows.ts';
import type { Reflection } from './reflections.ts';
import type { NextSecret } from './rotate.ts';
import type { UnsentEntry } from './schedule.ts';
import type { DeskSearch } from './searchDesk.ts';
import type { SealedWork } from './sendOnly.ts';
import type { Coverage, StorageReport } from './storage.ts';
import type { UnlockInput } from './unlock.ts';

export type { Owner };

/** What can be told of a vault's folder without a key. */
export type VaultOutside = {
  readonly enrolled: boolean;
  /** Null where there is no readable keyring. */
  readonly mark: Mark | null;
  readonly vaultId: string | null;
  /** How often the keys were changed: an older copy of the same vault has fewer. */
  readonly epoch: number | null;
  readonly sealed: readonly SealedSecret[];
};

export type VaultStatus =
  | { readonly state: 'sealed' }
  | {
      readonly state: 'open';
      readonly meta: VaultMeta;
      /** The public key receipts are signed with, to be registered with the Device. */
      readonly publicKey: string;
      /** Erasures whose rotation and receipt are still due. */
      readonly pendingErasures: number;
      readonly episodes: number;
      readonly epoch: number;
    };

/**
 * What the worker answers. Every method may refuse with a `VaultError`; those that take an
 * `EpisodeAccess` also with `windowClosed`, `notFound` and `episodeDamaged`. Times are epoch ms.
 */
export type WorkerMethods = {
  // before anybody has signed in
  outside(dir: string): VaultOutside;
  enrol(input: EnrolInput): VaultMeta;
  unlock(input: UnlockInput): { meta: VaultMeta; pendingErasures: number };
  eraseLapsedBeforeUnlock(dir: string, deviceSecrets: Uint8Array[], now: number): SweepResult;
  unsentManifest(dir: string, deviceSecrets: Uint8Array[]): UnsentEntry[];
  destroyVault(dir: string): void;

  status(): VaultStatus;
  checkPassphrase(passphrase: Uint8Array, now: number): void;
  changePassphrase(input: ChangeInput): void;
  setPin(passphrase: Uint8Array, pin: Uint8Array | null, now: number): void;
  pinState(now: number, policy: PinPolicy): PinState;
  checkPin(pin: Uint8Array, now: number, policy: PinPolicy): void;
  signOut(): void;

  // erasing
  eraseKeysOfLapsed(now: number, most?: number): number;
  eraseKeys(ids: readonly string[], reason: ErasureReason, now: number): number;
  eraseSentOnly(now: number): number;
  settleErasures(next: NextSecret, now: number): ErasureReceipt[];
  rotate(next: NextSecret, now: number): void;
  receipts(): ErasureReceipt[];
  refreshSchedule(): void;

  // the desk
  listEpisodes(): DeskEpisode[];
  ensureEpisode(episode: NewEpisode, now: number): boolean;
  updateEpisodeFacts(id: string, facts: EpisodeFacts, now: number): void;
  discardEpisode(access: EpisodeAccess): Discarded;
  storage(): StorageReport;
  caseContents(access: EpisodeAccess): ContentClass[];
  contact(): Contact;
  setContact(contact: Contact): void;
  setting(key: string): string | null;
  setSetting(key: string, value: string | null): void;
  cursor(key: string): string | null;
  setCursor(key: string, value: string | null): void;

  // one case
  putRecords(
    access: EpisodeAccess,
    records: readonly StoredRecord[],
  ): { stored: number; keptLocal: { kind: string; id: string }[] };
  removeRecords(access: EpisodeAccess, records: readonly { kind: string; id: string }[]): number;
  listRecords(access: EpisodeAccess, kind: string): StoredRecord[];
  getRecord(access: EpisodeAccess, kind: string, id: string): StoredRecord | null;
  getConflict(access: EpisodeAccess, kind: string, id: string): StoredRecord | null;
  settleConflict(
    access: EpisodeAccess,
    kind: string,
    id: string,
    keep: 'mine' | 'upstream',
  ): boolean;
  putUtterances(access: EpisodeAccess, utterances: readonly Utterance[]): number;
  listUtterances(
    access: EpisodeAccess,
    sessionId: string,
    range: { from: number; count: number },
  ): Utterance[];
  countUtterances(access: EpisodeAccess): { sessionId: string; count: number }[];
  change(access: EpisodeAccess, change: Change): { utterances: Utterance[] };
  listOutbox(access: EpisodeAccess): OutboxLine[];
  saveDraft(access: EpisodeAccess, draft: Draft): void;
  readDrafts(access: EpisodeAccess): Draft[];
  clearDraft(access: EpisodeAccess, draftId: string): void;
  putReflection(access: EpisodeAccess, reflection: Reflection): void;
  listReflections(access: EpisodeAccess): Reflection[];
  coverage(access: EpisodeAccess): Coverage;
  search(episodeIds: readonly string[], query: string, limit: number, now: number): DeskSearch;

  // on the way out
  outboxNext(query: { episodeId?: string | null; count: number; now: number }): OutboxRow[];
  outboxMark(
    id: string,
    state: OutboxState,
    more: { reason?: string; version?: string; now: number },
  ): void;
  outboxCounts(episodeId: string | null): OutboxCounts;
  relay(): number;
  sendOnlyNext(): OutboxRow[];
  sendOnlyMark(id: string, state: 'sending' | 'sent' | 'refused', reason?: string): boolean;
  sendOnlyList(): SealedWork[];

  // what outlives a case
  forgotten(): ForgottenCase[];
  keptAway(): string[];
  fetchAgain(episodeId: string, entry: Omit<LedgerEntry, 'episodeId' | 'caseRef'>): boolean;
  dropForgotten(episodeIds: readonly string[]): void;
  keepReflection(kept: Omit<Kept, 'id'>): string;
  listKept(): Kept[];
  removeKept(id: string, now: number): void;

  // the ledger
  ledgerAppend(entry: LedgerEntry): void;
  ledgerPage(query: {
    episodeId?: string | null;
    before?: number | null;
    count: number;
  }): LedgerRow[];
  ledgerVerify(): ChainVerdict;
  ledgerFind(query: LedgerQuery): { rows: LedgerRow[]; matching: number; entries: number };
  ledgerWalk(from: ChainPlace, count: number): ChainWalk;
  /** Vouches for a copy of the ledger with the key that signs receipts. */
  signLedger(input: StatementInput): LedgerStatement;
  /** The hash of one row; null where there is none. */
  ledgerHashAt(seq: number): string | null;
};

export type Method = keyof WorkerMethods;

/** Every method by name; one that is forgotten here does not compile. */
const named: Record<Method, true> = {
  outside: true,
  enrol: true,
  unlock: true,
  eraseLapsedBeforeUnlock: true,
  unsentManifest: true,
  destroyVault: true,
  status: true,
  checkPassphrase: true,
  changePassphrase: true,
  setPin: true,
  pinState: true,
  checkPin: true,
  signOut: true,
  eraseKeysOfLapsed: true,
  eraseKeys: true,
  eraseSentOnly: true,
  settleErasures: true,
  rotate: true,
  receipts: true,
  refreshSchedule: true,
  listEpisodes: true,
  ensureEpisode: true,
  updateEpisodeFacts: true,
  discardEpisode: true,
  storage: true,
  caseContents: true,
  contact: true,
  setContact: true,
  setting: true,
  setSetting: true,
  cursor: true,
  setCursor: true,
  putRecords: true,
  removeRecords: true,
  listRecords: true,
  getRecord: true,
  getConflict: true,
  settleConflict: true,
  putUtterances: true,
  listUtterances: true,
  countUtterances: true,
  change: true,
  listOutbox: true,
  saveDraft: true,
  readDrafts: true,
  clearDraft: true,
  putReflection: true,
  listReflections: true,
  coverage: true,
  search: true,
  outboxNext: true,
  outboxMark: true,
  outboxCounts: true,
  relay: true,
  sendOnlyNext: true,
  sendOnlyMark: true,
  sendOnlyList: true,
  forgotten: true,
  keptAway: true,
  fetchAgain: true,
  dropForgotten: true,
  keepReflection: true,
  listKept: true,
  removeKept: true,
  ledgerAppend: true,
  ledgerPage: true,
  ledgerVerify: true,
  ledgerFind: true,
  ledgerWalk: true,
  signLedger: true,
  ledgerHashAt: true,
};
export const workerMethodNames = Object.keys(named) as readonly Method[];

export type Request = { readonly id: number; readonly method: Method; readonly args: unknown[] };
export type Failure = VaultErrorMore & {
  readonly code: ErrorCode;
  /** Of a defect: error name, system code and stack frames, no message, since messages quote. */
  readonly trace?: string;
};
export type Response =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly error: Failure };

/** The same methods as another thread sees them. */
export type Remote<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => infer R
    ? (...args: A) => Promise<R>
    : never;
};
