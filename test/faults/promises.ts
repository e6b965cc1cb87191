/** What the app has promised the therapist, and whether it was kept. */
import type { Communication } from '@medplum/fhirtypes';

/** One numbered line. `answered` once `session.send` has said ok. */
export type SentLine = {
  readonly number: number;
  readonly id: string;
  readonly sessionId: string;
  readonly text: string;
  answered: boolean;
};

export const textOf = (number: number): string =>
  `Line ${String(number).padStart(6, '0')} of what was typed while the ground shook`;

const numberIn = (text: string | undefined): number | null => {
  const found = text?.match(/^Line (\d{6}) of what was typed/)?.[1];
  return found === undefined ? null : Number(found);
};

export type Verdict = {
  readonly answered: number;
  readonly unanswered: number;
  readonly arrived: number;
  /** Numbers of lines that were answered and did not arrive. */
  readonly missing: readonly number[];
  /** Numbers of lines that arrived more than once. */
  readonly doubled: readonly number[];
  /** Numbers of lines that stand behind a later one of their session. */
  readonly disordered: readonly number[];
  /** Numbers of lines whose text is not what was typed. */
  readonly altered: readonly number[];
};

const seqOf = (line: Communication): number =>
  line.extension?.find(({ url }) => url.endsWith('/seq'))?.valueInteger ?? 0;

/** In the order in which the service keeps them: by time of sending. */
const inOrder = (lines: readonly Communication[]): Communication[] =>
  lines.toSorted(
    (a, b) => Date.parse(a.sent ?? '') - Date.parse(b.sent ?? '') || seqOf(a) - seqOf(b),
  );

/** Compares what was answered with what the service holds. */
export const judge = (
  sent: readonly SentLine[],
  upstream: ReadonlyMap<string, readonly Communication[]>,
): Verdict => {
  const arrivals = new Map<number, number>();
  const disordered: number[] = [];
  const altered: number[] = [];
  for (const lines of upstream.values()) {
    let highest = -1;
    for (const line of inOrder(lines)) {
      const text = line.payload?.[0]?.contentString;
      const number = numberIn(text);
      if (number === null) continue;
      arrivals.set(number, (arrivals.get(number) ?? 0) + 1);
      if (text !== textOf(number)) altered.push(number);
      if (number < highest) disordered.push(number);
      highest = Math.max(highest, number);
    }
  }
  return {
    answered: sent.filter((line) => line.answered).length,
    unanswered: sent.filter((line) => !line.answered).length,
    arrived: arrivals.size,
    missing: sent.flatMap(({ number, answered }) =>
      answered && !arrivals.has(number) ? [number] : [],
    ),
    doubled: [...arrivals].flatMap(([number, times]) => (times > 1 ? [number] : [])),
    disordered,
    altered,
  };
};
