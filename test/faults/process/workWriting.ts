/** The work that writes: drafts as they are typed, lines and messages that are sent, notes that are signed. */
import type { CareContact } from '../../../shared/domain/records.ts';
import type { DeskChild } from './child.ts';
import { type DraftKept, type Written, wordsOf } from './memory.ts';
import { struckDuring, type Usual } from './struck.ts';
import { fetchAgain } from './workFetching.ts';
import { live, sessionOf, unlessGone, type World } from './world.ts';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const filler = 'and then she said that it was easier to breathe on the bus than it was last week; ';

/** A draft as it grows; now and then long enough that its journal is rewritten. */
const draftText = ({ random }: World, number: number): string =>
  `Draft ${number}: ${filler.repeat(random.chance(0.3) ? random.between(50, 400) : 3)}`;

const saveOne = async (world: World, child: DeskChild, draft: DraftKept): Promise<boolean> => {
  const text = draftText(world, world.nextNumber());
  draft.asked.push(text);
  const { episodeId, draftId } = draft;
  const answer = await unlessGone(
    child.call('draft.save', { episodeId, draftId, text, caret: text.length }),
  );
  if (answer === null) return false;
  if (!answer.ok) throw new Error(`A draft was refused: ${answer.code}`);
  draft.saved = text;
  draft.asked = [];
  return true;
};

/** Two drafts of one or two cases grow until the power goes. */
export const autosave = async (world: World, usual: Usual): Promise<void> => {
  const { memory, random } = world;
  const child = world.child();
  const cases = [{ id: live.episodeId }, ...(await world.erasable())];
  const drafts = [0, 1].map((n) => {
    const episodeId = cases[random.between(0, cases.length - 1)]?.id ?? live.episodeId;
    const draftId = `scratch:fault-${n}`;
    const key = `${episodeId}|${draftId}`;
    const known = memory.drafts.get(key) ?? { episodeId, draftId, saved: null, asked: [] };
    memory.drafts.set(key, known);
    return known;
  });
  await struckDuring(world, usual, 'autosave', async () => {
    for (let n = 0; n < 40; n += 1) {
      const draft = drafts[n % drafts.length];
      if (draft && !(await saveOne(world, child, draft))) return;
    }
  });
};

/** Remembers what is asked for before it is asked for. */
const writing = (
  world: World,
  kind: Written['kind'],
  episodeId: string,
  sessionId: string,
): Written => {
  const number = world.nextNumber();
  const one: Written = {
    kind,
    number,
    episodeId,
    sessionId,
    text: wordsOf(kind, number),
    state: 'asked',
    erased: false,
  };
  world.memory.written.push(one);
  return one;
};

/** True once the desk has answered, false when it is gone. */
const saved = async (
  one: Written,
  asked: Promise<{ readonly ok: boolean; readonly code?: string }>,
): Promise<boolean> => {
  const answer = await unlessGone(asked);
  if (answer === null) return false;
  if (!answer.ok) throw new Error(`A ${one.kind} was refused: ${answer.code}`);
  one.state = 'saved';
  return true;
};

const sendLine = (world: World, child: DeskChild): Promise<boolean> => {
  const sessionId = sessionOf(world);
  const one = writing(world, 'line', live.episodeId, sessionId);
  const { text } = one;
  return saved(
    one,
    child.call('session.send', {
      episodeId: live.episodeId,
      sessionId,
      utteranceId: crypto.randomUUID(),
      text,
    }),
  );
};

const sendMessage = (world: World, child: DeskChild): Promise<boolean> => {
  const one = writing(world, 'message', live.episodeId, '');
  const messageId = crypto.randomUUID();
  return saved(
    one,
    child.call('case.sendMessage', { episodeId: live.episodeId, messageId, text: one.text }),
  );
};

/** The line between desk and service while something happens: whole, cut, or with answers lost. */
const spoilLine = ({ practice, random }: World): void => {
  const states = ['open', 'open', 'open', 'open', 'deaf', 'deaf', 'cut'] as const;
  practice.line.state = states[random.between(0, states.length - 1)] ?? 'open';
};

/** Lines and messages go up and answers come down, over a line that drops now and then. */
export const sync = async (world: World, usual: Usual): Promise<void> => {
  const { random } = world;
  const child = world.child();
  if (random.chance(0.5) && (await fetchAgain(world, usual))) return;
  spoilLine(world);
  let writes = true;
  const write = async () => {
    for (let n = 0; n < 12; n += 1) {
      const went = random.chance(0.8)
        ? await sendLine(world, child)
        : await sendMessage(world, child);
      if (!went) return;
      await pause(random.between(0, 15));
      if (random.chance(0.15)) spoilLine(world);
    }
    writes = false;
  };
  const pull = async () => {
    while (writes) {
      if ((await unlessGone(child.call('desk.sync', {}))) === null) return;
      await pause(10);
    }
  };
  await struckDuring(world, usual, 'sync', () => Promise.all([write(), pull()]));
};

type Target = { readonly episodeId: string; readonly sessionId: string };

/** Sessions with a signed note in cases that are open. */
const signedSessions = async (world: World, child: DeskChild): Promise<Target[]> => {
  const cases = (await world.erasable()).map(({ id }) => id);
  const picked = [live.episodeId, ...world.memory.signing].filter(
    (id) => id === live.episodeId || cases.includes(id),
  );
  while (picked.length < 3 && cases.length > 0) {
    const id = cases[world.random.between(0, cases.length - 1)];
    if (id === undefined || picked.includes(id)) break;
    picked.push(id);
    world.memory.signing.push(id);
  }
  const found: Target[] = [];
  for (const episodeId of picked) {
    const { sessions } = await child.ask('case.read', { episodeId });
    const signed = sessions.filter(({ status }) => status === 'signed').slice(0, 2);
    found.push(...signed.map(({ sessionId }) => ({ episodeId, sessionId })));
  }
  return found;
};

const sign = async (
  world: World,
  child: DeskChild,
  { episodeId, sessionId }: Target,
  contact: CareContact,
): Promise<boolean> => {
  const one = writing(world, 'note', episodeId, sessionId);
  const words = { progress: one.text, intervention: 'Words.', risk: 'None.', plan: 'More.' };
  return saved(one, child.call('note.sign', { episodeId, sessionId, ...words, contact }));
};

/** Notes are signed: record, ledger and outbox in one transaction of the case's file. */
export const signing = async (world: World, usual: Usual): Promise<void> => {
  const { random } = world;
  const child = world.child();
  const targets = await signedSessions(world, child);
  const contacts = new Map<string, CareContact>();
  for (const target of targets) {
    const { suggestedContact } = await child.ask('note.read', target);
    contacts.set(target.sessionId, { ...suggestedContact, clinicalMinutes: 50 });
  }
  spoilLine(world);
  await struckDuring(world, usual, 'sign', async () => {
    for (let n = 0; n < 6; n += 1) {
      const target = targets[random.between(0, targets.length - 1)];
      const contact = target && contacts.get(target.sessionId);
      if (!target || !contact || !(await sign(world, child, target, contact))) return;
      await pause(random.between(0, 20));
    }
  });
};
