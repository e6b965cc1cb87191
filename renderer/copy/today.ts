import type { Millis } from '../../shared/domain/ids.ts';
import { formatTime } from '../../shared/domain/london.ts';
import { count } from './counts.ts';

/** `Good morning, Rhiannon`. */
export const greeting = (firstName: string, now: Millis): string => {
  const hour = Number(formatTime(now).slice(0, 2));
  const part = hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
  return `Good ${part}, ${firstName}`;
};

/** `4 sessions today · next in 13 minutes`. */
export const daySummary = (sessions: number, next: string | null): string => {
  const of = sessions === 0 ? 'No sessions today' : `${count(sessions, 'session')} today`;
  return next === null ? of : `${of} · next ${next}`;
};

export const today = {
  nextRegion: 'Next session',
  agenda: 'Agenda',
  needs: 'Needs you',
  inThisOrder: 'in this order',
  lastPlan: 'Last plan',
  noPlanYet: 'No earlier session: this is the first.',
  start: 'Start session',
  prepare: 'Prepare',
  open: 'Open session',
  startLater: (at: string): string => `Start opens at ${at}`,
  columns: {
    time: 'Time',
    case: 'Case',
    kind: 'Kind',
    session: 'Session',
    state: 'State',
    access: 'Access',
  },
  nothingLeft: {
    title: 'No more sessions today',
    next: 'What still needs you is on the right. Tomorrow’s agenda opens here by itself.',
  },
  noSessions: {
    title: 'No sessions today',
    next: 'The next appointments are in the caseload. Messages and notes to sign appear on the right.',
  },
  noNeeds: {
    title: 'Nothing needs you',
    next: 'Risk loops, messages, unsigned notes and closing windows appear here by themselves.',
  },
  openCaseload: 'Open caseload',
  supervision: {
    title: 'Brought to you',
    columns: {
      case: 'Case',
      from: 'Brought by',
      question: 'Question',
      brought: 'Brought',
      ends: 'Readable until',
    },
    empty: {
      title: 'No case has been brought to you',
      next: 'When a therapist brings one, it appears here by its reference, without a name.',
    },
    bring: 'Choose cases',
    facts: (supervisor: string, brought: number): string =>
      brought === 0
        ? `with ${supervisor} · no case brought yet`
        : `with ${supervisor} · ${count(brought, 'case')} brought`,
    heading: 'Supervision',
  },
  letters: {
    title: 'GP summaries',
    columns: {
      case: 'Case',
      discharged: 'Discharged',
      consent: 'GP sharing',
      missing: 'Still missing',
      access: 'Access',
    },
    nothingMissing: 'Ready to sign',
    empty: {
      title: 'No summary is waiting',
      next: 'When a therapist discharges a case, its summary to the GP appears here.',
    },
  },
} as const;

/** What a GP summary still lacks. */
export const missingWords = {
  consent: 'consent',
  gp: 'GP practice',
  endCode: 'reason for ending',
  closingSummary: 'closing summary',
  unsignedNote: 'a signed note',
  contactFields: 'contact fields',
} as const;

export const broughtSummary = (n: number): string =>
  n === 0 ? 'No case brought' : `${count(n, 'case')} brought to you`;
export const lettersSummary = (n: number): string =>
  n === 0 ? 'No summary waiting' : `${count(n, 'summary', 'summaries')} to prepare`;
