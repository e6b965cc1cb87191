import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type FormEvent, useState } from 'react';
import { passphraseStrength } from '../../shared/domain/passphraseStrength.ts';
import { useAction } from '../bridge/useAction.ts';
import { signInSettings, strengthWords } from '../copy/signIn.ts';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import { PassphraseField } from '../ui/PassphraseField.tsx';
import { RefusalNotice } from '../ui/RefusalNotice.tsx';

const words = signInSettings.passphrase;

const strengthOf = (passphrase: string): string => {
  const strength = passphraseStrength(passphrase);
  return strength.kind === 'tooShort'
    ? strengthWords.tooShort(strength.missing)
    : strengthWords[strength.kind];
};

/** The current one, the new one twice, and what it means to forget it (product V5). */
export const ChangePassphraseForm = ({ onClose }: { onClose: () => void }) => {
  const announce = useAnnounce();
  const change = useAction('desk.changePassphrase');
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const { kind } = passphraseStrength(next);
  const weak = kind === 'tooShort' || kind === 'guessable';
  const differs = again !== '' && !next.startsWith(again) && again !== next;
  const ready = current !== '' && !weak && again === next;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready || change.busy) return;
    const result = await change.run({ current, next });
    if (!result.ok) return;
    announce(words.done);
    onClose();
  };
  return (
    <Box component="form" onSubmit={(event) => void save(event)} sx={{ display: 'grid', gap: 4 }}>
      <Typography variant="subtitle2">{words.title}</Typography>
      <PassphraseField
        label={words.current}
        value={current}
        onChange={setCurrent}
        autoFocus
        error={change.refusal?.code === 'wrongPassphrase'}
      />
      <PassphraseField
        label={words.next}
        value={next}
        onChange={setNext}
        help={<span role="status">{next === '' ? words.advice : strengthOf(next)}</span>}
        error={next !== '' && weak && again !== ''}
      />
      <PassphraseField
        label={words.again}
        value={again}
        onChange={setAgain}
        error={differs}
        {...(differs ? { help: words.differs } : {})}
      />
      <Typography variant="body2" sx={{ color: 'quiet' }}>
        {words.warning} {words.onlyHere}
      </Typography>
      {change.refusal !== undefined && <RefusalNotice refusal={change.refusal} />}
      <Box sx={{ display: 'flex', gap: 2 }}>
        <Button type="submit" variant="contained" disabled={!ready || change.busy}>
          {change.busy ? words.busy : words.save}
        </Button>
        <Button variant="text" onClick={onClose}>
          {signInSettings.cancel}
        </Button>
      </Box>
    </Box>
  );
};
