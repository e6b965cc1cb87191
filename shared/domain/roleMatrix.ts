/**
 * Who may read or write which category of a case, and when (domain 6.3, product A7).
 * Deny by default: a pair of role and involvement without a column, and a category without a cell,
 * are refused, each with its rule and with who can help.
 */
import type { AccessState } from './accessWindow.ts';
import type { Role } from './records.ts';
import {
  type Cell,
  type Column,
  type DataCategory,
  type Grounds,
  roleMatrixTable,
} from './roleMatrixTable.ts';

export type { DataCategory, Grounds } from './roleMatrixTable.ts';

/**
 * How a person stands to the episode asked about.
 * - `treating`: its therapist, present or past (the window says which).
 * - `treatingLater`: therapist of a later episode of the same patient (domain A-05); `window` is then
 *   the window of that later episode.
 * - `managing`: patient services staff who look after the case.
 * - `supervising`: the case was brought to them; the share's own end is checked apart.
 */
export type Involvement = 'treating' | 'treatingLater' | 'managing' | 'supervising' | 'none';

const involvements: readonly Involvement[] = [
  'treating',
  'treatingLater',
  'managing',
  'supervising',
];

/** An involvement as it was stored; whatever else was is none. */
export const involvementOf = (stored: string): Involvement =>
  involvements.find((one) => one === stored) ?? 'none';

export const dataCategories = Object.keys(roleMatrixTable) as readonly DataCategory[];

export type AccessQuestion = {
  readonly role: Role;
  readonly involvement: Involvement;
  readonly window: AccessState;
  readonly category: DataCategory;
  readonly verb: 'read' | 'write';
  /** What has been put on record beforehand; absent means nothing. */
  readonly grounds?: Grounds;
};

export type Help = 'caseManager' | 'guardian' | 'administrator' | 'therapist';

export type Permission =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly rule: string; readonly help: Help };

const allowed: Permission = { allowed: true };
const refused = (rule: string, help: Help): Permission => ({ allowed: false, rule, help });

/** Decides one question. Pure and total: every combination has an answer. */
export function permits(q: AccessQuestion): Permission {
  const column = columnOf(q);
  if (typeof column !== 'string') return column;
  const row: { readonly [C in Column]?: Cell } = roleMatrixTable[q.category];
  const cell = row[column];
  return cell !== undefined && opens(cell, q) ? allowed : refusalIn(column, q);
}

function opens(cell: Cell, q: AccessQuestion): boolean {
  const [verbs, grounds] = cell.replace(')', '').split('(');
  if (!verbs?.includes(q.verb === 'read' ? 'R' : 'W')) return false;
  return grounds === undefined || grounds === q.grounds;
}

function columnOf(q: AccessQuestion): Column | Permission {
  const pair = `${q.role}/${q.involvement}` as const;
  switch (pair) {
    case 'therapist/treating':
      return therapistColumns[q.window];
    case 'therapist/treatingLater':
      return underWay(q.window) || forgets(q) ? 'later' : refused('R28', 'caseManager');
    case 'supervisor/supervising':
      return underWay(q.window) || forgets(q) ? 'supervisor' : refused('A-09', 'therapist');
    case 'caseManager/managing':
      return q.window === 'lapsed' && q.grounds !== 'openTask' && !forgets(q)
        ? refused('A-04', 'guardian')
        : 'caseManager';
    case 'administrator/managing':
      return q.window === 'lapsed' ? refused('A-04', 'guardian') : 'administrator';
    default:
      return q.role === 'guardian' ? 'guardian' : refused('R04', 'caseManager');
  }
}

const therapistColumns: Readonly<Record<AccessState, Column>> = {
  notAllocated: 't0',
  inTreatment: 't1',
  afterDischarge: 't2',
  lapsed: 't3',
  handedOver: 'handedOver',
};

const underWay = (window: AccessState): boolean =>
  window === 'inTreatment' || window === 'afterDischarge';

/** Forgetting the copy on this computer is never refused to its holder. */
const forgets = (q: AccessQuestion): boolean => q.category === 'localCopy';

function refusalIn(column: Column, q: AccessQuestion): Permission {
  const chat = q.category === 'appChatText';
  switch (column) {
    case 't0':
      return refused('A-07', 'caseManager');
    case 't1':
      return chat ? refused('A-16', 'guardian') : refused('R04', 'caseManager');
    case 't2':
      if (chat) return refused('A-16', 'guardian');
      return refused(q.verb === 'write' ? 'A-08' : 'R04', 'caseManager');
    case 't3':
      return refused('R01', 'guardian');
    case 'handedOver':
      return refused('A-06', 'caseManager');
    case 'later':
      return refused('A-05', 'caseManager');
    case 'supervisor':
      return chat ? refused('R14', 'guardian') : refused('R07', 'therapist');
    case 'caseManager':
      if (chat) return refused('R14', 'guardian');
      return refused(verbatim.has(q.category) ? 'R15' : 'A-04', 'therapist');
    case 'administrator':
    case 'guardian':
      return refused('R04', 'caseManager');
  }
}

/** What the notices call verbatim: it never leaves the therapist's desk (domain R15). */
const verbatim: ReadonlySet<DataCategory> = new Set(['typedTranscripts', 'audio', 'messages']);
