import type { ExtractView } from '../../shared/contract/operations/ledger.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import { formatDate, formatTime, londonDay } from '../../shared/domain/london.ts';
import { type Printed, type PrintToPdf, printed } from '../letters/pdf.ts';
import { extractHtml } from './extractHtml.ts';
import { madeFor } from './extractWords.ts';

/** Prints an extract for one request. */
export const printExtract = (
  parts: { readonly printToPdf: PrintToPdf; readonly provider: string },
  extract: ExtractView,
  now: Millis,
  request: string,
): Promise<Result<Printed>> => {
  const made = madeFor(formatDate(londonDay(now)), formatTime(now), request);
  return printed(parts.printToPdf, extractHtml(extract, parts.provider, made));
};
