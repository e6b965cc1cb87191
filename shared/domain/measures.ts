/** Scoring of PHQ-9 and GAD-7 (domain 1.1, 1.3). Simple published arithmetic, no advice. */
import { measuresTable, type SeverityBand } from './measuresTable.ts';
import type { MeasureKind } from './records.ts';

export type { MeasureDefinition, SeverityBand } from './measuresTable.ts';
export { measuresTable } from './measuresTable.ts';

/**
 * Total of a questionnaire's answers, 0–3 each in item order. Any unanswered item makes the total
 * null and is named by its number from 1: totals are never pro-rated (domain 1.3).
 * Throws RangeError for an answer outside 0–3 or more answers than items.
 */
export function scoreMeasure(
  kind: MeasureKind,
  items: readonly (number | null)[],
): { readonly total: number | null; readonly missing: readonly number[] } {
  const count = measuresTable[kind].items.length;
  if (items.length > count) throw new RangeError(`${kind} has ${count} items`);
  const missing: number[] = [];
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    const answer = items[index] ?? null;
    if (answer === null) {
      missing.push(index + 1);
    } else if (!Number.isInteger(answer) || answer < 0 || answer > 3) {
      throw new RangeError(`${kind} answers are whole numbers from 0 to 3`);
    } else {
      total += answer;
    }
  }
  return { total: missing.length === 0 ? total : null, missing };
}

/** Severity band of a complete total; null for an incomplete one, which has no band. */
export function severityBand(kind: MeasureKind, total: number | null): SeverityBand | null {
  if (total === null) return null;
  return (
    measuresTable[kind].bands.findLast(({ from }) => from <= checked(kind, total))?.band ?? null
  );
}

/** True at or above the caseness threshold (PHQ-9 10, GAD-7 8). */
export function isCase(kind: MeasureKind, total: number): boolean {
  return checked(kind, total) >= measuresTable[kind].caseness;
}

/** Points by which a total must change to count as reliable (PHQ-9 6, GAD-7 4). */
export function reliableChange(kind: MeasureKind): number {
  return measuresTable[kind].reliableChange;
}

function checked(kind: MeasureKind, total: number): number {
  if (Number.isInteger(total) && total >= 0 && total <= measuresTable[kind].max) return total;
  throw new RangeError(`${kind} totals are whole numbers from 0 to ${measuresTable[kind].max}`);
}
