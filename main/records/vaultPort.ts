/** What synchronising needs of the vault; the vault's client fits it. No window token: nothing is read out to a person. */
import type { Utterance } from '../../shared/domain/records.ts';
import type { DeskEpisode, EpisodeFacts, NewEpisode } from '../vault/desk.ts';
import type { OutboxRow, OutboxState } from '../vault/outboxRows.ts';
import type { StoredRecord } from '../vault/recordRows.ts';

export type SyncVault = {
  listEpisodes(): Promise<readonly DeskEpisode[]>;
  ensureEpisode(episode: NewEpisode): Promise<unknown>;
  updateEpisodeFacts(id: string, facts: EpisodeFacts): Promise<unknown>;
  putRecords(episodeId: string, records: readonly StoredRecord[]): Promise<unknown>;
  putUtterances(episodeId: string, utterances: readonly Utterance[]): Promise<unknown>;
  /** Ids and numbers of the lines held of a session, without their words. */
  lineNumbers(
    episodeId: string,
    sessionId: string,
  ): Promise<readonly { id: string; seq: number }[]>;
  getCursor(key: string): Promise<string | null>;
  setCursor(key: string, value: string | null): Promise<unknown>;
};

export type OutboxVault = {
  outboxNext(episodeId?: string): Promise<OutboxRow | null>;
  outboxMark(
    episodeId: string,
    id: string,
    state: OutboxState,
    more?: { reason?: string; version?: string },
  ): Promise<unknown>;
};
