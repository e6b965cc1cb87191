import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { londonDay } from '../../shared/domain/london.ts';
import { useDesk } from '../app/desk.tsx';
import { useNavigate } from '../app/navigation.tsx';
import type { RouteOf } from '../app/routes.ts';
import { useNow } from '../bridge/clock.tsx';
import { either, onAnyCase, onDesk } from '../bridge/events.ts';
import { useOperation } from '../bridge/useOperation.ts';
import { computer, holds, holdsInMemory, vaultLine } from '../copy/computer.ts';
import { Answer } from '../ui/Answer.tsx';
import { PageHeading } from '../ui/PageHeading.tsx';
import { CasesTable } from './CasesTable.tsx';
import { CheckReceiptDialog } from './CheckReceiptDialog.tsx';
import { ForgottenPanel } from './ForgottenPanel.tsx';
import { GlanceCards } from './GlanceCards.tsx';
import { KeptPanel } from './KeptPanel.tsx';
import { Receipts } from './Receipts.tsx';
import { SealedPanel } from './SealedPanel.tsx';

/** Asks again when a London day begins: what closed at midnight leaves the list. */
const useEachDay = (reload: () => void): void => {
  const today = londonDay(useNow());
  const day = useRef(today);
  useEffect(() => {
    if (day.current === today) return;
    day.current = today;
    reload();
  }, [today, reload]);
};

const Column = ({ children }: { children: ReactNode }) => (
  <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' }}>{children}</Box>
);

/** What is stored on this computer, by case and size, until when; and what has been erased (product A11). */
export const ComputerScreen = ({ route }: { route: RouteOf<'computer'> }) => {
  const desk = useDesk();
  const navigate = useNavigate();
  const asked = useOperation('computer.read', {}, { reloadOn: either(onDesk, onAnyCase) });
  const [checking, setChecking] = useState(false);
  useEachDay(asked.reload);
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
        lead={
          asked.value === undefined
            ? ''
            : (desk.keeps === 'nothing' ? holdsInMemory : holds)(asked.value.cases.length)
        }
        aside={
          <Box sx={{ display: 'flex', gap: 2 }}>
            <Button onClick={() => setChecking(true)}>{computer.checkReceipt}</Button>
            <Button onClick={() => navigate({ screen: 'ledger' })}>{computer.openLedger}</Button>
          </Box>
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
              <Column>
                <SealedPanel sealed={held.sealed} tells={held.tells} />
                <CasesTable
                  cases={held.cases}
                  checkFirst={route.episodeId ?? null}
                  onChanged={asked.reload}
                />
                <ForgottenPanel forgotten={held.forgotten} onAsked={asked.reload} />
                <KeptPanel />
              </Column>
              <Receipts receipts={held.receipts} />
            </Box>
            <Typography variant="body2" sx={{ color: 'quiet' }}>
              {vaultLine(held.vaultMark, held.server)}
            </Typography>
          </>
        )}
      </Answer>
      <CheckReceiptDialog open={checking} onClose={() => setChecking(false)} />
    </Box>
  );
};
