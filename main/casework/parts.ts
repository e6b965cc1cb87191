/** What the services about cases are made of; the app's composition root fills it in once. */
import type { Millis } from '../../shared/domain/ids.ts';
import type { Clinician } from '../../shared/domain/records.ts';
import type { DataCategory } from '../../shared/domain/roleMatrix.ts';
import type { HeldCase } from '../access/gate.ts';
import type { OpenWindow } from '../access/openWindow.ts';
import { fhirString } from '../records/mapping/fields.ts';
import type { Episodes } from '../vault/episodes.ts';

/** Enough to read cases and say what they hold. */
export type ReadParts = {
  readonly episodes: Episodes;
  /** Every case on this desk, open or closed, without its records. */
  readonly heldCases: () => Promise<readonly HeldCase[]>;
  /** Cases that may be read in this category now, through the gate. */
  readonly readableCases: (
    user: Clinician,
    category: DataCategory,
  ) => Promise<readonly OpenWindow[]>;
  /** Name of a colleague; the id itself where nobody is known by it. */
  readonly personName: (id: string) => string;
};

/** Enough to change them as well. */
export type WriteParts = ReadParts & {
  readonly newId: () => string;
  /** True while the record service answers: closing a risk loop needs the latest (hazard H14). */
  readonly linked: () => boolean;
  /** A change is durable here: screens ask again, and the outbox may send. */
  readonly changed: (what: {
    readonly episodeId: string;
    readonly sessionId: string | null;
  }) => void;
};

/** Who asks, when, with the gate's token for the case. */
export type CaseContext = {
  readonly user: Clinician;
  readonly now: Millis;
  readonly window: OpenWindow;
};

export const iso = (at: Millis): string => new Date(at).toISOString();

/** True for a text of which nothing would reach the record: spaces, or characters that stand for none. */
export const isBlank = (text: string): boolean => fhirString(text) === undefined;
