import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Session, Utterance } from '../../shared/domain/records.ts';
import { Region } from '../app/regions.tsx';
import { speakers, transcript, linePanel as words } from '../copy/transcript.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import type { Chosen } from './choice.ts';

/** The line one stands on, what is chosen, and what can be done with it. */
export const LinePanel = ({
  line,
  agenda,
  chosen,
}: {
  line: Utterance | null;
  agenda: Session['agenda'];
  chosen: Chosen | null;
}) => (
  <Region
    as="aside"
    label={transcript.regions.side}
    sx={{
      display: { xs: 'none', md: 'grid' },
      gap: 4,
      alignContent: 'start',
      minHeight: 0,
      overflowY: 'auto',
      px: '18px',
      py: 4,
      borderLeft: 1,
      borderColor: 'line',
    }}
  >
    <Box>
      <Typography variant="body2" sx={{ color: 'quiet' }}>
        {line === null ? words.none : words.line(line.seq, line.at)}
      </Typography>
      {line !== null && <Typography sx={{ fontWeight: 600 }}>{speakers[line.speaker]}</Typography>}
    </Box>
    {chosen !== null && (
      <Box sx={{ display: 'grid', gap: 1 }}>
        <Typography role="status">{words.chosen(chosen.from, chosen.to)}</Typography>
        <Typography variant="body2" sx={{ color: 'quiet' }}>
          {words.howTo}
        </Typography>
      </Box>
    )}
    <Box component="section">
      <Typography variant="h3" component="h2">
        {words.agenda}
      </Typography>
      {agenda.length === 0 ? (
        <Typography variant="body2" sx={{ color: 'quiet' }}>
          {words.noAgenda}
        </Typography>
      ) : (
        <Box component="ul" sx={{ typography: 'body2', mt: 1 }}>
          {agenda.map((part) => (
            <li key={part.item}>
              {part.item}{' '}
              <Box component="span" sx={{ color: 'quiet' }}>
                {words.minutes(part.minutes)}
              </Box>
            </li>
          ))}
        </Box>
      )}
    </Box>
    <Box component="section">
      <Typography variant="h3" component="h2">
        {words.keys}
      </Typography>
      <Box sx={{ display: 'grid', gap: 1, mt: 1 }}>
        <KeyHint keys="ArrowUp+ArrowDown" does={words.keyWords.move} />
        <KeyHint keys="Shift+ArrowDown" does={words.keyWords.extend} />
        <KeyHint keys="Home+End" does={words.keyWords.ends} />
        <KeyHint keys="Ctrl+F" does={words.keyWords.find} />
        <KeyHint keys="Ctrl+Shift+F" does={words.keyWords.search} />
      </Box>
    </Box>
  </Region>
);
