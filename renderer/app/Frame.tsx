import Box from '@mui/material/Box';
import { useCallback, useEffect, useRef, useState } from 'react';
import { railWords, regionNames } from '../copy/frame.ts';
import { useActivity } from './activity.ts';
import { arriveAt, watchLostFocus } from './arrival.ts';
import { BottomLine } from './BottomLine.tsx';
import { CommandPalette } from './CommandPalette.tsx';
import { forgetCarriedSoon, placeToReturnTo } from './carried.ts';
import { useCopyGuard } from './copyGuard.ts';
import { NewPracticeDayDialog, SignOutDialog } from './DeskDialogs.tsx';
import { DeskNotices } from './DeskNotices.tsx';
import { FindDialog } from './FindDialog.tsx';
import { FrameKeys } from './FrameKeys.tsx';
import { returnTo } from './fieldPlace.ts';
import { KeySheet } from './KeySheet.tsx';
import { useRoute, useScrollAnchor } from './navigation.tsx';
import { restPointer, usePointerMark } from './pointer.ts';
import { Rail } from './Rail.tsx';
import { Region } from './regions.tsx';
import { railEntryOf, routeKey } from './routes.ts';
import { ScreenView } from './ScreenView.tsx';
import { SettingsDialog } from './SettingsDialog.tsx';
import { TopBar } from './TopBar.tsx';
import { type OpenLayer, useFrameCommands } from './useFrameCommands.ts';

/**
 * The screen itself: takes the focus when a new one opens, and comes back to where it was scrolled; after
 * the curtain to the field and the letter where somebody was writing, too.
 */
const Main = () => {
  const route = useRoute();
  const key = routeKey(route);
  const ref = useRef<HTMLElement>(null);
  const anchor = useScrollAnchor('main');
  const [first] = useState(key);
  useEffect(() => watchLostFocus(), []);
  useEffect(() => forgetCarriedSoon(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new place moves focus and scroll
  useEffect(() => {
    const main = ref.current;
    if (main === null) return;
    main.scrollTop = anchor.read() ?? 0;
    restPointer();
    const settle = arriveAt(main);
    const place = key === first ? placeToReturnTo() : null;
    const giveUp = place === null ? undefined : returnTo(place);
    const keep = () => anchor.keep(main.scrollTop);
    main.addEventListener('scroll', keep, { passive: true });
    return () => {
      settle();
      giveUp?.();
      main.removeEventListener('scroll', keep);
    };
  }, [key]);
  return (
    <Region
      label={`${regionNames.main}: ${railWords[railEntryOf(route)]}`}
      as="main"
      ref={ref}
      sx={{ gridArea: 'main', minWidth: 0, minHeight: 0, overflow: { xs: 'visible', sm: 'auto' } }}
    >
      <ScreenView />
    </Region>
  );
};

/** Everything around a screen, and the layers above it. Exists only while the desk is open. */
export const Frame = () => {
  const [layer, setLayer] = useState<OpenLayer | null>(null);
  const open = useCallback((next: OpenLayer) => setLayer(next), []);
  const close = useCallback(() => setLayer(null), []);
  const commands = useFrameCommands(open);
  useActivity();
  usePointerMark();
  useCopyGuard();
  return (
    <>
      <FrameKeys commands={commands} />
      <Box
        sx={{
          display: 'grid',
          // On a narrow window (400% zoom) the page itself scrolls, frame and all.
          height: { sm: '100%' },
          minHeight: '100%',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'auto minmax(0, 1fr)' },
          gridTemplateRows: {
            xs: 'auto auto auto minmax(480px, auto) auto',
            sm: 'auto auto minmax(0, 1fr) auto',
          },
          gridTemplateAreas: {
            xs: '"top" "rail" "notices" "main" "bottom"',
            sm: '"rail top" "rail notices" "rail main" "bottom bottom"',
          },
        }}
      >
        <Rail onOpen={commands.openEntry} onKeys={commands.keys} onSettings={commands.settings} />
        <TopBar onSearch={commands.palette} onCover={commands.cover} />
        <Box sx={{ gridArea: 'notices' }}>
          <DeskNotices onNewPracticeDay={commands.newPracticeDay} />
        </Box>
        <Main />
        <BottomLine />
      </Box>
      <CommandPalette open={layer === 'palette'} commands={commands} onClose={close} />
      <FindDialog open={layer === 'find'} onClose={close} />
      <KeySheet open={layer === 'keys'} onClose={close} />
      <SettingsDialog open={layer === 'settings'} onClose={close} />
      <SignOutDialog open={layer === 'signOut'} onClose={close} />
      <NewPracticeDayDialog open={layer === 'newPracticeDay'} onClose={close} />
    </>
  );
};
