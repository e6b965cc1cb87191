/** What the desk needs to know of a PDF it has just made. */
import { ok, type Result, refuse } from '../../shared/contract/result.ts';

/** Prints a self-contained document to A4: the shell's `printToPdf`. */
export type PrintToPdf = (html: string) => Promise<Uint8Array>;

/** Largest PDF that GP systems are sent (domain 3.4). */
export const LARGEST_PDF_BYTES = 5 * 1024 * 1024;

/**
 * Pages of a PDF, read from its page tree. Both shells print with the same engine, which writes the
 * tree in the clear; 0 when there is none to be found.
 */
export const pageCount = (pdf: Uint8Array): number => {
  const text = Buffer.from(pdf).toString('latin1');
  const trees = text.matchAll(
    /\/Type\s*\/Pages\b[^>]*?\/Count\s+(\d+)|\/Count\s+(\d+)[^>]*?\/Type\s*\/Pages\b/g,
  );
  return Math.max(0, ...[...trees].map((m) => Number(m[1] ?? m[2])));
};

export type Printed = { readonly bytes: Uint8Array; readonly pages: number };

/** Prints one document; `tooLarge` when GP systems would not take it. */
export const printed = async (print: PrintToPdf, html: string): Promise<Result<Printed>> => {
  const bytes = await print(html);
  const pages = pageCount(bytes);
  if (pages === 0) throw new Error('the shell answered no PDF');
  return bytes.length > LARGEST_PDF_BYTES ? refuse('tooLarge') : ok({ bytes, pages });
};

export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** `Attachment.hash` of FHIR R4: base64 of the SHA-1 of the data, a checksum and no more. */
export const attachmentHash = async (bytes: Uint8Array): Promise<string> =>
  base64(new Uint8Array(await crypto.subtle.digest('SHA-1', Uint8Array.from(bytes))));
