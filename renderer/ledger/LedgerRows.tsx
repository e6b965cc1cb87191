import Box from '@mui/material/Box';
import type { LedgerRow } from '../../shared/contract/views.ts';
import { LedgerLine, lineColumns, useLedgerSentence } from './LedgerLine.tsx';

/** The entries of one day, where there are few: the page of a case. */
export const LedgerRows = ({ rows }: { rows: readonly LedgerRow[] }) => {
  const said = useLedgerSentence();
  return (
    <Box component="ul">
      {rows.map((row) => (
        <Box
          component="li"
          key={row.seq}
          sx={{ ...lineColumns, py: 2, '& + &': { borderTop: 1, borderColor: 'line' } }}
        >
          <LedgerLine row={row} said={said(row)} />
        </Box>
      ))}
    </Box>
  );
};
