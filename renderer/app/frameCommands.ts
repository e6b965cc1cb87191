import type { DeskState } from '../../shared/contract/views.ts';
import type { RailEntry } from './routes.ts';

/** What the frame can do, for its keys, its rail and its palette alike. */
export type FrameCommands = {
  readonly openEntry: (entry: RailEntry) => void;
  readonly palette: () => void;
  readonly find: () => void;
  readonly keys: () => void;
  readonly settings: () => void;
  readonly cover: () => void;
  readonly signOut: () => void;
  readonly sync: () => void;
  readonly newPracticeDay: () => void;
  readonly set: (part: Partial<DeskState['settings']>) => void;
  /** The next or previous patient of the caseload; of those needing the person with `needing`. */
  readonly stepCase: (step: 1 | -1, needing: boolean) => void;
};
