/**
 * The letter as a list of lines in reading order. The page and the approved text are both made from
 * this one list, so that neither can hold a word the other has not (hazard H20).
 */
import { gpHeadCodes } from '../../shared/domain/letterHeadings.ts';
import { formatDate, londonDay } from '../../shared/domain/london.ts';
import type { Letter, LetterSection, Patient } from '../../shared/domain/records.ts';

/** Who stands at the head of the page. An invented provider until configuration names a real one. */
export const practiceProvider = 'Fenland Talking Therapies (practice)';

export type LetterContent = {
  readonly letter: Letter;
  readonly patient: Patient;
  readonly caseRef: string;
  /** Who signs, by name and by the role's name in words. */
  readonly author: { readonly name: string; readonly role: string };
  readonly provider: string;
};

export type LetterLine =
  | { readonly kind: 'provider' | 'title' | 'heading' | 'paragraph'; readonly text: string }
  /** Short lines that belong together: an address, the patient, the signature. */
  | {
      readonly kind: 'block';
      readonly name: 'address' | 'patient' | 'date' | 'signature';
      readonly lines: readonly string[];
    };

export type LetterPart = {
  /** `head` can be read without the rest: outcome, risk, actions (domain 3.2). */
  readonly part: 'top' | 'head' | 'body' | 'foot';
  readonly lines: readonly LetterLine[];
};

/** Controls other than line ends and tabs, lone halves of a pair, and noncharacters. */
const meaningless = /[\p{Cc}\p{Cs}\u{FFFE}\u{FFFF}]/gu;
const emoji = /\p{RGI_Emoji}|\p{Emoji_Presentation}/gv;

const codePoints = (text: string): string =>
  [...text]
    .map((c) => c.codePointAt(0) ?? 0)
    .filter((code) => code !== 0xfe0f)
    .map((code) => `U+${code.toString(16).toUpperCase()}`)
    .join(' ');

/**
 * What a page can hold of a text. Characters that stand for nothing are dropped. Emoji are written
 * by their code points: a machine without an emoji font leaves them out of a PDF without a trace,
 * and what a GP reads must not depend on the fonts of the desk it was printed at.
 */
export const printable = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(meaningless, (c) => (c === '\n' || c === '\t' ? c : ''))
    .replace(emoji, (sequence) => `[emoji ${codePoints(sequence)}]`);

/** The sections as they will be printed, for the screen and for the record. */
export const printableSections = (sections: readonly LetterSection[]): LetterSection[] =>
  sections.map((one) => ({
    ...one,
    paragraphs: one.paragraphs.map((p) => ({ ...p, text: printable(p.text) })),
  }));

const printableLine = (line: LetterLine): LetterLine =>
  line.kind === 'block'
    ? { ...line, lines: line.lines.map(printable) }
    : { ...line, text: printable(line.text) };

const present = (lines: readonly (string | null)[]): string[] =>
  lines.filter((line): line is string => line !== null && line.trim() !== '');

/** `999 000 0018`: an NHS number is read in threes and a four. */
const spaced = (number: string): string =>
  /^\d{10}$/.test(number)
    ? `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}`
    : number;

const address = ({ to }: Letter): LetterLine => ({
  kind: 'block',
  name: 'address',
  lines: present([to.doctor, to.name, `Practice code ${to.odsCode}`]),
});

const patientLine = ({ patient, caseRef }: LetterContent): LetterLine => ({
  kind: 'block',
  name: 'patient',
  lines: present([
    `${patient.given} ${patient.family}`,
    `Date of birth ${formatDate(patient.birthDate)}`,
    patient.nhsNumber === null ? null : `NHS number ${spaced(patient.nhsNumber)}`,
    patient.address,
    `Our reference ${caseRef}`,
  ]),
});

const sectionLines = (section: LetterSection): LetterLine[] => [
  { kind: 'heading', text: section.title },
  ...section.paragraphs.map((p): LetterLine => ({ kind: 'paragraph', text: p.text })),
];

const signature = ({ letter, author, provider }: LetterContent): LetterLine => ({
  kind: 'block',
  name: 'signature',
  lines:
    letter.signedAt === null
      ? ['Draft, not signed']
      : [
          `Signed electronically by ${author.name}, ${author.role}`,
          provider,
          `${formatDate(londonDay(Date.parse(letter.signedAt)))}, version ${letter.version}`,
        ],
});

const isHead = (section: LetterSection): boolean =>
  (gpHeadCodes as readonly string[]).includes(section.code);

/** Outcome, risk and requested actions first, then the other sections in the order they were given. */
export const inLetterOrder = (sections: readonly LetterSection[]): LetterSection[] => [
  ...gpHeadCodes.flatMap((code) => sections.filter((s) => s.code === code)),
  ...sections.filter((s) => !isHead(s)),
];

/** The whole letter. A cover note is administrative and stands after what the GP has to read. */
export const letterParts = (content: LetterContent): readonly LetterPart[] =>
  rawParts(content).map(({ part, lines }) => ({ part, lines: lines.map(printableLine) }));

const rawParts = (content: LetterContent): readonly LetterPart[] => {
  const { letter } = content;
  const ordered = inLetterOrder(letter.sections);
  const note = letter.coverNote.trim();
  const date =
    letter.signedAt === null
      ? []
      : [
          {
            kind: 'block' as const,
            name: 'date' as const,
            lines: [formatDate(londonDay(Date.parse(letter.signedAt)))],
          },
        ];
  return [
    {
      part: 'top',
      lines: [
        { kind: 'provider', text: content.provider },
        address(letter),
        ...date,
        { kind: 'title', text: 'End-of-treatment summary' },
        patientLine(content),
      ],
    },
    { part: 'head', lines: ordered.filter(isHead).flatMap(sectionLines) },
    { part: 'body', lines: ordered.filter((s) => !isHead(s)).flatMap(sectionLines) },
    {
      part: 'foot',
      lines: [
        ...(note === ''
          ? []
          : [
              { kind: 'heading' as const, text: 'Administrative note' },
              { kind: 'paragraph' as const, text: note },
            ]),
        signature(content),
      ],
    },
  ];
};

/** The approved text: one line of the list a line, blank lines between parts. */
export const letterPlainText = (content: LetterContent): string =>
  letterParts(content)
    .map(({ lines }) =>
      lines.flatMap((line) => (line.kind === 'block' ? line.lines : [line.text])).join('\n'),
    )
    .filter((text) => text !== '')
    .join('\n\n');
