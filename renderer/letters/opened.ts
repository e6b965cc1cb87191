import type { Output } from '../../shared/contract/table.ts';
import type { LetterSection } from '../../shared/domain/records.ts';
import { isRecord, isText } from '../bridge/shapes.ts';

export type Opened = Output<'letter.open'>;
export type Source = LetterSection['paragraphs'][number]['source'];

export const sources = [
  'record',
  'therapistBlock',
  'judgement',
  'administrative',
] as const satisfies readonly Source[];

/** The cover note, as the draft keeps it. */
export type CoverNote = { readonly coverNote: string };
export const isCoverNote = (value: unknown): value is CoverNote =>
  isRecord(value) && isText(value.coverNote);

export const isSigned = ({ letter }: Opened): boolean =>
  letter !== null && letter.status !== 'draft';

/** A signed letter shows what was signed; before, what it would say now. */
export const sectionsOf = (opened: Opened): readonly LetterSection[] =>
  isSigned(opened) && opened.letter !== null ? opened.letter.sections : opened.sections;

export const recipientOf = (opened: Opened): Opened['to'] =>
  isSigned(opened) && opened.letter !== null ? opened.letter.to : opened.to;

/** Facts that are missing besides consent and GP, which have a check of their own. */
export const otherGaps = (opened: Opened): readonly string[] =>
  opened.missing.filter((gap) => gap !== 'consent' && gap !== 'gp');

/** Everything that is needed to sign is there. Main asks all of it again. */
export const readyToSign = (opened: Opened): boolean =>
  opened.consent.open && opened.to !== null && opened.missing.length === 0;

export const countOf = (sections: readonly LetterSection[], source: Source): number =>
  sections.reduce(
    (sum, { paragraphs }) => sum + paragraphs.filter((one) => one.source === source).length,
    0,
  );
