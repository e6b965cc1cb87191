/**
 * A file of transcripts becomes cases like any other: readable, searchable, counted, and closed by the
 * same rules (product T1, L4, A5). `TRANSCRIPTS_CSV` names another file with the same columns.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { search } from '../../renderer/copy/transcript.ts';
import type { Utterance } from '../../shared/domain/records.ts';
import { type Desk, eventually, NOW, openDesk, openFilled } from './support/desk.ts';
import { openPatient } from './support/going.ts';
import {
  badRow,
  type ExpectedLine,
  expectedLines,
  phraseOf,
  transcriptFile,
} from './support/transcripts.ts';
import { makeWorld, type World } from './support/world.ts';

/** One case of the file. */
type Case = {
  readonly caseRef: string;
  readonly episodeId: string;
  readonly sessionId: string;
  readonly lines: readonly ExpectedLine[];
};

const DAY = 86_400_000;
/** Small, so that longer sessions are read in several pages. */
const PAGE = 150;
const AT_ONCE = 16;

const blocks = {
  clinicalSummary:
    'Low mood with slow starts to the day. Scores are unchanged at the last contact.',
  treatmentGiven: 'One session by typed message, brought in from another system.',
  risk: 'No thoughts of self-harm were recorded. Asked at the last contact.',
  gpActions: 'No action for the GP.',
  advice: 'In a crisis: 999, NHS 111 and the mental health option, Samaritans 116 123.',
  plan: 'Refers back at any time.',
};

test.describe.configure({ mode: 'serial' });

let world: World;
let desk: Desk;
let file: string;
let cases: Case[] = [];
/** The case that is taken to its end. */
let closing: Case;

/** Works through a list, a few at a time. */
const each = async <T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> => {
  const done: R[] = [];
  for (let from = 0; from < all.length; from += AT_ONCE)
    done.push(...(await Promise.all(all.slice(from, from + AT_ONCE).map(work))));
  return done;
};

const linesOf = (all: readonly Case[]): number => all.reduce((n, { lines }) => n + lines.length, 0);
const longestPatientLine = ({ lines }: Case): string =>
  lines
    .filter(({ speaker }) => speaker === 'patient')
    .map(({ text }) => text)
    .toSorted((a, b) => b.length - a.length)[0] ?? '';

test.beforeAll(() => {
  world = makeWorld();
  file = process.env.TRANSCRIPTS_CSV ?? join(world.dir, 'transcripts.csv');
  if (process.env.TRANSCRIPTS_CSV === undefined) writeFileSync(file, transcriptFile());
  cases = expectedLines(file).map((lines, index) => {
    const caseRef = `CR-${9001 + index}`;
    return {
      caseRef,
      episodeId: `episode-${caseRef.toLowerCase()}`,
      sessionId: `session-cr${9001 + index}-1`,
      lines,
    };
  });
  const [longest] = cases.toSorted(
    (a, b) => longestPatientLine(b).length - longestPatientLine(a).length,
  );
  if (longest === undefined) throw new Error('The file has no transcript');
  closing = longest;
});

test.afterAll(async () => {
  await desk?.kill();
  world?.remove();
});

test('a file with a bad row is refused by its number, without its words, and nothing is kept of it', async () => {
  const bad = join(world.dir, 'bad.csv');
  writeFileSync(bad, transcriptFile(true));
  const said = await openDesk({ world, transcripts: bad }).then(
    async (opened) => {
      await opened.kill();
      return 'It has opened.';
    },
    (error: Error) => error.message,
  );
  expect(said).toContain(`Row ${badRow.number} of the transcripts file has an unknown speaker`);
  expect(said).not.toContain(badRow.marker);
});

test('every transcript of the file is a case of its therapist, counted line by line', async () => {
  desk = await openFilled({ world, transcripts: file });
  const { rows } = await desk.ask('caseload.list', {});
  const imported = rows.filter(({ header }) => header.caseRef.startsWith('CR-9'));
  expect(imported.map(({ header }) => header.caseRef).toSorted()).toEqual(
    cases.map(({ caseRef }) => caseRef).toSorted(),
  );

  const { cases: stored, utterances } = await desk.ask('computer.read', {});
  const counted = new Map(stored.map((one) => [one.caseRef as string, one.counts.utterance ?? 0]));
  expect(cases.map(({ caseRef }) => [caseRef, counted.get(caseRef)])).toEqual(
    cases.map(({ caseRef, lines }) => [caseRef, lines.length]),
  );
  expect(utterances).toBe([...counted.values()].reduce((a, b) => a + b, 0));
});

test('every line is readable, word for word, in its order and by its speaker', async () => {
  let read = 0;
  for (const { episodeId, sessionId, lines } of cases) {
    const found: Utterance[] = [];
    for (let from = 1; from <= lines.length; from += PAGE) {
      const page = await desk.ask('transcript.read', { episodeId, sessionId, from, count: PAGE });
      expect(page).toMatchObject({ total: lines.length, hasGaps: false });
      found.push(...page.utterances);
    }
    expect(found.map(({ speaker, text }) => ({ speaker, text }))).toEqual(lines);
    expect(found.map(({ seq }) => seq)).toEqual(lines.map((_, index) => index + 1));
    read += found.length;
  }
  expect(read).toBe(linesOf(cases));
  console.log(`${cases.length} cases, ${read} lines read word for word`);
});

test('every line is found again by its words', async () => {
  const all = cases.flatMap(({ episodeId, lines }) =>
    lines.map(({ text }, index) => ({ episodeId, seq: index + 1, phrase: phraseOf(text) })),
  );
  const found = await each(all, async ({ episodeId, seq, phrase }) => {
    if (phrase === null) return 'no word';
    const answer = await desk.ask('transcript.search', { episodeId, query: phrase });
    expect(answer.sessionsIndexed).toBe(answer.sessionsHeld);
    return answer.hits.some((hit) => hit.seq === seq) ? 'found' : `${episodeId} line ${seq}`;
  });
  const wordless = found.filter((what) => what === 'no word').length;
  expect(found.filter((what) => what !== 'found' && what !== 'no word')).toEqual([]);
  expect(wordless).toBeLessThan(all.length / 10);
  console.log(`${found.length - wordless} lines found by their words, ${wordless} have none`);

  const everywhere = await desk.ask('desk.search', {
    query: phraseOf(longestPatientLine(closing)) ?? '',
  });
  expect(everywhere.hits.map(({ caseRef }) => caseRef)).toContain(closing.caseRef);
});

test('a transcript opens on the screen as it was typed', async () => {
  const { page } = desk;
  await openPatient(page, closing.caseRef);
  await page.keyboard.press('Control+4');
  const screen = page.getByRole('main', { name: /Transcripts/ });
  await screen
    .getByText(closing.lines[0]?.text ?? '', { exact: true })
    .first()
    .waitFor();
  await page.keyboard.press('Control+Shift+f');
  const field = page.getByRole('textbox', { name: search.field });
  await field.fill(longestPatientLine(closing).slice(0, 60));
  await screen.locator('mark').first().waitFor();
});

test('a case of the file is discharged, its letter sent, and it is erased', async () => {
  const { episodeId, caseRef, lines } = closing;
  const { latestOn, missing } = await desk.ask('discharge.prepare', { episodeId });
  expect(missing).toEqual([]);
  const input = { episodeId, dischargedOn: latestOn, endCode: '46', blocks };

  // The patient's own words do not leave, whoever typed them in which system.
  const theirs = longestPatientLine(closing);
  const quoting = { ...blocks, clinicalSummary: `In short: ${theirs}` };
  const { comparedWith, matches } = await desk.ask('discharge.check', {
    episodeId,
    blocks: quoting,
  });
  expect(comparedWith).toBe(lines.length);
  expect(matches).toMatchObject([{ block: 'clinicalSummary', sessionNumber: 1 }]);
  expect(lines[(matches[0]?.seq ?? 0) - 1]?.text).toBe(theirs);
  expect(await desk.call('discharge.sign', { ...input, blocks: quoting })).toMatchObject({
    code: 'tooCloseToPatientsWords',
  });

  const { access } = await desk.ask('discharge.sign', input);
  expect(access).toMatchObject({ dischargedOn: latestOn, daysLeft: 42 });
  const { letter } = await desk.ask('letter.sign', { episodeId, coverNote: '' });
  expect(letter.status).toBe('queued');
  await desk.settled();
  await eventually('the letter with the practice', async () => {
    const open = await desk.ask('letter.open', { episodeId });
    return open.letter?.status === 'transportAccepted';
  });

  const { receipt } = await desk.ask('computer.forget', { episodeId });
  expect(receipt).toMatchObject({ caseRef, reason: 'forgotten', verified: true });
  expect(receipt.counts.utterance).toBe(lines.length);
  await desk.close();

  // Whatever was fetched again inside the six weeks is gone after them, and the others are whole.
  const day43 = new Date(Date.parse(NOW) + 43 * DAY).toISOString();
  desk = await openFilled({ world, now: day43 });
  expect(await desk.call('case.header', { episodeId })).toMatchObject({ ok: false });
  const { rows } = await desk.ask('caseload.list', {});
  expect(rows.map(({ header }) => header.caseRef)).not.toContain(caseRef);
  const gone = await desk.ask('desk.search', { query: phraseOf(theirs) ?? '' });
  expect(gone.hits).toEqual([]);
  const others = cases.filter((one) => one !== closing);
  const { cases: stored } = await desk.ask('computer.read', {});
  const counted = new Map(stored.map((one) => [one.caseRef as string, one.counts.utterance ?? 0]));
  expect(counted.has(caseRef)).toBe(false);
  expect(others.map((one) => counted.get(one.caseRef))).toEqual(
    others.map((one) => one.lines.length),
  );
});
