import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { discharge } from '../copy/discharge.ts';
import { type Match, pieces } from './form.ts';

/** Side by side: the block with the runs to rephrase marked, and the patient's words they come from. */
export const Compared = ({
  text,
  matches,
  onRephrase,
}: {
  text: string;
  matches: readonly Match[];
  onRephrase: (match: Match) => void;
}) => (
  <Box
    sx={{
      display: 'grid',
      gap: 3,
      gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
      border: 1,
      borderColor: 'risk.main',
      borderRadius: '8px',
      p: 3,
    }}
  >
    <Box>
      <Typography variant="body2" sx={{ color: 'quiet', mb: 1 }}>
        {discharge.yourText}
      </Typography>
      <Box dir="auto" sx={{ whiteSpace: 'pre-wrap' }}>
        {pieces(text, matches).map((piece, index) =>
          piece.found ? (
            <Box
              component="mark"
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text keep their places
              key={index}
              sx={{
                color: 'text.primary',
                bgcolor: 'risk.soft',
                boxDecorationBreak: 'clone',
                outline: (theme) => `1px solid ${theme.vars.palette.risk.main}`,
                borderRadius: '3px',
              }}
            >
              {piece.text}
            </Box>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text keep their places
            <span key={index}>{piece.text}</span>
          ),
        )}
      </Box>
    </Box>
    <Box component="ul" aria-label={discharge.theirWords} sx={{ display: 'grid', gap: 3 }}>
      {matches.map((match) => (
        <Box component="li" key={`${match.start} ${match.end} ${match.seq}`}>
          <Typography variant="body2" sx={{ color: 'quiet' }}>
            {discharge.theirWords} · {discharge.lineOf(match.sessionNumber, match.seq)}
          </Typography>
          <Typography dir="auto" sx={{ my: 1 }}>
            “{match.theirWords}”
          </Typography>
          <Button size="small" onClick={() => onRephrase(match)}>
            {discharge.rephrase}
          </Button>
        </Box>
      ))}
    </Box>
  </Box>
);
