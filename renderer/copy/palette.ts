/** Ctrl+K: jump to a patient, a screen or a command; and Ctrl+Shift+F: find in all sessions. */
import type { Role } from '../../shared/domain/records.ts';
import { count } from './counts.ts';

export const palette = {
  title: 'Jump to',
  field: 'Patient, case reference, screen or command',
  cases: 'Cases',
  screens: 'Screens',
  commands: 'Commands',
  results: (n: number): string => count(n, 'result'),
  searching: 'Searching',
} as const;

type Sought = { readonly field: string; readonly hint: string; readonly nothing: string };
const withNames: Sought = {
  field: palette.field,
  hint: 'Name, reference, or the last four digits of the NHS number',
  nothing:
    'Nothing found. A closed case answers to its full reference; an erased one has left only its receipt, under Computer.',
};
const withoutCases: Sought = {
  field: 'Screen or command',
  hint: 'The name of a screen or a command',
  nothing: 'Nothing found.',
};
const sought: Record<Role, Sought> = {
  therapist: withNames,
  caseManager: withNames,
  supervisor: {
    field: 'Case reference, screen or command',
    hint: 'The reference of a case that was brought to you',
    nothing: 'Nothing found. Only cases that were brought to you can be found.',
  },
  guardian: withoutCases,
  administrator: withoutCases,
};
/** What Ctrl+K looks for, by what the role may find at all. */
export const soughtBy = (role: Role | undefined): Sought =>
  role === undefined ? withoutCases : sought[role];

export const commandWords = {
  curtain: 'Cover the desk',
  signOut: 'Sign out',
  settings: 'Settings',
  keys: 'List of keys',
  light: 'Light theme',
  dark: 'Dark theme',
  systemTheme: 'Theme as the computer has it',
  comfortable: 'Comfortable rows',
  compact: 'Compact rows',
  sync: 'Connect and fetch now',
  newPracticeDay: 'New practice day…',
  forget: 'Forget a case on this computer…',
  find: 'Find in all sessions…',
} as const;

export const signOutDialog = {
  title: 'Sign out?',
  body: 'The keys are dropped from memory. Drafts are saved, and what waits to be sent is sent after you sign in again.',
  unsent: (n: number): string =>
    `${count(n, 'change')} ${n === 1 ? 'has' : 'have'} not been sent yet. They stay encrypted on this computer.`,
  confirm: 'Sign out',
} as const;

export const findDialog = {
  title: 'Find in all sessions',
  field: 'Words to find',
  scope: 'Where',
  thisPatient: 'This patient',
  allCases: 'All my cases',
  coverage: (indexed: number, held: number): string =>
    `${indexed} of ${count(held, 'session')} indexed`,
  hits: (n: number): string => (n === 0 ? 'No line has these words' : count(n, 'line')),
  where: (caseRef: string, session: number, line: number): string =>
    `${caseRef} · session ${session}, line ${line}`,
  start: 'Type a word or a phrase. Only sessions that you may read are searched.',
} as const;

export const settingsWords = {
  title: 'Settings',
  theme: 'Theme',
  themes: { light: 'Light', dark: 'Dark', system: 'As the computer' },
  density: 'Rows',
  densities: { comfortable: 'Comfortable', compact: 'Compact' },
  enter: 'Enter key in a session',
  enters: { newLine: 'New line; Ctrl Enter sends', sends: 'Sends; Shift Enter makes a new line' },
  enterWarning: 'A sent line cannot be taken back: it is part of the record.',
  kept: 'Kept for you on this computer.',
} as const;
