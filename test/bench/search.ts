import { type Bench, interleaved } from './bench.ts';
import { COMMON, PHRASE, RARE, rounds } from './corpus.ts';
import { NOW, shared } from './filled.ts';
import { PEER } from './plainFile.ts';

const ROUNDS = 200;
const HITS = 50;

/** A search of the whole desk for the fifty best lines, with snippets. */
const search = (id: string, what: string, query: string): Bench => ({
  id,
  what,
  unit: 'ms',
  async run() {
    const { vault, plain, episodeIds } = await shared();
    const ours = () => vault.search(episodeIds, query, HITS, NOW);
    const peer = () => plain.search(query, HITS);
    const a = ours();
    const b = peer();
    // Different answers would make the ratio meaningless.
    if (a.totals.reduce((sum, one) => sum + one.total, 0) !== b.total || b.total === 0)
      throw new Error(`${id}: the two sides do not find the same lines`);
    if (a.hits.length !== b.hits.length || a.unsearched.length > 0)
      throw new Error(`${id}: the two sides do not answer alike`);
    return { ...(await interleaved({ ours, peer }, rounds(ROUNDS), 20)), peer: PEER };
  },
});

// The space at the end says that the last word is finished.
export const searches: readonly Bench[] = [
  search('search.rare', 'Find a word that three lines of the whole desk hold', `${RARE} `),
  search('search.common', 'Find a word that one line in sixty holds', `${COMMON} `),
  search('search.phrase', 'Find a phrase of four words', `"${PHRASE}"`),
];
