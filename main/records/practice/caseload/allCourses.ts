/** The written courses of care by case reference. */
import type { PracticeCourse } from './course.ts';
import { cr3702 } from './courses/cr3702.ts';
import { cr3987 } from './courses/cr3987.ts';
import { cr4055 } from './courses/cr4055.ts';
import { cr4061 } from './courses/cr4061.ts';
import { cr4098 } from './courses/cr4098.ts';
import { cr4105 } from './courses/cr4105.ts';
import { cr4233 } from './courses/cr4233.ts';
import { cr4290 } from './courses/cr4290.ts';
import { cr4301 } from './courses/cr4301.ts';
import { cr4316 } from './courses/cr4316.ts';
import { cr4388 } from './courses/cr4388.ts';
import { cr4417 } from './courses/cr4417.ts';
import { cr4432 } from './courses/cr4432.ts';
import { cr4455 } from './courses/cr4455.ts';
import { cr4471 } from './courses/cr4471.ts';
import { cr4480 } from './courses/cr4480.ts';
import { cr4488 } from './courses/cr4488.ts';
import { cr4499 } from './courses/cr4499.ts';
import { cr4502 } from './courses/cr4502.ts';
import { cr4530 } from './courses/cr4530.ts';

export const allCourses: readonly PracticeCourse[] = [
  cr3702,
  cr3987,
  cr4055,
  cr4061,
  cr4098,
  cr4105,
  cr4233,
  cr4290,
  cr4301,
  cr4316,
  cr4388,
  cr4417,
  cr4432,
  cr4455,
  cr4471,
  cr4480,
  cr4488,
  cr4499,
  cr4502,
  cr4530,
];

const byCaseRef = new Map(allCourses.map((course) => [course.caseRef, course]));

/** The course of one case; null for a case without a session yet. */
export const courseOf = (caseRef: string): PracticeCourse | null => byCaseRef.get(caseRef) ?? null;
