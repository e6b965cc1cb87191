/**
 * The letter as a page to print: one self-contained A4 document without scripts, links or outside
 * resources. Every word of a person goes through `escaped`.
 */
import { type LetterContent, type LetterLine, letterParts } from './content.ts';

export type PrintFont = {
  /** The font file (woff2) in base64, placed in the page itself. */
  readonly woff2Base64: string;
  /** Family name to give it, letters and spaces. */
  readonly family: string;
};

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as text: nothing of it is read as markup. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => entities[c] ?? c);

const css = (font: PrintFont | null): string => `
${font ? `@font-face { font-family: '${font.family}'; src: url(data:font/woff2;base64,${font.woff2Base64}) format('woff2'); font-weight: 200 800; }` : ''}
@page { size: A4; }
* { box-sizing: border-box; }
html { font-size: 10.5pt; }
body { margin: 0; color: #17272a; background: #fff; line-height: 1.4;
  font-family: ${font ? `'${font.family}', ` : ''}Arial, Helvetica, 'Liberation Sans', 'DejaVu Sans', 'Noto Sans', sans-serif; }
p, address { margin: 0; font-style: normal; white-space: pre-wrap; overflow-wrap: anywhere; }
header { margin-bottom: 14pt; }
.provider { font-size: 13pt; font-weight: 600; border-bottom: 1pt solid #0b5b64; padding-bottom: 6pt; margin-bottom: 14pt; }
.address, .date { margin-bottom: 12pt; }
h1 { font-size: 15pt; font-weight: 600; line-height: 1.25; margin: 0 0 6pt; }
.patient { border: 0.75pt solid #9fb1b4; padding: 6pt 8pt; margin-bottom: 4pt; }
h2 { font-size: 11.5pt; font-weight: 600; margin: 11pt 0 2pt; break-after: avoid; }
section p + p { margin-top: 4pt; }
p { orphans: 2; widows: 2; }
.head { border-bottom: 1pt solid #0b5b64; padding-bottom: 10pt; }
.signature { margin-top: 18pt; break-inside: avoid; }
`;

/** One paragraph an entry, each with the direction of its own script. */
const paragraph = (text: string): string => `<p dir="auto">${escaped(text)}</p>`;

const block = (name: string, lines: readonly string[]): string =>
  `<${name === 'address' ? 'address' : 'div'} class="${name}">${lines.map(paragraph).join('')}</${name === 'address' ? 'address' : 'div'}>`;

const line = (one: LetterLine): string => {
  switch (one.kind) {
    case 'provider':
      return `<p class="provider">${escaped(one.text)}</p>`;
    case 'title':
      return `<h1>${escaped(one.text)}</h1>`;
    case 'heading':
      return `<h2>${escaped(one.text)}</h2>`;
    case 'paragraph':
      return paragraph(one.text);
    case 'block':
      return block(one.name, one.lines);
  }
};

/** Lines from one heading to the next are one section of the document. */
const inSections = (lines: readonly LetterLine[]): string => {
  const groups: LetterLine[][] = [];
  for (const one of lines) {
    const last = groups.at(-1);
    if (one.kind === 'heading' || one.kind === 'block' || last === undefined) groups.push([one]);
    else last.push(one);
  }
  return groups
    .map((group) => {
      const html = group.map(line).join('\n');
      return group[0]?.kind === 'heading' ? `<section>${html}</section>` : html;
    })
    .join('\n');
};

/**
 * The page for `printToPdf`, which adds "Page x of y" at the foot. The title names no patient: it
 * becomes the title of the PDF file.
 */
export const letterHtml = (content: LetterContent, font: PrintFont | null = null): string => {
  const parts = letterParts(content);
  const part = (name: string) => {
    const lines = parts.find((p) => p.part === name)?.lines ?? [];
    return inSections(lines);
  };
  return `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>End-of-treatment summary</title><style>${css(font)}</style></head>
<body>
<header>${part('top')}</header>
<main>
<div class="head">${part('head')}</div>
<div>${part('body')}</div>
</main>
<footer>${part('foot')}</footer>
</body>
</html>
`;
};
