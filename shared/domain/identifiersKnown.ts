/** What the record of a case knows of the people and places in it, for the look at a reflection. */

import { placeWords } from './identifiersTable.ts';
import { isOrdinary, partsOf, wordsOf } from './identifiersWords.ts';
import type { GpPractice, Patient } from './people.ts';

export type KnownIdentifiers = {
  /** The patient's own names and what they are called by. */
  readonly names: readonly string[];
  /** Names of others: colleagues in the case, the GP, people spoken of. Plain words. */
  readonly others: ReadonlySet<string>;
  /** Employers, schools, towns that are spoken of. Plain words. */
  readonly places: ReadonlySet<string>;
  readonly address: string | null;
  readonly phone: string | null;
  readonly birthDate: string | null;
  readonly nhsNumber: string | null;
  /** Words that the clinicians of the case write with a small letter: their capital means nothing. */
  readonly ordinary: ReadonlySet<string>;
};

/** What is known where the record cannot be read, as on a supervisor's desk: shapes still count. */
export const nothingKnown: KnownIdentifiers = {
  names: [],
  others: new Set(),
  places: new Set(),
  address: null,
  phone: null,
  birthDate: null,
  nhsNumber: null,
  ordinary: new Set(),
};

/** What stands right before the name of an employer, a school, a town. */
const PLACE_BEFORE =
  /\b(?:works?|worked|working|job|shift|studies|studied|studying|lives?|lived|living|moved|from|school|college|university|employer|company|firm|shop|town|village)\b[^.!?\n]{0,24}$/iu;

const isPlaceWord: ReadonlySet<string> = new Set(placeWords);

/**
 * Names spoken of in a text: words with a capital where a sentence would not give them one. A name
 * that only ever begins sentences is not found here; the look at the reflection itself asks about it.
 */
const namesIn = (text: string): { plain: string; place: boolean }[] => {
  const words = wordsOf(text);
  return words.flatMap((word, n) => {
    if (!word.capital || word.begins || isOrdinary(word.plain)) return [];
    const next = words[n + 1];
    const beside = next !== undefined && isPlaceWord.has(next.plain) && next.start - word.end < 3;
    const place = beside || PLACE_BEFORE.test(text.slice(Math.max(0, word.start - 60), word.start));
    return partsOf(word.plain).map((plain) => ({ plain, place }));
  });
};

const smallIn = (text: string): string[] =>
  wordsOf(text).flatMap(({ capital, plain }) => (capital ? [] : [plain]));

/** @param texts everything said or written in the case; `byClinician` where its spelling is relied on */
export const knownOf = (facts: {
  readonly patient: Patient | null;
  readonly colleagues: readonly string[];
  readonly texts: readonly { readonly text: string; readonly byClinician: boolean }[];
}): KnownIdentifiers => {
  const { patient } = facts;
  const spoken = facts.texts.flatMap(({ text }) => namesIn(text));
  const gp = gpNames(patient?.gp ?? null);
  const named = [...facts.colleagues, ...gp.people]
    .flatMap((name) => wordsOf(name))
    .flatMap(({ plain }) => partsOf(plain))
    .filter((plain) => !isOrdinary(plain));
  const all = new Set(spoken.map(({ plain }) => plain));
  const ordinary = facts.texts
    .filter(({ byClinician }) => byClinician)
    .flatMap(({ text }) => smallIn(text))
    .filter((plain) => !all.has(plain));
  return {
    names: patient
      ? [patient.given, patient.family, patient.preferredName ?? ''].filter((name) => name !== '')
      : [],
    others: new Set([...named, ...spoken.filter((one) => !one.place).map(({ plain }) => plain)]),
    places: new Set([...gp.places, ...spoken.filter((one) => one.place).map(({ plain }) => plain)]),
    address: patient?.address ?? null,
    phone: patient?.phone ?? null,
    birthDate: patient?.birthDate ?? null,
    nhsNumber: patient?.nhsNumber ?? null,
    ordinary: new Set(ordinary),
  };
};

const gpNames = (gp: GpPractice | null): { people: string[]; places: string[] } => ({
  people: gp?.doctor ? [gp.doctor] : [],
  places: gp
    ? wordsOf(gp.name).flatMap(({ plain }) =>
        isOrdinary(plain) || isPlaceWord.has(plain) ? [] : [plain],
      )
    : [],
});
