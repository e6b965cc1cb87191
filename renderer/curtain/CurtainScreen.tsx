import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useLock } from '../app/desk.tsx';
import { useRemembered } from '../app/navigation.tsx';
import { useNow } from '../bridge/clock.tsx';
import { sentence } from '../copy/counts.ts';
import { clock, millis, time } from '../copy/dates.ts';
import { roleWords } from '../copy/roles.ts';
import { curtainWords, signIn } from '../copy/signIn.ts';
import { PassphraseField } from '../ui/PassphraseField.tsx';
import { Plain } from '../ui/Plain.tsx';
import { RefusalNotice } from '../ui/RefusalNotice.tsx';
import { useWait } from '../ui/useWait.ts';

/** Covered: who, in which role, and the time of the next session. Nothing about any patient (screens 4.1). */
export const CurtainScreen = () => {
  const { desk, refusal, busy, request } = useLock();
  const wait = useWait(refusal);
  const now = useNow();
  const [next] = useRemembered('nextSessionAt', '');
  const [passphrase, setPassphrase] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!busy) field.current?.focus();
  }, [busy]);
  const user = desk?.user ?? null;
  const uncover = (event: FormEvent) => {
    event.preventDefault();
    if (passphrase === '' || wait > 0 || busy) return;
    request({ kind: 'uncover', passphrase });
    setPassphrase('');
  };
  return (
    <Plain width={400}>
      <Box sx={{ display: 'grid', gap: 1 }}>
        <Typography sx={{ color: 'quiet' }}>{clock(now)}</Typography>
        <Typography variant="h1">{user?.name ?? curtainWords.title}</Typography>
        {user !== null && (
          <Typography sx={{ color: 'quiet' }}>{sentence(roleWords[user.role])}</Typography>
        )}
        {next !== '' && millis(next) > now && (
          <Typography>{curtainWords.next(time(next))}</Typography>
        )}
      </Box>
      <Box component="form" onSubmit={uncover} sx={{ display: 'grid', gap: 4 }}>
        <PassphraseField
          value={passphrase}
          onChange={setPassphrase}
          inputRef={field}
          autoFocus
          error={refusal?.code === 'wrongPassphrase'}
        />
        {refusal !== null && wait === 0 && <RefusalNotice refusal={refusal} />}
        <Button type="submit" variant="contained" disabled={busy || passphrase === '' || wait > 0}>
          {wait > 0 ? signIn.wait(wait) : curtainWords.back}
        </Button>
      </Box>
      <Typography variant="body2" sx={{ color: 'quiet' }}>
        {curtainWords.sessionGoesOn}
      </Typography>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <Typography variant="body2" sx={{ color: 'quiet' }}>
          {curtainWords.notYou}
        </Typography>
        <Button variant="text" size="small" onClick={() => request({ kind: 'signOut' })}>
          {curtainWords.signOut}
        </Button>
      </Box>
    </Plain>
  );
};
