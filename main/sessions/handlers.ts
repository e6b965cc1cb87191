/** The operations of sessions, their notes, and what is being typed. */
import { ok } from '../../shared/contract/result.ts';
import { readDraft, saveDraft } from '../casework/drafts.ts';
import { iso } from '../casework/parts.ts';
import { oneAtATime } from '../discharge/writing.ts';
import type { Handlers } from '../ipc/handlers.ts';
import { reviewHomework, setHomework } from './homework.ts';
import { stepSession } from './life.ts';
import { foreignIds, readLines, sendLine } from './lines.ts';
import { readNote, signNote } from './note.ts';
import { openSession } from './open.ts';
import { findSession, type SessionParts } from './parts.ts';

export const sessionHandlers = (
  parts: SessionParts,
): Handlers<
  | 'session.open'
  | 'session.step'
  | 'session.send'
  | 'session.utterances'
  | 'session.setHomework'
  | 'session.reviewHomework'
  | 'note.read'
  | 'note.sign'
  | 'draft.save'
  | 'draft.read'
> => {
  const inTurn = oneAtATime();
  const isForeign = foreignIds(parts);
  return {
    'session.open': ({ sessionId }, context) => openSession(parts, context, sessionId),
    // Starts of two sessions wait for each other: only one may be held on a desk.
    'session.step': (input, context) =>
      inTurn('steps of the desk', () =>
        inTurn(input.episodeId, () => stepSession(parts, context, input)),
      ),
    'session.send': (input, context) =>
      inTurn(input.episodeId, () => sendLine(parts, isForeign, context, input)),
    'session.utterances': async ({ sessionId }, { window }) => {
      const found = await findSession(parts, window, sessionId);
      if (!found.ok) return found;
      return ok({
        utterances: await readLines(parts, window, sessionId),
        patientWriting: parts.patientWriting(sessionId),
      });
    },
    'session.setHomework': (input, context) =>
      inTurn(input.episodeId, () => setHomework(parts, context, input)),
    'session.reviewHomework': (input, context) =>
      inTurn(input.episodeId, () => reviewHomework(parts, context, input)),
    'note.read': ({ sessionId }, context) => readNote(parts, context, sessionId),
    'note.sign': (input, context) => inTurn(input.episodeId, () => signNote(parts, context, input)),
    'draft.save': async ({ draftId, text, caret }, { window, now }) => {
      await saveDraft(parts.episodes, window, {
        draftId,
        text,
        caret: Math.min(caret, text.length),
        at: now,
      });
      return ok({ savedAt: iso(now) });
    },
    'draft.read': async ({ draftId }, { window }) => {
      const draft = await readDraft(parts.episodes, window, draftId);
      return ok({
        draft: draft && { text: draft.text, caret: draft.caret, savedAt: iso(draft.at) },
      });
    },
  };
};
