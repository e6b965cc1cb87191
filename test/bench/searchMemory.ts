import { type Bench, interleaved, short } from './bench.ts';
import {
  commonWords,
  corpus,
  MESSAGES,
  PHRASE,
  random,
  rareWords,
  rounds,
  SESSIONS,
} from './corpus.ts';
import { NOW, shared } from './filled.ts';
import { createMemoryIndex, type MemoryIndex } from './memoryIndex.ts';

const EACH = 20;
const HITS = 50;
const ROUNDS = 9;

/** Phrases of two, three and four words as they were said, and the one that is planted. */
const phrases = (count: number): string[] => {
  const next = random(11);
  const lines = [...corpus()].flatMap((one) => one.sessions.flatMap((s) => s.messages));
  const said = Array.from({ length: count - 1 }, (_, n) => {
    const line = lines[Math.floor(next() * lines.length)]?.text.split(' ') ?? [];
    const from = Math.floor(next() * (line.length - 4));
    return line.slice(from, from + 2 + (n % 3)).join(' ');
  });
  return [PHRASE, ...said].map((words) => `"${words}"`);
};

const filledIndex = (): MemoryIndex => {
  const index = createMemoryIndex();
  for (const { episodeId, sessions } of corpus())
    for (const { messages } of sessions) index.add(episodeId, messages);
  return index;
};

export const searchMemory: Bench = {
  id: 'search.memory',
  what: `A mix of ${EACH} rare words, ${EACH} common words and ${EACH} phrases, the 50 best lines of each; sum of the medians`,
  unit: 'ms',
  async run() {
    const { vault, episodeIds } = await shared();
    const index = filledIndex();
    // As somebody stops typing: the last word may still go on.
    const mix = {
      rare: rareWords.slice(0, EACH),
      common: commonWords(EACH),
      phrase: phrases(EACH),
    };
    const everything = episodeIds.length * SESSIONS * MESSAGES;
    const notes: string[] = [];
    const sum = { value: 0, peerValue: 0 };
    for (const [kind, queries] of Object.entries(mix)) {
      const part = { value: 0, peerValue: 0, found: 0 };
      for (const query of queries) {
        const whole = vault.search(episodeIds, query, everything, NOW);
        const ids = (hits: readonly string[]) => hits.toSorted().join();
        const same =
          ids(whole.hits.map((hit) => hit.utteranceId)) ===
          ids(index.search(query, everything).hits.map((hit) => hit.id));
        if (!same || whole.unsearched.length > 0 || whole.hits.length === 0)
          throw new Error(`search.memory: the two sides do not find the same lines (${kind})`);
        const { value, peerValue } = await interleaved(
          {
            ours: () => vault.search(episodeIds, query, HITS, NOW),
            peer: () => index.search(query, HITS),
          },
          rounds(ROUNDS),
          2,
        );
        part.value += value;
        part.peerValue += peerValue;
        part.found += whole.hits.length;
      }
      const [ours, peer] = [part.value, part.peerValue].map((ms) => short(ms / EACH));
      const found = Math.round(part.found / EACH);
      notes.push(`${kind}: ${ours} ms a query against ${peer}, ${found} lines found`);
      sum.value += part.value;
      sum.peerValue += part.peerValue;
    }
    return {
      ...sum,
      peer: 'MiniSearch over the plain text in memory',
      n: rounds(ROUNDS) * 3 * EACH,
      notes,
    };
  },
};
