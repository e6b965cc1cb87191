import Box from '@mui/material/Box';
import type { ScoreTrend } from '../../shared/contract/views.ts';
import { caseLine, standing, startAndNow } from '../copy/scores.ts';
import { Panel } from '../ui/Panel.tsx';
import { ScoreSparkline } from '../ui/ScoreSparkline.tsx';
import { scoreScale } from '../ui/scoreScale.ts';

/** One measure small enough to stand beside the notes; the Scores tab has the dates and the table. */
export const ScoreGlance = ({ trend }: { trend: ScoreTrend }) => (
  <Panel heading={trend.kind} aside={caseLine(scoreScale[trend.kind].caseness)}>
    <ScoreSparkline trend={trend} width={294} height={64} />
    <Box sx={{ typography: 'body2', mt: 2 }}>
      {startAndNow(trend)}{' '}
      <Box
        component="span"
        sx={{ fontWeight: 600, color: trend.belowCaseness === true ? 'good.main' : 'inherit' }}
      >
        {standing(trend)}
      </Box>
    </Box>
  </Panel>
);
