import type { WithId } from '@medplum/core';
import type { Resource } from '@medplum/fhirtypes';
import { addDays, daysBetween, londonDay } from '../../../shared/domain/london.ts';
import type { Settings } from './database.ts';
import { shiftResource } from './dayShift.ts';
import type { SqliteRepository } from './repository.ts';

/** The day that the caseload counts as today, and how far the clock has run past it. */
export type PracticeDayState = {
  readonly practiceDay: string;
  readonly today: string;
  /** Whole London days; negative when the caseload is ahead of the clock. */
  readonly behind: number;
};

export type PracticeDay = {
  readonly state: () => PracticeDayState;
  /** Records the day of a freshly filled caseload. */
  readonly begin: (day: string) => void;
  /** Moves every resource to the new day in one transaction; every version goes up by one. */
  readonly moveTo: (day: string) => Promise<PracticeDayState>;
};

const SETTING = 'practiceDay';

export const openPracticeDay = (
  repository: SqliteRepository,
  settings: Settings,
  now: () => number,
): PracticeDay => {
  const state = (): PracticeDayState => {
    const today = londonDay(now());
    const practiceDay = settings.get(SETTING) ?? today;
    return { practiceDay, today, behind: daysBetween(practiceDay, today) };
  };
  return {
    state,
    begin: (day) => settings.set(SETTING, day),
    moveTo: async (day) => {
      const days = daysBetween(state().practiceDay, day);
      await repository.withTransaction(async () => {
        if (days !== 0) {
          await repository.putAll(shifted(repository, days), true);
        }
        settings.set(SETTING, day);
      });
      return state();
    },
  };
};

function* shifted(repository: SqliteRepository, days: number): Generator<WithId<Resource>> {
  for (const resource of repository.all()) {
    yield shiftResource(resource, days);
  }
}

/** Whether a text is a calendar day that exists. */
export const isDay = (text: unknown): text is string => {
  if (typeof text !== 'string') {
    return false;
  }
  try {
    return addDays(text, 0) === text;
  } catch {
    return false;
  }
};
