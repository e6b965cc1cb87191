/** Finding a case by name, reference or the last four digits of the NHS number (screens 1). */

import type { AccessView } from '../../shared/contract/views.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import type { Clinician, Patient } from '../../shared/domain/records.ts';
import { type HeldCase, windowOf } from '../access/gate.ts';
import { accessView } from '../computer/handlers.ts';
import { readCases } from './caseRecords.ts';
import { fullName, mayRead } from './header.ts';
import type { ReadParts } from './parts.ts';

/** More than anybody reads before typing another letter. */
const MOST_FOUND = 20;

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replace(/['’ʼ]/g, '')
    .toLowerCase();
const wordsOf = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The digits of a reference that was typed in any way: `CR-4471`, `cr4471`, `4471`; null otherwise. */
export const referenceDigits = (query: string): string | null =>
  /^(?:cr)?(\d+)$/i.exec(query.replace(/[\s-]/g, ''))?.[1] ?? null;

const digitsOf = (caseRef: string): string => caseRef.replace(/\D/g, '');

/** True for a reference typed to its end; a closed case is found by nothing less. */
export const isReference = (caseRef: string, query: string): boolean =>
  referenceDigits(query) === digitsOf(caseRef);

type Named = Pick<Patient, 'given' | 'family' | 'preferredName' | 'nhsNumber'>;

/** How well a case fits: 0 is the reference itself; null does not fit. */
export const rankOf = (query: string, caseRef: string, patient: Named | null): number | null => {
  const digits = referenceDigits(query);
  if (digits !== null) {
    if (digits === digitsOf(caseRef)) return 0;
    if (digits.length === 4 && patient?.nhsNumber?.endsWith(digits)) return 1;
    if (patient?.nhsNumber != null && digits === patient.nhsNumber) return 1;
    return digits.length >= 2 && digitsOf(caseRef).startsWith(digits) ? 2 : null;
  }
  const asked = wordsOf(query);
  if (asked.length === 0 || patient === null) return null;
  const names = wordsOf(`${patient.given} ${patient.family} ${patient.preferredName ?? ''}`);
  if (!asked.every((word) => names.some((name) => name.startsWith(word)))) return null;
  return asked.every((word) => names.includes(word)) ? 3 : 4;
};

export type FoundCase = {
  readonly episodeId: string;
  readonly caseRef: string;
  readonly name: string | null;
  readonly access: AccessView;
};

/**
 * Cases of this desk that fit, best first, at most twenty. One that is closed to its reader answers
 * to its whole reference alone, without a name: it says when it closed and nothing else.
 */
export const findCases = async (
  parts: ReadParts,
  user: Clinician,
  now: Millis,
  query: string,
): Promise<FoundCase[]> => {
  if (query.trim() === '') return [];
  const category = user.role === 'supervisor' ? 'supervisionShare' : 'identity';
  const [held, windows] = await Promise.all([
    parts.heldCases(),
    parts.readableCases(user, category),
  ]);
  const open = await readCases(parts.episodes, held, windows, ['patient']);
  const openIds = new Set(open.map((one) => one.held.id));
  const found = (case_: HeldCase, name: string | null, rank: number) => ({
    rank,
    row: {
      episodeId: case_.id,
      caseRef: case_.caseRef,
      name,
      access: accessView(case_, windowOf(case_, now)),
    },
  });
  const matches = open.flatMap(({ held: one, records }) => {
    const patient = mayRead(one, user.role, now)('identity') ? (records.patient[0] ?? null) : null;
    const rank = rankOf(query, one.caseRef, patient);
    return rank === null ? [] : [found(one, patient && fullName(patient), rank)];
  });
  const closed = held
    .filter((one) => !openIds.has(one.id) && isReference(one.caseRef, query))
    .map((one) => found(one, null, 0));
  return [...matches, ...closed]
    .sort((a, b) => a.rank - b.rank || a.row.caseRef.localeCompare(b.row.caseRef))
    .slice(0, MOST_FOUND)
    .map(({ row }) => row);
};
