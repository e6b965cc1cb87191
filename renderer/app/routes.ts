/** Where the window is: plain data with ids, never a URL, never a name. */
import type { Role } from '../../shared/domain/records.ts';

export type PatientTab = 'sessions' | 'scores' | 'plan' | 'messages' | 'documents' | 'access';

export type Route =
  | { readonly screen: 'today' }
  | { readonly screen: 'caseload' }
  | {
      readonly screen: 'patient';
      readonly episodeId: string;
      readonly tab?: PatientTab;
      /** A risk loop whose form is open, or a message that is in view, when the screen appears. */
      readonly loopId?: string;
      readonly messageId?: string;
    }
  | { readonly screen: 'session'; readonly episodeId: string; readonly sessionId: string }
  | {
      readonly screen: 'note';
      readonly episodeId: string;
      readonly sessionId: string;
      /** The editor is open although the note was signed: for an addendum that was begun. */
      readonly amend?: boolean;
    }
  | {
      readonly screen: 'transcript';
      readonly episodeId: string;
      readonly sessionId?: string;
      readonly line?: number;
    }
  | {
      readonly screen: 'supervision';
      readonly requestId?: string;
      readonly episodeId?: string;
      /** Lines chosen in a transcript, to be brought. */
      readonly excerpt?: { readonly sessionId: string; readonly from: number; readonly to: number };
    }
  | { readonly screen: 'discharge'; readonly episodeId: string }
  | { readonly screen: 'letters'; readonly episodeId?: string }
  /** With a case: its closing checklist is open. */
  | { readonly screen: 'computer'; readonly episodeId?: string }
  | { readonly screen: 'ledger' };

export type ScreenName = Route['screen'];
export type RouteOf<S extends ScreenName> = Extract<Route, { readonly screen: S }>;

const everyone: readonly Role[] = [
  'therapist',
  'supervisor',
  'caseManager',
  'guardian',
  'administrator',
];

/** Who has which screen. Main decides about every case again; this only spares a person dead ends. */
const screenRoles: Record<ScreenName, readonly Role[]> = {
  today: ['therapist', 'supervisor', 'caseManager'],
  caseload: ['therapist', 'caseManager'],
  patient: ['therapist', 'caseManager'],
  session: ['therapist'],
  note: ['therapist'],
  transcript: ['therapist'],
  supervision: ['therapist', 'supervisor'],
  discharge: ['therapist', 'caseManager'],
  letters: ['therapist', 'caseManager'],
  computer: everyone,
  ledger: everyone,
};

export const mayOpen = (role: Role, screen: ScreenName): boolean =>
  screenRoles[screen].includes(role);

/** The entry of the rail that a screen belongs to. */
export type RailEntry =
  | 'today'
  | 'caseload'
  | 'session'
  | 'transcript'
  | 'supervision'
  | 'letters'
  | 'computer'
  | 'ledger';

const rails: Record<Role, readonly RailEntry[]> = {
  therapist: ['today', 'caseload', 'session', 'transcript', 'supervision', 'letters', 'computer'],
  supervisor: ['today', 'supervision', 'computer'],
  caseManager: ['today', 'caseload', 'letters', 'computer'],
  guardian: ['ledger', 'computer'],
  administrator: ['computer', 'ledger'],
};
export const railOf = (role: Role): readonly RailEntry[] => rails[role];

const railEntries: Record<ScreenName, RailEntry> = {
  today: 'today',
  caseload: 'caseload',
  patient: 'caseload',
  session: 'session',
  note: 'session',
  transcript: 'transcript',
  supervision: 'supervision',
  discharge: 'letters',
  letters: 'letters',
  computer: 'computer',
  ledger: 'ledger',
};
export const railEntryOf = (route: Route): RailEntry => railEntries[route.screen];

/** Where a person arrives: never an empty dashboard (screens 1). */
export const homeOf = (role: Role): Route =>
  mayOpen(role, 'today')
    ? { screen: 'today' }
    : { screen: role === 'guardian' ? 'ledger' : 'computer' };

/** The case a route is about, if it is about one. */
export const episodeOfRoute = (route: Route): string | null =>
  'episodeId' in route && route.episodeId !== undefined ? route.episodeId : null;

/** One place in the window as text: the key of its scroll position. */
export const routeKey = (route: Route): string => JSON.stringify(route);
