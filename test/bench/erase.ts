import { type Bench, interleaved } from './bench.ts';
import { caseCount } from './corpus.ts';
import { fill, NOW } from './filled.ts';
import { PEER } from './plainFile.ts';

/** At most this many, and never more than a quarter of the desk: it has to stay a desk. */
const MOST = 20;

export const eraseOne: Bench = {
  id: 'erase.one',
  what: 'Erase one case: key slot and files, without the rotation that follows once a batch',
  unit: 'ms',
  async run() {
    const { vault, plain, episodeIds, sessionsOf, rest, close } = await fill();
    rest();
    const rounds = Math.min(MOST, Math.ceil(caseCount() / 4));
    const ids = episodeIds.slice(0, rounds);
    const measured = await interleaved(
      {
        ours: (round) => {
          if (vault.eraseKeys([ids[round] ?? ''], 'forgotten', NOW) !== 1)
            throw new Error('Nothing was erased');
        },
        peer: (round) => plain.erase(sessionsOf.get(ids[round] ?? '') ?? []),
      },
      rounds,
    );
    close();
    return { ...measured, peer: `${PEER}: DELETE, then FTS5 optimize` };
  },
};
