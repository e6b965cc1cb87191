import { useMemo, useRef, useSyncExternalStore } from 'react';
import type { Millis } from '../../shared/domain/ids.ts';
import type { Utterance } from '../../shared/domain/records.ts';
import { call } from '../bridge/client.ts';
import { onSession } from '../bridge/events.ts';
import type { Draft } from '../bridge/useDraft.ts';
import { useOperation } from '../bridge/useOperation.ts';
import { type Line, linesOf } from './lines.ts';
import { type SenderView, sender } from './sender.ts';

export type SessionLines = {
  readonly lines: readonly Line[];
  /** Everything the record holds by now, for whoever needs more than rows. */
  readonly utterances: readonly Utterance[];
  readonly patientWriting: boolean;
  readonly refusal: SenderView['refusal'];
  readonly send: (texts: readonly string[]) => Promise<void>;
};

/**
 * The conversation of one session, kept up by `session` events; nothing is polled. Lines sent from
 * here appear at once and become what the record says about them.
 */
export const useSessionLines = (
  episodeId: string,
  sessionId: string,
  opened: readonly Utterance[],
  draft: Draft,
  now: Millis,
): SessionLines => {
  const asked = useOperation(
    'session.utterances',
    { episodeId, sessionId },
    { reloadOn: onSession(sessionId) },
  );
  const { keepAhead, giveBack } = draft;
  const clock = useRef(now);
  clock.current = now;
  const sending = useMemo(
    () =>
      sender({
        send: (utteranceId, text) =>
          call('session.send', { episodeId, sessionId, utteranceId, text }),
        newId: () => crypto.randomUUID(),
        now: () => new Date(clock.current).toISOString(),
        keepAhead,
        giveBack,
      }),
    [episodeId, sessionId, keepAhead, giveBack],
  );
  const { outgoing, durable, refusal } = useSyncExternalStore(sending.onChange, sending.view);
  const read = asked.value?.utterances ?? opened;
  const utterances = useMemo(() => {
    const known = new Set(read.map((line) => line.id));
    return [...read, ...durable.filter((line) => !known.has(line.id))];
  }, [read, durable]);
  const lines = useMemo(() => linesOf(utterances, outgoing), [utterances, outgoing]);
  return {
    lines,
    utterances,
    patientWriting: asked.value?.patientWriting ?? false,
    refusal,
    send: sending.send,
  };
};
