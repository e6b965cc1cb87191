import { useCallback, useRef } from 'react';
import { call } from '../bridge/client.ts';
import { connectWords } from '../copy/frame.ts';
import { useAnnounce } from '../ui/LiveRegion.tsx';

/** Asks for contact now and says what came of it; one attempt at a time. */
export const useConnect = (): (() => void) => {
  const announce = useAnnounce();
  const busy = useRef(false);
  return useCallback(() => {
    if (busy.current) return;
    busy.current = true;
    announce(connectWords.trying);
    const attempt = async () => {
      await call('desk.sync', {});
      const desk = await call('desk.state', {});
      busy.current = false;
      const connected = desk.ok && desk.value.link.state === 'connected';
      announce(connected ? connectWords.connected : connectWords.noContact);
    };
    void attempt();
  }, [announce]);
};
