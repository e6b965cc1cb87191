import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useNow } from '../bridge/clock.tsx';
import { checking, checkWords, ledgerCheck } from '../copy/ledgerScreen.ts';
import { RefusalNotice } from '../ui/RefusalNotice.tsx';
import { StatusPill } from '../ui/StatusPill.tsx';
import type { LedgerCheck } from './useCheck.ts';

/** What was checked and what came of it; a broken chain is said exactly, with what to do. */
export const CheckPanel = ({ check }: { check: LedgerCheck }) => {
  const now = useNow();
  const { found, busy, progress, refusal } = check;
  const broken = found !== null && found.firstBad !== null;
  const words = found === null ? null : checkWords(found, now);
  return (
    <Box
      component="section"
      aria-label={ledgerCheck.heading}
      sx={{
        px: 'var(--pad)',
        py: 3,
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 4,
        rowGap: 2,
        bgcolor: 'background.paper',
        border: 1,
        borderColor: broken ? 'risk.main' : 'line',
        borderRadius: '10px',
      }}
    >
      <Box role="status" sx={{ flex: '1 1 420px', minWidth: 0, display: 'grid', gap: 1 }}>
        {words !== null && (
          <>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3 }}>
              <StatusPill kind={broken ? 'risk' : 'good'}>{words.pill}</StatusPill>
              <Typography sx={{ fontWeight: 600 }}>{words.title}</Typography>
            </Box>
            {words.more.map((line) => (
              <Typography key={line} variant="body2">
                {line}
              </Typography>
            ))}
          </>
        )}
        {found === null && busy && <Typography>{ledgerCheck.busy}</Typography>}
      </Box>
      {busy && progress !== null && (
        <Box sx={{ width: 220 }}>
          <LinearProgress
            variant="determinate"
            value={progress.of === 0 ? 0 : Math.min(100, (100 * progress.done) / progress.of)}
            aria-label={ledgerCheck.busy}
          />
          <Typography variant="body2" sx={{ color: 'quiet' }}>
            {checking(progress.done, progress.of)}
          </Typography>
        </Box>
      )}
      <Button onClick={check.checkNow} disabled={busy}>
        {busy ? ledgerCheck.busy : ledgerCheck.now}
      </Button>
      {refusal !== undefined && <RefusalNotice refusal={refusal} onRetry={check.checkNow} />}
    </Box>
  );
};
