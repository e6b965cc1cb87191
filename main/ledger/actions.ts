/**
 * What a read is called in the ledger. Changes name their own action in the transaction that makes
 * them. Several reads of the same thing within a quarter of an hour are one entry: screens ask again
 * whenever something changes, and a ledger full of repeats hides what matters.
 */
import type { OperationName } from '../../shared/contract/table.ts';

type Detail = Record<string, string | number | boolean | null>;
type ReadAction = {
  readonly action: string;
  /** Content-free facts for the sentence. */
  readonly detail: (output: unknown) => Detail;
  /** False for a call that reads nothing, such as an empty search that only asks what is indexed. */
  readonly counts?: (input: unknown) => boolean;
};

const numberAt = (value: unknown, ...path: string[]): number | null => {
  let at: unknown = value;
  for (const key of path) at = (at as Record<string, unknown> | null | undefined)?.[key];
  return typeof at === 'number' ? at : null;
};
const session = (output: unknown): Detail => ({ session: numberAt(output, 'session', 'number') });
const hits = (output: unknown): Detail => ({
  hits: ((output as { hits?: unknown[] }).hits ?? []).length,
});
const none = (): Detail => ({});
const events = (output: unknown): Detail => ({
  events: ((output as { events?: unknown[] }).events ?? []).length,
});
const hasQuery = (input: unknown): boolean =>
  ((input as { query?: string }).query ?? '').trim() !== '';

export const readActions: Partial<Record<OperationName, ReadAction>> = {
  'case.read': { action: 'case.opened', detail: none },
  'case.messages': { action: 'case.messagesRead', detail: none },
  'session.open': { action: 'session.opened', detail: session },
  'note.read': { action: 'note.read', detail: session },
  'transcript.read': { action: 'transcript.read', detail: session },
  'transcript.search': { action: 'transcript.searched', detail: hits, counts: hasQuery },
  'desk.search': { action: 'caseload.searched', detail: hits, counts: hasQuery },
  'supervision.read': { action: 'supervision.read', detail: none },
  'letter.open': { action: 'letter.read', detail: none },
  'evidence.read': { action: 'evidence.read', detail: events },
  'letter.preview': { action: 'letter.previewed', detail: none },
};

export const REPEAT_WITHIN_MS = 15 * 60_000;
