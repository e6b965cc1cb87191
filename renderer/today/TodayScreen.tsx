import Box from '@mui/material/Box';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Output } from '../../shared/contract/table.ts';
import { useDesk } from '../app/desk.tsx';
import { useRemembered } from '../app/navigation.tsx';
import { useNow } from '../bridge/clock.tsx';
import { either, onAnyCase } from '../bridge/events.ts';
import { useOperation } from '../bridge/useOperation.ts';
import { millis, until } from '../copy/dates.ts';
import { stillFetching } from '../copy/frame.ts';
import { firstName } from '../copy/roles.ts';
import { daySummary, greeting } from '../copy/today.ts';
import { Answer } from '../ui/Answer.tsx';
import { PageHeading } from '../ui/PageHeading.tsx';
import { Agenda } from './Agenda.tsx';
import { BroughtToYou } from './BroughtToYou.tsx';
import { ErasedLine } from './ErasedLine.tsx';
import { NeedsYou } from './NeedsYou.tsx';
import { NextCard } from './NextCard.tsx';
import { NoticeLines } from './NoticeLines.tsx';
import { SummariesToPrepare } from './SummariesToPrepare.tsx';
import { SupervisionCard } from './SupervisionCard.tsx';

type TodayRead = Output<'today.read'>;

const Columns = ({ left, right }: { left: ReactNode; right: ReactNode }) => (
  <Box
    sx={{
      display: 'grid',
      gap: 5,
      alignItems: 'start',
      gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 3fr) minmax(0, 2fr)' },
    }}
  >
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '14px' }}>{left}</Box>
    {right}
  </Box>
);

const TherapistToday = ({ today }: { today: TodayRead }) => (
  <>
    <NextCard next={today.next} anySession={today.sessions.length > 0} />
    <Agenda rows={today.sessions.filter((row) => row.sessionId !== today.next?.row.sessionId)} />
    <SupervisionCard />
  </>
);

/** The first screen of the day: the next session on top, what needs the person at the right (product W1). */
export const TodayScreen = () => {
  const { user, link } = useDesk();
  const now = useNow();
  const asked = useOperation('today.read', {}, { reloadOn: either(onAnyCase, onSessions) });
  const { value, reload } = asked;
  const [, rememberNext] = useRemembered('nextSessionAt', '');
  const nextAt = value?.next?.row.startsAt ?? '';
  useEffect(() => {
    if (value !== undefined) rememberNext(nextAt);
  }, [value, nextAt, rememberNext]);
  // Start goes live by the clock alone, without any event.
  const minute = useRef(now);
  useEffect(() => {
    if (minute.current === now) return;
    minute.current = now;
    reload();
  }, [now, reload]);
  if (user === null) return null;
  const upcoming = nextAt !== '' && millis(nextAt) > now ? until(nextAt, now) : null;
  return (
    <Box sx={{ px: 6, py: 5, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 4 }}>
      <PageHeading
        title={greeting(firstName(user.name), now)}
        {...(user.role === 'therapist' && value !== undefined && stillFetching(link) === null
          ? { aside: daySummary(value.sessions.length, upcoming) }
          : {})}
      />
      <ErasedLine />
      <NoticeLines />
      <Answer of={asked}>
        {(today) => (
          <Columns
            left={
              user.role === 'supervisor' ? (
                <BroughtToYou />
              ) : user.role === 'caseManager' ? (
                <SummariesToPrepare />
              ) : (
                <TherapistToday today={today} />
              )
            }
            right={<NeedsYou needs={today.needs} />}
          />
        )}
      </Answer>
    </Box>
  );
};

const onSessions = (event: { readonly kind: string }): boolean => event.kind === 'session';
