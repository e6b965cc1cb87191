import type { Practice } from '../e2e/support/practice.ts';
import type { World } from '../e2e/support/world.ts';
import type { SentLine } from './promises.ts';
import type { Random } from './random.ts';
import type { Typed } from './typing.ts';

/** Everything one run remembers between its cycles. */
export type Run = {
  readonly world: World;
  readonly practice: Practice;
  readonly random: Random;
  readonly lines: SentLine[];
  readonly held: Map<string, string>;
  /** The first fill has ended once. */
  filled: boolean;
  early: number;
  draftsLost: number;
  typedDrafts: number;
  readonly losses: number[];
  /** What the last cycle left behind: the last saved draft, and what was typed when the power went. */
  lastDraft: { readonly place: Place; readonly text: string } | null;
  lastTyped: { readonly place: Place; readonly typed: Typed[]; readonly killedAt: number } | null;
};
export type Place = { readonly episodeId: string; readonly sessionId: string };
