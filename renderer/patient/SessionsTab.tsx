import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Role } from '../../shared/domain/records.ts';
import { useNow } from '../bridge/clock.tsx';
import { dayOf } from '../copy/dates.ts';
import { homeworkState, patient, roleSees } from '../copy/patient.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Panel } from '../ui/Panel.tsx';
import { ScoreChart } from '../ui/ScoreChart.tsx';
import { StatusPill } from '../ui/StatusPill.tsx';
import { SessionsTable } from './SessionsTable.tsx';
import type { CaseRead } from './types.ts';

/** Left the sessions, in the middle the last summary and open homework, right the scores. */
export const SessionsTab = ({ read, role }: { read: CaseRead; role: Role }) => (
  <Box
    sx={{
      display: 'grid',
      gap: 4,
      alignItems: 'start',
      gridTemplateColumns: {
        xs: 'minmax(0, 1fr)',
        md: 'minmax(0, 1fr) minmax(0, 1fr)',
        lg: 'minmax(0, 1.3fr) minmax(0, 1fr) minmax(280px, 320px)',
      },
    }}
  >
    <Box sx={{ display: 'grid', gap: 3 }}>
      <SessionsTable sessions={read.sessions} reader={{ role, earlier: read.header.earlier }} />
      {roleSees[role] !== undefined && (
        <Typography variant="body2" sx={{ color: 'quiet' }}>
          {roleSees[role]}
        </Typography>
      )}
    </Box>
    <Box sx={{ display: 'grid', gap: 4 }}>
      <LastSession summary={read.lastSummary} />
      {role === 'therapist' && <OpenHomework homework={read.homework} />}
    </Box>
    <Panel heading={patient.scores}>
      {read.trends.every((trend) => trend.points.length === 0) ? (
        <Typography sx={{ color: 'quiet' }}>{patient.noScores.next}</Typography>
      ) : (
        <Box sx={{ display: 'grid', gap: 4 }}>
          {read.trends.map((trend) => (
            <ScoreChart key={trend.kind} trend={trend} height={132} />
          ))}
        </Box>
      )}
    </Panel>
  </Box>
);

const LastSession = ({ summary }: { summary: CaseRead['lastSummary'] }) => {
  const now = useNow();
  if (summary === null) {
    return (
      <Panel heading={patient.lastSummary} flush>
        <EmptyState {...patient.noSummary} />
      </Panel>
    );
  }
  return (
    <Panel
      heading={patient.lastSummary}
      aside={patient.lastSummaryOf(summary.sessionNumber, dayOf(summary.at, now))}
    >
      <Box component="dl" sx={{ display: 'grid', gap: 3 }}>
        <Said label={patient.lastPlan}>{summary.plan}</Said>
        <Said label={patient.lastProgress}>{summary.progress}</Said>
      </Box>
    </Panel>
  );
};

const Said = ({ label, children }: { label: string; children: ReactNode }) => (
  <Box>
    <Typography component="dt" variant="body2" sx={{ color: 'quiet' }}>
      {label}
    </Typography>
    <Typography component="dd" dir="auto" sx={{ whiteSpace: 'pre-wrap' }}>
      {children}
    </Typography>
  </Box>
);

const OpenHomework = ({ homework }: { homework: CaseRead['homework'] }) => {
  const open = homework.filter((task) => task.status === 'set');
  return (
    <Panel heading={patient.openHomework} flush>
      {open.length === 0 ? (
        <EmptyState {...patient.noHomework} />
      ) : (
        <Box component="ul">
          {open.map((task) => (
            <Box
              component="li"
              key={task.id}
              sx={{
                display: 'flex',
                justifyContent: 'space-between',
                alignItems: 'start',
                gap: 3,
                px: 'var(--pad)',
                py: 2,
                '& + &': { borderTop: 1, borderColor: 'line' },
              }}
            >
              <span dir="auto">{task.text}</span>
              <StatusPill kind="neutral">{homeworkState[task.status]}</StatusPill>
            </Box>
          ))}
        </Box>
      )}
    </Panel>
  );
};
