import { londonDay } from '../../../shared/domain/london.ts';
import { openClock } from './clock.ts';
import { openPracticeDatabase, settingsOf } from './database.ts';
import { createPracticeServer, type Faults, listen } from './http.ts';
import { openSignIns, type PracticePerson } from './people.ts';
import { openPracticeDay } from './practiceDay.ts';
import { SqliteRepository } from './repository.ts';
import { type Replies, startScriptedPatient } from './scriptedPatient.ts';

/** Who and what an empty practice service is filled with. */
export type PracticeSeed = {
  readonly people: readonly PracticePerson[];
  /** Fills an empty service with a caseload whose today is `day`; runs inside one transaction. */
  readonly fill?: (repository: SqliteRepository, day: string) => Promise<void>;
  /** What the scripted patient of a case says in a live session. */
  readonly replies?: Replies;
};

export type PracticeOptions = {
  /** Path of the service's file, or `:memory:`. */
  readonly dbFile: string;
  /** 0 or nothing for a free port. */
  readonly port?: number;
  /** Simulated time at start, epoch ms; without it the clock is the real one. */
  readonly now?: number;
  readonly seed: PracticeSeed;
  /** Factor on the scripted patient's delays: 1 is human, 0 answers at once. */
  readonly patientDelay?: number;
  readonly faults?: Faults;
};

export type PracticeService = {
  /** Base URL of the FHIR service, without a slash at its end. */
  readonly url: string;
  /** True when the service already had its caseload; a seed adds nothing then. */
  readonly filledBefore: boolean;
  readonly repository: SqliteRepository;
  readonly close: () => Promise<void>;
};

/**
 * Starts the embedded practice service (R2) on loopback.
 *
 * @throws Error in plain words when the port is in use or the file is not the service's own
 */
export const startPracticeService = async (options: PracticeOptions): Promise<PracticeService> => {
  const db = openPracticeDatabase(options.dbFile);
  try {
    const settings = settingsOf(db);
    const clock = openClock();
    if (options.now !== undefined) {
      clock.set(options.now);
    }
    const repository = new SqliteRepository(db, clock.now);
    const day = openPracticeDay(repository, settings, clock.now);
    const filledBefore = settings.get('practiceDay') !== null;
    await fillOnce(repository, options.seed, filledBefore, () => {
      const today = londonDay(clock.now());
      day.begin(today);
      return today;
    });
    const { people } = options.seed;
    const signIns = openSignIns(db, people, clock.now);
    const parts = { repository, people, signIns, clock, day };
    const server = createPracticeServer(parts, options.faults);
    repository.base = await listen(server, options.port ?? 0);
    const patient = startScriptedPatient(repository, {
      now: clock.now,
      replies: options.seed.replies ?? (() => []),
      delayFactor: options.patientDelay ?? 1,
    });
    return {
      url: repository.base,
      filledBefore,
      repository,
      close: async () => {
        patient.stop();
        await new Promise<void>((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        });
        await repository.exclusively(async () => db.close());
      },
    };
  } catch (error) {
    db.close();
    throw error;
  }
};

const fillOnce = async (
  repository: SqliteRepository,
  seed: PracticeSeed,
  filled: boolean,
  begin: () => string,
): Promise<void> => {
  if (!filled) {
    await repository.withTransaction(async () => {
      const today = begin();
      await seed.fill?.(repository, today);
    });
  }
};
