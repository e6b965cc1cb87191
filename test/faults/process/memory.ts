/** What a driver remembers of its desk: what the desk has said, and what may have come of the rest. */
import type { OldCopy } from './held.ts';

/**
 * Something written once with words of its own. `saved` once the desk has answered, or once it was
 * seen; `asked` while an answer is out; `lost` when it was asked for and has not come to be.
 */
export type Written = {
  readonly kind: 'line' | 'message' | 'note';
  readonly number: number;
  readonly episodeId: string;
  readonly sessionId: string;
  readonly text: string;
  state: 'asked' | 'saved' | 'lost';
  /** Its case has been erased here since: it has to be upstream, and nowhere else. */
  erased: boolean;
};

/** One draft that grows: what was saved for certain, and what was asked for after it. */
export type DraftKept = {
  readonly episodeId: string;
  readonly draftId: string;
  saved: string | null;
  asked: string[];
};

/** A case that is being erased, and whether the desk has said so. */
export type Closing = {
  readonly episodeId: string;
  readonly caseRef: string;
  readonly file: string;
  readonly why: 'lapsed' | 'forgotten' | 'handedOver';
  /** Receipts of this case before. */
  readonly receipts: number;
  /** It has to be gone now; otherwise it may also be whole. */
  certain: boolean;
};

export type Memory = {
  /** The session that is being held. */
  live: string | null;
  /** The patient of that session. */
  patientId: string;
  /** When this world began, as the service tells the time. */
  since: string;
  /** Cases in which notes are signed. */
  readonly signing: string[];
  readonly written: Written[];
  readonly drafts: Map<string, DraftKept>;
  /** What the last kill may have interrupted. */
  closing: Closing[];
  /** Copies taken before an erasure that has ended since. */
  readonly copies: OldCopy[];
  /** The copy taken before the erasure under way. */
  theft: OldCopy | null;
  /** Lines of each session of each case that are here for good, as the last look found them. */
  readonly lines: Map<string, Map<string, number>>;
  /** How many lines each case had when the world began. */
  readonly had: Map<string, number>;
  /** Cases that are gone for good, unless somebody asks for them. */
  readonly away: Set<string>;
  /** Cases that are somebody else's upstream and leave with the next contact. */
  readonly leaving: Set<string>;
  /** Cases that are being fetched again, and may be here in part until there is contact. */
  readonly filling: Set<string>;
  /** The end of the ledger as it was last seen. */
  anchor: { readonly count: number; readonly head: string } | null;
  passphrase: string;
  /** A new passphrase that was asked for. */
  nextPassphrase: { readonly text: string; answered: boolean } | null;
  /** Steps of the schema beyond the newest that this desk's files may have. */
  laterSteps: number;
};

export const newMemory = (passphrase: string): Memory => ({
  live: null,
  patientId: '',
  since: '',
  signing: [],
  written: [],
  drafts: new Map(),
  closing: [],
  copies: [],
  theft: null,
  lines: new Map(),
  had: new Map(),
  away: new Set(),
  leaving: new Set(),
  filling: new Set(),
  anchor: null,
  passphrase,
  nextPassphrase: null,
  laterSteps: 0,
});

const beginnings = { line: 'Line', message: 'Message', note: 'Note' } as const;

/** Words that stand nowhere else, and say by their number when they were written. */
export const wordsOf = (kind: Written['kind'], number: number): string =>
  `${beginnings[kind]} ${String(number).padStart(6, '0')} of what was written while the ground shook`;
