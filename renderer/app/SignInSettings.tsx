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
  const [done, setDone] = useState<Doing | null>(null);
  const start = (what: Doing) => () => setDoing(what);
  // The form goes away with the focus in it: it comes back to where the person was.
  const close = () => {
    setDone(doing);
    setDoing(null);
  };
  const words = signInSettings.pin;
  const state = !policy.pinAllowed ? words.forbidden : pin.set ? words.isSet : words.none;
  return (
    <Box component="section" aria-labelledby={id} sx={{ display: 'grid', gap: 2 }}>
      <Typography id={id} variant="subtitle2" component="h3">
        {signInSettings.title}
      </Typography>
      {doing === null && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
          <Button autoFocus={done === 'passphrase'} onClick={start('passphrase')}>
            {signInSettings.changePassphrase}
          </Button>
          {policy.pinAllowed && (
            <Button autoFocus={done === 'setPin' || done === 'removePin'} onClick={start('setPin')}>
              {pin.set ? words.change : words.set}
            </Button>
          )}
          {pin.set && <Button onClick={start('removePin')}>{words.remove}</Button>}
          <Typography variant="body2" sx={{ color: 'quiet' }}>
            {state}
          </Typography>
        </Box>
      )}
      {doing === 'passphrase' && <ChangePassphraseForm onClose={close} />}
      {(doing === 'setPin' || doing === 'removePin') && (
        <QuickPinForm key={doing} remove={doing === 'removePin'} onClose={close} />
      )}
    </Box>
  );
};
