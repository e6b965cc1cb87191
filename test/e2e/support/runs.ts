/** Runs of words, for finding verbatim text whatever stands around it. */

/** Long enough that two people do not say it by chance. */
const RUN = 6;

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const runsOf = (text: string): string[] => {
  const words = wordsOf(text);
  return words.flatMap((_, at) =>
    at + RUN <= words.length ? [words.slice(at, at + RUN).join(' ')] : [],
  );
};

/** Every text of an answer, however deep. */
export const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
};

/** A search for any run of six words of these texts that does not stand in `but` as well. */
export const runFinder = (
  texts: readonly string[],
  but: readonly string[] = [],
): ((value: unknown) => string[]) => {
  const common = new Set(but.flatMap(runsOf));
  const known = new Set(texts.flatMap(runsOf).filter((run) => !common.has(run)));
  return (value) =>
    textsIn(value)
      .flatMap(runsOf)
      .filter((run) => known.has(run));
};
