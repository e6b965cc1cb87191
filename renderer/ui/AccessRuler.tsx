import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import type { AccessView } from '../../shared/contract/views.ts';
import { WINDOW_DAYS, windowThird } from '../../shared/domain/accessWindow.ts';
import { CLOSING_CHECKPOINTS, closingCheckpoint } from '../../shared/domain/closingChecklist.ts';
import { useNow } from '../bridge/clock.tsx';
import { accessExplained, accessHeader, accessRow } from '../copy/access.ts';
import { accessNow } from './accessNow.ts';

type Tint = 'good' | 'caution' | 'risk' | 'quiet';

/** How much of the ruler is left, 0–1, and in which third (product A6). */
const measure = (access: AccessView): { readonly left: number; readonly tint: Tint } => {
  if (access.state === 'inTreatment') return inTreatment(access);
  if (access.state !== 'afterDischarge' || access.daysLeft === null) {
    return { left: 0, tint: 'quiet' };
  }
  const tints = { first: 'good', second: 'caution', last: 'risk' } as const;
  return {
    left: Math.min(1, Math.max(access.daysLeft / WINDOW_DAYS, 0.08)),
    tint: tints[windowThird(access.daysLeft)],
  };
};

/** A share, or a case that is handed over, ends without six weeks: its last fourteen days run out. */
const inTreatment = ({ dischargedOn, daysLeft }: AccessView): ReturnType<typeof measure> => {
  const checkpoint = daysLeft === null ? null : closingCheckpoint(daysLeft);
  if (dischargedOn !== null || daysLeft === null || checkpoint === null)
    return { left: 1, tint: 'good' };
  const left = Math.max(daysLeft / CLOSING_CHECKPOINTS[0], 0.08);
  return { left, tint: checkpoint === 2 ? 'risk' : 'caution' };
};

/** Who may read this case until when: a ruler that runs out, and the same in words beside it. */
export const AccessRuler = ({
  access: told,
  form = 'row',
}: {
  access: AccessView;
  form?: 'row' | 'header';
}) => {
  const now = useNow();
  const access = accessNow(told, now);
  const { left, tint } = measure(access);
  const words = form === 'row' ? accessRow(access, now) : accessHeader(access);
  const urgent = tint === 'caution' || tint === 'risk';
  return (
    <Tooltip title={accessExplained(access, now)} describeChild>
      <Box
        component="span"
        sx={{
          display: 'inline-flex',
          alignItems: 'center',
          verticalAlign: 'middle',
          gap: '8px',
          whiteSpace: 'nowrap',
        }}
      >
        <Box
          component="span"
          aria-hidden
          data-meaning
          sx={{
            flex: 'none',
            width: 56,
            height: 6,
            borderRadius: 3,
            bgcolor: 'line',
            overflow: 'hidden',
          }}
        >
          <Box
            component="span"
            sx={{
              display: 'block',
              width: left,
              height: 1,
              borderRadius: 3,
              bgcolor: tint === 'quiet' ? 'quiet' : `${tint}.main`,
            }}
          />
        </Box>
        <Box
          component="span"
          sx={{
            typography: 'body2',
            color: urgent ? `${tint}.main` : 'quiet',
            whiteSpace: 'normal',
          }}
        >
          {/* Where there is too little room the line breaks after the comma, never inside a date. */}
          {words.split(', ').map((part, index, parts) => (
            <Box component="span" key={part} sx={{ whiteSpace: 'nowrap' }}>
              {index < parts.length - 1 ? `${part}, ` : part}
            </Box>
          ))}
        </Box>
      </Box>
    </Tooltip>
  );
};
