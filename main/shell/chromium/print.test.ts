import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { npmChromium } from './npmChromium.ts';
import { createPrinter } from './print.ts';

let folder: string;
let print: (html: string) => Promise<Uint8Array>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'print-test-'));
  print = createPrinter(await npmChromium(), folder);
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a printed document is a tagged PDF whose text is the document', async () => {
  const body = Array.from(
    { length: 90 },
    (_, n) => `<p>Paragraph ${n + 1} of the letter.</p>`,
  ).join('');
  const html = `<!doctype html><html lang="en-GB"><head><title>Letter</title><style>h1 { font-size: 20pt }</style></head>
    <body><h1>Summary of treatment</h1>${body}<script>document.body.textContent = 'changed'</script></body></html>`;
  const bytes = await print(html);
  expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const expected = [
    'Summary of treatment',
    ...Array.from({ length: 90 }, (_, n) => `Paragraph ${n + 1} of the letter.`),
  ];
  const words: string[] = [];
  const feet: string[] = [];
  for (let n = 1; n <= pdf.numPages; n += 1) {
    const content = await (await pdf.getPage(n)).getTextContent();
    const text = content.items.map((item) => ('str' in item ? item.str : '')).join(' ');
    const foot = /Page\s+(\d+)\s+of\s+(\d+)/.exec(text.replaceAll(/\s+/g, ' '));
    feet.push(foot?.[0] ?? '');
    words.push(text.replaceAll(/\s+/g, ' ').replace(foot?.[0] ?? '', ''));
  }
  expect(pdf.numPages).toBeGreaterThan(1);
  expect(feet).toEqual(feet.map((_, n) => `Page ${n + 1} of ${pdf.numPages}`));
  const squeeze = (text: string) => text.replaceAll(/\s+/g, '');
  expect(squeeze(words.join(''))).toBe(squeeze(expected.join('')));
  const [, , width = 0, height = 0] = (await pdf.getPage(1)).view;
  // A4 in points, which the engine rounds to whole ones.
  expect(Math.abs(width - 595.3)).toBeLessThan(1);
  expect(Math.abs(height - 841.9)).toBeLessThan(1);
  expect(Object.fromEntries((await pdf.getMarkInfo()) as never)).toMatchObject({ Marked: true });
  expect(existsSync(join(folder, 'print'))).toBe(false);
}, 60_000);
