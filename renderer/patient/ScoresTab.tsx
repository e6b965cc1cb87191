import Box from '@mui/material/Box';
import type { ScoreTrend } from '../../shared/contract/views.ts';
import { patient } from '../copy/patient.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Panel } from '../ui/Panel.tsx';
import { ScoreChart } from '../ui/ScoreChart.tsx';

/** PHQ-9 and GAD-7 over the whole episode, each with its caseness line and change in words. */
export const ScoresTab = ({ trends }: { trends: readonly ScoreTrend[] }) => {
  if (trends.every((trend) => trend.points.length === 0)) {
    return (
      <Panel flush>
        <EmptyState {...patient.noScores} />
      </Panel>
    );
  }
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 4,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
      }}
    >
      {trends.map((trend) => (
        <Panel key={trend.kind}>
          <ScoreChart trend={trend} height={280} />
        </Panel>
      ))}
    </Box>
  );
};
