import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { startOfLondonDay } from '../../shared/domain/london.ts';
import { scoreTrend } from '../../shared/domain/outcome.ts';
import type { MeasureKind, SupervisionItem } from '../../shared/domain/records.ts';
import { excerptTitle, scoresTitle, speakers, summaryTitle } from '../copy/supervision.ts';
import { ScoreChart } from '../ui/ScoreChart.tsx';

/** One thing that was brought, as therapist and supervisor both see it. */
export const SharedItem = ({ item }: { item: SupervisionItem }) => {
  switch (item.kind) {
    case 'excerpt': {
      const first = item.lines[0]?.seq ?? 1;
      const last = item.lines.at(-1)?.seq ?? first;
      return (
        <ItemCard title={excerptTitle(item.sessionNumber, first, last)}>
          <Lines lines={item.lines} />
        </ItemCard>
      );
    }
    case 'summary':
      return (
        <ItemCard title={summaryTitle(item.sessionNumber)}>
          <SummaryItem text={item.text} />
        </ItemCard>
      );
    case 'scores':
      return (
        <ScoresItem
          kind={item.measure}
          totals={item.totals.map(({ on, total }) => ({
            at: new Date(startOfLondonDay(on)).toISOString(),
            total,
          }))}
        />
      );
  }
};

export const ItemCard = ({ title, children }: { title: string; children: ReactNode }) => (
  <Box
    component="section"
    aria-label={title}
    sx={{ border: 1, borderColor: 'line', borderRadius: '8px', px: 3, py: 3 }}
  >
    <Typography variant="body2" sx={{ color: 'quiet', mb: 1 }}>
      {title}
    </Typography>
    {children}
  </Box>
);

export const SummaryItem = ({ text }: { text: string }) => (
  <Typography dir="auto" sx={{ whiteSpace: 'pre-wrap' }}>
    {text}
  </Typography>
);

type Line = Extract<SupervisionItem, { kind: 'excerpt' }>['lines'][number];

export const Lines = ({ lines }: { lines: readonly Line[] }) => (
  <Box component="ol" sx={{ m: 0, p: 0, display: 'grid', gap: 1 }}>
    {lines.map((line) => (
      <Box
        component="li"
        key={line.seq}
        sx={{ display: 'grid', gridTemplateColumns: '36px 76px minmax(0, 1fr)', columnGap: 2 }}
      >
        <Box component="span" sx={{ color: 'quiet', textAlign: 'right' }}>
          {line.seq}
        </Box>
        <Box
          component="span"
          sx={{
            typography: 'subtitle2',
            lineHeight: '22px',
            color: line.speaker === 'therapist' ? 'primary.main' : 'quiet',
          }}
        >
          {speakers[line.speaker]}
        </Box>
        <Box component="span" dir="auto" sx={{ whiteSpace: 'pre-wrap' }}>
          {line.text}
        </Box>
      </Box>
    ))}
  </Box>
);

/** Totals with the same words and lines as everywhere else. */
export const ScoresItem = ({
  kind,
  totals,
}: {
  kind: MeasureKind;
  totals: readonly { readonly at: string; readonly total: number }[];
}) => (
  <ItemCard title={scoresTitle(kind)}>
    <ScoreChart
      height={132}
      trend={scoreTrend(
        totals.map(({ at, total }, index) => ({
          id: String(index),
          episodeId: kind,
          kind,
          at,
          items: null,
          total,
        })),
        kind,
      )}
    />
  </ItemCard>
);
