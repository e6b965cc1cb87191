import type { MeasureKind } from '../../../../shared/domain/records.ts';

/** Items that patients tend to answer higher and lower than the rest, by their place from 0. */
const lean = { 'PHQ-9': { up: 5, down: 7 }, 'GAD-7': { up: 1, down: 4 } } as const;

/**
 * Answers 0–3 that add up to a total.
 *
 * @param item9 answer to PHQ-9's last item; ignored for GAD-7
 * @throws RangeError for a total that no answers give
 */
export const fillItems = (kind: MeasureKind, total: number, item9: number): number[] => {
  const free = kind === 'PHQ-9' ? 8 : 7;
  const last = kind === 'PHQ-9' ? [item9] : [];
  const rest = total - (last[0] ?? 0);
  if (rest < 0 || rest > free * 3) {
    throw new RangeError(`No answers to ${kind} give this total`);
  }
  const even = Math.floor(rest / free);
  const items = Array.from({ length: free }, (_, index) => even + (index < rest % free ? 1 : 0));
  const { up, down } = lean[kind];
  const [high = 0, low = 0] = [items[up], items[down]];
  if (high < 3 && low > 0) {
    items[up] = high + 1;
    items[down] = low - 1;
  }
  return [...items, ...last];
};
