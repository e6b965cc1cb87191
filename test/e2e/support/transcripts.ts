/** Transcripts as a file of rows, and what the rows ought to become. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** What a row says of one utterance; the other columns are there and not looked at. */
type Row = {
  readonly transcript_id: string;
  readonly interlocutor: string;
  readonly utterance_text: string;
};

export type ExpectedLine = { readonly speaker: 'therapist' | 'patient'; readonly text: string };

const columns = [
  'transcript_id',
  'mi_quality',
  'topic',
  'utterance_id',
  'interlocutor',
  'timestamp',
  'utterance_text',
  'main_therapist_behaviour',
  'client_talk_type',
];

/** Invented talks: quotation marks, commas, line breaks, markup, other scripts. */
const talks: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  '3': [
    ['therapist', 'Good morning. What would you like us to use today for, and what can wait?'],
    ['client', 'The mornings, I think. I wake at five, lie there, and count what is left to do.'],
    ['therapist', 'You said last time, "counting is what I do instead of starting."'],
    ['client', '"Instead of starting", yes.\nAnd then it is nine,\nand I have started nothing.'],
    ['therapist', 'Would you write the first thing down, however small, before you count?'],
    [
      'client',
      'I tried that on Tuesday with the watering can beside the door and it worked until the telephone rang.',
    ],
    ['therapist', '…'],
    ['client', 'Okay.'],
  ],
  '11': [
    ['therapist', 'Hello, and welcome. Is the room you are in a private one?'],
    ['Client', 'It is; the door is shut, the dog is asleep, and nobody is home until four.'],
    ['therapist', 'Comma, "quote", <b>markup</b>; and =SUM(A1:A9): do you read all that as typed?'],
    ['client', 'All of it: <b>markup</b>, 🙂, naïve, שלום, and 10 % of what I meant to say.'],
    ['therapist', ''],
    ['client', 'Okay.'],
  ],
  '12': [
    ['therapist', 'One line only today: how was the bridge?'],
    ['client', 'I walked over the bridge with the lantern festival going on under it, twice.'],
  ],
};

/** An utterance by somebody who is neither of the two, in a row of its own. */
export const badRow = {
  /** As a person counts them, the header being row 1. */
  number: 5,
  text: 'the interpreter repeats lemonadefestival',
  marker: 'lemonadefestival',
} as const;

const cell = (text: string): string =>
  /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** The file's text; `bad` puts the row of a third speaker in. */
export const transcriptFile = (bad = false): string => {
  const rows = Object.entries(talks).flatMap(([id, lines]) =>
    lines.map(([who, text], index) => [
      id,
      'high',
      'starting the day',
      String(index),
      who,
      `00:0${index}:00`,
      text,
      who === 'therapist' ? 'question' : 'n/a',
      who === 'therapist' ? 'n/a' : 'change',
    ]),
  );
  if (bad)
    rows.splice(badRow.number - 2, 0, [
      '3',
      'high',
      'starting the day',
      '3',
      'interpreter',
      '00:03:30',
      badRow.text,
      'n/a',
      'n/a',
    ]);
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
};

/** The lines of each transcript in the order of the file; nothing is a line where nothing was said. */
export const expectedLines = (file: string): ExpectedLine[][] => {
  const rows = parse(readFileSync(file), { columns: true, bom: true }) as Row[];
  const said = new Map<string, ExpectedLine[]>();
  for (const { transcript_id: id, interlocutor, utterance_text } of rows) {
    const text = utterance_text.replace(/\s+/g, ' ').trim();
    if (text === '') continue;
    const lines = said.get(id) ?? [];
    lines.push({
      speaker: interlocutor.toLowerCase() === 'therapist' ? 'therapist' : 'patient',
      text,
    });
    said.set(id, lines);
  }
  return [...said.values()];
};

const LONGEST_PHRASE = 180;

/** What a person would paste into the search to find a line again; null for one without a word. */
export const phraseOf = (text: string): string | null => {
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  let phrase = '';
  for (const word of text.replace(/["“”„«»]/g, ' ').split(/\s+/)) {
    if (phrase.length + word.length > LONGEST_PHRASE) break;
    phrase += ` ${word}`;
  }
  return `"${phrase.trim()}"`;
};
