import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { letter, patient } from '../../test/fixtures/closingCase.ts';
import { npmChromium } from '../shell/chromium/npmChromium.ts';
import { createPrinter } from '../shell/chromium/print.ts';
import { type LetterContent, letterPlainText, practiceProvider } from './content.ts';
import { letterHtml } from './html.ts';
import { pageCount } from './pdf.ts';

const content = (text?: string, coverNote?: string): LetterContent => ({
  letter: letter(text, coverNote),
  patient,
  caseRef: 'CR-4290',
  author: { name: 'Priya Nair', role: 'Patient services' },
  provider: practiceProvider,
});

/** Words only: how lines break and what stands between two words is the page's business. */
const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

type PdfPage = { readonly text: string };
const pagesOf = async (pdf: Uint8Array): Promise<readonly PdfPage[]> => {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loaded = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
  const pages: PdfPage[] = [];
  for (let n = 1; n <= loaded.numPages; n += 1) {
    const { items } = await (await loaded.getPage(n)).getTextContent();
    pages.push({ text: items.map((i) => ('str' in i ? i.str : '')).join(' ') });
  }
  await loaded.loadingTask.destroy();
  return pages;
};

describe('the page', () => {
  const hostile =
    '<script>alert(1)</script> <img src=x onerror="x"> </style></body> &amp; &lt; "double" \'single\'';

  test('holds no element, link or script that a person typed', () => {
    const html = letterHtml(content(hostile, hostile));
    expect(html).not.toMatch(/<script|<img|onerror="x"|<a |<link|http/i);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html.match(/<\/body>/g)).toHaveLength(1);
  });

  test('never grows a tag, whatever the text', () => {
    const tags = (html: string) => html.match(/<[a-z/!][^>]*>/gi)?.length;
    const plain = tags(letterHtml(content('x', 'y')));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        expect(tags(letterHtml(content(`x${text}`, 'y')))).toBe(plain);
      }),
    );
  });

  test('reads in order: outcome, risk and actions before the rest, the signature last', () => {
    const text = letterPlainText(content('The treatment.', 'Sent at the patient’s request.'));
    const order = [
      practiceProvider,
      'Mill Lane Surgery',
      'End-of-treatment summary',
      'NHS number 999 000 0018',
      'PHQ-9 17 to 6',
      'None identified',
      'No action for the GP.',
      'The treatment.',
      'Sent at the patient’s request.',
      'Signed electronically by Priya Nair',
    ].map((part) => text.indexOf(part));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  test('says that it is a draft until it is signed', () => {
    const draft = { ...content(), letter: { ...letter(), signedAt: null } };
    expect(letterPlainText(draft)).toContain('Draft, not signed');
    expect(letterPlainText(draft)).not.toContain('Signed electronically');
  });

  test('names nobody in its title, which becomes that of the file', () => {
    expect(letterHtml(content())).toContain('<title>End-of-treatment summary</title>');
  });
});

describe('the printed letter', () => {
  let folder: string;
  let print: (html: string) => Promise<Uint8Array>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'letter-test-'));
    print = createPrinter(await npmChromium(), folder);
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const same = async (one: LetterContent) => {
    const pdf = await print(letterHtml(one));
    const pages = await pagesOf(pdf);
    expect(pageCount(pdf)).toBe(pages.length);
    const words = pages
      .map((page, i) => {
        const foot = `Page ${i + 1} of ${pages.length}`;
        expect(folded(page.text)).toContain(folded(foot));
        return folded(page.text).replace(folded(foot), '');
      })
      .join('');
    expect(words).toBe(folded(letterPlainText(one)));
    return pages.length;
  };

  test('holds exactly the approved text, on one page', async () => {
    expect(await same(content('Three sessions of typed CBT.', 'Copy to the patient.'))).toBe(1);
  }, 60_000);

  test('holds markup, long words and line breaks as they were typed', async () => {
    await same(
      content(
        `<script>alert(1)</script> </p></style> &amp; 5 < 6 > 4 "quoted" 'so'\nnew line\n\n${'x'.repeat(300)}`,
      ),
    );
  }, 60_000);

  test('loses nothing over several pages', async () => {
    const long = Array.from({ length: 220 }, (_, n) => `Sentence ${n + 1} of a long letter.`);
    expect(await same(content(long.join(' ').repeat(3)))).toBeGreaterThan(2);
  }, 60_000);

  test('holds accents, emoji in words and scripts that run from right to left', async () => {
    const one = content('Café naïve 🙂👩‍💻 שלום עולם and مرحبا end.');
    const pdf = await print(letterHtml(one));
    const text = (await pagesOf(pdf))
      .map((p) => p.text)
      .join('')
      .replace('Page 1 of 1', '');
    for (const word of ['Café', 'naïve', 'U+1F642', 'U+1F469 U+200D U+1F4BB', 'שלום', 'עולם'])
      expect(text, word).toContain(word);
    // A reader of the file gets a line of mixed direction in the order of the page: every letter is
    // there, in whatever order.
    const letters = (words: string) => [...folded(words)].sort().join('');
    expect(letters(text)).toBe(letters(letterPlainText(one)));
  }, 60_000);
});
