/**
 * A signed letter as FHIR R4: what the record keeps (a DocumentReference with the PDF), what goes to
 * the practice (a Bundle of type document, UK Core headings) and the Task that hands it over
 * (domain 3.3 in its R4 form, 3.5). Pure: ids and hashes are given.
 */
import type {
  Binary,
  Bundle,
  BundleEntry,
  Composition,
  CompositionSection,
  DocumentReference,
  Patient as FhirPatient,
  Organization,
  Practitioner,
  Reference,
  Resource,
  Task,
} from '@medplum/fhirtypes';
import { headingOf } from '../../shared/domain/letterHeadings.ts';
import type { LetterSection } from '../../shared/domain/records.ts';
import {
  concept,
  episodeExtension,
  narrative,
  recordIdentifier,
  reference,
} from '../records/mapping/fields.ts';
import { patientToFhir } from '../records/mapping/people.ts';
import { systems } from '../records/mapping/systems.ts';
import { inLetterOrder, type LetterContent, printable } from './content.ts';

/** The printed letter, as an Attachment wants it. */
export type LetterPdf = {
  readonly base64: string;
  /** Base64 of the SHA-1 of the bytes. */
  readonly hash: string;
  readonly bytes: number;
};

/** Business identifiers of what is sent beside the letter's own Composition; uuids. */
export type LetterIds = {
  readonly pdf: string;
  readonly document: string;
  readonly handover: string;
};

/** Uuids of the entries of the document, which refer to each other by them. */
export type EntryIds = {
  readonly composition: string;
  readonly patient: string;
  readonly author: string;
  readonly practice: string;
  readonly binary: string;
};

export type SignedContent = LetterContent & { readonly signedAt: string };

const PDF = 'application/pdf';
const TITLE = 'End-of-treatment summary';

/** UK Core sample and the value set of document types agree on this code (domain 3.3). */
const dischargeSummary = {
  coding: [{ system: systems.snomed, code: '373942005', display: 'Discharge summary' }],
};

/** The PDF in the patient's record, inline, so that no second resource can be lost on the way. */
export const letterPdfResource = (
  content: SignedContent,
  pdf: LetterPdf,
  ids: LetterIds,
): DocumentReference => ({
  resourceType: 'DocumentReference',
  masterIdentifier: recordIdentifier(ids.pdf),
  identifier: [recordIdentifier(ids.pdf)],
  status: 'current',
  docStatus: 'final',
  type: dischargeSummary,
  category: [concept('gp-summary')],
  subject: reference('Patient', content.patient.id),
  date: content.signedAt,
  author: [reference('Practitioner', content.letter.authorId)],
  description: TITLE,
  content: [
    {
      attachment: {
        contentType: PDF,
        language: 'en-GB',
        data: pdf.base64,
        size: pdf.bytes,
        hash: pdf.hash,
        title: TITLE,
        creation: content.signedAt,
      },
    },
  ],
  context: {
    encounter: [reference('EpisodeOfCare', content.letter.episodeId)],
    related: [
      {
        type: 'Composition',
        identifier: recordIdentifier(content.letter.id),
      } as Reference<Resource>,
    ],
  },
  extension: [episodeExtension(content.letter.episodeId)],
});

const section = (one: LetterSection): CompositionSection => ({
  title: one.title,
  code: {
    coding: (headingOf(one.code)?.codes ?? [one.code]).map((code) => ({
      system: systems.headings,
      code,
    })),
  },
  text: narrative(printable(one.paragraphs.map((p) => p.text).join('\n'))),
});

/** Administrative words of whoever signs; they have no heading of the record standard. */
const coverNote = ({ letter }: LetterContent): CompositionSection[] =>
  letter.coverNote.trim() === ''
    ? []
    : [{ title: 'Administrative note', text: narrative(printable(letter.coverNote.trim())) }];

const urn = (id: string) => `urn:uuid:${id}`;

const entry = (id: string, resource: Resource): BundleEntry => ({ fullUrl: urn(id), resource });

const practice = ({ letter }: LetterContent): Organization => ({
  resourceType: 'Organization',
  identifier: [{ system: systems.odsCode, value: letter.to.odsCode }],
  name: letter.to.name,
  ...(letter.to.doctor ? { contact: [{ name: { text: letter.to.doctor } }] } : {}),
});

/** Who the document is about: number, official name, date of birth, and nothing else (domain 3.3). */
const patient = (content: LetterContent): FhirPatient => {
  const { identifier, name, birthDate } = patientToFhir(content.patient);
  return {
    resourceType: 'Patient',
    ...(identifier ? { identifier } : {}),
    name: (name ?? []).filter((one) => one.use === 'official'),
    ...(birthDate ? { birthDate } : {}),
  };
};

const author = (content: LetterContent): Practitioner => ({
  resourceType: 'Practitioner',
  name: [{ text: content.author.name }],
});

const composition = (content: SignedContent, ids: LetterIds, entries: EntryIds): Composition => ({
  resourceType: 'Composition',
  identifier: recordIdentifier(content.letter.id),
  status: 'final',
  type: dischargeSummary,
  subject: { reference: urn(entries.patient) },
  date: content.signedAt,
  author: [{ reference: urn(entries.author), display: content.author.name }],
  title: TITLE,
  confidentiality: 'N',
  section: [
    ...inLetterOrder(content.letter.sections).map(section),
    ...coverNote(content),
    // The page as it was signed stands beside its text, as the primary attachment does in ITK3.
    {
      title: 'Letter as signed',
      entry: [{ reference: urn(entries.binary), identifier: recordIdentifier(ids.pdf) }],
    },
  ],
});

/** The letter for the practice: a FHIR document whose entries refer to nothing outside it. */
export const letterDocument = (
  content: SignedContent,
  pdf: LetterPdf,
  ids: LetterIds,
  entries: EntryIds,
): Bundle => ({
  resourceType: 'Bundle',
  identifier: recordIdentifier(ids.document),
  type: 'document',
  timestamp: content.signedAt,
  entry: [
    entry(entries.composition, composition(content, ids, entries)),
    entry(entries.patient, patient(content)),
    entry(entries.author, author(content)),
    entry(entries.practice, practice(content)),
    entry(entries.binary, {
      resourceType: 'Binary',
      contentType: PDF,
      data: pdf.base64,
    } satisfies Binary),
  ],
});

/**
 * Asks the sender upstream to hand the document to the practice. It refers to the document by
 * identifier, since no server id is known here, and is the place where delivery is acknowledged.
 */
export const letterHandover = (content: SignedContent, ids: LetterIds): Task => ({
  resourceType: 'Task',
  identifier: [recordIdentifier(ids.handover)],
  groupIdentifier: recordIdentifier(content.letter.id),
  status: 'requested',
  intent: 'order',
  code: concept('send-letter'),
  focus: { type: 'Bundle', identifier: recordIdentifier(ids.document) },
  for: reference('Patient', content.patient.id),
  authoredOn: content.signedAt,
  requester: reference('Practitioner', content.letter.authorId),
  owner: {
    type: 'Organization',
    identifier: { system: systems.odsCode, value: content.letter.to.odsCode },
    display: content.letter.to.name,
  },
  extension: [episodeExtension(content.letter.episodeId)],
});
