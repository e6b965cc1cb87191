import {
  episodeOfCursor,
  getContact,
  getValue,
  listDeskEpisodes,
  setContact,
  setValue,
} from './desk.ts';
import { ensureEpisode, updateEpisodeFacts } from './deskEpisodes.ts';
import { discardEpisode } from './discard.ts';
import { eraseEpisodes, eraseLapsed, rotateVault, settleErasures } from './erasures.ts';
import type { Holder } from './holder.ts';
import { appendLedger, ledgerHashAt, ledgerPage, verifyChain } from './ledgerChain.ts';
import { mergeIndexes } from './mergeIndex.ts';
import { transact } from './open.ts';
import { outboxCounts, outboxMark, outboxNext } from './outboxDesk.ts';
import type { WorkerMethods } from './protocol.ts';
import { listReceipts } from './receipt.ts';
import { relayAll } from './relay.ts';
import { refreshSchedule } from './sealedLists.ts';
import { searchDesk } from './searchDesk.ts';
import { eraseSentOnly } from './sendOnly.ts';
import { storageReport } from './storage.ts';

type Desk =
  | 'eraseKeysOfLapsed'
  | 'eraseKeys'
  | 'eraseSentOnly'
  | 'settleErasures'
  | 'rotate'
  | 'receipts'
  | 'refreshSchedule'
  | 'listEpisodes'
  | 'ensureEpisode'
  | 'updateEpisodeFacts'
  | 'discardEpisode'
  | 'storage'
  | 'contact'
  | 'setContact'
  | 'setting'
  | 'setSetting'
  | 'cursor'
  | 'setCursor'
  | 'search'
  | 'outboxNext'
  | 'outboxMark'
  | 'outboxCounts'
  | 'relay'
  | 'ledgerAppend'
  | 'ledgerPage'
  | 'ledgerVerify'
  | 'ledgerHashAt';

/** What concerns the desk as a whole. */
export function deskMethods({ open }: Holder): Pick<WorkerMethods, Desk> {
  const set = (table: 'cursor' | 'setting', key: string, value: string | null): void => {
    const { desk } = open();
    transact(desk, true, () => setValue(desk, table, key, value));
  };
  return {
    eraseKeysOfLapsed: (now, most) => eraseLapsed(open(), now, most),
    eraseKeys: (ids, reason, now) => eraseEpisodes(open(), ids, reason, now),
    eraseSentOnly: (now) => eraseSentOnly(open(), now),
    settleErasures: (next, now) => settleErasures(open(), next, now),
    rotate: (next, now) => rotateVault(open(), next, now),
    receipts: () => listReceipts(open().desk),
    refreshSchedule: () => {
      mergeIndexes(open());
      refreshSchedule(open());
    },

    listEpisodes: () => listDeskEpisodes(open().desk).filter((one) => !open().pool.hasLeft(one.id)),
    ensureEpisode: (episode, now) => ensureEpisode(open(), episode, now),
    updateEpisodeFacts: (id, facts) => updateEpisodeFacts(open(), id, facts),
    discardEpisode: (access) => discardEpisode(open(), access),
    storage: () => storageReport(open()),
    contact: () => getContact(open().desk),
    setContact: (contact) => setContact(open().desk, contact),
    setting: (key) => getValue(open().desk, 'setting', key),
    setSetting: (key, value) => set('setting', key, value),
    cursor: (key) => getValue(open().desk, 'cursor', key),
    setCursor: (key, value) => {
      // A cursor that outlived its case would say that the case is whole when it comes anew.
      const episodeId = episodeOfCursor(key);
      if (episodeId !== null) open().pool.admit({ episodeId, now: 0 });
      set('cursor', key, value);
    },
    search: (ids, query, limit, now) => searchDesk(open(), ids, query, limit, now),

    outboxNext: (query) => outboxNext(open(), query),
    outboxMark: (id, state, more) => outboxMark(open(), id, state, more),
    outboxCounts: (episodeId) => outboxCounts(open(), episodeId),
    relay: () => relayAll(open()),
    ledgerAppend: (entry) => {
      const { desk } = open();
      transact(desk, true, () => appendLedger(desk, entry));
    },
    ledgerPage: (query) => ledgerPage(open().desk, query),
    ledgerVerify: () => verifyChain(open().desk),
    ledgerHashAt: (seq) => ledgerHashAt(open().desk, seq),
  };
}
