/** The questions of risk of a case: those on record, and those an answer asks that nobody has recorded. */

import type { Episode, RiskLoop } from '../../shared/domain/records.ts';
import { loopFor, riskPrompts } from '../../shared/domain/risk.ts';
import type { Records } from './caseRecords.ts';

export type RiskRecords = Records<'episode' | 'measure' | 'riskLoop'>;

/** Who has to answer for a loop that nobody has taken yet. */
const ownerOf = (episode: Episode | undefined): string =>
  episode?.therapistId ?? episode?.caseManagerId ?? 'unassigned';

/**
 * Loops that a PHQ-9 with item 9 at 1 or above should have opened and that are not on record, open
 * or closed. A loop counts as that of an answer when it carries the id made from it, or when it was
 * opened for item 9 at that answer's time or later, before the next such answer: another system may
 * have opened it under an id of its own.
 */
export const missingLoops = (records: RiskRecords): RiskLoop[] => {
  const prompts = riskPrompts(records.measure);
  const known = new Set(records.riskLoop.map(({ id }) => id));
  const openedFor9 = records.riskLoop
    .filter(({ source }) => source === 'item9')
    .map(({ openedAt }) => Date.parse(openedAt));
  const owner = ownerOf(records.episode[0]);
  return prompts.flatMap((prompt, i) => {
    const loop = loopFor(prompt, owner);
    if (known.has(loop.id)) return [];
    const from = Date.parse(prompt.at);
    const next = prompts[i + 1];
    const until = next === undefined ? Number.POSITIVE_INFINITY : Date.parse(next.at);
    return openedFor9.some((at) => at >= from && (at < until || at === from)) ? [] : [loop];
  });
};

/** Every loop of the case, the missing ones included as open; newest first. */
export const allLoops = (records: RiskRecords): RiskLoop[] =>
  [...records.riskLoop, ...missingLoops(records)].sort(
    (a, b) => Date.parse(b.openedAt) - Date.parse(a.openedAt),
  );

export const openLoops = (records: RiskRecords): RiskLoop[] =>
  allLoops(records).filter(({ closed }) => closed === null);
