import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { type RefObject, useEffect, useState } from 'react';
import type { SearchHit } from '../../shared/contract/views.ts';
import { useCarriedWords } from '../app/carried.ts';
import { useOperation } from '../bridge/useOperation.ts';
import { search as words } from '../copy/transcript.ts';
import { Answer } from '../ui/Answer.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import type { OpenLine } from './choice.ts';

type Found = {
  readonly hits: readonly SearchHit[];
  readonly sessionsIndexed: number;
  readonly sessionsHeld: number;
};
type Scope = 'patient' | 'caseload';

/** Long enough that a word is asked for, not its first letters. */
const SETTLE_MS = 250;

/** Words in all sessions of this patient, or of all cases: ranked, with what was searched (product T1). */
export const SearchBox = ({
  episodeId,
  inputRef,
  onOpen,
}: {
  episodeId: string;
  inputRef: RefObject<HTMLInputElement | null>;
  onOpen: OpenLine;
}) => {
  const [typed, setTyped] = useCarriedWords(`search ${episodeId}`);
  const [query, setQuery] = useState(typed.trim());
  const [scope, setScope] = useState<Scope>('patient');
  useEffect(() => {
    const timer = setTimeout(() => setQuery(typed.trim()), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const asks = query.length > 1;
  const inCase = useOperation(
    'transcript.search',
    asks && scope === 'patient' ? { episodeId, query } : null,
  );
  const inAll = useOperation('desk.search', asks && scope === 'caseload' ? { query } : null);
  return (
    <Box component="search" sx={{ display: 'grid', gap: 2, px: 4, py: 4 }}>
      <TextField
        label={words.field}
        value={typed}
        inputRef={inputRef}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') setQuery(typed.trim());
        }}
        slotProps={{
          htmlInput: { maxLength: 500, autoComplete: 'off', spellCheck: false, dir: 'auto' },
        }}
      />
      <ToggleButtonGroup
        exclusive
        fullWidth
        value={scope}
        aria-label={words.scope}
        onChange={(_, next: Scope | null) => next !== null && setScope(next)}
        sx={{
          '& .MuiToggleButton-root': { minHeight: 28, px: 1, py: '2px', fontSize: '0.8125rem' },
        }}
      >
        <ToggleButton value="patient">{words.patient}</ToggleButton>
        <ToggleButton value="caseload">{words.caseload}</ToggleButton>
      </ToggleButtonGroup>
      {asks && (
        <Answer<Found> of={scope === 'patient' ? inCase : inAll}>
          {(found) => <Results found={found} scope={scope} onOpen={onOpen} />}
        </Answer>
      )}
    </Box>
  );
};

const Results = ({
  found: { hits, sessionsIndexed, sessionsHeld },
  scope,
  onOpen,
}: {
  found: Found;
  scope: Scope;
  onOpen: OpenLine;
}) => (
  <Box sx={{ display: 'grid', gap: 2 }}>
    <Typography variant="body2" role="status" sx={{ color: 'quiet' }}>
      {hits.length === 0
        ? words.nothing
        : words.found(hits.length, new Set(hits.map((hit) => hit.sessionId)).size)}
      {' · '}
      {words.coverage(sessionsIndexed, sessionsHeld)}
    </Typography>
    {sessionsIndexed < sessionsHeld && (
      <Typography variant="body2" sx={{ color: 'caution.main' }}>
        {words.partly}
      </Typography>
    )}
    <Box component="ul" aria-label={words.results} sx={{ mx: -2 }}>
      {hits.map((hit) => (
        <li key={hit.utteranceId}>
          <ButtonBase
            onClick={() => onOpen(hit.episodeId, hit.sessionId, hit.seq)}
            sx={{
              display: 'block',
              width: 1,
              px: 2,
              py: '5px',
              borderRadius: '8px',
              textAlign: 'left',
              typography: 'body2',
              '&:hover': { bgcolor: 'sunk' },
            }}
          >
            <VisuallyHidden>{words.placeSpoken(hit.sessionNumber, hit.seq)} </VisuallyHidden>
            <Box component="span" aria-hidden sx={{ color: 'quiet', mr: 2 }}>
              {scope === 'patient'
                ? words.place(hit.sessionNumber, hit.seq)
                : words.elsewhere(hit.caseRef, hit.sessionNumber, hit.seq)}
            </Box>
            <span dir="auto">
              {hit.snippet.map((part, index) => (
                <Box
                  // biome-ignore lint/suspicious/noArrayIndexKey: parts of one snippet keep their places
                  key={index}
                  component={part.hit ? 'mark' : 'span'}
                  sx={part.hit ? { bgcolor: 'found', color: 'text.primary' } : {}}
                >
                  {part.text}
                </Box>
              ))}
            </span>
          </ButtonBase>
        </li>
      ))}
    </Box>
  </Box>
);
