import type { CaseHeader } from '../../shared/contract/views.ts';
import { count } from './counts.ts';

export const caseload = {
  title: 'Caseload',
  columns: {
    case: 'Case',
    next: 'Next session',
    phq: 'PHQ-9',
    gad: 'GAD-7',
    risk: 'Risk',
    supervised: 'Supervision',
    access: 'Access',
    stage: 'Stage',
    therapist: 'Therapist',
    consent: 'GP sharing',
  },
  filters: 'Show',
  table: 'Cases',
  noNext: 'None booked',
  due: (last: string): string => `${last} · due`,
  noRisk: 'None open',
  riskOpen: (loops: number): string => (loops === 1 ? 'Loop open' : `${loops} loops open`),
  noTherapist: 'Not allocated',
  empty: {
    title: 'No case is held on this computer',
    next: 'Cases appear here when they are allocated to you and fetched from the service.',
  },
  emptyFilter: {
    title: 'No case fits this filter',
    next: 'Choose “All” to see every case again.',
  },
  showAll: 'Show all',
} as const;

export const filterWords = {
  all: 'All',
  risk: 'Risk',
  today: 'Today',
  inTreatment: 'In treatment',
  discharged: 'Discharged',
  closing: 'Closing soon',
  supervision: 'Supervision due',
  waiting: 'Waiting',
} as const;

export const filterLabel = (name: keyof typeof filterWords, n: number): string =>
  `${filterWords[name]} ${n}`;

export const caseloadSummary = (all: number, discharged: number, waiting: number): string =>
  [
    count(all, 'case'),
    ...(discharged === 0 ? [] : [`${discharged} discharged`]),
    ...(waiting === 0 ? [] : [`${waiting} waiting`]),
  ].join(' · ');

export const stageWords: Record<CaseHeader['status'], string> = {
  waiting: 'Waiting',
  inTreatment: 'In treatment',
  discharged: 'Discharged',
};

/** `5 of 8`, `3 done`. */
export const sessionsDone = (done: number, planned: number | null): string =>
  planned === null ? `${done} done` : `${done} of ${planned}`;

/** The 2–4-week rule of supervision (product S1), by days since it was last brought. */
export const supervisedWords = (days: number | null): string => {
  if (days === null) return 'Not yet';
  if (days === 0) return 'Today';
  return days < 14 ? `${count(days, 'day')} ago` : `${count(Math.floor(days / 7), 'week')} ago`;
};
