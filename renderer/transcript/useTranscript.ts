import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { call, subscribe } from '../bridge/client.ts';
import { onSession } from '../bridge/events.ts';
import { type Transcript, type TranscriptView, transcript } from './pages.ts';

/** The transcript of one session, read again from its record when lines come to it. */
export const useTranscript = (
  episodeId: string,
  sessionId: string,
): { readonly pages: Transcript; readonly view: TranscriptView } => {
  const pages = useMemo(
    () =>
      transcript((from, count) => call('transcript.read', { episodeId, sessionId, from, count })),
    [episodeId, sessionId],
  );
  const view = useSyncExternalStore(pages.onChange, pages.view);
  useEffect(() => {
    void pages.open();
    const mine = onSession(sessionId);
    return subscribe((event) => {
      if (mine(event)) void pages.readOn();
    });
  }, [pages, sessionId]);
  return { pages, view };
};
