import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { ledgerFilter, ledgerScreen, shownOf } from '../copy/ledgerScreen.ts';
import { Answer } from '../ui/Answer.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Panel } from '../ui/Panel.tsx';
import { RefusalNotice } from '../ui/RefusalNotice.tsx';
import { CheckPanel } from './CheckPanel.tsx';
import { isFiltered, type LedgerFilter, noFilter } from './filter.ts';
import { LedgerFilters } from './LedgerFilters.tsx';
import { LedgerList } from './LedgerList.tsx';
import { useCheck } from './useCheck.ts';
import { useLedgerPages } from './useLedgerPages.ts';

/** This computer's own ledger: checked, looked through, newest first (product E1). */
export const OwnLedger = () => {
  const check = useCheck();
  const [filter, setFilter] = useState<LedgerFilter>(noFilter);
  const pages = useLedgerPages(filter);
  return (
    <Box
      sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column', gap: 3, pt: '2px' }}
    >
      <CheckPanel check={check} />
      <LedgerFilters filter={filter} onChange={setFilter} />
      <Answer of={pages.first}>
        {({ matching, entries }) => (
          <>
            {pages.rows.length === 0 ? (
              <Panel flush>
                {isFiltered(filter) ? (
                  <EmptyState
                    {...ledgerFilter.nothing}
                    action={
                      <Button onClick={() => setFilter(noFilter)}>{ledgerFilter.clear}</Button>
                    }
                  />
                ) : (
                  <EmptyState {...ledgerScreen.empty} />
                )}
              </Panel>
            ) : (
              <LedgerList
                key={JSON.stringify(filter)}
                rows={pages.rows}
                all={matching}
                firstBad={check.found?.firstBad ?? null}
                hasOlder={pages.hasOlder}
                onOlder={pages.loadOlder}
              />
            )}
            {pages.refusal !== undefined && (
              <RefusalNotice refusal={pages.refusal} onRetry={pages.loadOlder} />
            )}
            <Typography variant="body2" role="status" sx={{ color: 'quiet' }}>
              {shownOf(matching, entries)}
            </Typography>
          </>
        )}
      </Answer>
    </Box>
  );
};
