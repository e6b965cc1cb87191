/** A run of the fault tests in plain words. */
import type { KillReport } from './kills.ts';
import { type Invariant, invariants } from './process/tally.ts';
import type { ProcessKillReport } from './processKills.ts';
import type { SequenceReport } from './sequences.ts';

const MOST_LINES = 40;

const byNumber = (counts: ReadonlyMap<string, number>): [string, number][] =>
  [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b));

const listed = (counts: ReadonlyMap<string, number>): string =>
  byNumber(counts)
    .map(([name, n]) => `${name} ${n}`)
    .join(', ');

/** The report on the process kills: by kind of work, by place, and each promise with its checks. */
export const processLines = ({ tally, seconds, defects }: ProcessKillReport): string[] => {
  const kills = [...tally.works.values()].reduce((sum, n) => sum + n, 0);
  const brokenOf = (promise: Invariant) =>
    tally.broken.filter((one) => one.promise === promise).length;
  return [
    `${kills} kills of the app without its window in ${seconds} s`,
    `  by work: ${listed(tally.works)}`,
    `  more exactly: ${listed(tally.kinds)}`,
    '  by place:',
    ...byNumber(tally.places).map(([place, n]) => `    ${String(n).padStart(4)}  ${place}`),
    ...(Object.keys(invariants) as Invariant[]).map(
      (promise) =>
        `  ${invariants[promise]}: ${tally.checks[promise]} checks, ${brokenOf(promise)} broken`,
    ),
    `  defects the app wrote down by itself: ${defects.length}`,
    ...defects.slice(0, MOST_LINES).map((line) => `    ${line}`),
    ...tally.broken
      .slice(0, MOST_LINES)
      .map(({ promise, what }) => `  Broken: ${invariants[promise]}: ${what}`),
  ];
};

/** The report on the kills of the whole app, window and all. */
export const windowLines = (report: KillReport): string[] => [
  `${report.kills} kills of the app with its window in ${report.seconds} s, ${report.early} of them before anybody was in`,
  `  lines: ${report.answered} answered, ${report.unanswered} cut off before an answer, ${report.arrived} arrived`,
  `  missing ${report.missing.length}, doubled ${report.doubled.length}, out of order ${report.disordered.length}, altered ${report.altered.length}`,
  `  drafts: ${report.draftsLost} saved ones lost; ${report.typedDrafts} typed in the window, worst loss ${report.worstTypedLoss} ms before the kill`,
  ...report.broken.slice(0, MOST_LINES).map((what) => `  Broken: ${what}`),
];

export const sequenceLines = (report: SequenceReport): string[] => [
  `${report.sequences} sequences of time, ${report.events} events in ${report.seconds} s`,
  ...Object.entries(report.checks).map(
    ([name, checks]) =>
      `  ${name}: ${checks} checks, ${report.broken.filter((one) => one.invariant === name).length} broken`,
  ),
  ...report.broken.map(
    ({ invariant, seed, after }) => `  Broken: ${invariant}, seed ${seed}: ${after}`,
  ),
];
