import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { ledgerKinds } from '../../shared/domain/ledgerKinds.ts';
import { useNow } from '../bridge/clock.tsx';
import { ledgerFilter } from '../copy/ledgerScreen.ts';
import { ChoiceChips } from '../ui/ChoiceChips.tsx';
import { dayOf, isFiltered, type LedgerFilter, noFilter } from './filter.ts';

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
      <Box sx={{ flex: '1 1 auto', pt: 1 }}>
        <ChoiceChips
          label={ledgerFilter.kinds}
          choices={(['all', ...ledgerKinds] as const).map((name) => ({
            name,
            label: ledgerFilter.kind[name],
          }))}
          chosen={filter.kind}
          onChoose={(kind) => onChange({ ...filter, kind })}
        />
      </Box>
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
