import type { ScoreTrend } from '../../shared/contract/views.ts';
import { panel } from '../copy/session.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Panel } from '../ui/Panel.tsx';
import { ScoreChart } from '../ui/ScoreChart.tsx';

/** PHQ-9 and GAD-7 with their caseness lines; the numbers as a table on request. */
export const ScoresPanel = ({ trends }: { trends: readonly ScoreTrend[] }) => {
  const scored = trends.filter((trend) => trend.points.length > 0);
  if (scored.length === 0) {
    return (
      <Panel>
        <EmptyState title={panel.scores.none} next={panel.scores.noneNext} />
      </Panel>
    );
  }
  return scored.map((trend) => (
    <Panel key={trend.kind}>
      <ScoreChart trend={trend} height={132} />
    </Panel>
  ));
};
