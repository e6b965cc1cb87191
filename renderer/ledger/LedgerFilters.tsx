import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { ledgerKinds } from '../../shared/domain/ledgerKinds.ts';
import { useNow } from '../bridge/clock.tsx';
import { ledgerFilter } from '../copy/ledgerScreen.ts';
import { dayOf, isFiltered, type LedgerFilter, noFilter } from './filter.ts';
import { KindChips } from './KindChips.tsx';

/** By what was done, by case, by day. */
export const LedgerFilters = ({
  filter,
  onChange,
}: {
  filter: LedgerFilter;
  onChange: (filter: LedgerFilter) => void;
}) => {
  const now = useNow();
  return (
    <Box component="search" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: 3 }}>
      <KindChips
        label={ledgerFilter.kinds}
        kinds={['all', ...ledgerKinds]}
        words={ledgerFilter.kind}
        chosen={filter.kind}
        onChoose={(kind) => onChange({ ...filter, kind })}
      />
      <TextField
        label={ledgerFilter.caseRef}
        value={filter.caseRef}
        size="small"
        onChange={(event) => onChange({ ...filter, caseRef: event.target.value })}
        sx={{ width: 170 }}
        slotProps={{ htmlInput: { maxLength: 20, autoComplete: 'off', spellCheck: false } }}
      />
      <TextField
        label={ledgerFilter.on}
        placeholder={ledgerFilter.onShape}
        value={filter.on}
        size="small"
        onChange={(event) => onChange({ ...filter, on: event.target.value })}
        error={dayOf(filter.on, now) === undefined}
        sx={{ width: 150 }}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 10 } }}
      />
      <Button onClick={() => onChange(noFilter)} disabled={!isFiltered(filter)}>
        {ledgerFilter.clear}
      </Button>
    </Box>
  );
};
