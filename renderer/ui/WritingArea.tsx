import Box from '@mui/material/Box';
import type { SxProps, Theme } from '@mui/material/styles';
import type { ChangeEvent, KeyboardEvent, Ref } from 'react';

/**
 * Where a person writes: grows with the text between `minRows` and `maxRows`, and finds its own
 * direction for right-to-left words. The caret goes with the text, so that it can be put back.
 */
export const WritingArea = ({
  id,
  label,
  value,
  onWrite,
  onLeave,
  onKeyDown,
  placeholder,
  minRows = 3,
  maxRows = 12,
  maxLength,
  readOnly = false,
  invalid = false,
  required = false,
  describedBy,
  plain = false,
  fill = false,
  ref,
}: {
  id?: string;
  /** Spoken name; leave out where a visible label points here by `id`. */
  label?: string;
  value: string;
  onWrite: (text: string, caret: number) => void;
  onLeave?: () => void;
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  placeholder?: string;
  minRows?: number;
  maxRows?: number;
  maxLength?: number;
  readOnly?: boolean;
  invalid?: boolean;
  required?: boolean;
  describedBy?: string;
  /** Without an edge of its own: it stands inside a card that has one. */
  plain?: boolean;
  /** Takes the height it is given instead of growing. */
  fill?: boolean;
  ref?: Ref<HTMLTextAreaElement>;
}) => {
  const rows: SxProps<Theme> = fill
    ? { height: '100%', minHeight: `${minRows * 22}px` }
    : { minHeight: `${minRows * 22 + 22}px`, maxHeight: `${maxRows * 22 + 22}px` };
  return (
    <Box
      component="textarea"
      {...(ref === undefined ? {} : { ref })}
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
      {...(maxLength === undefined ? {} : { maxLength })}
      {...(invalid ? { 'aria-invalid': true } : {})}
      aria-required={required}
      dir="auto"
      spellCheck
      autoComplete="off"
      placeholder={placeholder}
      readOnly={readOnly}
      value={value}
      onChange={(event: ChangeEvent<HTMLTextAreaElement>) =>
        onWrite(event.target.value, event.target.selectionStart)
      }
      onSelect={(event: React.SyntheticEvent<HTMLTextAreaElement>) => {
        const { value: text, selectionStart } = event.currentTarget;
        if (!readOnly && text === value) onWrite(text, selectionStart);
      }}
      onBlur={onLeave}
      {...(onKeyDown === undefined ? {} : { onKeyDown })}
      sx={{
        display: 'block',
        width: '100%',
        fieldSizing: 'content',
        resize: 'none',
        overflowY: 'auto',
        font: 'inherit',
        color: 'text.primary',
        bgcolor: readOnly ? 'sunk' : 'background.paper',
        border: plain ? 0 : 1,
        borderColor: invalid ? 'risk.main' : 'edge',
        borderRadius: '10px',
        px: plain ? 0 : '14px',
        py: plain ? 0 : '10px',
        '&::placeholder': { color: 'quiet', opacity: 1 },
        // The edge itself is the ring: a second one beside it would only crowd the text.
        '&:focus-visible': plain
          ? { outline: 'none' }
          : {
              outline: (theme) => `1px solid ${theme.vars.palette.primary.main}`,
              outlineOffset: 0,
              borderColor: 'primary.main',
            },
        ...rows,
      }}
    />
  );
};
