import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useEffect, useId, useState } from 'react';
import type { SearchHit } from '../../shared/contract/views.ts';
import { useOperation } from '../bridge/useOperation.ts';
import { findDialog } from '../copy/palette.ts';
import { Answer } from '../ui/Answer.tsx';
import { useNavigate, useRoute } from './navigation.tsx';
import { episodeOfRoute } from './routes.ts';

type Found = {
  readonly hits: readonly SearchHit[];
  readonly sessionsIndexed: number;
  readonly sessionsHeld: number;
};

const SETTLE_MS = 200;

const Hit = ({ hit, onOpen }: { hit: SearchHit; onOpen: () => void }) => (
  <Box component="li">
    <ButtonBase
      onClick={onOpen}
      sx={{
        display: 'block',
        width: 1,
        textAlign: 'left',
        px: 3,
        py: 2,
        borderRadius: '8px',
        '&:hover': { bgcolor: 'sunk' },
      }}
    >
      <Typography component="span" variant="body2" sx={{ display: 'block', color: 'quiet' }}>
        {findDialog.where(hit.caseRef, hit.sessionNumber, hit.seq)}
      </Typography>
      <span>
        {hit.snippet.map((part, index) => (
          <Box
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of one snippet keep their places
            key={index}
            component={part.hit ? 'mark' : 'span'}
            sx={part.hit ? { bgcolor: 'found', color: 'text.primary', borderRadius: '2px' } : null}
          >
            {part.text}
          </Box>
        ))}
      </span>
    </ButtonBase>
  </Box>
);

const Body = ({ onClose }: { onClose: () => void }) => {
  // Only a patient who is on screen is “this patient”.
  const episodeId = episodeOfRoute(useRoute());
  const navigate = useNavigate();
  const [everywhere, setEverywhere] = useState(episodeId === null);
  const [words, setWords] = useState('');
  const [query, setQuery] = useState('');
  const scopeId = useId();
  useEffect(() => {
    const timer = setTimeout(() => setQuery(words.trim()), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [words]);
  const asked = query === '' ? null : { query };
  const inCase = useOperation(
    'transcript.search',
    asked !== null && !everywhere && episodeId !== null ? { ...asked, episodeId } : null,
  );
  const inAll = useOperation('desk.search', asked !== null && everywhere ? asked : null);
  return (
    <DialogContent sx={{ display: 'grid', gap: 4, alignContent: 'start', minHeight: 320 }}>
      <Box sx={{ display: 'flex', gap: 3, alignItems: 'center', flexWrap: 'wrap', pt: 2 }}>
        <TextField
          autoFocus
          label={findDialog.field}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false } }}
          sx={{ flex: '1 1 240px' }}
        />
        {episodeId !== null && (
          <ToggleButtonGroup
            exclusive
            value={everywhere ? 'all' : 'one'}
            aria-label={findDialog.scope}
            id={scopeId}
            onChange={(_, scope: string | null) => scope !== null && setEverywhere(scope === 'all')}
          >
            <ToggleButton value="one">{findDialog.thisPatient}</ToggleButton>
            <ToggleButton value="all">{findDialog.allCases}</ToggleButton>
          </ToggleButtonGroup>
        )}
      </Box>
      {asked === null ? (
        <Typography sx={{ color: 'quiet' }}>{findDialog.start}</Typography>
      ) : (
        <Answer<Found> of={everywhere ? inAll : inCase}>
          {({ hits, sessionsIndexed, sessionsHeld }) => (
            <>
              <Typography variant="body2" role="status" sx={{ color: 'quiet' }}>
                {findDialog.hits(hits.length)} ·{' '}
                {findDialog.coverage(sessionsIndexed, sessionsHeld)}
              </Typography>
              <Box component="ul">
                {hits.map((hit) => (
                  <Hit
                    key={hit.utteranceId}
                    hit={hit}
                    onOpen={() => {
                      onClose();
                      navigate({
                        screen: 'transcript',
                        episodeId: hit.episodeId,
                        sessionId: hit.sessionId,
                        line: hit.seq,
                      });
                    }}
                  />
                ))}
              </Box>
            </>
          )}
        </Answer>
      )}
    </DialogContent>
  );
};

/** Ctrl+Shift+F: the words of every session of this patient, or of all cases (product T1). */
export const FindDialog = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const id = useId();
  return (
    <Dialog open={open} onClose={onClose} maxWidth="sm" fullWidth aria-labelledby={id}>
      <DialogTitle id={id}>{findDialog.title}</DialogTitle>
      <Body onClose={onClose} />
    </Dialog>
  );
};
