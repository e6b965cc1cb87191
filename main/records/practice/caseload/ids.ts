/** Stable ids of the practice caseload: they name the case, never the order of seeding. */
import { staff } from './roster.ts';
import type { RosterEpisode } from './rosterEpisodes.ts';

export const patientId = (key: string): string => `patient-${key}`;
export const episodeId = (caseRef: string): string => `episode-${caseRef.toLowerCase()}`;
export const slug = (caseRef: string): string => caseRef.toLowerCase().replace('-', '');
export const sessionId = (caseRef: string, number: number): string =>
  `session-${slug(caseRef)}-${number}`;

export const therapistId = (row: RosterEpisode): string | null =>
  row.therapist ? staff[row.therapist].id : null;
