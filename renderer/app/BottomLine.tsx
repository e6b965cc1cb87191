import Box from '@mui/material/Box';
import { useNow } from '../bridge/clock.tsx';
import { frame, linkWords, outboxWords, regionNames } from '../copy/frame.ts';
import { size } from '../theme/tokens.ts';
import { useLastSaid } from '../ui/LiveRegion.tsx';
import { useDesk } from './desk.tsx';
import { Region } from './regions.tsx';
import { useShownStatusLine } from './statusLine.tsx';

/** Is it saved, is it sent, who may see it: always on screen, in words (look, principle 3). */
export const BottomLine = () => {
  const { link, policy } = useDesk();
  const line = useShownStatusLine();
  const said = useLastSaid();
  const now = useNow();
  const linkTint =
    link.state === 'connected' ? 'quiet' : link.state === 'connecting' ? 'quiet' : 'caution.main';
  const unsent = link.outbox.refused > 0;
  return (
    <Region
      label={regionNames.bottom}
      as="footer"
      sx={{
        gridArea: 'bottom',
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 6,
        minHeight: size.bottomLine,
        px: 5,
        typography: 'body2',
        color: 'quiet',
        bgcolor: 'background.paper',
        borderTop: 1,
        borderColor: 'line',
      }}
    >
      <Box
        component="span"
        sx={{ display: 'inline-flex', alignItems: 'center', gap: '6px', color: linkTint }}
      >
        <Box
          component="span"
          aria-hidden
          data-meaning
          sx={{ width: 6, height: 6, borderRadius: '50%', bgcolor: 'currentColor' }}
        />
        {linkWords(link, now)}
      </Box>
      <Box component="span" sx={{ color: unsent ? 'risk.main' : 'inherit' }}>
        {unsent ? outboxWords(link.outbox) : (line.outbox ?? outboxWords(link.outbox))}
      </Box>
      <Box component="span">{line.saved ?? frame.saved}</Box>
      {said !== '' && (
        // Already spoken by the live region; this is for the eye.
        <Box component="span" aria-hidden sx={{ color: 'primary.main', fontWeight: 600 }}>
          {said}
        </Box>
      )}
      <Box component="span" sx={{ ml: 'auto' }}>
        {line.curtain ?? frame.curtainAfter(policy.curtainMinutes)}
      </Box>
    </Region>
  );
};
