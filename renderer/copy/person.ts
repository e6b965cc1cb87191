/** The identity banner of a case (hazard H01). */
import { count } from './counts.ts';

/** `943 476 5919`: 3-3-4, as every NHS screen writes it. */
export const nhsNumber = (digits: string): string =>
  digits.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3');

export const caseHeader = {
  label: 'Case',
  bornLabel: 'Born',
  ageSpoken: (age: number): string => `${age} years old`,
  nhsLabel: 'NHS no.',
  noNhsNumber: 'NHS no. not recorded',
  noName: 'Identity not shown to your role',
  researchOptOut: 'Opted out of research',
  riskOpen: (loops: number): string =>
    loops === 1 ? 'Risk loop open' : `${loops} risk loops open`,
  rereferred: 'Re-referred',
  earlier: 'Earlier episode, read only',
  /** `4 of 8 sessions`, `3 sessions done`. */
  sessions: (done: number, planned: number | null): string =>
    planned === null ? `${count(done, 'session')} done` : `${done} of ${count(planned, 'session')}`,
} as const;
