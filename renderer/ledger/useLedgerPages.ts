import { useEffect, useState } from 'react';
import type { Refusal } from '../../shared/contract/result.ts';
import type { Output } from '../../shared/contract/table.ts';
import type { LedgerRow } from '../../shared/contract/views.ts';
import { either, onAnyCase, onDesk } from '../bridge/events.ts';
import { useAction } from '../bridge/useAction.ts';
import { type Asked, useOperation } from '../bridge/useOperation.ts';
import { olderLoaded } from '../copy/ledgerScreen.ts';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import { withPage } from './pages.ts';

const PAGE = 100;

export type LedgerPages = {
  readonly first: Asked<Output<'ledger.read'>>;
  /** Everything fetched so far, newest first. */
  readonly rows: readonly LedgerRow[];
  readonly hasOlder: boolean;
  readonly loadOlder: () => void;
  readonly busy: boolean;
  readonly refusal: Refusal | undefined;
};

/** The newest page, which follows what happens, and older pages on request. */
export const useLedgerPages = (): LedgerPages => {
  const announce = useAnnounce();
  const first = useOperation(
    'ledger.read',
    { before: null, count: PAGE },
    { reloadOn: either(onDesk, onAnyCase) },
  );
  const more = useAction('ledger.read');
  const [rows, setRows] = useState<readonly LedgerRow[]>([]);
  const newest = first.value?.rows;
  useEffect(() => {
    if (newest !== undefined) setRows((seen) => withPage(seen, newest));
  }, [newest]);

  const last = rows.at(-1);
  const loadOlder = async () => {
    if (last === undefined) return;
    const result = await more.run({ before: last.seq, count: PAGE });
    if (!result.ok) return;
    setRows((seen) => withPage(seen, result.value.rows));
    announce(olderLoaded(result.value.rows.length));
  };
  return {
    first,
    rows,
    hasOlder: last !== undefined && rows.length < (first.value?.count ?? 0),
    loadOlder: () => void loadOlder(),
    busy: more.busy,
    refusal: more.refusal,
  };
};
