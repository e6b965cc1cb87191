import Box from '@mui/material/Box';
import type { ScoreTrend } from '../../shared/contract/views.ts';
import { trendSpoken } from '../copy/scores.ts';
import { scoreColour, scoreScale } from './scoreScale.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

const PAD = 3;

/**
 * A line of scores small enough for a table, on the whole scale of its measure so that rows can be
 * compared, with the caseness line dashed. The numbers are there for a screen reader.
 */
export const ScoreSparkline = ({
  trend,
  width = 88,
  height = 30,
}: {
  trend: ScoreTrend;
  width?: number;
  height?: number;
}) => {
  const { max, caseness } = scoreScale[trend.kind];
  const y = (total: number) => PAD + (1 - total / max) * (height - 2 * PAD);
  const step = (width - 2 * PAD) / Math.max(1, trend.points.length - 1);
  const dots = trend.points.map((point, index) => ({ x: PAD + index * step, y: y(point.total) }));
  const last = dots.at(-1);
  return (
    <>
      <Box
        component="svg"
        aria-hidden
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        sx={{
          flex: 'none',
          display: 'block',
          color: `${scoreColour[trend.kind]}.main`,
          overflow: 'visible',
        }}
      >
        <Box
          component="line"
          x1={0}
          x2={width}
          y1={y(caseness)}
          y2={y(caseness)}
          strokeDasharray="3 3"
          sx={{ stroke: (theme) => theme.vars.palette.edge, strokeWidth: 1 }}
        />
        {dots.length > 1 && (
          <polyline
            points={dots.map((dot) => `${dot.x},${dot.y}`).join(' ')}
            fill="none"
            stroke="currentColor"
            strokeWidth={2}
            strokeLinejoin="round"
            strokeLinecap="round"
          />
        )}
        {last !== undefined && <circle cx={last.x} cy={last.y} r={2.5} fill="currentColor" />}
      </Box>
      <VisuallyHidden>{trendSpoken(trend)}</VisuallyHidden>
    </>
  );
};
