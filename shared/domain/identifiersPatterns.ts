/** What is an identifier by its shape, whoever it belongs to: numbers, addresses, dates. */
import { isChiNumber } from './chiNumber.ts';
import type { Find } from './identifiersFind.ts';
import { monthNames, placeWords, streetWords, titles } from './identifiersTable.ts';
import { isOrdinary, wordsOf } from './identifiersWords.ts';
import { isNhsNumber } from './nhsNumber.ts';

const months = [...monthNames, 'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sept', 'sep']
  .concat('oct', 'nov', 'dec')
  .join('|');
const ordinal = '\\d{1,2}(?:st|nd|rd|th)?';

const capitalised = (one: string): string => `${one[0]?.toUpperCase()}${one.slice(1)}`;

type Shape = Pick<Find, 'kind' | 'certain'> & { readonly pattern: RegExp };

const shapes: readonly Shape[] = [
  { kind: 'email', certain: true, pattern: /[^\s@<>()]+@[^\s@<>()]+\.[\p{L}]{2,}/gu },
  { kind: 'email', certain: true, pattern: /(?<![\p{L}\d])@[\p{L}\d_.]{2,}/gu },
  { kind: 'email', certain: true, pattern: /\b(?:https?:\/\/|www\.)\S+/giu },
  { kind: 'caseRef', certain: true, pattern: /\bCR[-–\s]?\d{4,6}\b/giu },
  // A whole postcode; letters and digits as the Post Office gives them out.
  {
    kind: 'postcode',
    certain: true,
    pattern: /\b(?:GIR\s?0AA|[A-Z]{1,2}\d[A-Z\d]?[ \t]?\d[ABD-HJLNP-UW-Z]{2})\b/giu,
  },
  { kind: 'postcode', certain: false, pattern: /\b[A-Z]{1,2}\d{1,2}[A-Z]?\b/gu },
  { kind: 'date', certain: true, pattern: /\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b/gu },
  { kind: 'date', certain: true, pattern: /\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b/gu },
  {
    kind: 'date',
    certain: true,
    pattern: new RegExp(`\\b${ordinal}(?:\\s+of)?\\s+(?:${months})\\.?,?\\s+\\d{2,4}\\b`, 'giu'),
  },
  {
    kind: 'date',
    certain: true,
    pattern: new RegExp(`\\b(?:${months})\\.?\\s+${ordinal},?\\s+\\d{4}\\b`, 'giu'),
  },
  {
    kind: 'date',
    certain: false,
    pattern: new RegExp(`\\b${ordinal}(?:\\s+of)?\\s+(?:${months})\\b`, 'giu'),
  },
  {
    kind: 'date',
    certain: false,
    pattern: new RegExp(`\\b(?:${months})\\s+\\d{1,2}(?:st|nd|rd|th)?\\b`, 'giu'),
  },
  { kind: 'date', certain: false, pattern: /\b(?:19|20)\d{2}\b/gu },
  {
    kind: 'date',
    certain: false,
    pattern: /\b(?:aged?\s+\d{1,3}|\d{1,3}[-\s]years?[-\s]old)\b/giu,
  },
  {
    kind: 'thirdParty',
    certain: true,
    pattern: new RegExp(
      `\\b(?:${titles.map(capitalised).join('|')})\\.?\\s+\\p{Lu}[\\p{L}'’-]*`,
      'gu',
    ),
  },
];

/** Seven digits or more, however they are grouped: an NHS or CHI number by its check, else a phone. */
const LONG_NUMBER = /\+?\(?\d(?:[\s().–-]{0,3}\d){6,}/gu;

const numbers = (text: string): Find[] =>
  [...text.matchAll(LONG_NUMBER)].map((match) => {
    const digits = match[0].replace(/\D/g, '');
    const kind = isNhsNumber(digits) || isChiNumber(digits) ? 'nhsNumber' : 'phone';
    return { start: match.index, end: match.index + match[0].length, kind, certain: true };
  });

/** `[Ss]treet`: the flag for any case would let a small letter begin the name before it too. */
const anyCase = (words: readonly string[]): string =>
  words.map((one) => `[${one[0]?.toUpperCase()}${one[0]}]${one.slice(1)}`).join('|');
/** Streets in small letters as well; a way, an end and a close are other things too. */
const plainStreets = ['street', 'road', 'lane', 'avenue', 'crescent', 'terrace'];
const CAPITAL = "\\p{Lu}[\\p{L}'’&-]*";

const named = [
  {
    kind: 'address',
    pattern: new RegExp(
      `(?:\\b\\d+[a-z]?,?\\s+)?\\b(?:${CAPITAL}\\s+){1,3}(?:${anyCase(plainStreets)}|${streetWords.map(capitalised).join('|')})\\b`,
      'gu',
    ),
  },
  {
    kind: 'place',
    pattern: new RegExp(
      `\\b(?:${CAPITAL}\\s+(?:(?:and|of|the|&)\\s+)?){1,4}(?:${anyCase(placeWords)})\\b`,
      'gu',
    ),
  },
] as const;

/** `Mill Lane`, `Ely High School`: a name before a word for a place; `The School` names none. */
const findNamed = (text: string): Find[] =>
  named.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].flatMap((match): Find[] => {
      const words = wordsOf(match[0]);
      const first = words.findIndex(({ capital, plain }) => capital && !isOrdinary(plain));
      if (first < 0 || first === words.length - 1) return [];
      const skip = /^\d/.test(match[0]) ? 0 : (words[first]?.start ?? 0);
      const start = match.index + skip;
      return [{ start, end: match.index + match[0].length, kind, certain: true }];
    }),
  );

/** `14 mill lane` as it is typed in a hurry: asked about, since `2 hours drive` looks the same. */
const SMALL_ADDRESS =
  /\b\d+[a-z]?,?\s+(?:[\p{L}'’-]+\s+){1,2}(?:street|road|lane|avenue|close|drive|crescent|terrace)\b/giu;

export const findShapes = (text: string): Find[] => [
  ...numbers(text),
  ...findNamed(text),
  ...[...text.matchAll(SMALL_ADDRESS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: 'address' as const,
    certain: false,
  })),
  ...shapes.flatMap(({ kind, certain, pattern }) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      kind,
      certain,
    })),
  ),
];
