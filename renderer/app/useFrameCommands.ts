import { useCallback, useMemo } from 'react';
import { call } from '../bridge/client.ts';
import { frame, lockWords } from '../copy/frame.ts';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import { useDesk, useLock } from './desk.tsx';
import type { FrameCommands } from './frameCommands.ts';
import { useLastPlaces, useNavigate } from './navigation.tsx';
import { mayOpen, type RailEntry, type Route } from './routes.ts';
import { useConnect } from './useConnect.ts';

export type OpenLayer = 'palette' | 'find' | 'keys' | 'settings' | 'signOut' | 'newPracticeDay';

/** Cases in the order the caseload shows them, or those that need the person, by id. */
const caseOrder = async (needing: boolean): Promise<readonly string[]> => {
  if (needing) {
    const answer = await call('today.read', {});
    return answer.ok ? [...new Set(answer.value.needs.map((need) => need.episodeId))] : [];
  }
  const answer = await call('caseload.list', {});
  return answer.ok ? answer.value.rows.map((row) => row.header.episodeId) : [];
};

/** The session in progress, or the next one. */
const nextSession = async (): Promise<Route | null> => {
  const answer = await call('today.read', {});
  if (!answer.ok) return null;
  const running = answer.value.sessions.find((row) =>
    ['inSession', 'paused', 'wrapUp'].includes(row.status),
  );
  const row = running ?? answer.value.next?.row;
  return row === undefined
    ? null
    : { screen: 'session', episodeId: row.episodeId, sessionId: row.sessionId };
};

export const useFrameCommands = (open: (layer: OpenLayer) => void): FrameCommands => {
  const { request } = useLock();
  const desk = useDesk();
  const role = desk.user?.role;
  // While cases are locked an empty agenda says nothing about the day.
  const locked = lockWords(desk)?.title;
  const navigate = useNavigate();
  const last = useLastPlaces();
  const announce = useAnnounce();
  const connect = useConnect();

  const openEntry = useCallback(
    async (entry: RailEntry) => {
      if (entry === 'session') {
        const to = last.session ?? (await nextSession());
        if (to === null) announce(locked ?? frame.noSession);
        else navigate(to);
        return;
      }
      if (entry === 'transcript') {
        const next = last.episodeId === null ? await nextSession() : null;
        const episodeId = last.episodeId ?? (next?.screen === 'session' ? next.episodeId : null);
        if (episodeId === null) announce(locked ?? frame.noCase);
        else navigate({ screen: 'transcript', episodeId });
        return;
      }
      navigate({ screen: entry });
    },
    [last, navigate, announce, locked],
  );

  const stepCase = useCallback(
    async (step: 1 | -1, needing: boolean) => {
      if (role === undefined || !mayOpen(role, 'patient')) return;
      const order = await caseOrder(needing);
      const at = last.episodeId === null ? -1 : order.indexOf(last.episodeId);
      const to = order[at === -1 ? (step === 1 ? 0 : order.length - 1) : at + step];
      if (to === undefined) announce(locked ?? frame.lastCase);
      else navigate({ screen: 'patient', episodeId: to });
    },
    [role, last, navigate, announce, locked],
  );

  return useMemo<FrameCommands>(
    () => ({
      openEntry: (entry) => void openEntry(entry),
      stepCase: (step, needing) => void stepCase(step, needing),
      palette: () => open('palette'),
      find: () => open('find'),
      keys: () => open('keys'),
      settings: () => open('settings'),
      signOut: () => open('signOut'),
      newPracticeDay: () => open('newPracticeDay'),
      cover: () => request({ kind: 'curtain' }),
      sync: connect,
      set: (part) => void call('desk.settings', part),
    }),
    [openEntry, stepCase, open, request, connect],
  );
};
