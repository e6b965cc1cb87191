/**
 * Own reflections before their case closes: looked through for what tells who is meant, and moved out
 * of the case without it, or deleted. What nobody decides on dies with the case (product A4, S3).
 */
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import { findIdentifiers, stillTelling } from '../../shared/domain/identifiers.ts';
import { type KnownIdentifiers, knownOf } from '../../shared/domain/identifiersKnown.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import { londonDay } from '../../shared/domain/london.ts';
import type { Clinician } from '../../shared/domain/records.ts';
import type { OpenWindow } from '../access/openWindow.ts';
import { readRecords } from '../casework/caseRecords.ts';
import type { Handlers } from '../ipc/handlers.ts';
import type { VaultApi } from '../vault/client.ts';
import type { Episodes } from '../vault/episodes.ts';
import type { Reflection } from '../vault/reflections.ts';

export type KeepingParts = {
  readonly vault: Pick<VaultApi, 'keepReflection' | 'listKept' | 'removeKept' | 'ledgerAppend'>;
  readonly episodes: Episodes;
  readonly personName: (id: string) => string;
  readonly newId: () => string;
  /** What is kept, and with it the loose ends of a case, is another: screens ask again. */
  readonly changed: () => void;
};
type At = { readonly user: Clinician; readonly now: Millis; readonly window: OpenWindow };

/** Far more lines than a session has; a bound all the same. */
const ALL_LINES = { from: 1, count: 200_000 } as const;

const spoken = async (episodes: Episodes, window: OpenWindow) => {
  const sessions = await episodes.countUtterances(window);
  const lines = await Promise.all(
    sessions.map(({ sessionId }) => episodes.utterances(window, sessionId, ALL_LINES)),
  );
  return lines.flat().map(({ text, speaker }) => ({ text, byClinician: speaker === 'therapist' }));
};

/** What the record of this case knows of the people in it; a supervisor's desk holds the share alone. */
const knownIn = async (
  { episodes, personName }: KeepingParts,
  { window, user }: At,
): Promise<KnownIdentifiers> => {
  const records = await readRecords(episodes, window, [
    'patient',
    'episode',
    'sessionNote',
    'message',
    'homework',
    'goal',
    'closingSummary',
    'supervisionRequest',
  ]);
  const byClinician = (text: string) => ({ text, byClinician: true });
  const [episode] = records.episode;
  const colleagues = [episode?.therapistId, episode?.supervisorId, episode?.caseManagerId];
  return knownOf({
    patient: records.patient[0] ?? null,
    colleagues: [...colleagues.flatMap((id) => (id ? [personName(id)] : [])), user.name],
    texts: [
      ...(await spoken(episodes, window)),
      ...records.message.map(({ text, from }) => ({ text, byClinician: from === 'therapist' })),
      ...records.sessionNote.flatMap(({ progress, intervention, risk, plan }) =>
        [progress, intervention, risk, plan].map(byClinician),
      ),
      ...[...records.homework, ...records.goal].map(({ text }) => byClinician(text)),
      ...records.closingSummary.flatMap(({ clinicalSummary, treatmentGiven, plan }) =>
        [clinicalSummary, treatmentGiven, plan].map(byClinician),
      ),
      ...records.supervisionRequest.map(({ question }) => byClinician(question)),
    ],
  });
};

const find = async (
  { episodes }: KeepingParts,
  { window }: At,
  reflectionId: string,
): Promise<Result<Reflection>> => {
  const all = await episodes.reflections(window);
  const one = all.find(({ id }) => id === reflectionId);
  return one ? ok(one) : refuse('notFound');
};

/** Out of the case's file. No row of the ledger says of which case: it would tell what was kept apart. */
const remove = (
  { episodes }: KeepingParts,
  { window }: At,
  { id, requestId }: Reflection,
): Promise<void> => episodes.putReflection(window, { id, requestId, paragraphs: [] });

const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

const textOf = (paragraphs: readonly string[]): string => paragraphs.join('\n\n');

type Operation =
  | 'keeping.read'
  | 'keeping.check'
  | 'keeping.keep'
  | 'keeping.letGo'
  | 'keeping.list'
  | 'keeping.delete';

export const keepingHandlers = (parts: KeepingParts): Handlers<Operation> => {
  const { vault } = parts;
  const act = (user: Clinician, now: Millis, action: string): Promise<void> =>
    vault.ledgerAppend({
      id: parts.newId(),
      at: now,
      actor: user.id,
      action,
      episodeId: null,
      caseRef: null,
      detail: {},
    });
  return {
    async 'keeping.read'({ reflectionId }, at) {
      const found = await find(parts, at, reflectionId);
      return found.ok ? ok({ text: textOf(found.value.paragraphs) }) : found;
    },

    async 'keeping.check'({ text }, at) {
      return ok({ finds: findIdentifiers(text, await knownIn(parts, at)) });
    },

    async 'keeping.keep'({ reflectionId, text, confirmed }, at) {
      const found = await find(parts, at, reflectionId);
      if (!found.ok) return found;
      const paragraphs = paragraphsOf(text);
      if (paragraphs.length === 0) return refuse('incomplete', { fields: ['text'] });
      const left = stillTelling(text, await knownIn(parts, at), new Set(confirmed));
      if (left.length > 0) return refuse('namesSomebody');
      const id = await vault.keepReflection({ on: londonDay(at.now), paragraphs });
      await remove(parts, at, found.value);
      await act(at.user, at.now, 'reflection.kept');
      parts.changed();
      return ok({ id });
    },

    async 'keeping.letGo'({ reflectionId }, at) {
      const found = await find(parts, at, reflectionId);
      if (!found.ok) return found;
      await remove(parts, at, found.value);
      await act(at.user, at.now, 'reflection.letGo');
      parts.changed();
      return ok({});
    },

    async 'keeping.list'() {
      const kept = await vault.listKept();
      return ok({
        kept: kept.map(({ id, on, paragraphs }) => ({ id, on, text: textOf(paragraphs) })),
      });
    },

    async 'keeping.delete'({ id }, { user, now }) {
      await vault.removeKept(id, now);
      await act(user, now, 'reflection.keptDeleted');
      return ok({});
    },
  };
};
