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
import { PinField } from '../ui/PinField.tsx';
import { Plain } from '../ui/Plain.tsx';
import { RefusalNotice } from '../ui/RefusalNotice.tsx';
import { useWait } from '../ui/useWait.ts';

/** Covered: who, in which role, and the time of the next session. Nothing about any patient (screens 4.1). */
export const CurtainScreen = () => {
  const { desk, request } = useLock();
  const now = useNow();
  const [next] = useRemembered('nextSessionAt', '');
  const user = desk?.user ?? null;
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
      <ComingBack />
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

/** The PIN where one would do, else the passphrase; whoever has a PIN is told why it rests. */
const ComingBack = () => {
  const { desk, refusal, busy, request } = useLock();
  const wait = useWait(refusal);
  const pin = desk?.pin ?? { set: false, usable: false };
  const [withPassphrase, setWithPassphrase] = useState(false);
  const byPin = pin.usable && !withPassphrase;
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another field takes the focus too
  useEffect(() => {
    if (!busy) field.current?.focus();
  }, [busy, byPin]);
  const choose = (passphrase: boolean) => {
    setTyped('');
    setWithPassphrase(passphrase);
  };
  const uncover = (event: FormEvent) => {
    event.preventDefault();
    if (typed === '' || wait > 0 || busy) return;
    request(byPin ? { kind: 'uncoverByPin', pin: typed } : { kind: 'uncover', passphrase: typed });
    setTyped('');
  };
  return (
    <Box component="form" onSubmit={uncover} sx={{ display: 'grid', gap: 4 }}>
      {byPin ? (
        <PinField
          key="pin"
          label={curtainWords.pin}
          value={typed}
          onChange={setTyped}
          inputRef={field}
          autoFocus
          error={refusal?.code === 'wrongPin'}
        />
      ) : (
        <PassphraseField
          key="passphrase"
          value={typed}
          onChange={setTyped}
          inputRef={field}
          autoFocus
          error={refusal?.code === 'wrongPassphrase'}
        />
      )}
      {refusal !== null && wait === 0 && <RefusalNotice refusal={refusal} />}
      {pin.set && !pin.usable && refusal?.code !== 'pinSpent' && (
        <Typography variant="body2" sx={{ color: 'quiet' }}>
          {curtainWords.pinRests}
        </Typography>
      )}
      <Button type="submit" variant="contained" disabled={busy || typed === '' || wait > 0}>
        {wait > 0 ? signIn.wait(wait) : curtainWords.back}
      </Button>
      {pin.usable && (
        <Button variant="text" size="small" onClick={() => choose(byPin)}>
          {byPin ? curtainWords.usePassphrase : curtainWords.usePin}
        </Button>
      )}
    </Box>
  );
};
