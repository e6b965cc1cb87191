/** Transcripts from a CSV file as extra practice sessions, for trying the viewer on other texts. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

export type ExtraTranscript = {
  readonly id: string;
  /** `T: …` and `P: …`, one utterance a line, as the written courses have them. */
  readonly lines: string;
};

/** Column names that are understood, the first one found counts. */
const columns = {
  transcript: ['transcript_id', 'session_id', 'session'],
  speaker: ['interlocutor', 'speaker'],
  text: ['utterance_text', 'text'],
} as const;

const therapistWords = new Set(['therapist', 't', 'clinician']);
const patientWords = new Set(['client', 'patient', 'p', 'c']);

type Row = Readonly<Record<string, string>>;

/**
 * Reads a CSV file with a header: a transcript's id, who speaks (therapist or client), the text.
 *
 * @throws Error that names the missing column or the line, never a text
 */
export const readTranscripts = (file: string): ExtraTranscript[] => {
  const rows = parse(readFileSync(file), {
    columns: true,
    bom: true,
    skip_empty_lines: true,
    trim: true,
  }) as Row[];
  const names = Object.keys(rows[0] ?? {});
  const column = (kind: keyof typeof columns): string => {
    const found = columns[kind].find((name) => names.includes(name));
    if (!found) {
      throw new Error(`The transcripts file has no column ${columns[kind].join(' or ')}`);
    }
    return found;
  };
  const [transcript, speaker, text] = [column('transcript'), column('speaker'), column('text')];
  const found = new Map<string, string[]>();
  for (const [index, row] of rows.entries()) {
    const who = (row[speaker] ?? '').toLowerCase();
    if (!therapistWords.has(who) && !patientWords.has(who)) {
      throw new Error(`Row ${index + 2} of the transcripts file has an unknown speaker`);
    }
    const said = (row[text] ?? '').replace(/\s+/g, ' ').trim();
    if (said !== '') {
      const lines = found.get(row[transcript] ?? '') ?? [];
      lines.push(`${therapistWords.has(who) ? 'T' : 'P'}: ${said}`);
      found.set(row[transcript] ?? '', lines);
    }
  }
  return [...found].map(([id, lines]) => ({ id, lines: lines.join('\n') }));
};
