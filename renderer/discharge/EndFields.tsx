import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useNow } from '../bridge/clock.tsx';
import type { FormDraft } from '../bridge/useFormDraft.ts';
import { discharge } from '../copy/discharge.ts';
import { Panel } from '../ui/Panel.tsx';
import { type DischargeForm, daysBackFrom, type Field, type Prepared } from './form.ts';

/** The day of discharge and the reason for ending. */
export const EndFields = ({
  prepared,
  form,
  missing,
}: {
  prepared: Prepared;
  form: FormDraft<DischargeForm>;
  missing: readonly Field[];
}) => {
  const now = useNow();
  const { dischargedOn, endCode } = form.value;
  const { earliestOn, latestOn, endCodes } = prepared;
  const outside = dischargedOn < earliestOn || dischargedOn > latestOn;
  const noCode = missing.includes('endCode');
  return (
    <Panel>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 4, pt: 2 }}>
        <Box data-field="dischargedOn" sx={{ flex: '1 1 220px', minWidth: 0 }}>
          <TextField
            select
            label={discharge.date}
            value={outside ? '' : dischargedOn}
            required
            error={outside}
            helperText={outside ? discharge.dateOutside(earliestOn, latestOn, now) : undefined}
            onChange={(event) =>
              form.change((before) => ({ ...before, dischargedOn: event.target.value }))
            }
          >
            {daysBackFrom(latestOn, earliestOn).map((day) => (
              <MenuItem key={day} value={day}>
                {discharge.dayOption(day, now)}
              </MenuItem>
            ))}
          </TextField>
        </Box>
        <Box data-field="endCode" sx={{ flex: '1 1 220px', minWidth: 0 }}>
          <TextField
            select
            label={discharge.endCode}
            value={endCodes.some(({ code }) => code === endCode) ? endCode : ''}
            required
            error={noCode}
            helperText={noCode ? discharge.chooseEndCode : undefined}
            onChange={(event) =>
              form.change((before) => ({ ...before, endCode: event.target.value }))
            }
          >
            {endCodes.map(({ code, label }) => (
              <MenuItem key={code} value={code}>
                {code} · {label}
              </MenuItem>
            ))}
          </TextField>
        </Box>
      </Box>
    </Panel>
  );
};
