/** What a patient is given of the ledger: the same content for the screen and for the page. */
import type { ExtractView } from '../../shared/contract/operations/ledger.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import { formatDate, formatDayLong, formatTime, londonDay } from '../../shared/domain/london.ts';
import {
  extractTitle,
  nothingYet,
  type Teller,
  type Told,
  timesWord,
  toldSentence,
} from './extractWords.ts';

/** One thing that was done with a record. `at` in epoch ms. */
export type Done = Told & { readonly at: Millis; readonly who: Teller };

type Day = ExtractView['days'][number];

/** The sentences of one day; what was done again is said once, with how often and until when. */
const linesOf = (done: readonly Done[]): Day['lines'] => {
  const said = new Map<string, { first: Millis; last: Millis; times: number }>();
  for (const one of done) {
    const sentence = toldSentence(one.who, one);
    const before = said.get(sentence);
    said.set(sentence, {
      first: before?.first ?? one.at,
      last: one.at,
      times: (before?.times ?? 0) + 1,
    });
  }
  return [...said].map(([sentence, { first, last, times }]) => ({
    at: formatTime(first),
    said:
      times === 1 ? sentence : `${sentence.slice(0, -1)} ${timesWord(times, formatTime(last))}.`,
  }));
};

/**
 * @param done in the order of time
 * @param words sentences before and after the list, given the first and the last day in words
 */
export const extractOf = (
  caseRef: string,
  done: readonly Done[],
  now: Millis,
  words: {
    readonly lead: (caseRef: string, from: string, to: string) => readonly string[];
    readonly limits: (from: string) => readonly string[];
  },
): ExtractView => {
  const to = londonDay(now);
  const from = londonDay(done[0]?.at ?? now);
  const days = Map.groupBy(done, ({ at }) => londonDay(at));
  const lead = words.lead(caseRef, formatDate(from), formatDate(to));
  return {
    title: extractTitle,
    caseRef,
    from,
    to,
    lead: done.length === 0 ? [...lead, nothingYet] : [...lead],
    days: [...days].map(([on, some]) => ({ heading: formatDayLong(on), lines: linesOf(some) })),
    limits: [...words.limits(formatDate(from))],
    entries: done.length,
  };
};
