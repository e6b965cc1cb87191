/** What the story leaves behind, checked without the app: the letter and the receipt. */
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { cr4471 } from '../../../main/records/practice/caseload/courses/cr4471.ts';
import { verifyReceipt } from '../../../main/vault/receiptCheck.ts';
import { buildVerbatimIndex, findVerbatim } from '../../../shared/domain/verbatim.ts';
import { asked, caseRef, goodbye } from './spoken.ts';

/** The text of a PDF, page by page, as a reader would copy it. */
export const textOfPdf = async (bytes: Uint8Array): Promise<string> => {
  const document = await getDocument({ data: bytes, useSystemFonts: true }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  await document.loadingTask.destroy();
  return pages.join('\n').replace(/\s+/g, ' ');
};

/** Everything said in the case’s sessions and messages. */
const transcript = (): readonly string[] => [
  ...cr4471.sessions.flatMap(({ lines }) =>
    lines
      .trim()
      .split('\n')
      .map((line) => line.replace(/^[TP]: /, '')),
  ),
  ...(cr4471.messages ?? []).map(({ text }) => text),
  ...asked,
  ...goodbye,
  ...(cr4471.replies ?? []),
];

/**
 * Checks the saved letter: the outcome is in it, nothing that was said is.
 * @returns what was found, in a few words
 */
export const checkLetter = async (file: string): Promise<string> => {
  const text = await textOfPdf(new Uint8Array(readFileSync(file)));
  for (const wanted of [caseRef, 'Mutually agreed completion of treatment', 'reliable']) {
    if (!text.toLowerCase().includes(wanted.toLowerCase()))
      throw new Error(`The letter does not say “${wanted}”`);
  }
  const index = buildVerbatimIndex(
    transcript().map((line, at) => ({ ref: String(at), text: line })),
  );
  const near = findVerbatim(index, text);
  if (near.length > 0) throw new Error(`The letter holds ${near.length} runs of the transcript`);
  return `${text.split(' ').length} words`;
};

/** @returns the case and how many records went */
export const checkReceipt = (file: string): string => {
  const verdict = verifyReceipt(readFileSync(file, 'utf8'));
  if (!verdict.valid) throw new Error('The receipt does not verify');
  if (verdict.receipt.caseRef !== caseRef) throw new Error('The receipt is of another case');
  const { counts, reason } = verdict.receipt;
  // Written last, right before signing out: the count is of how the case stood at its end.
  if (counts.closingSummary !== 1)
    throw new Error('The receipt does not count what was written last');
  return `${caseRef}, ${reason}, ${Object.values(counts).reduce((sum, n) => sum + n, 0)} records`;
};
