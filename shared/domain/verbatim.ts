/**
 * The verbatim firewall (product L4): finds runs of a text that stand too near to the patient's own
 * words. A run is eight words; case, punctuation, apostrophes, fillers, inflection and person do not
 * count, and one word in a run may be exchanged, dropped or put in.
 *
 * Runs are looked for across neighbouring lines as well, because people type one sentence as
 * several messages. Give the lines in the order they were written.
 */
import { isTelling, sameStem, wordsOf } from './verbatimWords.ts';

export type VerbatimLine = { readonly ref: string; readonly text: string };

export type VerbatimMatch = {
  /** Span in the checked text, UTF-16 offsets, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Line the words come from; of several, the one that holds most of them. */
  readonly ref: string;
  /** The words as they stand in the source; ` / ` between lines. */
  readonly matchedText: string;
};

/** A text as a row of stems, each pointing back to the word and line it came from. */
type Stream = {
  readonly stems: string[];
  readonly filler: boolean[];
  /** Number of the word among all words, so that spans can be counted in words. */
  readonly word: number[];
  readonly line: number[];
  readonly start: number[];
  readonly end: number[];
};

export type VerbatimIndex = {
  readonly lines: readonly VerbatimLine[];
  readonly stream: Stream;
  /** Where three stems in a row occur, by the three. */
  readonly seeds: ReadonlyMap<string, readonly number[]>;
};

const RUN = 8;
const SEED = 3;
/** Places compared for one seed; keeps a text of one repeated word from costing its square. */
const MOST_PLACES = 500;

/** Prepares lines for comparison. Cost and size grow with the number of words. */
export function buildVerbatimIndex(lines: readonly VerbatimLine[]): VerbatimIndex {
  const stream = streamOf(lines.map(({ text }) => text));
  const seeds = new Map<string, number[]>();
  for (const { key, at } of seedsOf(stream)) {
    const places = seeds.get(key);
    if (places === undefined) seeds.set(key, [at]);
    else if (places.length < MOST_PLACES) places.push(at);
  }
  return { lines, stream, seeds };
}

/** All near-verbatim runs in `text`, in order, overlapping ones merged. */
export function findVerbatim(index: VerbatimIndex, text: string): VerbatimMatch[] {
  const stream = streamOf([text]);
  const found: (VerbatimMatch & { readonly words: number })[] = [];
  let from = 0;
  for (const { key, at } of seedsOf(stream)) {
    if (at < from) continue;
    let best: Run | null = null;
    for (const place of index.seeds.get(key) ?? []) {
      const run = runThrough(stream, at, index.stream, place);
      if (run !== null && (best === null || run.matched > best.matched)) best = run;
    }
    if (best === null) continue;
    found.push({ ...report(index, stream, best), words: best.matched });
    from = Math.max(at + 1, best.aEnd - SEED + 1);
  }
  return merged(found);
}

function streamOf(texts: readonly string[]): Stream {
  const stream: Stream = { stems: [], filler: [], word: [], line: [], start: [], end: [] };
  let count = 0;
  texts.forEach((text, line) => {
    for (const word of wordsOf(text)) {
      for (const stem of word.stems) {
        stream.stems.push(stem);
        stream.filler.push(word.filler);
        stream.word.push(count);
        stream.line.push(line);
        stream.start.push(word.start);
        stream.end.push(word.end);
      }
      count += 1;
    }
  });
  return stream;
}

/**
 * Three stems in a row with the place of the first, in order of place: as they stand, and with
 * fillers passed over.
 */
function* seedsOf(stream: Stream): Generator<{ readonly key: string; readonly at: number }> {
  for (let at = 0; at < stream.stems.length; at += 1) {
    const plain = seedAt(stream, at, (n) => n + 1);
    if (plain !== null) yield { key: plain, at };
    if (stream.filler[at]) continue;
    const bare = seedAt(stream, at, (n) => {
      let next = n + 1;
      while (stream.filler[next]) next += 1;
      return next;
    });
    if (bare !== null && bare !== plain) yield { key: bare, at };
  }
}

function seedAt(stream: Stream, at: number, next: (n: number) => number): string | null {
  const stems: string[] = [];
  for (let n = at; stems.length < SEED; n = next(n)) {
    const stem = stream.stems[n];
    if (stem === undefined) return null;
    stems.push(stem);
  }
  return stems.join(' ');
}

/** A stretch of two streams that agree: stems counted, places end exclusive. */
type Run = {
  readonly aStart: number;
  readonly aEnd: number;
  readonly bStart: number;
  readonly bEnd: number;
  readonly matched: number;
  readonly telling: number;
};

/** The stretch around a shared seed, or null where it is too short to be a quotation. */
function runThrough(a: Stream, i: number, b: Stream, j: number): Run | null {
  const right = walk(a, i, b, j, 1);
  const left = walk(a, i - 1, b, j - 1, -1);
  const exact = joined(left, right);
  const rightOn = overOneChange(a, right, b, 1);
  const leftOn = overOneChange(a, left, b, -1);
  const near =
    isRun(a, b, exact, false) ||
    (rightOn !== null && isRun(a, b, joined(left, rightOn), true)) ||
    (leftOn !== null && isRun(a, b, joined(leftOn, right), true));
  return near
    ? joined(furthest(a, leftOn ?? left, b, -1), furthest(a, rightOn ?? right, b, 1))
    : null;
}

/** One side of a run: how far both streams were followed. Places are the next ones to look at. */
type Side = {
  readonly i: number;
  readonly j: number;
  /** Last places that matched; the start itself where none did. */
  readonly lastI: number;
  readonly lastJ: number;
  readonly matched: number;
  readonly telling: number;
};

function walk(a: Stream, i: number, b: Stream, j: number, step: 1 | -1): Side {
  let side: Side = { i, j, lastI: i - step, lastJ: j - step, matched: 0, telling: 0 };
  for (;;) {
    const x = a.stems[side.i];
    const y = b.stems[side.j];
    if (x === undefined || y === undefined) return side;
    if (sameStem(x, y)) {
      side = {
        i: side.i + step,
        j: side.j + step,
        lastI: side.i,
        lastJ: side.j,
        matched: side.matched + 1,
        telling: side.telling + (isTelling(x) ? 1 : 0),
      };
    } else if (a.filler[side.i]) side = { ...side, i: side.i + step };
    else if (b.filler[side.j]) side = { ...side, j: side.j + step };
    else return side;
  }
}

/** Goes on behind one exchanged, added or dropped word; null where nothing agrees behind it. */
function overOneChange(a: Stream, side: Side, b: Stream, step: 1 | -1, least = 1): Side | null {
  let best: Side | null = null;
  // Fillers before the change may have been passed over on either side, or be the change itself.
  for (const i of new Set([side.lastI + step, side.i])) {
    for (const j of new Set([side.lastJ + step, side.j])) {
      const behindI = behindWord(a, i, step);
      const behindJ = behindWord(b, j, step);
      for (const on of [
        walk(a, behindI, b, behindJ, step),
        walk(a, behindI, b, j, step),
        walk(a, i, b, behindJ, step),
      ]) {
        if (on.matched >= least && (best === null || on.matched > best.matched)) best = on;
      }
    }
  }
  return (
    best && {
      ...best,
      matched: best.matched + side.matched,
      telling: best.telling + side.telling,
    }
  );
}

/** The first place behind the word at `n`, which can be two stems ("that's"). */
function behindWord(stream: Stream, n: number, step: 1 | -1): number {
  let next = n + step;
  while (stream.word[next] !== undefined && stream.word[next] === stream.word[n]) next += step;
  return next;
}

/** Follows a quotation on while it changes no more than a word now and then. */
function furthest(a: Stream, side: Side, b: Stream, step: 1 | -1): Side {
  let reached = side;
  for (;;) {
    const on = overOneChange(a, reached, b, step, SEED);
    if (on === null) return reached;
    reached = on;
  }
}

function joined(left: Side, right: Side): Run {
  return {
    aStart: left.lastI,
    aEnd: right.lastI + 1,
    bStart: left.lastJ,
    bEnd: right.lastJ + 1,
    matched: left.matched + right.matched,
    telling: left.telling + right.telling,
  };
}

/**
 * Eight words on either side, counted with the fillers in between, make a run; so do seven that
 * agree throughout, because the eighth may be the exchanged one. Few agreeing stems, or none that
 * says anything of its own, do not.
 */
function isRun(a: Stream, b: Stream, run: Run, changed: boolean): boolean {
  const words = Math.max(
    wordsBetween(a, run.aStart, run.aEnd),
    wordsBetween(b, run.bStart, run.bEnd),
  );
  if (run.matched < RUN - 2) return false;
  if (run.telling === 0 && run.matched < RUN - 1) return false;
  return words >= RUN || (words === RUN - 1 && !changed);
}

function wordsBetween(stream: Stream, start: number, end: number): number {
  return (stream.word[end - 1] ?? 0) - (stream.word[start] ?? 0) + 1;
}

function report(index: VerbatimIndex, text: Stream, run: Run): VerbatimMatch {
  const { stream, lines } = index;
  const spans = new Map<number, { start: number; end: number; stems: number }>();
  for (let n = run.bStart; n < run.bEnd; n += 1) {
    const line = stream.line[n] ?? 0;
    const span = spans.get(line);
    const end = stream.end[n] ?? 0;
    if (span === undefined) spans.set(line, { start: stream.start[n] ?? 0, end, stems: 1 });
    else {
      span.end = end;
      span.stems += 1;
    }
  }
  const parts = [...spans].map(([line, span]) => ({
    ref: lines[line]?.ref ?? '',
    text: lines[line]?.text.slice(span.start, span.end) ?? '',
    stems: span.stems,
  }));
  const fullest = parts.reduce((most, part) => (part.stems > most.stems ? part : most));
  return {
    start: text.start[run.aStart] ?? 0,
    end: text.end[run.aEnd - 1] ?? 0,
    ref: fullest.ref,
    matchedText: parts.map((part) => part.text).join(' / '),
  };
}

function merged(found: readonly (VerbatimMatch & { readonly words: number })[]): VerbatimMatch[] {
  const out: (VerbatimMatch & { readonly words: number })[] = [];
  for (const match of [...found].sort((x, y) => x.start - y.start)) {
    const last = out.at(-1);
    if (last === undefined || match.start >= last.end) {
      out.push(match);
      continue;
    }
    const longer = match.words > last.words ? match : last;
    out[out.length - 1] = {
      ...longer,
      start: last.start,
      end: Math.max(last.end, match.end),
    };
  }
  return out.map(({ start, end, ref, matchedText }) => ({ start, end, ref, matchedText }));
}
