import { useEffect, useMemo, useRef, useState } from 'react';
import type { Refusal } from '../../shared/contract/result.ts';
import type { Output } from '../../shared/contract/table.ts';
import type { LedgerRow } from '../../shared/contract/views.ts';
import { useNow } from '../bridge/clock.tsx';
import { either, onAnyCase, onDesk } from '../bridge/events.ts';
import { useAction } from '../bridge/useAction.ts';
import { type Asked, useOperation } from '../bridge/useOperation.ts';
import { asked, type LedgerFilter } from './filter.ts';
import { withPage } from './pages.ts';

const PAGE = 500;

export type LedgerPages = {
  readonly first: Asked<Output<'ledger.read'>>;
  /** Everything fetched so far, newest first. */
  readonly rows: readonly LedgerRow[];
  readonly hasOlder: boolean;
  readonly loadOlder: () => void;
  readonly refusal: Refusal | undefined;
};

type Seen = { readonly of: string; readonly rows: readonly LedgerRow[] };

/** The newest page of what is looked for, which follows what happens, and older pages on request. */
export const useLedgerPages = (filter: LedgerFilter): LedgerPages => {
  const of = JSON.stringify(asked(filter, useNow()));
  const query = useMemo(() => JSON.parse(of) as ReturnType<typeof asked>, [of]);
  const first = useOperation(
    'ledger.read',
    { before: null, count: PAGE, ...query },
    { reloadOn: either(onDesk, onAnyCase) },
  );
  const more = useAction('ledger.read');
  const [seen, setSeen] = useState<Seen>({ of, rows: [] });
  const current = useRef(of);
  current.current = of;
  const take = (page: readonly LedgerRow[]) =>
    setSeen((before) => ({
      of: current.current,
      rows: withPage(before.of === current.current ? before.rows : [], page),
    }));
  const newest = first.value?.rows;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page is taken once, when it comes
  useEffect(() => {
    if (newest !== undefined) take(newest);
  }, [newest]);

  // What was found for another question is never shown as the answer to this one.
  const rows = seen.of === of ? seen.rows : (newest ?? []);
  const last = rows.at(-1);
  const hasOlder = last !== undefined && rows.length < (first.value?.matching ?? 0);
  const loadOlder = async () => {
    if (last === undefined || more.busy) return;
    const result = await more.run({ before: last.seq, count: PAGE, ...query });
    if (result.ok && current.current === of) take(result.value.rows);
  };
  return { first, rows, hasOlder, loadOlder: () => void loadOlder(), refusal: more.refusal };
};
