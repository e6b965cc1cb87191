/** A reflection before its case closes: kept without identifiers, or gone with it (product A4, S3). */
import type { Output } from '../../shared/contract/table.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import { count } from './counts.ts';
import { day } from './dates.ts';

type Find = Output<'keeping.check'>['finds'][number];

const kinds: Readonly<Record<Find['kind'], string>> = {
  name: 'the patient’s name',
  thirdParty: 'somebody’s name',
  address: 'an address',
  postcode: 'a postcode',
  phone: 'a long number',
  email: 'an address on the net',
  date: 'a date or an age',
  nhsNumber: 'an NHS or CHI number',
  place: 'an employer, a school or a place',
  caseRef: 'a case reference',
  unknownWord: 'a word that may be a name',
};

export const keeping = {
  title: 'Keep this reflection?',
  lead: (lastDay: string | null, now: Millis): string =>
    `It is yours alone, and goes with the case${
      lastDay === null ? '' : ` after the end of ${day(lastDay, now)}`
    }. You may keep it if nothing in it tells who is meant.`,
  text: 'Your reflection',
  finds: 'What tells who is meant',
  none: 'Nothing was found that tells who is meant.',
  checking: 'Looking through it',
  certain: (find: Find): string => `Take this out: ${kinds[find.kind]}`,
  doubtful: (find: Find): string => `Look at this word: ${kinds[find.kind]}`,
  goTo: 'Show',
  harmless: 'Tells nobody',
  confirmed: 'You looked at this',
  left: (n: number): string =>
    n === 0 ? 'Ready to be kept' : `${count(n, 'place')} still to settle`,
  honest:
    'This looks for what the record knows and for what looks like a name or a number. Read it through yourself: a story can tell who is meant without a name.',
  keep: 'Keep without identifiers',
  letGo: 'Delete it now',
  later: 'Decide later',
  kept: 'Kept, without its case',
  gone: 'The reflection is deleted',
  locked: 'Your words stay as they are in the case until you decide.',
} as const;

export const keptWords = {
  title: 'Kept reflections',
  lead: 'Yours alone, free of identifiers, without the case they came from. They never leave this computer.',
  on: (on: string, now: Millis): string => `Kept ${day(on, now)}`,
  remove: 'Delete',
  confirm: {
    title: 'Delete this reflection?',
    body: 'Its key is destroyed at once, then its file. It cannot be brought back.',
    action: 'Delete',
  },
  removed: 'The reflection is deleted',
} as const;
