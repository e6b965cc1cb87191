/** The guided tour’s story, played once, and what the record service holds when it is over. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  Bundle,
  CodeableConcept,
  Communication,
  Composition,
  DocumentReference,
  EpisodeOfCare,
  Resource,
  Task,
} from '@medplum/fhirtypes';
import { expect, test } from '@playwright/test';
import { staff } from '../../main/records/practice/caseload/roster.ts';
import { londonDay } from '../../shared/domain/london.ts';
import { launchWorkstation } from '../harness/launch.ts';
import { checkLetter, checkReceipt } from '../harness/story/proof.ts';
import { asked, caseRef, goodbye, note, supervisorsNote } from '../harness/story/spoken.ts';
import { playStory } from '../harness/story.ts';
import { type Practice, startPractice } from './support/practice.ts';

test.describe.configure({ mode: 'serial' });

const day = londonDay(Date.now());
let work: string;
let service: Practice;

test.beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'tour-test-'));
});
test.afterAll(async () => {
  await service?.stop();
  rmSync(work, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

const has = (type: CodeableConcept | undefined, code: string): boolean =>
  type?.coding?.some((one) => one.code === code) ?? false;
/** Resources that were made today: the caseload’s own are older. */
const ofToday = <R extends Resource>(resources: readonly R[], at: (one: R) => string | undefined) =>
  resources.filter((one) => londonDay(Date.parse(at(one) ?? '')) === day);

test('a treatment is brought to its end by everybody who has a part in it', async () => {
  test.setTimeout(300_000);
  const saved = join(work, 'saved');
  const profileDir = join(work, 'profile');
  mkdirSync(saved);
  await playStory({
    day,
    profileDir,
    launch: (now) =>
      launchWorkstation({
        profileDir,
        practiceDir: join(work, 'service'),
        now,
        saveFolder: saved,
        size: { width: 1280, height: 800 },
      }),
  });
  const file = (ending: string) =>
    join(saved, readdirSync(saved).find((name) => name.endsWith(ending)) ?? `no ${ending}`);
  expect(readdirSync(saved)).toHaveLength(2);
  await checkLetter(file('.pdf'));
  checkReceipt(file('.json'));
  service = await startPractice({ dir: join(work, 'service'), now: `${day}T12:00:00Z` });
});

test('every line sent is upstream once, in the order it was sent', async () => {
  const all = await service.search<Communication>('pugh', 'Communication', {
    subject: 'Patient/patient-amira-hassan',
  });
  const session = all.find((one) => one.payload?.[0]?.contentString === asked[0])?.encounter;
  const lines = all
    .filter((one) => one.encounter?.reference === session?.reference)
    .toSorted((a, b) => Date.parse(a.sent ?? '') - Date.parse(b.sent ?? ''));
  const ofTherapist = lines.filter(
    (one) => one.sender?.reference === `Practitioner/${staff.pugh.id}`,
  );
  expect(ofTherapist.map((one) => one.payload?.[0]?.contentString)).toEqual([...asked, ...goodbye]);
  const ids = ofTherapist.map((one) => one.identifier?.[0]?.value);
  expect(new Set(ids).size).toBe(asked.length + goodbye.length);
  expect(lines).toHaveLength(asked.length * 2 + goodbye.length);
});

test('what was signed is in the record once each, and no reflection is', async () => {
  const all = await service.search<Composition>('pugh', 'Composition', {
    subject: 'Patient/patient-amira-hassan',
  });
  const made = ofToday(all, (one) => one.date).filter((one) => one.status === 'final');
  const kinds = (code: string) => made.filter((one) => has(one.type, code));
  expect(kinds('session-note')).toHaveLength(1);
  expect(JSON.stringify(kinds('session-note'))).toContain(note.plan);
  expect(kinds('closing-summary')).toHaveLength(1);
  const advice = await service.search<Composition>('marsh', 'Composition', {
    author: `Practitioner/${staff.marsh.id}`,
  });
  const signed = ofToday(advice, (one) => one.date);
  expect(signed).toHaveLength(1);
  expect(JSON.stringify(signed)).toContain(supervisorsNote.treatment);
  expect(JSON.stringify([...all, ...advice])).not.toContain(supervisorsNote.reflection);
});

test('the letter is upstream as one of each: text, page, document, hand-over', async () => {
  const letters = ofToday(
    await service.search<Composition>('nair', 'Composition', {
      author: `Practitioner/${staff.nair.id}`,
    }),
    (one) => one.date,
  );
  expect(letters).toHaveLength(1);
  const pages = ofToday(
    await service.search<DocumentReference>('nair', 'DocumentReference', {}),
    (one) => one.date,
  );
  expect(pages).toHaveLength(1);
  const documents = ofToday(
    await service.search<Bundle>('nair', 'Bundle', {}),
    (one) => one.timestamp,
  );
  expect(documents).toHaveLength(1);
  expect(documents[0]?.type).toBe('document');
  const handovers = ofToday(
    (await service.search<Task>('nair', 'Task', {})).filter((one) => has(one.code, 'send-letter')),
    (one) => one.authoredOn,
  );
  expect(handovers).toHaveLength(1);
  expect(handovers[0]?.groupIdentifier?.value).toBe([letters[0]?.identifier].flat()[0]?.value);
});

test('the episode of care is finished, on the day it was discharged', async () => {
  const episodes = await service.search<EpisodeOfCare>('pugh', 'EpisodeOfCare', {});
  const [episode, ...more] = episodes.filter((one) =>
    one.identifier?.some(({ value }) => value === caseRef),
  );
  expect(more).toEqual([]);
  expect(episode?.status).toBe('finished');
  expect(londonDay(Date.parse(episode?.period?.end ?? ''))).toBe(day);
});
