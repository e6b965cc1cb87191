import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type ReactNode, useEffect } from 'react';
import { useNow } from '../bridge/clock.tsx';
import { millis } from '../copy/dates.ts';
import { deskNotices, lockWords, newPracticeDay, practiceBehind } from '../copy/frame.ts';
import { recoverFocus } from './arrival.ts';
import { useDesk } from './desk.tsx';
import { useNavigate } from './navigation.tsx';
import { useConnect } from './useConnect.ts';

/** Offline desks are told this long before their lease ends. */
const WARN_BEFORE_MS = 12 * 3_600_000;

const Band = ({ children, kind }: { children: ReactNode; kind: 'risk' | 'caution' }) => {
  // Whoever pressed its button, or came back to it from a dialog, is not left with no focus at all.
  useEffect(() => () => queueMicrotask(recoverFocus), []);
  return (
    <Box
      role="status"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 4,
        rowGap: 1,
        px: 6,
        py: 2,
        bgcolor: `${kind}.soft`,
        borderBottom: 1,
        borderColor: `${kind}.main`,
      }}
    >
      {children}
    </Box>
  );
};

/**
 * Bands across the window: why cases are locked although the desk is open (the clock, or the offline
 * lease: product A2, A3), or that the practice caseload has grown old.
 */
export const DeskNotices = ({ onNewPracticeDay }: { onNewPracticeDay: () => void }) => {
  const desk = useDesk();
  const now = useNow();
  const connect = useConnect();
  const navigate = useNavigate();
  const { leaseEndsAt } = desk.link;
  const words = lockWords(desk);
  const soon =
    words === null &&
    desk.link.state !== 'connected' &&
    leaseEndsAt !== null &&
    millis(leaseEndsAt) - now < WARN_BEFORE_MS
      ? leaseEndsAt
      : null;
  const practice = practiceBehind(desk);
  if (words === null && soon === null) {
    if (desk.ledger === 'broken')
      return (
        <Band kind="caution">
          <Box sx={{ flex: '1 1 300px' }}>
            <Box component="strong" sx={{ fontWeight: 600 }}>
              {deskNotices.ledgerBroken.title}
            </Box>{' '}
            {deskNotices.ledgerBroken.detail}
          </Box>
          <Button onClick={() => navigate({ screen: 'ledger' })}>
            {deskNotices.ledgerBroken.open}
          </Button>
        </Band>
      );
    if (practice === null) return null;
    return (
      <Band kind="caution">
        <Box sx={{ flex: '1 1 300px' }}>{practice}</Box>
        <Button onClick={onNewPracticeDay}>{newPracticeDay.action}</Button>
      </Band>
    );
  }
  return (
    <Band kind={words === null ? 'caution' : 'risk'}>
      <Box sx={{ flex: '1 1 300px' }}>
        {words !== null && (
          <>
            <Box component="strong" sx={{ fontWeight: 600 }}>
              {words.title}
            </Box>{' '}
            {words.detail}
          </>
        )}
        {soon !== null && deskNotices.leaseSoon(soon, now)}
      </Box>
      <Button onClick={connect}>{deskNotices.connect}</Button>
    </Band>
  );
};
