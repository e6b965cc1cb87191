import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Output } from '../../shared/contract/table.ts';
import type { ScoreTrend, SessionRow } from '../../shared/contract/views.ts';
import { formatTime } from '../../shared/domain/london.ts';
import { FetchedEmpty } from '../app/FetchedEmpty.tsx';
import { useNavigate } from '../app/navigation.tsx';
import { nextLine } from '../copy/appointments.ts';
import { millis } from '../copy/dates.ts';
import { changePills, firstToLast } from '../copy/scores.ts';
import { today } from '../copy/today.ts';
import { CaseRefName } from '../ui/CaseRefName.tsx';
import { Panel } from '../ui/Panel.tsx';
import { ScoreSparkline } from '../ui/ScoreSparkline.tsx';
import { type PillKind, StatusPill } from '../ui/StatusPill.tsx';

/** Start goes live this long before the session (product W1). */
const LIVE_BEFORE_MS = 10 * 60_000;

const running = (row: SessionRow): boolean =>
  row.status === 'inSession' || row.status === 'paused' || row.status === 'wrapUp';

const changeKinds: Record<ScoreTrend['change'], PillKind | null> = {
  improvedReliably: 'good',
  worseReliably: 'caution',
  noReliableChange: 'neutral',
  notEnoughScores: null,
};

const Scores = ({ trends }: { trends: readonly ScoreTrend[] }) => (
  <Box sx={{ display: 'grid', gap: 2, alignContent: 'start' }}>
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 5, rowGap: 1 }}>
      {trends.map((trend) => (
        <Box key={trend.kind}>
          <Typography variant="body2" sx={{ color: 'quiet' }}>
            {trend.kind}{' '}
            <Box component="span" sx={{ color: 'text.primary', ml: 1 }}>
              {firstToLast(trend)}
            </Box>
          </Typography>
          <ScoreSparkline trend={trend} width={112} height={40} />
        </Box>
      ))}
    </Box>
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {changePills(trends).map(({ change, words }) => {
        const kind = changeKinds[change];
        return kind === null ? null : (
          <StatusPill key={change} kind={kind}>
            {words}
          </StatusPill>
        );
      })}
    </Box>
  </Box>
);

const StartButton = ({ row, live }: { row: SessionRow; live: boolean }) => {
  const navigate = useNavigate();
  const open = () =>
    navigate({ screen: 'session', episodeId: row.episodeId, sessionId: row.sessionId });
  if (live || running(row)) {
    return (
      <Button variant="contained" onClick={open}>
        {running(row) ? today.open : today.start}
      </Button>
    );
  }
  const opensAt = formatTime(millis(row.startsAt) - LIVE_BEFORE_MS);
  return (
    <Box sx={{ display: 'grid', justifyItems: 'end', gap: 1 }}>
      <Button onClick={open}>{today.prepare}</Button>
      <Typography variant="body2" sx={{ color: 'quiet' }}>
        {today.startLater(opensAt)}
      </Typography>
    </Box>
  );
};

/** The session to look at first, with what its therapist looks at first. */
export const NextCard = ({
  next,
  anySession,
}: {
  next: Output<'today.read'>['next'];
  anySession: boolean;
}) => {
  const navigate = useNavigate();
  if (next === null) {
    const empty = anySession ? today.nothingLeft : today.noSessions;
    return (
      <Panel>
        <FetchedEmpty
          title={empty.title}
          next={empty.next}
          action={
            <Button onClick={() => navigate({ screen: 'caseload' })}>{today.openCaseload}</Button>
          }
        />
      </Panel>
    );
  }
  const { row, lastPlan, trends, startLive } = next;
  return (
    <Panel accent>
      <Box
        component="section"
        aria-label={today.nextRegion}
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          justifyContent: 'space-between',
          alignItems: 'center',
          gap: 3,
          mb: 3,
        }}
      >
        <Box>
          <Typography variant="body2" sx={{ color: 'quiet', mb: 1 }}>
            {nextLine(row, running(row))}
          </Typography>
          <CaseRefName caseRef={row.caseRef} name={row.shortName} size="title" />
        </Box>
        <StartButton row={row} live={startLive} />
      </Box>
      <Box
        sx={{
          display: 'grid',
          gap: 5,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 1fr) auto' },
        }}
      >
        <Box>
          <Typography variant="body2" sx={{ color: 'quiet' }}>
            {today.lastPlan}
          </Typography>
          <Typography
            dir="auto"
            sx={{
              display: '-webkit-box',
              WebkitLineClamp: 5,
              WebkitBoxOrient: 'vertical',
              overflow: 'hidden',
            }}
          >
            {lastPlan ?? today.noPlanYet}
          </Typography>
        </Box>
        {trends.length > 0 && <Scores trends={trends} />}
      </Box>
    </Panel>
  );
};
