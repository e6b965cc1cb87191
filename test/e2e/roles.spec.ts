/**
 * Who may see what, tried on the running app with every operation of the table (product A7, domain 6.3):
 * ids and words to look for come from the service itself over HTTP.
 */

import type { Communication, Patient } from '@medplum/fhirtypes';
import { expect, test } from '@playwright/test';
import { type StaffKey, staff } from '../../main/records/practice/caseload/roster.ts';
import { operations } from '../../shared/contract/table.ts';
import { callRaw, type Desk, NOW, openDesk } from './support/desk.ts';
import { type HeldCase, heldUpstream } from './support/heldUpstream.ts';
import { type Ask, asksFor, caseOperationNames, deskAsks, readsFirst } from './support/inputs.ts';
import { type Practice, startPractice } from './support/practice.ts';
import { runFinder, textsIn } from './support/runs.ts';
import { makeWorld, type World } from './support/world.ts';

/** Marcus Adeyemi's, long closed; its patient came back and is Rhiannon Pugh's now (domain A-05). */
const EARLIER = { caseRef: 'CR-3702', episodeId: 'episode-cr-3702' };

test.describe.configure({ mode: 'serial' });

let world: World;
let practice: Practice;
let desk: Desk;
let cases: readonly HeldCase[];
let patients: readonly Patient[];

test.beforeAll(async () => {
  world = makeWorld();
  practice = await startPractice({ dir: world.service, now: NOW });
  ({ cases, patients } = await heldUpstream(practice));
  desk = await openDesk({ world, practice });
});

test.afterAll(async () => {
  await desk?.kill();
  await practice?.stop();
  world?.remove();
});

const signInAs = async (who: StaffKey): Promise<void> => {
  if ((await desk.state()).state !== 'signIn') await desk.signOut();
  expect(await desk.signIn(who)).toMatchObject({ ok: true });
  await desk.settled();
};

type Answer = Ask & { readonly ok: boolean; readonly code: string | null; readonly value: unknown };

const askAll = async (asks: readonly Ask[]): Promise<Answer[]> => {
  const answers: Answer[] = [];
  for (const ask of asks) {
    const answer = await callRaw(desk.page, ask.name, ask.input);
    answers.push({
      ...ask,
      ok: answer.ok,
      code: answer.ok ? null : answer.code,
      value: answer.ok ? answer.value : null,
    });
  }
  return answers;
};

const onCase = (own: HeldCase): Ask[] =>
  caseOperationNames.toSorted(readsFirst).flatMap((name) => asksFor(name, own, 'the'));
/** The same with one session only, for roles that see none. */
const onCaseBriefly = (own: HeldCase): Ask[] =>
  onCase({ ...own, sessions: own.sessions.slice(0, 1) });

const answered = (answers: readonly Answer[]): Answer[] => answers.filter(({ ok }) => ok);
const namesOf = (answers: readonly Answer[]): string[] => [
  ...new Set(answers.map(({ name }) => name)),
];

/** Names and what else tells who somebody is, each as a pattern of whole words. */
const identities = (): RegExp[] =>
  patients.flatMap(({ name, identifier, address, telecom }) =>
    [
      name?.[0]?.family,
      name?.[0]?.given?.[0],
      identifier?.[0]?.value,
      address?.[0]?.text,
      telecom?.[0]?.value,
    ].flatMap((text) => (text ? [new RegExp(`(?<!\\p{L})${text}(?!\\p{L})`, 'u')] : [])),
  );

test('the table has operations on cases, and each is tried', () => {
  expect(caseOperationNames.length).toBeGreaterThan(30);
  expect(cases.length).toBeGreaterThan(20);
});

test('a therapist gets nothing of another therapist’s cases', async () => {
  await signInAs('pugh');
  const others = cases.filter(
    ({ therapistId, caseRef }) => therapistId !== staff.pugh.id && caseRef !== EARLIER.caseRef,
  );
  expect(others.length).toBeGreaterThan(12);
  const answers = await askAll(others.flatMap(onCaseBriefly));
  expect(new Set(namesOf(answers))).toEqual(new Set(caseOperationNames));
  expect(answered(answers).map(({ name, input }) => [name, input.episodeId])).toEqual([]);
  // The refusal does not even say that the case exists.
  expect([...new Set(answers.map(({ code }) => code))]).toEqual(['notFound']);
});

test('but for an earlier episode of a patient who came back: read without a word of its sessions', async () => {
  const [earlier] = cases.filter(({ caseRef }) => caseRef === EARLIER.caseRef);
  if (!earlier) throw new Error('The service has no earlier episode');
  const asks = onCase(earlier).filter(({ name }) => name !== 'computer.forget');
  const answers = await askAll(asks);
  const read = namesOf(answered(answers));
  expect(read).toEqual(expect.arrayContaining(['case.read', 'case.measures', 'note.read']));
  const changes = read.filter(
    (name) => operations[name as keyof typeof operations].audit === 'change',
  );
  // A message of then that nobody had read is read now, and a letter may be printed.
  expect(['case.confirmRead', 'letter.savePdf']).toEqual(expect.arrayContaining(changes));
  for (const name of ['session.open', 'transcript.read', 'transcript.search'])
    expect(read, name).not.toContain(name);
  const lines = await practice.search<Communication>('adeyemi', 'Communication');
  const said = lines.flatMap(({ encounter, payload }) =>
    encounter && earlier.sessions.some((id) => encounter.reference?.endsWith(id))
      ? [payload?.[0]?.contentString ?? '']
      : [],
  );
  expect(said.length).toBeGreaterThan(5);
  // Signed notes may be read, and share a turn of phrase with a session here and there.
  const words = runFinder(said, earlier.clinical);
  for (const { name, value } of answered(answers)) expect(words(value), name).toEqual([]);
});

test('nor through an own case with another’s session, letter or request', async () => {
  const mine = cases.filter(({ caseRef }) => caseRef === 'CR-4471');
  const others = cases.filter(({ therapistId }) => therapistId === staff.adeyemi.id);
  const wordsOf = (some: readonly HeldCase[]): string[] =>
    some.flatMap(({ verbatim, clinical }) => [...verbatim, ...clinical]);
  // Some phrases every therapist writes; they are no other patient's.
  const theirs = runFinder(wordsOf(others), wordsOf(mine));
  const crossed = mine.flatMap(({ episodeId }) =>
    others.flatMap((other) =>
      caseOperationNames
        .filter((name) => operations[name].capability.kind === 'case' && name !== 'computer.forget')
        .filter((name) => /^(session|note|transcript|letter|supervision|case)\./.test(name))
        .filter((name) => !/\.(step|send|sign|sendMessage|raiseRisk)$/.test(name))
        .flatMap((name) => asksFor(name, other, 'the'))
        .map((ask) => ({ ...ask, input: { ...ask.input, episodeId } })),
    ),
  );
  const answers = await askAll(crossed);
  expect(answers.length).toBeGreaterThan(100);
  for (const { name, value } of answers) expect(theirs(value), name).toEqual([]);
  // What the check looks for is found where it may be.
  const own = runFinder(mine.flatMap(({ verbatim }) => verbatim));
  const read = await askAll(mine.flatMap((one) => asksFor('transcript.read', one, 'the')));
  expect(own(read.map(({ value }) => value)).length).toBeGreaterThan(100);
});

test('a therapist’s lists and searches hold own open cases only', async () => {
  const mine = new Set(
    cases.flatMap(({ therapistId, episodeId }) =>
      therapistId === staff.pugh.id ? [episodeId] : [],
    ),
  );
  const closed = 'episode-cr-4061';
  expect(mine.has(closed)).toBe(true);
  const answers = answered(await askAll(deskAsks('the')));
  const seen = new Set(
    textsIn(answers.map(({ value }) => value)).filter((text) => text.startsWith('episode-cr-')),
  );
  expect(seen.size).toBeGreaterThan(5);
  // What this computer holds names the earlier episode; no list of work does.
  seen.delete(EARLIER.episodeId);
  expect([...seen].filter((id) => !mine.has(id) || id === closed)).toEqual([]);
});

test('a case manager reads no word of what patient and therapist wrote to each other', async () => {
  await signInAs('nair');
  const { rows } = await desk.ask('caseload.list', {});
  const own = new Set(rows.map(({ header }) => header.episodeId));
  const held = cases.filter(({ episodeId }) => own.has(episodeId));
  expect(held.length).toBeGreaterThan(8);
  // Signed notes may be read, and share a turn of phrase with somebody's session here and there.
  const notes = cases.flatMap((one) => one.clinical);
  const verbatim = runFinder(
    cases.flatMap((one) => one.verbatim),
    notes,
  );
  const plans = runFinder(
    cases.flatMap((one) => one.plans),
    notes,
  );

  // Printing starts a browser each time: two letters are enough of it.
  const prints: ReadonlySet<string> = new Set(['letter.preview', 'ledger.extract']);
  const printed = new Set(held.slice(0, 2).map(({ episodeId }) => episodeId));
  const asks = held
    .flatMap(onCase)
    .filter(({ name, input }) => !prints.has(name) || printed.has(`${input.episodeId}`));
  const answers = answered(await askAll([...asks, ...deskAsks('the')]));
  expect(namesOf(answers)).toEqual(
    expect.arrayContaining(['case.read', 'letter.open', 'note.read']),
  );
  for (const name of ['session.open', 'session.utterances', 'transcript.read', 'transcript.search'])
    expect(namesOf(answers)).not.toContain(name);
  for (const { name, input, value } of answers) {
    expect(verbatim(value), `${name} ${input.episodeId}`).toEqual([]);
    expect(plans(value), `${name} ${input.episodeId}: homework and goals`).toEqual([]);
  }
});

test('a supervisor is shown no name, number or address of anybody', async () => {
  await signInAs('marsh');
  const { rows } = await desk.ask('supervision.list', {});
  expect(rows.length).toBeGreaterThan(0);
  const brought = new Set(rows.map(({ episodeId }) => episodeId));
  const answers = answered(await askAll([...cases.flatMap(onCaseBriefly), ...deskAsks('a')]));
  expect(namesOf(answers)).toContain('supervision.read');
  const touched = answers.flatMap(({ input }) => (input.episodeId ? [input.episodeId] : []));
  expect(touched.filter((id) => !brought.has(id as string))).toEqual([]);
  const known = identities();
  expect(known.length).toBeGreaterThan(80);
  for (const { name, value } of answers) {
    const texts = textsIn(value);
    const found = known.filter((pattern) => texts.some((text) => pattern.test(text)));
    expect(found.map(String), name).toEqual([]);
  }
});

for (const who of ['bell', 'lindqvist'] as const)
  test(`${staff[who].role}: no clinical operation answers, and no list holds a patient`, async () => {
    await signInAs(who);
    const clinical = runFinder(
      cases.flatMap((one) => [...one.verbatim, ...one.clinical, ...one.plans]),
    );
    const known = identities();
    const some = cases.filter((_, at) => at % 3 === 0);
    const onCases = await askAll(some.flatMap(onCaseBriefly));
    expect(answered(onCases)).toEqual([]);
    const answers = answered(await askAll(deskAsks('a')));
    expect(namesOf(answers)).toContain('ledger.read');
    for (const { name, value } of answers) {
      const texts = textsIn(value);
      expect(clinical(value), name).toEqual([]);
      const found = known.filter((pattern) => texts.some((text) => pattern.test(text)));
      expect(found.map(String), name).toEqual([]);
      expect(
        texts.filter((text) => text.startsWith('episode-cr-')),
        name,
      ).toEqual([]);
    }
  });
