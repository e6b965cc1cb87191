import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTheme } from '@mui/material/styles';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { ChartsReferenceLine } from '@mui/x-charts/ChartsReferenceLine';
import { LineChart } from '@mui/x-charts/LineChart';
import { useState } from 'react';
import type { ScoreTrend } from '../../shared/contract/views.ts';
import { londonDay } from '../../shared/domain/london.ts';
import { useNow } from '../bridge/clock.tsx';
import { dayOf, millis, shortDay } from '../copy/dates.ts';
import { caseLine, chartLabel, scoresTable, standing, startAndNow } from '../copy/scores.ts';
import { scoreColour, scoreScale } from './scoreScale.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

/** Totals of one measure over time, with its caseness line; the same numbers as a table on request. */
export const ScoreChart = ({ trend, height = 168 }: { trend: ScoreTrend; height?: number }) => {
  const [asTable, setAsTable] = useState(false);
  const now = useNow();
  const theme = useTheme();
  const { max, caseness } = scoreScale[trend.kind];
  const colour = theme.vars.palette[scoreColour[trend.kind]].main;
  if (trend.points.length === 0) {
    return <Typography sx={{ color: 'quiet' }}>{scoresTable.noScores}</Typography>;
  }
  return (
    <Box component="figure" sx={{ display: 'grid', gap: 2 }}>
      <Box
        sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: 2 }}
      >
        <Typography component="figcaption" variant="h3">
          {trend.kind}
        </Typography>
        <Typography variant="body2" sx={{ color: 'quiet' }}>
          {caseLine(caseness)}
        </Typography>
      </Box>
      {asTable ? (
        <ScoresTable trend={trend} now={now} />
      ) : (
        <Box role="group" aria-label={chartLabel(trend.kind)}>
          <LineChart
            height={height}
            hideLegend
            skipAnimation
            margin={{ top: 8, right: 24, bottom: 0, left: 0 }}
            xAxis={[
              {
                scaleType: 'point',
                data: trend.points.map((_, index) => index),
                valueFormatter: (index: number) => {
                  const point = trend.points[index];
                  return point === undefined ? '' : shortDay(londonDay(millis(point.at)), now);
                },
                disableLine: true,
                disableTicks: true,
              },
            ]}
            yAxis={[
              // Invisible ticks keep the numbers clear of the first mark.
              { min: 0, max, width: 36, disableLine: true, tickSize: 10, tickNumber: 4 },
            ]}
            series={[
              {
                data: trend.points.map((point) => point.total),
                label: trend.kind,
                color: colour,
                curve: 'linear',
                showMark: true,
              },
            ]}
            grid={{ horizontal: true }}
            sx={{
              '& .MuiChartsGrid-line': { stroke: theme.vars.palette.line },
              '& .MuiChartsAxis-directionY .MuiChartsAxis-tick': { stroke: 'none' },
              '& .MuiChartsAxis-tickLabel': { fill: theme.vars.palette.quiet },
            }}
          >
            <ChartsReferenceLine
              y={caseness}
              lineStyle={{ stroke: theme.vars.palette.edge, strokeDasharray: '4 4' }}
            />
          </LineChart>
        </Box>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: 2 }}>
        <Typography variant="body2">
          {startAndNow(trend)}{' '}
          <Box
            component="span"
            sx={{ fontWeight: 600, color: trend.belowCaseness === true ? 'good.main' : 'inherit' }}
          >
            {standing(trend)}
          </Box>
        </Typography>
        <Button variant="text" size="small" onClick={() => setAsTable(!asTable)}>
          {asTable ? scoresTable.hide : scoresTable.show}
        </Button>
      </Box>
    </Box>
  );
};

const ScoresTable = ({ trend, now }: { trend: ScoreTrend; now: number }) => (
  <Table>
    <VisuallyHidden as="caption">{scoresTable.caption(trend.kind)}</VisuallyHidden>
    <TableHead>
      <TableRow>
        <TableCell>{scoresTable.date}</TableCell>
        <TableCell align="right">{scoresTable.total}</TableCell>
      </TableRow>
    </TableHead>
    <TableBody>
      {trend.points.map((point) => (
        <TableRow key={point.at}>
          <TableCell>{dayOf(point.at, now)}</TableCell>
          <TableCell align="right">{point.total}</TableCell>
        </TableRow>
      ))}
    </TableBody>
  </Table>
);
