import type { SupervisionParagraph } from '../../shared/contract/operations/care.ts';

export type Side = SupervisionParagraph['side'];

/** A new paragraph is a reflection: nothing enters the record without being put there. */
export const newParagraph = (id: string): SupervisionParagraph => ({
  id,
  side: 'reflection',
  text: '',
});

const isWritten = (one: SupervisionParagraph): boolean => one.text.trim() !== '';

/** Exactly what would enter the health record now, in order, word for word. */
export const entersRecord = (
  paragraphs: readonly SupervisionParagraph[],
): readonly SupervisionParagraph[] =>
  paragraphs.filter((one) => one.side === 'treatment' && isWritten(one));

export const reflections = (paragraphs: readonly SupervisionParagraph[]): number =>
  paragraphs.filter((one) => one.side === 'reflection' && isWritten(one)).length;

/** Puts words into a paragraph, which joins the note with its first word. */
export const withText = (
  paragraphs: readonly SupervisionParagraph[],
  paragraph: SupervisionParagraph,
  text: string,
): readonly SupervisionParagraph[] =>
  paragraphs.some(({ id }) => id === paragraph.id)
    ? paragraphs.map((one) => (one.id === paragraph.id ? { ...one, text } : one))
    : [...paragraphs, { ...paragraph, text }];

export const withSide = (
  paragraphs: readonly SupervisionParagraph[],
  id: string,
  side: Side,
): readonly SupervisionParagraph[] =>
  paragraphs.map((one) => (one.id === id ? { ...one, side } : one));

/** Only an empty paragraph goes: nothing typed is lost by a key. */
export const withoutEmpty = (
  paragraphs: readonly SupervisionParagraph[],
  id: string,
): readonly SupervisionParagraph[] => paragraphs.filter((one) => one.id !== id || isWritten(one));
