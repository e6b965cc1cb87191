import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { type ErrorCode, errorCodes } from '../../shared/contract/result.ts';
import type { DeskState } from '../../shared/contract/views.ts';
import { useLock } from '../app/desk.tsx';
import { useNow } from '../bridge/clock.tsx';
import { when } from '../copy/dates.ts';
import { errorWords } from '../copy/errors.ts';
import { refusedScreen, unsentKind } from '../copy/signIn.ts';
import { Panel } from '../ui/Panel.tsx';
import { Plain } from '../ui/Plain.tsx';
import { RefusalNotice } from '../ui/RefusalNotice.tsx';
import { ReEnrolDialog } from './ReEnrolDialog.tsx';

const codeOf = (code: string | undefined): ErrorCode =>
  errorCodes.find((known) => known === code) ?? 'defect';

/** Where a new vault is a way out. Elsewhere it would destroy what is whole. */
const canStartAnew: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['vaultDamaged', 'vaultNewer']);

const Unsent = ({ rows }: { rows: NonNullable<DeskState['refusal']>['unsent'] }) => {
  const now = useNow();
  return (
    <Panel heading={refusedScreen.unsentTitle}>
      {rows.length === 0 ? (
        <Typography>{refusedScreen.nothingUnsent}</Typography>
      ) : (
        <Box sx={{ display: 'grid', gap: 2 }}>
          <Box component="ul" sx={{ display: 'grid', gap: 1 }}>
            {rows.map((row) => (
              <Box component="li" key={`${row.caseRef} ${row.kind} ${row.at}`}>
                <Box component="span" sx={{ fontWeight: 600 }}>
                  {row.caseRef}
                </Box>{' '}
                <Box component="span" sx={{ color: 'quiet' }}>
                  {refusedScreen.unsentRow(unsentKind(row.kind), when(row.at, now))}
                </Box>
              </Box>
            ))}
          </Box>
          <Typography variant="body2" sx={{ color: 'quiet' }}>
            {refusedScreen.unsentExplained}
          </Typography>
        </Box>
      )}
    </Panel>
  );
};

/** The desk cannot open: why, what is safe, what to do; and last, and hardest, starting anew. */
export const RefusedScreen = () => {
  const { desk, refusal, retry } = useLock();
  const code = desk?.state === 'refused' ? codeOf(desk.refusal?.code) : (refusal?.code ?? 'defect');
  const words = errorWords[code];
  const people = desk?.people ?? [];
  const kept = people.filter((person) => person.hasVault);
  const candidates = kept.length > 0 ? kept : people;
  const [chosen, setChosen] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const person = candidates.find(({ id }) => id === chosen) ?? candidates[0];
  const anew = canStartAnew.has(code) && person !== undefined;
  return (
    <Plain width={560}>
      <Box role="alert" sx={{ display: 'grid', gap: 2 }}>
        <Typography variant="h1">{words.title}</Typography>
        <Typography>{words.safe}</Typography>
        <Typography>{words.next}</Typography>
      </Box>
      <Box>
        <Button variant="contained" onClick={retry}>
          {refusedScreen.retry}
        </Button>
      </Box>
      {desk?.state === 'refused' && refusal !== null && <RefusalNotice refusal={refusal} />}
      {anew && (
        <>
          <Unsent rows={desk?.refusal?.unsent ?? []} />
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, alignItems: 'center' }}>
            {candidates.length > 1 && (
              <TextField
                select
                label={refusedScreen.person}
                value={person.id}
                onChange={(event) => setChosen(event.target.value)}
                sx={{ flex: '1 1 220px', width: 'auto' }}
              >
                {candidates.map(({ id, name }) => (
                  <MenuItem key={id} value={id}>
                    {name}
                  </MenuItem>
                ))}
              </TextField>
            )}
            <Button variant="text" onClick={() => setAsking(true)}>
              {refusedScreen.harder}
            </Button>
          </Box>
          <ReEnrolDialog
            open={asking}
            person={person}
            unsentKnown
            onClose={() => setAsking(false)}
          />
        </>
      )}
    </Plain>
  );
};
