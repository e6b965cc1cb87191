import { daysBetween, londonDay } from '../../shared/domain/london.ts';
import type { RequestRow } from './types.ts';

export const daysSince = (iso: string, now: number): number =>
  daysBetween(londonDay(Date.parse(iso)), londonDay(now));

export const newestFirst = (rows: readonly RequestRow[]): readonly RequestRow[] =>
  [...rows].sort((a, b) => Date.parse(b.broughtAt) - Date.parse(a.broughtAt));

export type Supervisee = {
  readonly therapist: string;
  readonly rows: readonly RequestRow[];
  readonly cases: number;
  readonly lastBroughtAt: string | null;
};

/** Who brought what: one group a therapist, by name, their newest case first. */
export const bySupervisee = (rows: readonly RequestRow[]): readonly Supervisee[] => {
  const names = [...new Set(rows.map((row) => row.therapist))].sort();
  return names.map((therapist) => {
    const own = newestFirst(rows.filter((row) => row.therapist === therapist));
    return {
      therapist,
      rows: own,
      cases: new Set(own.map((row) => row.caseRef)).size,
      lastBroughtAt: own[0]?.broughtAt ?? null,
    };
  });
};
