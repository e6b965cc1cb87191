/**
 * Risk loops (product W6, domain 1.4): an open question of risk with an owner, closed only by a
 * recorded action. Nothing here computes a level of risk.
 */
import type { Millis } from './ids.ts';
import type { Measure, RiskLoop } from './records.ts';

const HOUR = 3_600_000;

/** Hours after which an open loop is overdue and shows on the case manager's list too. */
export const RISK_OVERDUE_HOURS = 24;

export type RiskClosing = NonNullable<RiskLoop['closed']>;

/** What can close a loop, with words for people. */
export const riskActions: readonly {
  readonly action: RiskClosing['action'];
  readonly label: string;
}[] = [
  { action: 'assessed', label: 'Assessed with the patient' },
  { action: 'safetyPlan', label: 'Safety plan agreed or reviewed' },
  { action: 'escalated', label: 'Escalated to emergency or crisis services' },
  { action: 'supervisorTold', label: 'Supervisor told' },
  { action: 'unableToReach', label: 'Unable to reach the patient, next step noted' },
];

/** Answer to PHQ-9 item 9, 0–3; null for another measure, a total alone, or no answer. */
export function item9(measure: Measure): number | null {
  return measure.kind === 'PHQ-9' ? (measure.items?.[8] ?? null) : null;
}

/** A PHQ-9 that asks the clinician to explore risk in the same contact. */
export type RiskPrompt = {
  readonly measureId: string;
  readonly episodeId: string;
  /** ISO instant of the answer. */
  readonly at: string;
  /** 1–3, whatever the total is. */
  readonly answer: number;
  /** The answer before it; null for the first. */
  readonly previous: number | null;
  /** More often than last time. */
  readonly rose: boolean;
};

/** Every PHQ-9 with item 9 at 1 or above, in time order. A first answer above 0 is not a rise. */
export function riskPrompts(measures: readonly Measure[]): RiskPrompt[] {
  let previous: number | null = null;
  const prompts: RiskPrompt[] = [];
  for (const measure of [...measures].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))) {
    const answer = item9(measure);
    if (answer === null) continue;
    if (answer >= 1) {
      prompts.push({
        measureId: measure.id,
        episodeId: measure.episodeId,
        at: measure.at,
        answer,
        previous,
        rose: previous !== null && answer > previous,
      });
    }
    previous = answer;
  }
  return prompts;
}

/**
 * The loop a prompt opens. Its id is made from the measure's, so that the same answer synced twice,
 * or on two desks, opens one loop.
 */
export function loopFor(prompt: RiskPrompt, ownerId: string): RiskLoop {
  return {
    id: `risk-${prompt.measureId}`.slice(0, 64),
    episodeId: prompt.episodeId,
    source: 'item9',
    answer: prompt.answer,
    openedAt: prompt.at,
    ownerId,
    closed: null,
  };
}

/** Loops to open for these measures that are not there yet, open or closed. */
export function loopsToOpen(
  measures: readonly Measure[],
  loops: readonly RiskLoop[],
  ownerId: string,
): RiskLoop[] {
  const known = new Set(loops.map(({ id }) => id));
  return riskPrompts(measures)
    .map((prompt) => loopFor(prompt, ownerId))
    .filter(({ id }) => !known.has(id));
}

/** Whether an open loop has waited too long at `now`. A closed one never is overdue. */
export function isOverdue(loop: RiskLoop, now: Millis): boolean {
  return loop.closed === null && now - Date.parse(loop.openedAt) >= RISK_OVERDUE_HOURS * HOUR;
}

/**
 * The loop closed by an action with words, author and time; null where it is closed already, the
 * words are missing, or the action is older than the question.
 */
export function closeLoop(loop: RiskLoop, closing: RiskClosing): RiskLoop | null {
  if (loop.closed !== null || closing.note.trim() === '') return null;
  if (Date.parse(closing.at) < Date.parse(loop.openedAt)) return null;
  return { ...loop, closed: closing };
}
