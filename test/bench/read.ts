import { type Bench, interleaved } from './bench.ts';
import { MESSAGES, random, rounds, SESSIONS } from './corpus.ts';
import { NOW, shared } from './filled.ts';
import { PEER } from './plainFile.ts';

const ROUNDS = 1_000;
const WARM_UP = 100;

export const readSession: Bench = {
  id: 'read.session',
  what: `Read the ${MESSAGES} lines of one session of any case`,
  unit: 'ms',
  async run() {
    const { vault, plain, episodeIds, sessionsOf } = await shared();
    const next = random(7);
    const picks = Array.from({ length: rounds(ROUNDS) + WARM_UP }, () => {
      const episodeId = episodeIds[Math.floor(next() * episodeIds.length)] ?? '';
      return {
        episodeId,
        sessionId: sessionsOf.get(episodeId)?.[Math.floor(next() * SESSIONS)] ?? '',
      };
    });
    const check = (lines: readonly unknown[]) => {
      if (lines.length !== MESSAGES) throw new Error('A session is not whole');
    };
    const measured = await interleaved(
      {
        ours: (round) => {
          const { episodeId, sessionId } = picks[round] ?? { episodeId: '', sessionId: '' };
          check(vault.listUtterances({ episodeId, now: NOW }, sessionId, { from: 1, count: 500 }));
        },
        peer: (round) => check(plain.read(picks[round]?.sessionId ?? '')),
      },
      rounds(ROUNDS),
      WARM_UP,
    );
    return { ...measured, peer: PEER };
  },
};
