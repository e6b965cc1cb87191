import { describe, expect, test } from 'vitest';
import { letter, patient } from '../../test/fixtures/closingCase.ts';
import { systems } from '../records/mapping/systems.ts';
import { loadDefinitions } from '../records/practice/definitions.ts';
import { assertValid } from '../records/practice/validation.ts';
import { practiceProvider } from './content.ts';
import {
  letterDocument,
  letterHandover,
  letterPdfResource,
  type SignedContent,
} from './fhirDocument.ts';
import { attachmentHash, base64 } from './pdf.ts';

const signedContent = (more: { text?: string; coverNote?: string } = {}): SignedContent => {
  const signed = letter(more.text, more.coverNote);
  return {
    letter: signed,
    patient,
    caseRef: 'CR-4290',
    author: { name: 'Priya Nair', role: 'Patient services' },
    provider: practiceProvider,
    signedAt: signed.signedAt ?? '',
  };
};
const ids = {
  pdf: '5b0c2c52-7c43-4a65-9d2b-3f1f0a3b1c01',
  document: '5b0c2c52-7c43-4a65-9d2b-3f1f0a3b1c02',
  handover: '5b0c2c52-7c43-4a65-9d2b-3f1f0a3b1c03',
};
const entries = {
  composition: '5b0c2c52-7c43-4a65-9d2b-3f1f0a3b1d01',
  patient: '5b0c2c52-7c43-4a65-9d2b-3f1f0a3b1d02',
  author: '5b0c2c52-7c43-4a65-9d2b-3f1f0a3b1d03',
  practice: '5b0c2c52-7c43-4a65-9d2b-3f1f0a3b1d04',
  binary: '5b0c2c52-7c43-4a65-9d2b-3f1f0a3b1d05',
};
const bytes = new TextEncoder().encode('%PDF-1.4 a page');
const pdf = async () => ({
  base64: base64(bytes),
  hash: await attachmentHash(bytes),
  bytes: bytes.length,
});

describe('a signed letter in FHIR', () => {
  test('is valid R4 in all its parts, hostile text included', async () => {
    const definitions = loadDefinitions();
    const content = signedContent({
      text: 'Text with <b>markup</b> & "quotes"\u0000\u0007 and \ud800 a lone half 🙂 שלום',
      coverNote: 'Sent <again> on request',
    });
    for (const resource of [
      letterPdfResource(content, await pdf(), ids),
      letterDocument(content, await pdf(), ids, entries),
      letterHandover(content, ids),
    ])
      expect(() => assertValid(resource, definitions), resource.resourceType).not.toThrow();
  });

  test('is found again by business identifiers of its own', async () => {
    const content = signedContent();
    const reference = letterPdfResource(content, await pdf(), ids);
    const bundle = letterDocument(content, await pdf(), ids, entries);
    const task = letterHandover(content, ids);
    expect(reference.identifier).toEqual([{ system: systems.record, value: ids.pdf }]);
    expect(bundle.identifier).toEqual({ system: systems.record, value: ids.document });
    expect(task.focus?.identifier).toEqual(bundle.identifier);
    expect(task.identifier).toEqual([{ system: systems.record, value: ids.handover }]);
    expect(task.status).toBe('requested');
  });

  test('is a document whose first entry is its Composition and whose references stay inside', async () => {
    const bundle = letterDocument(signedContent(), await pdf(), ids, entries);
    expect(bundle.entry?.[0]?.resource?.resourceType).toBe('Composition');
    expect(bundle.entry?.map((e) => e.resource?.resourceType).sort()).toEqual([
      'Binary',
      'Composition',
      'Organization',
      'Patient',
      'Practitioner',
    ]);
    const inside = new Set(bundle.entry?.map((e) => e.fullUrl));
    const references = [...JSON.stringify(bundle).matchAll(/"reference":"([^"]+)"/g)].map(
      (m) => m[1],
    );
    expect(references.length).toBeGreaterThan(2);
    for (const one of references) expect(inside.has(one ?? '')).toBe(true);
  });

  test('carries the PDF whole in both, with its checksum', async () => {
    const made = await pdf();
    const attachment = letterPdfResource(signedContent(), made, ids).content[0]?.attachment;
    expect(Buffer.from(attachment?.data ?? '', 'base64').equals(bytes)).toBe(true);
    expect(attachment?.size).toBe(bytes.length);
    // Known answer, computed with sha1sum.
    expect(await attachmentHash(new TextEncoder().encode('abc'))).toBe(
      'qZk+NkcGgWq6PiVxeFDCbJzQ2J0=',
    );
    const bundle = letterDocument(signedContent(), made, ids, entries);
    const binary = bundle.entry?.find((e) => e.resource?.resourceType === 'Binary')?.resource;
    expect(binary).toMatchObject({ contentType: 'application/pdf', data: made.base64 });
  });

  test('tells the practice nothing that is the workstation’s own', async () => {
    const content = signedContent();
    const text = JSON.stringify(letterDocument(content, await pdf(), ids, entries));
    expect(text).not.toContain('workstation.invalid/StructureDefinition');
    expect(text).not.toContain(content.letter.episodeId);
    expect(text).not.toContain(content.patient.phone ?? 'no phone');
  });

  test('says outcome, risk and actions first, in the record standard’s headings', async () => {
    const bundle = letterDocument(signedContent(), await pdf(), ids, entries);
    const composition = bundle.entry?.[0]?.resource;
    if (composition?.resourceType !== 'Composition') throw new Error('no Composition');
    expect(composition.section?.slice(0, 3).map((s) => s.code?.coding?.[0]?.code)).toEqual([
      'assessment-scales',
      'risks-to-self',
      'plan-and-requested-actions',
    ]);
    expect(composition.section?.[0]?.code?.coding?.[0]?.system).toBe(systems.headings);
  });
});
