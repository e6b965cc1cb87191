import type { ScoreTrend } from '../../shared/contract/views.ts';
import type { MeasureKind } from '../../shared/domain/records.ts';
import { list } from './counts.ts';

type Change = ScoreTrend['change'];

/** In a narrow column: `improved`, `no change`, `worse`. */
export const changeShort: Record<Change, string> = {
  improvedReliably: 'improved',
  worseReliably: 'worse',
  noReliableChange: 'no change',
  notEnoughScores: 'one score',
};

/** On a pill: `PHQ-9 improved reliably`. */
export const changePill = (trend: ScoreTrend): string => {
  const words: Record<Change, string> = {
    improvedReliably: 'improved reliably',
    worseReliably: 'reliably worse',
    noReliableChange: 'no reliable change',
    notEnoughScores: 'not enough scores yet',
  };
  return `${trend.kind} ${words[trend.change]}`;
};

/** One pill for measures that changed alike: `PHQ-9 and GAD-7 improved reliably`. */
export const changePills = (
  trends: readonly ScoreTrend[],
): readonly { readonly change: Change; readonly words: string }[] => {
  const changes = [...new Set(trends.map((trend) => trend.change))];
  return changes.flatMap((change) => {
    const alike = trends.filter((trend) => trend.change === change);
    const [one] = alike;
    if (one === undefined) return [];
    return {
      change,
      words: changePill(one).replace(one.kind, list(alike.map(({ kind }) => kind))),
    };
  });
};

/** `16 → 9`; one score stands alone; none is a dash. */
export const firstToLast = (trend: ScoreTrend): string => {
  if (trend.first === null || trend.last === null) return '–';
  return trend.points.length < 2 ? `${trend.last}` : `${trend.first} → ${trend.last}`;
};

/** The same for a screen reader, which cannot read an arrow. */
export const trendSpoken = (trend: ScoreTrend): string => {
  if (trend.points.length === 0) return `${trend.kind}: no scores yet`;
  const totals = trend.points.map((point) => point.total).join(', ');
  return `${trend.kind}: ${totals}. ${changePill(trend)}.`;
};

/** Under a chart: `16 at start, 9 now.` */
export const startAndNow = (trend: ScoreTrend): string => {
  if (trend.first === null || trend.last === null) return 'No scores yet.';
  if (trend.points.length < 2) return `${trend.last} at the first measure.`;
  return `${trend.first} at start, ${trend.last} now.`;
};

/** `Below caseness, reliable change`. */
export const standing = (trend: ScoreTrend): string => {
  const where =
    trend.belowCaseness === null ? [] : [trend.belowCaseness ? 'below caseness' : 'above caseness'];
  const change: Record<Change, readonly string[]> = {
    improvedReliably: ['reliable improvement'],
    worseReliably: ['reliable deterioration'],
    noReliableChange: ['no reliable change'],
    notEnoughScores: [],
  };
  const text = [...where, ...change[trend.change]].join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
};

export const caseLine = (at: number): string => `case line ${at}`;
export const chartLabel = (kind: MeasureKind): string => `${kind} over time`;
export const scoresTable = {
  show: 'Show as a table',
  hide: 'Show as a chart',
  date: 'Date',
  total: 'Total',
  noScores: 'No scores yet.',
  caption: (kind: MeasureKind): string => `${kind} totals by date`,
} as const;
