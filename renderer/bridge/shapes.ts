/**
 * Small guards for what comes back from a draft. The schemas of the contract stay with main: their
 * library compiles code at run time, which the page's policy refuses.
 */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isText = (value: unknown): value is string => typeof value === 'string';

export const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value);

export const isListOf =
  <T>(isOne: (value: unknown) => value is T) =>
  (value: unknown): value is T[] =>
    Array.isArray(value) && value.every(isOne);
