/**
 * The verbatim firewall where the transcripts are (product L4): compares what leaves the desk with
 * every line and message of the patient that is held here.
 */
import type { VerbatimMatch } from '../../shared/contract/operations/care.ts';
import type { Session } from '../../shared/domain/records.ts';
import {
  buildVerbatimIndex,
  findVerbatim,
  type VerbatimIndex,
} from '../../shared/domain/verbatim.ts';
import type { OpenWindow } from '../access/openWindow.ts';
import type { Episodes } from '../vault/episodes.ts';

const PAGE = 2_000;

type Place = { readonly sessionNumber: number | null; readonly seq: number | null };

export type Firewall = {
  /** Lines and messages that were compared. */
  readonly comparedWith: number;
  readonly matches: (texts: Readonly<Record<string, string>>) => VerbatimMatch[];
};

type Store = Pick<Episodes, 'list' | 'utterances' | 'countUtterances'>;

const linesOf = async (store: Store, window: OpenWindow, sessionId: string) => {
  const lines: { seq: number; text: string }[] = [];
  for (let from = 1; ; from = (lines.at(-1)?.seq ?? from) + 1) {
    const page = await store.utterances(window, sessionId, { from, count: PAGE });
    lines.push(...page);
    if (page.length < PAGE) return lines;
  }
};

/** Reads the whole verbatim record of the case, in the order it was written. */
export const createFirewall = async (
  store: Store,
  window: OpenWindow,
  sessions: readonly Session[],
): Promise<Firewall> => {
  const places = new Map<string, Place>();
  const lines: { ref: string; text: string }[] = [];
  const add = (text: string, place: Place) => {
    const ref = String(lines.length);
    places.set(ref, place);
    lines.push({ ref, text });
  };
  const numbers = new Map(sessions.map((s) => [s.id, s.number]));
  const held = (await store.countUtterances(window)).toSorted(
    (a, b) => (numbers.get(a.sessionId) ?? 0) - (numbers.get(b.sessionId) ?? 0),
  );
  for (const { sessionId } of held)
    for (const { seq, text } of await linesOf(store, window, sessionId))
      add(text, { sessionNumber: numbers.get(sessionId) ?? null, seq });
  const messages = (await store.list(window, 'message')).map((m) => m.body);
  for (const { text } of messages.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)))
    add(text, { sessionNumber: null, seq: null });
  const index: VerbatimIndex = buildVerbatimIndex(lines);
  return {
    comparedWith: lines.length,
    matches: (texts) =>
      Object.entries(texts).flatMap(([block, text]) =>
        findVerbatim(index, text).map(
          ({ start, end, ref, matchedText }): VerbatimMatch => ({
            block,
            start,
            end,
            ...(places.get(ref) ?? { sessionNumber: null, seq: null }),
            theirWords: matchedText,
          }),
        ),
      ),
  };
};
