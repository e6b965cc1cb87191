import type { PracticeSeed } from '../server.ts';
import { courseOf } from './allCourses.ts';
import { people } from './roster.ts';
import { type SeedOptions, seedPractice } from './seed.ts';

/** The caseload that the practice service is filled with on its first start. */
export const practiceSeed = (options: Omit<SeedOptions, 'day'> = {}): PracticeSeed => ({
  people,
  fill: (repository, day) => seedPractice(repository, { ...options, day }),
  replies: (caseRef) => courseOf(caseRef)?.replies ?? [],
});
