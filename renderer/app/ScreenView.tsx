import { type ComponentType, Suspense } from 'react';
import { lockWords } from '../copy/frame.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { CasesLocked, gathersCases } from './CasesLocked.tsx';
import { useDesk } from './desk.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { useNavigate, useRoute } from './navigation.tsx';
import { type Route, routeKey } from './routes.ts';
import { screens } from './screens.tsx';

/** The screen of the present route. A new route is a new screen: nothing of the last one stays. */
export const ScreenView = () => {
  const route = useRoute();
  const navigate = useNavigate();
  const Screen = (screens[route.screen] ?? screens.today) as ComponentType<{ route: Route }>;
  const key = routeKey(route);
  const locked = lockWords(useDesk()) !== null;
  if (locked && gathersCases(route)) return <CasesLocked route={route} />;
  return (
    <ErrorBoundary key={key} onLeave={() => navigate({ screen: 'today' })}>
      <Suspense fallback={<Waiting />}>
        <Screen route={route} />
      </Suspense>
    </ErrorBoundary>
  );
};
