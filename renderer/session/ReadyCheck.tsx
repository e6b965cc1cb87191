import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Refusal } from '../../shared/contract/result.ts';
import type { Output } from '../../shared/contract/table.ts';
import { useDesk } from '../app/desk.tsx';
import { useNow } from '../bridge/clock.tsx';
import { agendaWords, readyCheck as words } from '../copy/session.ts';
import { Panel } from '../ui/Panel.tsx';
import { RefusalNotice } from '../ui/RefusalNotice.tsx';
import { StatusPill } from '../ui/StatusPill.tsx';
import { startLive } from './agenda.ts';

type Opened = Output<'session.open'>;

/** Everything to look at before the patient arrives, on one screen, with Start under it. */
export const ReadyCheck = ({
  opened,
  busy,
  refusal,
  onStart,
}: {
  opened: Opened;
  busy: boolean;
  refusal: Refusal | null;
  onStart: () => void;
}) => {
  const { link } = useDesk();
  const now = useNow();
  const { session, lastPlan, trends, safety } = opened;
  const { live, from } = startLive(session.startsAt, now);
  const linked = link.state === 'connected' || link.state === 'connecting';
  const waiting = link.outbox.waiting + link.outbox.refused;
  const risks = safety.filter((loop) => loop.closed === null).length;
  const measures = trends.flatMap((trend) => {
    const last = trend.points.at(-1);
    return last === undefined ? [] : [words.lastMeasure(trend.kind, last.total, last.at, now)];
  });
  const start = useRef<HTMLButtonElement>(null);
  useEffect(() => start.current?.focus(), []);
  return (
    <Box sx={{ overflowY: 'auto', minHeight: 0, px: 6, py: 5 }}>
      <Box sx={{ maxWidth: 760, display: 'grid', gap: 4 }}>
        <Panel heading={words.title}>
          <Box component="dl" sx={{ m: 0, display: 'grid' }}>
            <Row name={words.rows.appointment} ready>
              {words.appointment(session.startsAt, now, session.minutes)}
            </Row>
            <Row name={words.rows.link} ready={linked}>
              {linked ? words.linkGood : words.linkBad}
            </Row>
            <Row name={words.rows.outbox} ready={waiting === 0}>
              {waiting === 0 ? words.outboxEmpty : words.outboxWaiting(waiting)}
            </Row>
            <Row name={words.rows.safety} ready={risks === 0}>
              {risks === 0 ? words.noRisk : words.openRisk(risks)}
            </Row>
            <Row name={words.rows.measures} ready={measures.length > 0}>
              {measures.length === 0 ? words.noMeasures : measures.join(' · ')}
            </Row>
            <Row name={words.rows.plan} ready>
              {lastPlan === null ? (
                words.noPlan
              ) : (
                <>
                  <Box component="span" sx={{ typography: 'body2', color: 'quiet' }}>
                    {words.fromSession(lastPlan.sessionNumber)}
                  </Box>
                  <Box dir="auto" sx={{ whiteSpace: 'pre-wrap' }}>
                    {lastPlan.plan}
                  </Box>
                </>
              )}
            </Row>
            <Row name={words.rows.agenda} ready={session.agenda.length > 0}>
              {session.agenda.length === 0
                ? agendaWords.none
                : session.agenda
                    .map((part) => `${part.item} ${agendaWords.minutes(part.minutes)}`)
                    .join(' · ')}
            </Row>
          </Box>
        </Panel>
        {refusal !== null && <RefusalNotice refusal={refusal} />}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 4 }}>
          <Button
            ref={start}
            variant={live ? 'contained' : 'outlined'}
            onClick={onStart}
            disabled={busy}
          >
            {live ? words.start : words.early}
          </Button>
          <Typography sx={{ color: 'quiet', flex: '1 1 300px' }}>
            {live
              ? words.live
              : `${words.opensAt(new Date(from).toISOString(), now)} ${words.earlyNote}`}
          </Typography>
        </Box>
      </Box>
    </Box>
  );
};

const Row = ({ name, ready, children }: { name: string; ready: boolean; children: ReactNode }) => (
  <Box
    sx={{
      display: 'grid',
      gridTemplateColumns: '132px 72px minmax(0, 1fr)',
      gap: 3,
      alignItems: 'start',
      py: '9px',
      '& + &': { borderTop: 1, borderColor: 'line' },
    }}
  >
    <Box component="dt" sx={{ color: 'quiet' }}>
      {name}
    </Box>
    <Box component="dd">
      <StatusPill kind={ready ? 'good' : 'caution'}>{ready ? words.ready : words.look}</StatusPill>
    </Box>
    <Box component="dd">{children}</Box>
  </Box>
);
