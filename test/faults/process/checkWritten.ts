/** What is looked at of things that were shown as saved: here, and upstream. */
import type { Communication, Composition, Resource } from '@medplum/fhirtypes';
import { systems } from '../../../main/records/mapping/systems.ts';
import type { DeskChild } from './child.ts';
import type { Written } from './memory.ts';
import { sessionOf, type World } from './world.ts';

/** The texts of one kind as the desk shows them. */
const shown = async (
  child: DeskChild,
  kind: Written['kind'],
  episodeId: string,
  sessionId: string,
): Promise<string[]> => {
  if (kind === 'line') {
    const { utterances } = await child.ask('session.utterances', { episodeId, sessionId });
    return utterances.map(({ text }) => text);
  }
  if (kind === 'message') {
    const { messages } = await child.ask('case.messages', { episodeId });
    return messages.map(({ text }) => text);
  }
  const { note, earlier } = await child.ask('note.read', { episodeId, sessionId });
  return [note, ...earlier].flatMap((one) => (one === null ? [] : [one.progress]));
};

/** What was answered as saved is there; what was asked for is there or is not, but never twice. */
export const checkWritten = async (world: World): Promise<void> => {
  const { memory, tally } = world;
  const here = memory.written.filter(({ erased, state }) => !erased && state !== 'lost');
  const places = new Map(here.map((one) => [`${one.kind}|${one.episodeId}|${one.sessionId}`, one]));
  for (const { kind, episodeId, sessionId } of places.values()) {
    const texts = await shown(world.child(), kind, episodeId, sessionId);
    const own = here.filter(
      (one) => one.kind === kind && one.episodeId === episodeId && one.sessionId === sessionId,
    );
    for (const one of own) {
      const times = texts.filter((text) => text === one.text).length;
      if (one.state === 'saved')
        tally.check('saved', times > 0, () => `${one.text} of ${episodeId} is not shown`);
      tally.check('once', times <= 1, () => `${one.text} of ${episodeId} is shown ${times} times`);
      if (one.state === 'asked') one.state = times > 0 ? 'saved' : 'lost';
    }
  }
  for (const one of memory.written) if (one.state === 'asked') one.state = 'lost';
};

/** Each draft is what was saved last, or what was asked for after that. */
export const checkDrafts = async (world: World): Promise<void> => {
  const { memory, tally } = world;
  for (const kept of memory.drafts.values()) {
    const { episodeId, draftId } = kept;
    const { draft } = await world.child().ask('draft.read', { episodeId, draftId });
    const text = draft?.text ?? null;
    const good = text === kept.saved || (text !== null && kept.asked.includes(text));
    tally.check('saved', good, () => {
      return `a draft of ${episodeId} came back as ${text?.slice(0, 12) ?? 'nothing'} instead of ${kept.saved?.slice(0, 12) ?? 'nothing'}`;
    });
    kept.saved = text;
    kept.asked = [];
  }
};

const identifierOf = (resource: Communication | Composition): string | undefined =>
  [resource.identifier ?? []].flat().find(({ system }) => system === systems.record)?.value;

/** What the service holds of what was written in this world. */
const readUpstream = async (world: World): Promise<(Communication | Composition)[]> => {
  const { practice, memory } = world;
  const lines = practice.search<Communication>('pugh', 'Communication', {
    encounter: `Encounter/${sessionOf(world)}`,
  });
  const messages = practice.search<Communication>('pugh', 'Communication', {
    subject: `Patient/${memory.patientId}`,
    _lastUpdated: `ge${memory.since}`,
  });
  const sessions = [
    ...new Set(memory.written.filter(({ kind }) => kind === 'note').map((one) => one.sessionId)),
  ];
  const notes =
    sessions.length === 0
      ? []
      : practice.search<Composition>('pugh', 'Composition', {
          encounter: sessions.map((id) => `Encounter/${id}`).join(','),
        });
  const found: Resource[][] = await Promise.all([lines, messages, notes]);
  const byId = new Map(found.flat().map((one) => [`${one.resourceType}/${one.id}`, one]));
  return [...byId.values()] as (Communication | Composition)[];
};

/** What this desk still knows of something that did not arrive: for whoever has to find out why. */
const whereabouts = async (world: World, { episodeId }: Written): Promise<string> => {
  const { vault } = world.child();
  const held = (await vault.listEpisodes()).some(({ id }) => id === episodeId);
  const outbox = await vault.outboxCounts(episodeId);
  const sealed = (await vault.sendOnlyList()).map(
    ({ caseRef, kind, state, reason }) => `${caseRef} ${kind} ${state} ${reason ?? ''}`,
  );
  const receipts = (await vault.receipts()).map(
    ({ caseRef, reason, counts }) => `${caseRef} ${reason} ${JSON.stringify(counts)}`,
  );
  return JSON.stringify({ held, outbox, sealed, receipts: receipts.slice(0, 12) });
};

/**
 * Nothing is upstream twice, by identifier or by its words.
 * @param all everything has been sent: each thing that was saved has to be there
 */
export const checkUpstream = async (world: World, all: boolean): Promise<void> => {
  const { memory, tally } = world;
  const found = await readUpstream(world);
  const texts = found.map((one) => JSON.stringify(one));
  const identifiers = found.flatMap((one) => identifierOf(one) ?? []);
  const doubled = identifiers.filter((one, at) => identifiers.indexOf(one) !== at);
  tally.check('once', doubled.length === 0, () => `identifiers upstream twice: ${doubled}`);
  for (const one of memory.written) {
    const times = texts.filter((text) => text.includes(one.text)).length;
    tally.check('once', times <= 1, () => `${one.text} is upstream ${times} times`);
    if (!all || one.state !== 'saved') continue;
    const where = times === 0 ? await whereabouts(world, one) : '';
    const what = `${one.text} of ${one.episodeId}, ${one.erased ? 'erased' : 'here'}`;
    tally.check('saved', times > 0, () => `${what}, did not arrive: ${where}`);
  }
};
