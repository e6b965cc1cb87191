import { expect, it } from 'vitest';
import { type Done, extractOf } from './extract.ts';
import { extractHtml } from './extractHtml.ts';
import {
  limitsHeading,
  madeFor,
  nothingYet,
  ownLead,
  ownLimits,
  serviceLead,
  serviceLimits,
  type Teller,
  timesWord,
  toldActions,
  toldSentence,
} from './extractWords.ts';

const NOW = Date.parse('2026-11-24T10:02:00Z');
const minute = 60_000;
const done = (action: string, minutes: number, more: Partial<Done> = {}): Done => ({
  action,
  at: NOW - 86_400_000 + minutes * minute,
  detail: {},
  who: 'yourTherapist',
  ...more,
});
const words = { lead: ownLead, limits: (from: string) => ownLimits('therapist', from) };

it('tells who did what on which day, and says once what was done again', () => {
  const extract = extractOf(
    'CR-4471',
    [
      done('case.opened', 0),
      done('session.linesSent', 3, { detail: { session: 6, lines: 1 } }),
      done('session.linesSent', 4, { detail: { session: 6, lines: 1 } }),
      done('session.linesSent', 9, { detail: { session: 6, lines: 2 } }),
      done('case.erased', 1440, { who: 'ourSystem', detail: { reason: 'handedOver' } }),
    ],
    NOW,
    words,
  );
  expect(extract).toMatchObject({ from: '2026-11-23', to: '2026-11-24', entries: 5 });
  expect(extract.days).toEqual([
    {
      heading: 'Monday 23 November 2026',
      lines: [
        { at: '10:02', said: 'Your therapist opened your record.' },
        { at: '10:05', said: 'Your therapist wrote to you in session 6 (3 times, last at 10:11).' },
      ],
    },
    {
      heading: 'Tuesday 24 November 2026',
      lines: [
        {
          at: '10:02',
          said: 'Our computer system erased a copy of your record, because someone else looks after you now.',
        },
      ],
    },
  ]);
  expect(extract.limits.join(' ')).toContain('It starts on 23 November 2026.');
});

it('says by role who it was, and never by name, rule, code or hash', () => {
  const rows = toldActions.map((action, n) =>
    done(action, n, {
      who: null,
      detail: { rule: 'R04', operation: 'case.read', request: 'SAR-2026-014', session: 2 },
    }),
  );
  const text = JSON.stringify(extractOf('CR-4471', rows, NOW, words).days);
  expect(text).not.toMatch(/R04|case\.|SAR|practitioner|undefined|null|[0-9a-f]{16}/);
  expect(toldSentence('supervisor', { action: 'supervision.read', detail: {} })).toBe(
    'Your therapist’s supervisor read what was taken to supervision, without your name.',
  );
  expect(toldSentence(null, { action: 'something.new', detail: {} })).toBe(
    'Someone in our team used your record.',
  );
});

it('is a page without anything from outside, in which nothing is read as markup', () => {
  const extract = extractOf('CR-4471', [done('case.opened', 0)], NOW, words);
  const html = extractHtml(
    extract,
    'A & B <Therapies>',
    madeFor('24 November 2026', '10:02', 'X-1'),
  );
  expect(html).toContain('<title>Who has looked at your record</title>');
  expect(html).toContain('A &amp; B &lt;Therapies&gt;');
  expect(html).not.toMatch(/<script|https?:|src=/);
  expect(extractOf('CR-4471', [], NOW, words).lead).toContain(nothingYet);
});

/** Groups of vowels that are spoken; a silent e at the end is none. */
const syllables = (word: string): number => {
  const plain = word.toLowerCase().replaceAll(/[^a-z]/g, '');
  const spoken = plain.replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, '');
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 0);
};
/** Flesch reading ease of British plain English: 60 and more is read with ease. */
const readingEase = (sentences: readonly string[]): number => {
  const all = sentences.flatMap((text) => text.split(/[.?!:]\s/)).filter((one) => one !== '');
  const own = all.flatMap((text) => text.split(/\s+/)).filter((word) => /[a-z]/i.test(word));
  const sounds = own.reduce((sum, word) => sum + syllables(word), 0);
  return 206.835 - 1.015 * (own.length / all.length) - 84.6 * (sounds / own.length);
};

it('is read with ease by somebody who is no clinician', () => {
  const tellers: readonly Teller[] = ['yourTherapist', 'caseManager', 'ourSystem'];
  const acts = toldActions.flatMap((action) =>
    tellers.map((who) => toldSentence(who, { action, detail: { session: 3, reason: 'lapsed' } })),
  );
  const around = [
    ...ownLead('CR-4471', '3 March 2026', '24 November 2026'),
    ...ownLimits('therapist', '3 March 2026'),
    ...ownLimits('caseManager', '3 March 2026'),
    ...serviceLead('CR-4471', '3 March 2026', '24 November 2026'),
    ...serviceLimits,
    `${limitsHeading}.`,
    madeFor('24 November 2026', '10:02', 'SAR-2026-014'),
    timesWord(3, '10:02'),
  ];
  expect(readingEase(['The cat sat on the mat. It was warm there.'])).toBeGreaterThan(100);
  expect(
    readingEase(['Multidisciplinary organisational considerations necessitate reconfiguration.']),
  ).toBeLessThan(0);
  expect(readingEase(acts)).toBeGreaterThan(60);
  expect(readingEase(around)).toBeGreaterThan(60);
});
