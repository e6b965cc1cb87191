/**
 * What the practice caseload's authors write for one episode: the words of its
 * sessions and what was written around them. Everything with a date, an id or a
 * score is added by the seeder, so that a course can be read from top to bottom.
 *
 * Every person in these files is invented.
 */
export type PracticeCourse = {
  /** Case reference of the episode, for example `CR-4290`. */
  readonly caseRef: string;
  readonly goals: readonly {
    readonly text: string;
    readonly outcome: 'open' | 'met' | 'partly met' | 'not met';
  }[];
  readonly sessions: readonly PracticeSession[];
  /** Messages between sessions, dated by the session they follow. */
  readonly messages: readonly {
    readonly from: 'patient' | 'therapist';
    readonly afterSession: number;
    /** Whole days after that session, at least 0. */
    readonly days: number;
    readonly text: string;
  }[];
  /** What the scripted patient answers in a live session, in this order; the last ones close it. */
  readonly replies?: readonly string[];
};

export type PracticeSession = {
  /** 1 for the first treatment session of the episode. */
  readonly number: number;
  readonly kind: 'typed' | 'video';
  readonly minutes: number;
  readonly agenda: readonly { readonly item: string; readonly minutes: number }[];
  /**
   * One utterance a line: `T: …` for the therapist, `P: …` for the patient.
   * `session.lines` of a video session stays empty: its record is audio.
   */
  readonly lines: string;
  /** The clinical summary that the therapist wrote afterwards. Never verbatim. */
  readonly note: {
    readonly progress: string;
    readonly intervention: string;
    readonly risk: string;
    readonly plan: string;
  };
  /** Homework set at the end of this session. */
  readonly homework: readonly string[];
};
