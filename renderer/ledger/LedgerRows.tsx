import Box from '@mui/material/Box';
import { useMemo } from 'react';
import type { LedgerRow } from '../../shared/contract/views.ts';
import { useDesk } from '../app/desk.tsx';
import { time } from '../copy/dates.ts';
import { ledgerSentence } from '../copy/ledger.ts';
import { ledgerScreen } from '../copy/ledgerScreen.ts';
import { StatusPill } from '../ui/StatusPill.tsx';

/** Sentences of one day, with their time and number. The first one that does not fit is marked. */
export const LedgerRows = ({
  rows,
  firstBad = null,
}: {
  rows: readonly LedgerRow[];
  firstBad?: number | null;
}) => {
  const desk = useDesk();
  const me = desk.user === null ? [] : [desk.user.id, desk.user.name];
  const names = useMemo(
    () => new Map(desk.people.map((person) => [person.id, person.name])),
    [desk.people],
  );
  return (
    <Box component="ul">
      {rows.map((row) => (
        <Box
          component="li"
          key={row.seq}
          sx={{
            display: 'grid',
            gridTemplateColumns: '52px minmax(0, 1fr) auto',
            columnGap: 3,
            alignItems: 'baseline',
            px: 'var(--pad)',
            py: 2,
            '& + &': { borderTop: 1, borderColor: 'line' },
            ...(row.seq === firstBad && { bgcolor: 'risk.soft' }),
          }}
        >
          <Box component="time" dateTime={row.at} sx={{ color: 'quiet' }}>
            {time(row.at)}
          </Box>
          <Box component="span">
            {ledgerSentence(row, me, (actor) => names.get(actor) ?? actor)}
            {row.action === 'access.refused' && (
              <>
                {' '}
                <StatusPill kind="caution">{ledgerScreen.refusedPill}</StatusPill>
              </>
            )}
          </Box>
          <Box component="span" sx={{ color: 'quiet', typography: 'body2' }}>
            {row.seq}
          </Box>
        </Box>
      ))}
    </Box>
  );
};
