/**
 * What a covered window wants back and must not keep: the words in its search boxes and the place of
 * the caret. It is handed to main with the curtain and comes back with the passphrase; in between it
 * is nowhere in the page (product A9).
 */
import { useEffect, useRef, useState } from 'react';
import { type FieldPlace, isFieldPlace, placeOfFocus } from './fieldPlace.ts';

type Parcel = {
  readonly words: Readonly<Record<string, string>>;
  readonly place: FieldPlace | null;
};

const empty: Parcel = { words: {}, place: null };
/** Main takes no more than this. */
const MOST = 16_000;

const mounted = new Map<string, () => string>();
let arrived: Parcel = empty;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parcelOf = (text: string): Parcel => {
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value) || !isRecord(value.words)) return empty;
    const words = Object.entries(value.words).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    return {
      words: Object.fromEntries(words),
      place: isFieldPlace(value.place) ? value.place : null,
    };
  } catch {
    return empty;
  }
};

/** Everything to hand over, as text. Nothing of it is left here. */
export const pack = (): string => {
  // Covered again before every screen was back: what was still on its way goes with the rest.
  const words: Record<string, string> = { ...arrived.words };
  for (const [name, read] of mounted) words[name] = read();
  const place = placeOfFocus() ?? arrived.place;
  arrived = empty;
  const full = JSON.stringify({ words, place });
  return full.length <= MOST ? full : JSON.stringify({ words: {}, place });
};

/** What main gave back; null when it had nothing. */
export const unpack = (text: string | null): void => {
  arrived = text === null ? empty : parcelOf(text);
};

/** Longest time until a screen is back with all that it fetches. */
const BACK_WITHIN_MS = 5_000;

/** Where the caret was. */
export const placeToReturnTo = (): FieldPlace | null => arrived.place;

/** What no screen has asked for by then is not kept. Answers the function that calls it off. */
export const forgetCarriedSoon = (): (() => void) => {
  const timer = setTimeout(() => {
    arrived = empty;
  }, BACK_WITHIN_MS);
  return () => clearTimeout(timer);
};

/** Whether something under that name has come back. */
export const wasCarried = (name: string): boolean => name in arrived.words;

/** Like `useState` for words that a person searches with; under a name they come back after the curtain. */
export const useCarriedWords = (name: string | null): [string, (text: string) => void] => {
  const [text, setText] = useState(() => (name === null ? '' : (arrived.words[name] ?? '')));
  const latest = useRef(text);
  latest.current = text;
  useEffect(() => {
    if (name === null) return;
    const read = () => latest.current;
    mounted.set(name, read);
    return () => {
      if (mounted.get(name) === read) mounted.delete(name);
    };
  }, [name]);
  return [text, setText];
};
