import { type ReactNode, useRef } from 'react';
import { ClockProvider } from '../bridge/clock.tsx';
import { ReadingRightsProvider } from '../bridge/readingRights.tsx';
import { millis } from '../copy/dates.ts';
import { CurtainScreen } from '../curtain/CurtainScreen.tsx';
import { FillingScreen } from '../signIn/FillingScreen.tsx';
import { RefusedScreen } from '../signIn/RefusedScreen.tsx';
import { SignInScreen } from '../signIn/SignInScreen.tsx';
import { StartingScreen } from '../signIn/StartingScreen.tsx';
import { AppTheme } from '../theme/AppTheme.tsx';
import { LiveRegion } from '../ui/LiveRegion.tsx';
import { DeskProvider, type Stage, useLock } from './desk.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Frame } from './Frame.tsx';
import { NavigationProvider } from './navigation.tsx';
import type { Route } from './routes.ts';
import { ShortcutProvider } from './shortcuts.tsx';
import { StatusLineProvider } from './statusLine.tsx';

const stages: Record<Stage, () => ReactNode> = {
  starting: () => <StartingScreen />,
  signIn: () => <SignInScreen />,
  unlocking: () => <FillingScreen />,
  // Screens exist only while the desk is open: behind the curtain there is nothing to see or find.
  open: () => <Frame />,
  curtained: () => <CurtainScreen />,
  leaving: () => <StartingScreen />,
  refused: () => <RefusedScreen />,
};

const Window = ({ initialRoute }: { initialRoute: Route | undefined }) => {
  const { stage, desk, busy } = useLock();
  const user = desk?.user ?? null;
  const from = useRef<Stage>(stage);
  if (stage !== 'unlocking') from.current = stage;
  // A passphrase is looked at in a moment: until there is something to report, who was chosen stays,
  // and with them the place where a wrong passphrase is said to be wrong.
  const nothingYet = desk === null || desk.link.filling === null;
  const checking = stage === 'unlocking' && busy && from.current === 'signIn' && nothingYet;
  const shown = stages[checking ? 'signIn' : stage]();
  const lit = (
    <AppTheme
      scheme={desk?.settings.theme ?? 'system'}
      density={desk?.settings.density ?? 'comfortable'}
    >
      <LiveRegion>
        <ErrorBoundary>
          <ShortcutProvider>
            <StatusLineProvider>
              {user === null ? (
                shown
              ) : (
                <NavigationProvider key={user.id} role={user.role} initialRoute={initialRoute}>
                  {shown}
                </NavigationProvider>
              )}
            </StatusLineProvider>
          </ShortcutProvider>
        </ErrorBoundary>
      </LiveRegion>
    </AppTheme>
  );
  if (desk === null) return lit;
  return (
    <ClockProvider now={millis(desk.now)}>
      <ReadingRightsProvider lease={desk.lease} clock={desk.clock}>
        {lit}
      </ReadingRightsProvider>
    </ClockProvider>
  );
};

/** The whole window. `initialRoute` opens it somewhere else than at the role's home. */
export const App = ({ initialRoute }: { initialRoute?: Route }) => (
  <DeskProvider>
    <Window initialRoute={initialRoute} />
  </DeskProvider>
);
