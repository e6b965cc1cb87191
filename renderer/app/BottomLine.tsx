import Box from '@mui/material/Box';
import { useNow } from '../bridge/clock.tsx';
import { millis } from '../copy/dates.ts';
import { frame, linkWords, outboxWords, regionNames } from '../copy/frame.ts';
import { size } from '../theme/tokens.ts';
import { useLastSaid } from '../ui/LiveRegion.tsx';
import { useDesk } from './desk.tsx';
import { Region } from './regions.tsx';
import { useShownStatusLine } from './statusLine.tsx';

/** Is it saved, is it sent, who may see it: always on screen, in words (look, principle 3). */
export const BottomLine = () => {
  const { link } = useDesk();
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
        <CurtainWords said={line.curtain} />
      </Box>
    </Region>
  );
};

const SECOND = 1000;
/** Counted down from here on, or through half of a shorter time. */
const COUNTED_MS = 60 * SECOND;

/** When the curtain falls: how long it waits, and at the end the seconds, as main counts them. */
const CurtainWords = ({ said }: { said: string | undefined }) => {
  const { policy, curtainAt } = useDesk();
  const now = useNow('second');
  const counted = Math.min(COUNTED_MS, policy.curtainMinutes * 30 * SECOND);
  const left = curtainAt === null ? Number.POSITIVE_INFINITY : millis(curtainAt) - now;
  if (left <= counted) return frame.curtainIn(Math.max(0, Math.ceil(left / SECOND)));
  return said ?? frame.curtainAfter(policy.curtainMinutes);
};
