import Button from '@mui/material/Button';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { type Ref, useState } from 'react';
import { signIn } from '../copy/signIn.ts';

/** A passphrase is long: it may be looked at while it is typed. */
export const PassphraseField = ({
  value,
  onChange,
  autoFocus = false,
  error = false,
  inputRef,
}: {
  value: string;
  onChange: (value: string) => void;
  autoFocus?: boolean;
  error?: boolean;
  inputRef?: Ref<HTMLInputElement>;
}) => {
  const [shown, setShown] = useState(false);
  return (
    <TextField
      label={signIn.passphrase}
      type={shown ? 'text' : 'password'}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      autoFocus={autoFocus}
      error={error}
      {...(inputRef === undefined ? {} : { inputRef })}
      slotProps={{
        htmlInput: { autoComplete: 'off', spellCheck: false, maxLength: 1024 },
        input: {
          endAdornment: (
            <InputAdornment position="end">
              <Button
                variant="text"
                size="small"
                aria-pressed={shown}
                aria-label={signIn.showPassphrase}
                onClick={() => setShown(!shown)}
              >
                {shown ? signIn.hide : signIn.show}
              </Button>
            </InputAdornment>
          ),
        },
      }}
    />
  );
};
