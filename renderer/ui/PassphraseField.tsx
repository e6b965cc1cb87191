import Button from '@mui/material/Button';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { type ReactNode, type Ref, useState } from 'react';
import { signIn } from '../copy/signIn.ts';

/** A passphrase is long: it may be looked at while it is typed, and copied nowhere. */
export const PassphraseField = ({
  value,
  onChange,
  label = signIn.passphrase,
  help,
  autoFocus = false,
  error = false,
  inputRef,
}: {
  value: string;
  onChange: (value: string) => void;
  label?: string;
  help?: ReactNode;
  autoFocus?: boolean;
  error?: boolean;
  inputRef?: Ref<HTMLInputElement>;
}) => {
  const [shown, setShown] = useState(false);
  return (
    <TextField
      label={label}
      type={shown ? 'text' : 'password'}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      autoFocus={autoFocus}
      error={error}
      helperText={help}
      {...(inputRef === undefined ? {} : { inputRef })}
      slotProps={{
        htmlInput: {
          autoComplete: 'off',
          spellCheck: false,
          maxLength: 1024,
          'data-copy': 'refused',
        },
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
