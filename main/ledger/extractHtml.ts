/** The extract as a page to print: self-contained, without scripts, links or outside resources. */
import type { ExtractView } from '../../shared/contract/operations/ledger.ts';
import { escaped } from '../letters/html.ts';
import { limitsHeading } from './extractWords.ts';

const css = `
@page { size: A4; }
* { box-sizing: border-box; }
html { font-size: 11.5pt; }
body { margin: 0; color: #17272a; background: #fff; line-height: 1.45;
  font-family: Arial, Helvetica, 'Liberation Sans', 'DejaVu Sans', 'Noto Sans', sans-serif; }
p { margin: 0 0 5pt; }
.provider { font-size: 13pt; font-weight: 600; border-bottom: 1pt solid #0b5b64; padding-bottom: 6pt; margin-bottom: 14pt; }
h1 { font-size: 18pt; font-weight: 600; line-height: 1.25; margin: 0 0 8pt; }
h2 { font-size: 12.5pt; font-weight: 600; margin: 14pt 0 3pt; break-after: avoid; }
table { border-collapse: collapse; width: 100%; }
tr { break-inside: avoid; }
th, td { text-align: left; vertical-align: top; font-weight: 400; padding: 2.5pt 0; border-bottom: 0.5pt solid #d5dddf; }
th { width: 46pt; font-variant-numeric: tabular-nums; }
ul { margin: 0; padding-left: 14pt; }
li { margin-bottom: 3pt; }
.limits { break-inside: avoid; border: 0.75pt solid #9fb1b4; padding: 4pt 10pt 8pt; margin-top: 16pt; }
.limits h2 { margin-top: 4pt; }
`;

const paragraphs = (lines: readonly string[]): string =>
  lines.map((line) => `<p>${escaped(line)}</p>`).join('\n');

const day = ({ heading, lines }: ExtractView['days'][number]): string =>
  `<section><h2>${escaped(heading)}</h2>
<table>${lines.map(({ at, said }) => `<tr><th scope="row">${escaped(at)}</th><td>${escaped(said)}</td></tr>`).join('\n')}</table></section>`;

/** @param made when it was made and for which request */
export const extractHtml = (extract: ExtractView, provider: string, made: string): string =>
  `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>${escaped(extract.title)}</title><style>${css}</style></head>
<body>
<p class="provider">${escaped(provider)}</p>
<h1>${escaped(extract.title)}</h1>
${paragraphs([...extract.lead, made])}
<main>${extract.days.map(day).join('\n')}</main>
<div class="limits"><h2>${escaped(limitsHeading)}</h2><ul>
${extract.limits.map((line) => `<li>${escaped(line)}</li>`).join('\n')}
</ul></div>
</body>
</html>
`;
