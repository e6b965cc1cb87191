import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { signInSettings } from '../copy/signIn.ts';
import { ChangePassphraseForm } from './ChangePassphraseForm.tsx';
import { useDesk } from './desk.tsx';
import { QuickPinForm } from './QuickPinForm.tsx';

type Doing = 'passphrase' | 'setPin' | 'removePin';

/** How one signs in and comes back from behind the curtain: the passphrase, and the quick PIN. */
export const SignInSettings = () => {
  const id = useId();
  const { pin, policy } = useDesk();
  const [doing, setDoing] = useState<Doing | null>(null);
  const done = () => setDoing(null);
  const words = signInSettings.pin;
  const state = !policy.pinAllowed ? words.forbidden : pin.set ? words.isSet : words.none;
  return (
    <Box component="section" aria-labelledby={id} sx={{ display: 'grid', gap: 2 }}>
      <Typography id={id} variant="subtitle2" component="h3">
        {signInSettings.title}
      </Typography>
      {doing === null && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
          <Button onClick={() => setDoing('passphrase')}>{signInSettings.changePassphrase}</Button>
          {policy.pinAllowed && (
            <Button onClick={() => setDoing('setPin')}>{pin.set ? words.change : words.set}</Button>
          )}
          {pin.set && <Button onClick={() => setDoing('removePin')}>{words.remove}</Button>}
          <Typography variant="body2" sx={{ color: 'quiet' }}>
            {state}
          </Typography>
        </Box>
      )}
      {doing === 'passphrase' && <ChangePassphraseForm onClose={done} />}
      {(doing === 'setPin' || doing === 'removePin') && (
        <QuickPinForm key={doing} remove={doing === 'removePin'} onClose={done} />
      )}
    </Box>
  );
};
