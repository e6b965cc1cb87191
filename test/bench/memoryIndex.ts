/**
 * The peer of the search: the desk's whole text in plain in memory, indexed by MiniSearch as its
 * manual says. Words are joined by AND, the last one may be unfinished, a phrase is looked for in
 * the text of the lines that hold its words. No snippets, no files, no keys.
 */
import MiniSearch from 'minisearch';
import type { Utterance } from '../../shared/domain/records.ts';

export type MemoryIndex = {
  add(episodeId: string, lines: readonly Utterance[]): void;
  /** `text` as a person types it: words, or one phrase in quotation marks. Best first. */
  search(text: string, limit: number): { hits: { id: string }[]; total: number };
};

type Line = Omit<Utterance, 'status'> & { readonly episodeId: string };
const stored = ['id', 'episodeId', 'sessionId', 'seq', 'speaker', 'at', 'text'];

export const createMemoryIndex = (): MemoryIndex => {
  const index = new MiniSearch<Line>({ fields: ['text'], storeFields: stored });
  return {
    add: (episodeId, lines) =>
      index.addAll(lines.map(({ status: _, ...line }) => ({ ...line, episodeId }))),
    search(text, limit) {
      const phrase = text.startsWith('"') ? text.replaceAll('"', '').toLowerCase() : null;
      const found =
        phrase === null
          ? index.search(text, {
              combineWith: 'AND',
              prefix: (_, at, terms) => at === terms.length - 1,
            })
          : index.search(phrase, {
              combineWith: 'AND',
              filter: ({ text: line }) => ` ${String(line).toLowerCase()} `.includes(` ${phrase} `),
            });
      const hits = found.slice(0, limit).map((hit) => ({ ...hit, id: String(hit.id) }));
      return { hits, total: found.length };
    },
  };
};
