/**
 * The conversations that the benches store and search: made up from a seed, so that every run has
 * the same. Words follow Zipf's law, as those of people do. `BENCH_CASES` makes it smaller.
 */
import type { Utterance } from '../../shared/domain/records.ts';

const SEED = 20_261_124;
export const SESSIONS = 8;
export const MESSAGES = 120;
const WORDS = 25;
const VOCABULARY = 6_000;

/** How many cases; 100 unless BENCH_CASES says otherwise. */
export const caseCount = (): number => {
  const asked = Number(process.env.BENCH_CASES ?? '100');
  if (!Number.isInteger(asked) || asked < 2) throw new RangeError('BENCH_CASES is a number from 2');
  return asked;
};

/** How often to measure: as often as said, and less often over a smaller corpus. */
export const rounds = (full: number): number =>
  Math.min(full, Math.max(2, Math.round((full * caseCount()) / 100)));

/** Each in three lines of the whole desk. */
export const rareWords: readonly string[] = (
  'ballooning trampoline porcupine lighthouse accordion parachute stalactite wheelbarrow harpsichord ' +
  'zeppelin marzipan caterpillar escalator gingerbread helicopter jellyfish kaleidoscope locksmith ' +
  'observatory quicksand'
).split(' ');
export const RARE = 'ballooning';
/** About one line in sixty. */
export const COMMON = 'worrying';
/** About one line in five hundred. */
export const PHRASE = 'chest in a vice';

/** Mulberry32: small, fast, the same everywhere. */
export const random = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** The commonest words of talk, which are the same in every case. */
const everyday = (
  'i the to and a it you that of was in is so my but not me for have on just with be do this at ' +
  'what when like know think feel really then would about because they there had all been if out ' +
  'up get got more can bit one she he we time go going day week things something always never'
).split(' ');

const syllables = (
  'ba be bi bo da de di do fa fe fi ga go ha he ho ka ke ko la le li lo ma me mi mo na ne ni no pa ' +
  'pe pi po ra re ri ro sa se si so ta te ti to va ve vi vo wa we wi'
).split(' ');

const vocabulary = (): string[] => {
  const next = random(SEED);
  const made = new Set(everyday);
  while (made.size < VOCABULARY) {
    const length = 2 + Math.floor(next() * 3);
    made.add(
      Array.from({ length }, () => syllables[Math.floor(next() * syllables.length)] ?? 'la').join(
        '',
      ),
    );
  }
  return [...made];
};

/** Words as frequent as {@link COMMON}, from the middle of the vocabulary. */
export const commonWords = (count: number): string[] => {
  const words = vocabulary();
  return [COMMON, ...Array.from({ length: count - 1 }, (_, n) => words[150 + 5 * n] ?? COMMON)];
};

/** Draws the n-th most frequent word about 1/n as often as the first. */
const zipf = (words: readonly string[], next: () => number): (() => string) => {
  const limits: number[] = [];
  let sum = 0;
  for (let rank = 1; rank <= words.length; rank += 1) {
    sum += 1 / (rank + 2);
    limits.push(sum);
  }
  return () => {
    const at = next() * sum;
    let low = 0;
    let high = limits.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((limits[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return words[low] ?? '';
  };
};

export type CorpusSession = { readonly id: string; readonly messages: Utterance[] };
export type CorpusCase = { readonly episodeId: string; readonly sessions: CorpusSession[] };

const HOUR = 3_600_000;
const WEEK = 168 * HOUR;
const BEGIN = Date.UTC(2026, 0, 5, 8);

/** The corpus, a case at a time; no two lines of it share an instant. */
export function* corpus(cases = caseCount()): Generator<CorpusCase> {
  const next = random(SEED + 1);
  const draw = zipf(vocabulary(), next);
  const total = cases * SESSIONS * MESSAGES;
  const rare = new Map<number, string>();
  for (const [n, word] of rareWords.entries())
    for (const part of [0.2, 0.5, 0.8]) rare.set(Math.floor(total * part) + 7 * n, word);
  let count = 0;
  for (let c = 0; c < cases; c += 1) {
    const sessions = Array.from({ length: SESSIONS }, (_, s): CorpusSession => {
      const id = `session-${c}-${s}`;
      const start = BEGIN + s * WEEK + c * HOUR;
      const messages = Array.from({ length: MESSAGES }, (__, m): Utterance => {
        const words = Array.from({ length: WORDS - 8 + Math.floor(next() * 17) }, draw);
        const luck = next();
        if (luck < 1 / 60) words[Math.floor(next() * words.length)] = COMMON;
        else if (luck > 1 - 1 / 500) words.splice(3, 0, PHRASE);
        const planted = rare.get(count);
        if (planted !== undefined) words.push(planted);
        count += 1;
        return {
          id: `line-${c}-${s}-${m}`,
          sessionId: id,
          seq: m + 1,
          speaker: m % 2 === 0 ? 'therapist' : 'patient',
          at: new Date(start + m * 29_000).toISOString(),
          text: words.join(' '),
          status: 'sent',
        };
      });
      return { id, messages };
    });
    yield { episodeId: `episode-${c}`, sessions };
  }
}
