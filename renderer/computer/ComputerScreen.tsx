import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useDesk } from '../app/desk.tsx';
import { useNavigate } from '../app/navigation.tsx';
import type { RouteOf } from '../app/routes.ts';
import { either, onAnyCase, onDesk } from '../bridge/events.ts';
import { useOperation } from '../bridge/useOperation.ts';
import { computer, holds, vaultLine } from '../copy/computer.ts';
import { Answer } from '../ui/Answer.tsx';
import { PageHeading } from '../ui/PageHeading.tsx';
import { CasesTable } from './CasesTable.tsx';
import { GlanceCards } from './GlanceCards.tsx';
import { Receipts } from './Receipts.tsx';

/** What is stored on this computer, by case and size, until when; and what has been erased (product A11). */
export const ComputerScreen = ({ route }: { route: RouteOf<'computer'> }) => {
  const desk = useDesk();
  const navigate = useNavigate();
  const asked = useOperation('computer.read', {}, { reloadOn: either(onDesk, onAnyCase) });
  return (
    <Box
      sx={{
        px: 6,
        py: 5,
        display: 'grid',
        gap: 4,
        alignContent: 'start',
        gridTemplateColumns: 'minmax(0, 1fr)',
      }}
    >
      <PageHeading
        title={computer.title}
        lead={asked.value === undefined ? '' : holds(asked.value.cases.length)}
        aside={
          <Button onClick={() => navigate({ screen: 'ledger' })}>{computer.openLedger}</Button>
        }
      />
      <Answer of={asked}>
        {(held) => (
          <>
            <GlanceCards held={held} link={desk.link} />
            <Box
              sx={{
                display: 'grid',
                gap: 4,
                alignItems: 'start',
                gridTemplateColumns: {
                  xs: 'minmax(0, 1fr)',
                  lg: 'minmax(0, 1fr) minmax(300px, 344px)',
                },
              }}
            >
              <CasesTable
                cases={held.cases}
                checkFirst={route.episodeId ?? null}
                onForgotten={asked.reload}
              />
              <Receipts receipts={held.receipts} />
            </Box>
            <Typography variant="body2" sx={{ color: 'quiet' }}>
              {vaultLine(held.vaultMark, held.server)}
            </Typography>
          </>
        )}
      </Answer>
    </Box>
  );
};
