import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNow } from '../bridge/clock.tsx';
import { dayOf } from '../copy/dates.ts';
import { bringing, excerptTitle } from '../copy/supervision.ts';
import { newestFirst } from '../patient/sessions.ts';
import type { CaseRead } from '../patient/types.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { type BringForm, MOST_LINES, rangeFault } from './bringForm.ts';

/** Chooses lines of one session at a time; the chosen ones are listed and can be taken out again. */
export const ExcerptChooser = ({
  read,
  form,
  change,
}: {
  read: CaseRead;
  form: BringForm;
  change: (update: (before: BringForm) => BringForm) => void;
}) => {
  const now = useNow();
  const typed = newestFirst(read.sessions).filter((row) => row.lines > 0);
  const [sessionId, setSessionId] = useState(typed[0]?.sessionId ?? '');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [tried, setTried] = useState(false);
  const session = typed.find((row) => row.sessionId === sessionId);
  if (session === undefined) {
    return <Typography sx={{ color: 'quiet' }}>{bringing.noSessions}</Typography>;
  }
  const excerpt = { sessionId, from: Number(from), to: Number(to === '' ? from : to) };
  const fault = rangeFault(excerpt, session.lines);
  const add = () => {
    setTried(true);
    if (fault !== null) return;
    change((before) => ({ ...before, excerpts: [...before.excerpts, excerpt] }));
    setFrom('');
    setTo('');
    setTried(false);
  };
  const numberOf = (id: string) => read.sessions.find((row) => row.sessionId === id)?.number ?? 0;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box component="ul">
        {form.excerpts.map((one, index) => (
          <Box
            component="li"
            // biome-ignore lint/suspicious/noArrayIndexKey: the same lines may be listed twice
            key={`${one.sessionId} ${one.from} ${index}`}
            sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 2 }}
          >
            <span>{excerptTitle(numberOf(one.sessionId), one.from, one.to)}</span>
            <Button
              variant="text"
              size="small"
              onClick={() =>
                change((before) => ({
                  ...before,
                  excerpts: before.excerpts.filter((_, at) => at !== index),
                }))
              }
            >
              {bringing.remove}
              <VisuallyHidden>
                {excerptTitle(numberOf(one.sessionId), one.from, one.to)}
              </VisuallyHidden>
            </Button>
          </Box>
        ))}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'start', pt: 2 }}>
        <TextField
          select
          label={bringing.session}
          value={sessionId}
          onChange={(event) => setSessionId(event.target.value)}
          sx={{ flex: '1 1 150px' }}
        >
          {typed.map((row) => (
            <MenuItem key={row.sessionId} value={row.sessionId}>
              {row.number} · {dayOf(row.startsAt, now)}
            </MenuItem>
          ))}
        </TextField>
        <LineField label={bringing.from} value={from} onChange={setFrom} onEnter={add} />
        <LineField label={bringing.to} value={to} onChange={setTo} onEnter={add} />
        <Button onClick={add} sx={{ minHeight: 40 }}>
          {bringing.add}
        </Button>
      </Box>
      <Typography
        variant="body2"
        role={tried && fault !== null ? 'alert' : undefined}
        sx={{ color: tried && fault !== null ? 'risk.main' : 'quiet' }}
      >
        {tried && fault === 'tooMany'
          ? bringing.tooMany(MOST_LINES)
          : bringing.badRange(session.lines)}
      </Typography>
    </Box>
  );
};

const LineField = ({
  label,
  value,
  onChange,
  onEnter,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onEnter: () => void;
}) => (
  <TextField
    label={label}
    value={value}
    autoComplete="off"
    onChange={(event) => onChange(event.target.value.replace(/\D/g, '').slice(0, 6))}
    onKeyDown={(event) => {
      // Enter adds the excerpt; it never brings the case half prepared.
      if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      onEnter();
    }}
    slotProps={{ htmlInput: { inputMode: 'numeric' } }}
    sx={{ flex: '0 1 100px' }}
  />
);
