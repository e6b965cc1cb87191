import TextField from '@mui/material/TextField';
import type { Ref } from 'react';

const LONGEST = 12;

/** Digits only, never shown. Enter sends the form it stands in. */
export const PinField = ({
  value,
  onChange,
  label,
  help,
  autoFocus = false,
  error = false,
  inputRef,
}: {
  value: string;
  onChange: (value: string) => void;
  label: string;
  help?: string;
  autoFocus?: boolean;
  error?: boolean;
  inputRef?: Ref<HTMLInputElement>;
}) => (
  <TextField
    label={label}
    type="password"
    value={value}
    onChange={(event) => onChange(event.target.value.replaceAll(/\D/g, '').slice(0, LONGEST))}
    autoFocus={autoFocus}
    error={error}
    helperText={help}
    {...(inputRef === undefined ? {} : { inputRef })}
    slotProps={{
      htmlInput: { inputMode: 'numeric', autoComplete: 'off', spellCheck: false },
    }}
  />
);
