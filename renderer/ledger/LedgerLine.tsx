import Box from '@mui/material/Box';
import { useMemo } from 'react';
import type { LedgerRow } from '../../shared/contract/views.ts';
import { useDesk } from '../app/desk.tsx';
import { time } from '../copy/dates.ts';
import { ledgerSentence } from '../copy/ledger.ts';
import { entryNumber, ledgerScreen } from '../copy/ledgerScreen.ts';
import { StatusPill } from '../ui/StatusPill.tsx';

/** Turns a row into its sentence, said to the signed-in person. */
export const useLedgerSentence = (): ((row: LedgerRow) => string) => {
  const { user, people } = useDesk();
  return useMemo(() => {
    const me = user === null ? [] : [user.id, user.name];
    const names = new Map(people.map((person) => [person.id, person.name]));
    return (row) => ledgerSentence(row, me, (actor) => names.get(actor) ?? actor);
  }, [user, people]);
};

/** Columns of an entry: time, sentence, number. */
export const lineColumns = {
  display: 'grid',
  gridTemplateColumns: '52px minmax(0, 1fr) auto',
  columnGap: 3,
  alignItems: 'baseline',
  px: 'var(--pad)',
} as const;

/** One entry: when, what, and its number. `breaks`: from here on nothing is certain. */
export const LedgerLine = ({
  row,
  said,
  breaks = false,
}: {
  row: LedgerRow;
  said: string;
  breaks?: boolean;
}) => (
  <>
    <Box component="time" dateTime={row.at} sx={{ color: 'quiet' }}>
      {time(row.at)}
    </Box>
    <Box component="span">
      {said}
      {row.action === 'access.refused' && (
        <>
          {' '}
          <StatusPill kind="caution">{ledgerScreen.refusedPill}</StatusPill>
        </>
      )}
      {breaks && (
        <>
          {' '}
          <StatusPill kind="risk">{ledgerScreen.breaksPill}</StatusPill>
        </>
      )}
    </Box>
    <Box component="span" sx={{ color: 'quiet', typography: 'body2' }}>
      {entryNumber(row.seq)}
    </Box>
  </>
);
