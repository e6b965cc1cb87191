import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useNow } from '../bridge/clock.tsx';
import { onCase } from '../bridge/events.ts';
import { useOperation } from '../bridge/useOperation.ts';
import { classWords, inside } from '../copy/computer.ts';
import { Answer } from '../ui/Answer.tsx';
import type { StoredCase } from './order.ts';

/** What of one case lies on this computer, class by class with its size, and until when. */
export const CaseContents = ({ held }: { held: StoredCase }) => {
  const now = useNow();
  const { episodeId, caseRef } = held;
  const asked = useOperation('computer.case', { episodeId }, { reloadOn: onCase(episodeId) });
  return (
    <Box sx={{ pt: 1, pb: 3, pl: '20px', display: 'grid', gap: 2 }}>
      <Answer of={asked}>
        {({ classes }) => (
          <Box
            component="dl"
            aria-label={inside.of(caseRef)}
            sx={{
              display: 'grid',
              columnGap: 6,
              gridTemplateColumns: 'repeat(auto-fill, minmax(224px, 1fr))',
            }}
          >
            {[...classes]
              .sort((a, b) => b.bytes - a.bytes)
              .map((one) => (
                <Box
                  key={one.name}
                  sx={{
                    display: 'flex',
                    justifyContent: 'space-between',
                    gap: 2,
                    py: 1,
                    borderBottom: 1,
                    borderColor: 'line',
                  }}
                >
                  <dt>{classWords(one.name)}</dt>
                  <Box component="dd" sx={{ color: 'quiet', whiteSpace: 'nowrap' }}>
                    {inside.amount(one.count, one.bytes)}
                  </Box>
                </Box>
              ))}
          </Box>
        )}
      </Answer>
      <Typography variant="body2" sx={{ color: 'quiet' }}>
        {inside.whole(held.bytes)} {inside.goes(held.access, now)}
      </Typography>
    </Box>
  );
};
