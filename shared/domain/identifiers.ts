/**
 * What in a text tells who is meant. A private reflection may outlive its case only without it (product
 * A4, S3; domain A-14). What the record knows comes first, then what is an identifier by its shape;
 * a word nobody can judge by rule is asked about. It finds too much rather than too little, and is
 * no proof that nothing is left: the author reads the text, and signs for it by keeping it.
 */

import type { Find, FindKind } from './identifiersFind.ts';
import type { KnownIdentifiers } from './identifiersKnown.ts';
import { findShapes } from './identifiersPatterns.ts';
import { placeWords, streetWords } from './identifiersTable.ts';
import { isOrdinary, partsOf, plainOf, type Word, wordsOf } from './identifiersWords.ts';

/** Shorter beginnings of a name are beginnings of too many other words. */
const SHORTEST_SHORT_FORM = 3;
/** So many digits at the end of a telephone number give it away. */
const TAIL_OF_NUMBER = 6;

type Asked = { readonly kind: FindKind; readonly certain: boolean } | null;

const judge = (known: KnownIdentifiers): ((word: Word) => Asked) => {
  const names = new Set(
    known.names.flatMap((name) => wordsOf(name)).flatMap((w) => partsOf(w.plain)),
  );
  const generic = new Set([...streetWords, ...placeWords]);
  const address = new Set(
    wordsOf(known.address ?? '')
      .map(({ plain }) => plain)
      .filter((plain) => plain.length > 2 && !generic.has(plain)),
  );
  const shortFormOf = (plain: string): boolean =>
    plain.length >= SHORTEST_SHORT_FORM &&
    [...names].some(
      (name) => name.startsWith(plain) || (plain.startsWith(name) && name.length > 3),
    );

  return ({ plain, capital, begins, text }) => {
    const parts = partsOf(plain);
    const among = (set: ReadonlySet<string>) => parts.some((part) => set.has(part));
    const common = isOrdinary(plain);
    // A name that is a word as well is one for certain only with a capital inside a sentence.
    const sure = !common || (capital && !begins);
    if (among(names)) return { kind: 'name', certain: sure };
    if (common) return null;
    if (capital && parts.some(shortFormOf)) return { kind: 'name', certain: !begins };
    if (among(known.others)) return { kind: 'thirdParty', certain: true };
    if (among(known.places)) return { kind: 'place', certain: true };
    if (among(address)) return { kind: 'address', certain: capital };
    if (!capital) return null;
    if (among(known.ordinary) && !/^\p{Lu}{2,}$/u.test(text)) {
      return begins ? null : { kind: 'unknownWord', certain: false };
    }
    return { kind: 'unknownWord', certain: false };
  };
};

const findWords = (text: string, known: KnownIdentifiers): Find[] => {
  const asked = judge(known);
  return wordsOf(text).flatMap((word): Find[] => {
    const answer = asked(word);
    return answer === null ? [] : [{ start: word.start, end: word.end, ...answer }];
  });
};

/** `J.K.`, `J K` and `JK`, for somebody of these names. */
const findInitials = (text: string, { names }: KnownIdentifiers): Find[] => {
  const letters = names.slice(0, 2).map((name) => name.trim()[0]?.toUpperCase() ?? '');
  if (letters.length < 2 || letters.some((one) => !/^\p{Lu}$/u.test(one))) return [];
  const [first = '', last = ''] = letters;
  const pattern = new RegExp(
    `(?<![\\p{L}\\d])${first}\\.?\\s?${last}(?:\\.|(?![\\p{L}\\d]))`,
    'gu',
  );
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: 'name',
    certain: false,
  }));
};

/** Digits of the record wherever they stand, however they are grouped. */
const findDigits = (text: string, known: KnownIdentifiers): Find[] => {
  const of = (value: string | null): string => (value ?? '').replace(/\D/g, '');
  const postcode = /[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}/i.exec(known.address ?? '')?.[0] ?? '';
  const wanted: readonly (readonly [FindKind, string])[] = [
    ['phone', of(known.phone).slice(-TAIL_OF_NUMBER)],
    ['nhsNumber', of(known.nhsNumber)],
    ['postcode', postcode.replace(/\s/g, '')],
    ['postcode', postcode.replace(/\s*\d[A-Z]{2}$/i, '')],
    ['date', known.birthDate?.slice(0, 4) ?? ''],
  ];
  return wanted.flatMap(([kind, characters]): Find[] => {
    if (characters.length < 3) return [];
    const spaced = [...characters].join('[\\s().–-]{0,3}');
    const pattern = new RegExp(`(?<![\\p{L}])${spaced}(?!\\p{L})`, 'giu');
    return [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      kind,
      certain: true,
    }));
  });
};

const length = ({ start, end }: Find): number => end - start;

/** Of finds that overlap the certain one stays, then the longer; in the order of the text. */
const apart = (finds: readonly Find[]): Find[] => {
  const kept: Find[] = [];
  const first = [...finds].sort(
    (a, b) => Number(b.certain) - Number(a.certain) || length(b) - length(a) || a.start - b.start,
  );
  for (const one of first)
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  return kept.sort((a, b) => a.start - b.start);
};

/** Everything in the text that tells, or may tell, who is meant; apart from each other, in order. */
export const findIdentifiers = (text: string, known: KnownIdentifiers): Find[] =>
  apart([
    ...findDigits(text, known),
    ...findShapes(text),
    ...findWords(text, known),
    ...findInitials(text, known),
  ]);

/** A doubtful find as the author confirms it: the same word need not be looked at twice. */
export const confirmable = (text: string, { start, end }: Find): string =>
  plainOf(text.slice(start, end)).replace(/\s+/g, ' ');

/** What still stands in the way of keeping the text. */
export const stillTelling = (
  text: string,
  known: KnownIdentifiers,
  confirmed: ReadonlySet<string>,
): Find[] =>
  findIdentifiers(text, known).filter(
    (find) => find.certain || !confirmed.has(confirmable(text, find)),
  );
