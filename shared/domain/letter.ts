/** A letter and the states it goes through on its way (product L6). */
import { z } from 'zod';
import { Id, IsoInstant, Text } from './ids.ts';
import { GpPractice } from './people.ts';

/** Sending states in order; only `businessAck` may be worded "delivered" (product L6). */
export const LetterStatus = z.enum([
  'draft',
  'approved',
  'queued',
  'transportAccepted',
  'collected',
  'infrastructureAck',
  'businessAck',
  'stopped',
]);
export type LetterStatus = z.infer<typeof LetterStatus>;

export const LetterSection = z.strictObject({
  /** UKCore-RecordStandardHeadings code (domain 3.2). */
  code: z.string(),
  title: z.string(),
  /** Paragraphs of plain text, in reading order. */
  paragraphs: z.array(
    z.strictObject({
      text: Text,
      /** Where the sentence comes from; `judgement` and `administrative` are a person's own words. */
      source: z.enum(['record', 'therapistBlock', 'administrative', 'judgement']),
    }),
  ),
});
export type LetterSection = z.infer<typeof LetterSection>;

/** An end-of-treatment summary to the GP (FHIR Composition, DocumentReference and Binary). */
export const Letter = z.strictObject({
  id: Id,
  episodeId: Id,
  recipient: z.enum(['gp']),
  version: z.int().positive(),
  status: LetterStatus,
  to: GpPractice,
  coverNote: Text,
  sections: z.array(LetterSection),
  authorId: Id,
  signedAt: IsoInstant.nullable(),
  /** Why a queued letter was stopped, for example a withdrawn consent. */
  stoppedBecause: z.string().nullable(),
});
export type Letter = z.infer<typeof Letter>;
