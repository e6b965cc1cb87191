import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Fragment } from 'react';
import { useNavigate } from '../app/navigation.tsx';
import { useNow } from '../bridge/clock.tsx';
import { onCase } from '../bridge/events.ts';
import { useOperation } from '../bridge/useOperation.ts';
import { day } from '../copy/dates.ts';
import { dayHeading } from '../copy/ledgerScreen.ts';
import { who, whoReads } from '../copy/patient.ts';
import { byDay } from '../ledger/byDay.ts';
import { CaseExtract } from '../ledger/CaseExtract.tsx';
import { LedgerRows } from '../ledger/LedgerRows.tsx';
import { AccessRuler } from '../ui/AccessRuler.tsx';
import { Answer } from '../ui/Answer.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Panel } from '../ui/Panel.tsx';
import type { CaseRead } from './types.ts';

/** Who may read this case until when, and who has. The page one could show to the patient. */
export const AccessTab = ({ read }: { read: CaseRead }) => {
  const navigate = useNavigate();
  const now = useNow();
  const { episodeId } = read.header;
  const asked = useOperation('case.ledger', { episodeId }, { reloadOn: onCase(episodeId) });
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 4,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
      }}
    >
      <Panel
        heading={who.reads}
        aside={<AccessRuler access={read.header.access} form="header" />}
        flush
      >
        <Box
          component="dl"
          sx={{
            display: 'grid',
            gridTemplateColumns: 'minmax(120px, auto) minmax(0, 1fr)',
            columnGap: 4,
            rowGap: 3,
            px: 'var(--pad)',
            py: 3,
          }}
        >
          {whoReads(read.header, now).map((line) => (
            <Fragment key={line.who}>
              <Box component="dt" sx={{ fontWeight: 600 }}>
                {line.who}
              </Box>
              <Box component="dd">{line.what}</Box>
            </Fragment>
          ))}
        </Box>
      </Panel>
      <Panel
        heading={who.seen}
        aside={
          <Button variant="text" size="small" onClick={() => navigate({ screen: 'ledger' })}>
            {who.openLedger}
          </Button>
        }
        flush
      >
        <Answer of={asked}>
          {({ rows }) =>
            rows.length === 0 ? (
              <EmptyState {...who.noRows} />
            ) : (
              byDay([...rows].sort((a, b) => b.seq - a.seq)).map((group) => (
                <Box key={group.on}>
                  <Box
                    component="h3"
                    sx={{
                      m: 0,
                      px: 'var(--pad)',
                      py: 1,
                      typography: 'subtitle2',
                      color: 'quiet',
                      bgcolor: 'sunk',
                    }}
                  >
                    {dayHeading(group.on, now, day(group.on, now))}
                  </Box>
                  <LedgerRows rows={group.rows} />
                </Box>
              ))
            )
          }
        </Answer>
        <Box sx={{ px: 'var(--pad)', py: 3, borderTop: 1, borderColor: 'line' }}>
          <CaseExtract episodeId={episodeId} />
        </Box>
      </Panel>
    </Box>
  );
};
