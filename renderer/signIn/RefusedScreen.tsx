import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { type ErrorCode, errorCodes } from '../../shared/contract/result.ts';
import { useLock } from '../app/desk.tsx';
import { call } from '../bridge/client.ts';
import { errorWords } from '../copy/errors.ts';
import { endedWords, refusedScreen } from '../copy/signIn.ts';
import { Plain } from '../ui/Plain.tsx';
import { RefusalNotice } from '../ui/RefusalNotice.tsx';
import { UnsentList } from '../ui/UnsentList.tsx';
import { ReEnrolDialog } from './ReEnrolDialog.tsx';

const codeOf = (code: string | undefined): ErrorCode =>
  errorCodes.find((known) => known === code) ?? 'defect';

/** Where a new vault is a way out. Elsewhere it would destroy what is whole. */
const canStartAnew: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['vaultDamaged', 'vaultNewer']);

/** The desk went on until the service said no more: nothing is left to try, but to sign in again. */
const isEnd: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['deviceBlocked', 'profileRestored']);

/** The desk cannot open: why, what is safe, what to do; and last, and hardest, starting anew. */
export const RefusedScreen = () => {
  const { desk, refusal, retry } = useLock();
  const code = desk?.state === 'refused' ? codeOf(desk.refusal?.code) : (refusal?.code ?? 'defect');
  const erased = desk?.refusal?.erased ?? null;
  const unsent = desk?.refusal?.unsent ?? [];
  const end = isEnd.has(code);
  const words = end ? endedWords(code, erased) : errorWords[code];
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
        {end ? (
          // Not before everything is erased: there would be nothing to sign in to.
          <Button
            variant="contained"
            disabled={erased === null}
            onClick={() => void call('desk.backToSignIn', {})}
          >
            {refusedScreen.signInAgain}
          </Button>
        ) : (
          <Button variant="contained" onClick={retry}>
            {refusedScreen.retry}
          </Button>
        )}
      </Box>
      {desk?.state === 'refused' && refusal !== null && <RefusalNotice refusal={refusal} />}
      {end && erased !== null && <UnsentList {...refusedScreen.unsentGone} rows={unsent} />}
      {anew && (
        <>
          <UnsentList {...refusedScreen.unsent} rows={unsent} />
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
