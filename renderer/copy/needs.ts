/** The rows of “Needs you”: what it is, in one sentence, with its one action (product W1). */
import type { Need } from '../../shared/contract/views.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import { londonDay } from '../../shared/domain/london.ts';
import { consentWords } from './consent.ts';
import { count } from './counts.ts';
import { ago, day, millis, when } from './dates.ts';

export type NeedWords = {
  readonly pill: string;
  readonly sentence: string;
  readonly detail: string;
  readonly action: string;
};

/** Answers to PHQ-9 item 9, in the questionnaire's own words. */
const item9: Record<number, string> = {
  1: 'several days',
  2: 'more than half the days',
  3: 'nearly every day',
};

const onDay = (need: Need, now: Millis): string => day(londonDay(millis(need.at)), now);

/** `1 note unsigned, feedback unread`: what a closing case still has open. */
export const closingEnds = (notes: number, messages: number): string =>
  [
    ...(notes === 0 ? [] : [`${count(notes, 'note')} unsigned`]),
    ...(messages === 0 ? [] : ['feedback unread']),
  ].join(', ');

const words: Record<Need['kind'], (need: Need, now: Millis, ends: string) => NeedWords> = {
  riskLoop: (need, now) => ({
    pill: 'Risk loop open',
    sentence:
      need.number === null
        ? `${need.caseRef} was flagged ${when(need.at, now)}`
        : `${need.caseRef} answered item 9 with “${item9[need.number] ?? need.number}” ${when(need.at, now)}`,
    detail: `Open for ${ago(need.at, now).replace(' ago', '')}`,
    action: 'Review',
  }),
  patientWaiting: (need, now) => ({
    pill: 'Patient waiting',
    sentence: `${need.caseRef} is in the session`,
    detail: `Since ${when(need.at, now)}`,
    action: 'Open session',
  }),
  message: (need, now) => ({
    pill: 'Patient message',
    sentence: `${need.caseRef} wrote to you`,
    detail: `Received ${when(need.at, now)}`,
    action: 'Read',
  }),
  noteToSign: (need, now) => ({
    pill: 'Note to sign',
    sentence:
      need.number === null
        ? `${need.caseRef}, ${when(need.at, now)}`
        : `${need.caseRef} session ${need.number}, ${when(need.at, now)}`,
    detail: '',
    action: 'Open note',
  }),
  summaryDue: (need, now) => ({
    pill: 'GP summary due',
    sentence: [
      `${need.caseRef} discharged ${onDay(need, now)}`,
      ...(need.consent === null ? [] : [consentWords[need.consent].toGp]),
    ].join(', '),
    detail: '',
    action: 'Compose',
  }),
  windowClosing: (need, now, ends) => ({
    pill: 'Window closing',
    sentence: `${need.caseRef} closes ${onDay(need, now)}${ends === '' ? '' : `: ${ends}`}`,
    detail:
      need.number === null
        ? ''
        : need.number === 0
          ? 'Closes today'
          : `${count(need.number, 'day')} left`,
    action: 'Checklist',
  }),
  supervision: (need, now) => ({
    pill: 'Supervision',
    sentence: `${need.caseRef} is to be looked at together`,
    detail: `Since ${when(need.at, now)}`,
    action: 'Open',
  }),
};

/** `ends` is what `closingEnds` says of a closing case. */
export const needWords = (need: Need, now: Millis, ends = ''): NeedWords =>
  words[need.kind](need, now, ends);
/** For whoever may not write the note, only see that it is missing. */
export const openCase = 'Open case';
