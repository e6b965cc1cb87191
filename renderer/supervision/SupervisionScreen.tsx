import { useDesk } from '../app/desk.tsx';
import type { RouteOf } from '../app/routes.ts';
import { onAnyCase } from '../bridge/events.ts';
import { useOperation } from '../bridge/useOperation.ts';
import { Answer } from '../ui/Answer.tsx';
import { BringCase } from './BringCase.tsx';
import { Meeting } from './Meeting.tsx';
import { SupervisorHome } from './SupervisorHome.tsx';
import { TherapistHome } from './TherapistHome.tsx';

/**
 * Supervision from either side: a list to begin with, one case that was brought, or the form that
 * brings one. References only, on every one of them (product S1, S2).
 */
export const SupervisionScreen = ({ route }: { route: RouteOf<'supervision'> }) => {
  const role = useDesk().user?.role;
  const asked = useOperation('supervision.list', {}, { reloadOn: onAnyCase });
  return (
    <Answer of={asked}>
      {(list) => {
        if (route.requestId !== undefined) {
          return <Meeting list={list} requestId={route.requestId} onChanged={asked.reload} />;
        }
        if (role === 'supervisor') return <SupervisorHome list={list} />;
        if (route.episodeId !== undefined) {
          return (
            <BringCase
              list={list}
              episodeId={route.episodeId}
              excerpt={route.excerpt ?? null}
              onBrought={asked.reload}
            />
          );
        }
        return <TherapistHome list={list} />;
      }}
    </Answer>
  );
};
