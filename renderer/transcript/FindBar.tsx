import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { type RefObject, useEffect } from 'react';
import { findBar as words } from '../copy/transcript.ts';
import { stepHit } from './find.ts';
import type { TranscriptView } from './pages.ts';
import type { Find } from './useFind.ts';

/** Ctrl+F: Enter goes to the next line that has the words, Shift+Enter to the one before, Esc closes. */
export const FindBar = ({
  find,
  view,
  row,
  inputRef,
  onGo,
  onClose,
}: {
  find: Find;
  view: TranscriptView;
  row: number;
  inputRef: RefObject<HTMLInputElement | null>;
  onGo: (row: number) => void;
  onClose: () => void;
}) => {
  const { hits, query } = find;
  useEffect(() => inputRef.current?.focus(), [inputRef]);
  const step = (by: 1 | -1) => {
    const next = stepHit(hits, row, by);
    if (next !== null) onGo(next);
  };
  const at = hits.indexOf(row);
  const reading = view.held < view.total;
  return (
    <Box
      component="search"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 2,
        px: 6,
        py: 2,
        borderBottom: 1,
        borderColor: 'line',
      }}
    >
      <TextField
        inputRef={inputRef}
        value={find.typed}
        onChange={(event) => find.setQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          step(event.shiftKey ? -1 : 1);
        }}
        slotProps={{
          htmlInput: {
            'aria-label': words.label,
            maxLength: 200,
            autoComplete: 'off',
            spellCheck: false,
            dir: 'auto',
          },
        }}
        placeholder={words.label}
        sx={{ flex: '1 1 180px', maxWidth: 300 }}
      />
      <Button onClick={() => step(-1)} disabled={hits.length === 0}>
        {words.previous}
      </Button>
      <Button onClick={() => step(1)} disabled={hits.length === 0}>
        {words.next}
      </Button>
      <Box component="span" role="status" sx={{ typography: 'body2', color: 'quiet', flex: 1 }}>
        {query.trim() !== '' && words.hits(at === -1 ? null : at + 1, hits.length)}
        {reading && ` ${words.reading(view.held, view.total)}`}
      </Box>
      <Button variant="text" onClick={onClose}>
        {words.close}
      </Button>
    </Box>
  );
};
