import type { Output } from '../../shared/contract/table.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import { daysBetween, londonDay } from '../../shared/domain/london.ts';
import type { Role } from '../../shared/domain/records.ts';
import type { filterWords } from '../copy/caseload.ts';
import { millis } from '../copy/dates.ts';

export type CaseRow = Output<'caseload.list'>['rows'][number];
export type FilterName = keyof typeof filterWords;

/** A case is due for supervision again after this many days (product S1: every 2–4 weeks). */
const SUPERVISION_DUE_DAYS = 28;
/** A window counts as closing in its last two weeks, when the closing checklist begins (product A6). */
const CLOSING_DAYS = 14;

/** Days since the case was last brought to supervision; null if never. */
export const daysSinceSupervised = (row: CaseRow, now: Millis): number | null =>
  row.lastSupervisedAt === null
    ? null
    : Math.max(0, daysBetween(londonDay(millis(row.lastSupervisedAt)), londonDay(now)));

export const supervisionDue = (row: CaseRow, now: Millis): boolean => {
  if (row.header.status !== 'inTreatment') return false;
  const days = daysSinceSupervised(row, now);
  return days === null ? row.header.sessionsDone > 0 : days > SUPERVISION_DUE_DAYS;
};

const tests: Record<FilterName, (row: CaseRow, now: Millis) => boolean> = {
  all: () => true,
  risk: ({ header }) => header.openRiskLoops > 0,
  today: ({ nextSession }, now) =>
    nextSession !== null && londonDay(millis(nextSession.startsAt)) === londonDay(now),
  inTreatment: ({ header }) => header.status === 'inTreatment',
  discharged: ({ header }) => header.status === 'discharged',
  closing: ({ header }) =>
    header.access.daysLeft !== null && header.access.daysLeft <= CLOSING_DAYS,
  supervision: supervisionDue,
  waiting: ({ header }) => header.status === 'waiting',
};

const offered: Partial<Record<Role, readonly FilterName[]>> = {
  therapist: ['all', 'risk', 'today', 'inTreatment', 'discharged', 'closing', 'supervision'],
  caseManager: ['all', 'risk', 'waiting', 'inTreatment', 'discharged', 'closing'],
};

/** The chips of a role with their counts; empty ones are left out, except “all” and the chosen one. */
export const chipsOf = (
  role: Role,
  rows: readonly CaseRow[],
  now: Millis,
  chosen: FilterName,
): readonly { readonly name: FilterName; readonly count: number }[] =>
  (offered[role] ?? ['all'])
    .map((name) => ({ name, count: rows.filter((row) => tests[name](row, now)).length }))
    .filter(({ name, count }) => count > 0 || name === 'all' || name === chosen);

export const isFilterName = (name: string): name is FilterName => Object.hasOwn(tests, name);

export const filtered = (
  rows: readonly CaseRow[],
  name: FilterName,
  now: Millis,
): readonly CaseRow[] => rows.filter((row) => tests[name](row, now));
