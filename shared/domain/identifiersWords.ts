/** A text as words with their places, for the look at a reflection before it is kept. */
import { calendarWords, fieldTerms, peopleWords, smallWords } from './identifiersTable.ts';

export type Word = {
  readonly start: number;
  readonly end: number;
  /** As it stands, without a possessive `'s`. */
  readonly text: string;
  /** Lower case, no accents, no invisible characters: what words are compared by. */
  readonly plain: string;
  readonly capital: boolean;
  /** Where any word has a capital: after a full stop, in a new line, at the head of a quotation. */
  readonly begins: boolean;
};

/** Soft hyphens and joiners are not seen, and must not hide a name either. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const WORD =
  /\p{L}[\p{L}\p{M}\u00ad\u200b-\u200f\u2060]*(?:['’ʼ-][\p{L}\p{M}\u00ad\u200b-\u200f\u2060]+)*/gu;
const POSSESSIVE = /['’ʼ]s$/i;
/** What a sentence begins after, looking back from a word. */
const BEGINNING = /(?:^|[.!?:;…\n]["'”’)\]]*\s*|[\n•]\s*|[-–—*]\s|["“‘(]\s*|\d[.)]\s)$/u;

/** How a word is compared: `Zoë’s` and `zoe` are the same. */
export const plainOf = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .replace(POSSESSIVE, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ]/g, "'")
    .toLowerCase();

export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(WORD)].map((match) => {
    const start = match.index;
    const [whole] = match;
    const shown = whole.replace(POSSESSIVE, '');
    return {
      start,
      end: start + shown.length,
      text: shown,
      plain: plainOf(whole),
      capital: /^\p{Lu}/u.test(whole),
      begins: BEGINNING.test(text.slice(Math.max(0, start - 12), start)),
    };
  });

const ordinary: ReadonlySet<string> = new Set([
  ...smallWords,
  ...calendarWords,
  ...peopleWords,
  ...fieldTerms,
]);

/** Parts of a word that stand for themselves: `Anne-Marie` is Anne and Marie too. */
export const partsOf = (plain: string): string[] => [
  ...new Set([plain, ...plain.split('-')].filter((part) => part !== '')),
];

/** Whether a word says nothing with a capital: a small word, a month, a term of the field. */
export const isOrdinary = (plain: string): boolean =>
  plain.length < 2 ||
  ordinary.has(plain) ||
  ordinary.has(plain.replace(/'(?:s|ll|d|ve|re|m|t)$/, '')) ||
  (/'t$/.test(plain) && ordinary.has(plain.replace(/n?'t$/, ''))) ||
  (plain.includes('-') && plain.split('-').every((part) => part.length < 2 || ordinary.has(part)));
