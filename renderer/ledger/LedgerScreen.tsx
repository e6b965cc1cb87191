import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useNavigate } from '../app/navigation.tsx';
import { useNow } from '../bridge/clock.tsx';
import { day } from '../copy/dates.ts';
import {
  brokenLedger,
  brokenLedgerNext,
  dayHeading,
  entries,
  ledgerScreen,
  shownOf,
  wholeLedger,
} from '../copy/ledgerScreen.ts';
import { Answer } from '../ui/Answer.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHeading } from '../ui/PageHeading.tsx';
import { Panel } from '../ui/Panel.tsx';
import { RefusalNotice } from '../ui/RefusalNotice.tsx';
import { StatusPill } from '../ui/StatusPill.tsx';
import { byDay } from './byDay.ts';
import { LedgerRows } from './LedgerRows.tsx';
import { useLedgerPages } from './useLedgerPages.ts';

/** Who saw, changed, shared or erased what on this computer, day by day, newest first (product E1). */
export const LedgerScreen = () => {
  const navigate = useNavigate();
  const now = useNow();
  const pages = useLedgerPages();
  return (
    <Box
      sx={{
        px: 6,
        py: 5,
        display: 'grid',
        gap: 4,
        alignContent: 'start',
        gridTemplateColumns: 'minmax(0, 1fr)',
        maxWidth: 1040,
      }}
    >
      <PageHeading
        title={ledgerScreen.title}
        lead={ledgerScreen.lead}
        aside={
          <Button onClick={() => navigate({ screen: 'computer' })}>{ledgerScreen.back}</Button>
        }
      />
      <Answer of={pages.first}>
        {(first) => (
          <>
            <Verdict whole={first.whole} firstBad={first.firstBad} count={first.count} />
            {pages.rows.length === 0 ? (
              <Panel flush>
                <EmptyState {...ledgerScreen.empty} />
              </Panel>
            ) : (
              byDay(pages.rows).map((group) => (
                <Panel
                  key={group.on}
                  heading={dayHeading(group.on, now, day(group.on, now))}
                  aside={entries(group.rows.length)}
                  flush
                >
                  <LedgerRows rows={group.rows} firstBad={first.firstBad} />
                </Panel>
              ))
            )}
            {pages.refusal !== undefined && (
              <RefusalNotice refusal={pages.refusal} onRetry={pages.loadOlder} />
            )}
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 4 }}>
              {pages.hasOlder ? (
                <Button onClick={pages.loadOlder} disabled={pages.busy}>
                  {pages.busy ? ledgerScreen.loadingOlder : ledgerScreen.older}
                </Button>
              ) : (
                pages.rows.length > 0 && (
                  <Typography variant="body2" sx={{ color: 'quiet' }}>
                    {ledgerScreen.all}
                  </Typography>
                )
              )}
              <Typography variant="body2" sx={{ color: 'quiet' }}>
                {shownOf(pages.rows.length, first.count)}
              </Typography>
            </Box>
          </>
        )}
      </Answer>
    </Box>
  );
};

const Verdict = ({
  whole,
  firstBad,
  count,
}: {
  whole: boolean;
  firstBad: number | null;
  count: number;
}) => (
  <Box role="status" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3 }}>
    <StatusPill kind={whole ? 'good' : 'risk'}>
      {whole ? ledgerScreen.wholePill : ledgerScreen.brokenPill}
    </StatusPill>
    <Typography sx={{ fontWeight: 600 }}>
      {whole ? wholeLedger(count) : brokenLedger(firstBad)}
    </Typography>
    {!whole && <Typography>{brokenLedgerNext}</Typography>}
  </Box>
);
