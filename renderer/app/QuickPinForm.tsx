import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type FormEvent, useState } from 'react';
import { useAction } from '../bridge/useAction.ts';
import { signInSettings } from '../copy/signIn.ts';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import { PassphraseField } from '../ui/PassphraseField.tsx';
import { PinField } from '../ui/PinField.tsx';
import { RefusalNotice } from '../ui/RefusalNotice.tsx';
import { useDesk } from './desk.tsx';

const words = signInSettings.pin;
const SHORTEST = 6;

/** Sets the quick PIN or removes it; both take the passphrase. */
export const QuickPinForm = ({ remove, onClose }: { remove: boolean; onClose: () => void }) => {
  const { pinHours } = useDesk().policy;
  const announce = useAnnounce();
  const set = useAction('desk.setPin');
  const [passphrase, setPassphrase] = useState('');
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const differs = again !== '' && !pin.startsWith(again) && again !== pin;
  const ready = passphrase !== '' && (remove || (pin.length >= SHORTEST && pin === again));
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready || set.busy) return;
    const result = await set.run({ passphrase, pin: remove ? null : pin });
    if (!result.ok) return;
    announce(remove ? words.removed : words.done);
    onClose();
  };
  return (
    <Box component="form" onSubmit={(event) => void save(event)} sx={{ display: 'grid', gap: 4 }}>
      <Typography variant="subtitle2">{remove ? words.removeTitle : words.title}</Typography>
      {!remove && <Typography variant="body2">{words.explained(pinHours)}</Typography>}
      <PassphraseField
        value={passphrase}
        onChange={setPassphrase}
        autoFocus
        error={set.refusal?.code === 'wrongPassphrase'}
      />
      {!remove && (
        <>
          <PinField
            label={words.field}
            value={pin}
            onChange={setPin}
            error={set.refusal?.fields?.includes('pin') ?? false}
          />
          <PinField
            label={words.again}
            value={again}
            onChange={setAgain}
            error={differs}
            {...(differs ? { help: words.differs } : {})}
          />
        </>
      )}
      {set.refusal !== undefined && <RefusalNotice refusal={set.refusal} />}
      <Box sx={{ display: 'flex', gap: 2 }}>
        <Button type="submit" variant="contained" disabled={!ready || set.busy}>
          {remove ? words.confirmRemove : words.save}
        </Button>
        <Button variant="text" onClick={onClose}>
          {signInSettings.cancel}
        </Button>
      </Box>
    </Box>
  );
};
