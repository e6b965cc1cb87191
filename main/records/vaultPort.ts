/**
 * What synchronising and sending need of the vault. They act for the desk and read nothing out to a
 * person, so they name episodes instead of carrying the gate's token; the vault itself still refuses
 * a case whose window is closed.
 */
import type { Remote, WorkerMethods } from '../vault/protocol.ts';

export type SyncVault = Pick<
  Remote<WorkerMethods>,
  | 'listEpisodes'
  | 'ensureEpisode'
  | 'updateEpisodeFacts'
  | 'discardEpisode'
  | 'getRecord'
  | 'listRecords'
  | 'putRecords'
  | 'removeRecords'
  | 'putUtterances'
  | 'countUtterances'
  | 'listUtterances'
  | 'cursor'
  | 'setCursor'
  | 'forgotten'
  | 'dropForgotten'
  | 'keptAway'
  | 'ledgerAppend'
>;

export type OutboxVault = Pick<
  Remote<WorkerMethods>,
  'outboxNext' | 'outboxMark' | 'sendOnlyNext' | 'sendOnlyMark'
>;
