/**
 * The conversation as rows to draw: what the record holds, then what is on its way to it. Pure, so
 * that order and grouping can be tested without a window.
 */
import type { Utterance } from '../../shared/domain/records.ts';

/** A line that has left the composer; it is durable once `session.send` has answered. */
export type Outgoing = { readonly id: string; readonly text: string; readonly at: string };

export type LineState = Utterance['status'] | 'saving';

export type Line = {
  readonly id: string;
  readonly speaker: Utterance['speaker'];
  readonly at: string;
  readonly text: string;
  readonly state: LineState;
  /** First of a run by the same person: carries the label. */
  readonly opens: boolean;
  /** Last of a run of lines in the same state: carries the state in words. */
  readonly saysState: boolean;
};

/** Lines of one person with no more than this between them stand under one label. */
export const GROUP_WITHIN_MS = 3 * 60_000;

/**
 * Rows in the order of the record, then the outgoing ones in the order they were sent. An outgoing
 * line that the record already has is shown once, as recorded.
 */
export function linesOf(
  utterances: readonly Utterance[],
  outgoing: readonly Outgoing[],
): readonly Line[] {
  const held = new Map(utterances.map((line) => [line.id, line]));
  const recorded = [...held.values()]
    .sort((a, b) => a.seq - b.seq)
    .map(({ id, speaker, at, text, status }) => ({ id, speaker, at, text, state: status }));
  const coming = outgoing
    .filter((line) => !held.has(line.id))
    .map((line) => ({ ...line, speaker: 'therapist' as const, state: 'saving' as const }));
  const rows = [...recorded, ...coming];
  return rows.map((row, index) => {
    const before = rows[index - 1];
    const after = rows[index + 1];
    const follows = before !== undefined && sameRun(before, row);
    const goesOn = after !== undefined && sameRun(row, after) && after.state === row.state;
    return {
      ...row,
      opens: !follows,
      saysState: row.speaker === 'therapist' && (!goesOn || row.state === 'refused'),
    };
  });
}

type Timed = { readonly speaker: Utterance['speaker']; readonly at: string };
const sameRun = (before: Timed, after: Timed): boolean =>
  before.speaker === after.speaker &&
  Math.abs(Date.parse(after.at) - Date.parse(before.at)) <= GROUP_WITHIN_MS;

/** How many lines the patient has added since the one with `lastSeen` (null: none seen yet). */
export function newFromPatient(lines: readonly Line[], lastSeen: string | null): number {
  const at = lastSeen === null ? -1 : lines.findIndex((line) => line.id === lastSeen);
  return lines.slice(at + 1).filter((line) => line.speaker === 'patient').length;
}

/**
 * What one press of Send sends: the whole text, or one message a paragraph while lines are being
 * held. Nothing but white space is never sent; the text between is sent as typed.
 */
export function messagesOf(text: string, holding: boolean): readonly string[] {
  const parts = holding ? text.split('\n') : [text];
  return parts
    .map((part) => part.replace(/^\s*\n/, '').trimEnd())
    .filter((part) => part.trim() !== '');
}

/**
 * True where a stored draft is what was sent last: the computer stopped between the sending and the
 * emptying of the draft, and offering the words again would send them twice.
 */
export function alreadySent(draft: string, savedAt: string | null, lines: readonly Utterance[]) {
  if (draft.trim() === '' || savedAt === null) return false;
  const own = lines
    .filter((line) => line.speaker === 'therapist' && Date.parse(line.at) >= Date.parse(savedAt))
    .sort((a, b) => a.seq - b.seq);
  return (
    own.length > 0 &&
    [own.map((line) => line.text).join('\n'), own.at(-1)?.text].includes(draft.trim())
  );
}
