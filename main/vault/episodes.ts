import type { RecordKind, RecordOf, Utterance } from '../../shared/domain/records.ts';
import type { OpenWindow } from '../access/openWindow.ts';
import type { Change } from './change.ts';
import type { VaultApi } from './client.ts';
import type { Draft } from './journal.ts';
import type { LedgerRow } from './ledgerChain.ts';
import type { OutboxItem, OutboxLine } from './outboxRows.ts';
import type { StoredRecord } from './recordRows.ts';
import type { Reflection } from './reflections.ts';
import type { DeskSearch } from './searchDesk.ts';
import type { Coverage } from './storage.ts';

/** A record of one kind with the version upstream gave it. */
export type Versioned<K extends RecordKind> = {
  readonly id: string;
  readonly version: string | null;
  readonly body: RecordOf<K>;
};

/** A record to be written, with the body its kind demands. */
export type RecordChange = {
  [K in RecordKind]: { readonly kind: K; readonly id: string; readonly body: RecordOf<K> };
}[RecordKind];
export type EpisodeChange = {
  readonly records?: readonly RecordChange[];
  readonly utterances?: readonly Utterance[];
  readonly outbox?: readonly OutboxItem[];
  /** Who did what, as a code; every change has its row. */
  readonly ledger: Change['ledger'];
};

/**
 * The clinical record of the cases on this desk. Every method takes the token that only the gate
 * makes; the worker checks the window a second time.
 * @throws VaultError `windowClosed`, `episodeDamaged`, `notFound`, `locked`, `diskFull`
 */
export type Episodes = {
  list<K extends RecordKind>(window: OpenWindow, kind: K): Promise<Versioned<K>[]>;
  get<K extends RecordKind>(window: OpenWindow, kind: K, id: string): Promise<Versioned<K> | null>;
  /** The version upstream that an unsent change collided with. */
  conflict<K extends RecordKind>(
    window: OpenWindow,
    kind: K,
    id: string,
  ): Promise<Versioned<K> | null>;
  settleConflict(
    window: OpenWindow,
    kind: RecordKind,
    id: string,
    keep: 'mine' | 'upstream',
  ): Promise<boolean>;
  /** Lines of a session with `seq` from `from` on, at most `count`. */
  utterances(
    window: OpenWindow,
    sessionId: string,
    range: { from: number; count: number },
  ): Promise<Utterance[]>;
  countUtterances(window: OpenWindow): Promise<{ sessionId: string; count: number }[]>;
  /** One durable transaction; answers the lines with the numbers they got. */
  change(window: OpenWindow, change: EpisodeChange): Promise<{ utterances: Utterance[] }>;
  outbox(window: OpenWindow): Promise<OutboxLine[]>;
  saveDraft(window: OpenWindow, draft: Draft): Promise<void>;
  drafts(window: OpenWindow): Promise<Draft[]>;
  clearDraft(window: OpenWindow, draftId: string): Promise<void>;
  putReflection(window: OpenWindow, reflection: Reflection): Promise<void>;
  reflections(window: OpenWindow): Promise<Reflection[]>;
  coverage(window: OpenWindow): Promise<Coverage>;
  search(windows: readonly OpenWindow[], query: string, limit: number): Promise<DeskSearch>;
  /** Newest first; rows before the one numbered `before`. */
  ledger(window: OpenWindow, page: { before?: number | null; count: number }): Promise<LedgerRow[]>;
};

/** Bodies were written by {@link Episodes.change} or by the mapping, both in the kind's own shape. */
const versioned = <K extends RecordKind>({ id, version, body }: StoredRecord): Versioned<K> => ({
  id,
  version,
  body: body as RecordOf<K>,
});

/** @param now trusted time, epoch ms */
export function createEpisodes(vault: VaultApi, now: () => number): Episodes {
  const at = (window: OpenWindow) => ({ episodeId: window.episodeId, now: now() });
  return {
    list: async <K extends RecordKind>(window: OpenWindow, kind: K) =>
      (await vault.listRecords(at(window), kind)).map(versioned<K>),
    get: async <K extends RecordKind>(window: OpenWindow, kind: K, id: string) => {
      const found = await vault.getRecord(at(window), kind, id);
      return found === null ? null : versioned<K>(found);
    },
    conflict: async <K extends RecordKind>(window: OpenWindow, kind: K, id: string) => {
      const found = await vault.getConflict(at(window), kind, id);
      return found === null ? null : versioned<K>(found);
    },
    settleConflict: (window, kind, id, keep) => vault.settleConflict(at(window), kind, id, keep),
    utterances: (window, sessionId, range) => vault.listUtterances(at(window), sessionId, range),
    countUtterances: (window) => vault.countUtterances(at(window)),
    change: (window, change) => vault.change(at(window), change),
    outbox: (window) => vault.listOutbox(at(window)),
    saveDraft: (window, draft) => vault.saveDraft(at(window), draft),
    drafts: (window) => vault.readDrafts(at(window)),
    clearDraft: (window, draftId) => vault.clearDraft(at(window), draftId),
    putReflection: (window, reflection) => vault.putReflection(at(window), reflection),
    reflections: (window) => vault.listReflections(at(window)),
    coverage: (window) => vault.coverage(at(window)),
    search: (windows, query, limit) =>
      vault.search(
        windows.map((window) => window.episodeId),
        query,
        limit,
        now(),
      ),
    ledger: (window, page) => vault.ledgerPage({ ...page, episodeId: window.episodeId }),
  };
}
