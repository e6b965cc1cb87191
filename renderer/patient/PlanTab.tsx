import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useNow } from '../bridge/clock.tsx';
import {
  goalState,
  homeworkState,
  patient,
  risk,
  riskClosed,
  riskOpened,
} from '../copy/patient.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Panel } from '../ui/Panel.tsx';
import { type PillKind, StatusPill } from '../ui/StatusPill.tsx';
import type { CaseRead } from './types.ts';

const homeworkKind: Record<string, PillKind> = { set: 'neutral', done: 'good' };
const goalKind: Record<string, PillKind> = { met: 'good' };

/** Goals, homework, closed questions of risk, and how to reach the patient. */
export const PlanTab = ({ read }: { read: CaseRead }) => {
  const now = useNow();
  const closed = read.riskLoops.filter((loop) => loop.closed !== null);
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 4,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
      }}
    >
      <Panel heading={patient.homework} flush>
        {read.homework.length === 0 ? (
          <EmptyState {...patient.noHomework} />
        ) : (
          <List>
            {openFirst(read.homework).map((task) => (
              <Item
                key={task.id}
                state={homeworkState[task.status]}
                kind={homeworkKind[task.status]}
              >
                {task.text}
              </Item>
            ))}
          </List>
        )}
      </Panel>
      <Box sx={{ display: 'grid', gap: 4 }}>
        <Panel heading={patient.goals} flush>
          {read.goals.length === 0 ? (
            <EmptyState {...patient.noGoals} />
          ) : (
            <List>
              {read.goals.map((goal) => (
                <Item key={goal.id} state={goalState[goal.outcome]} kind={goalKind[goal.outcome]}>
                  {goal.text}
                </Item>
              ))}
            </List>
          )}
        </Panel>
        {read.contact !== null && (
          <Panel heading={patient.contact}>
            <Box
              component="dl"
              sx={{
                display: 'grid',
                gridTemplateColumns: 'auto minmax(0, 1fr)',
                columnGap: 4,
                rowGap: 1,
              }}
            >
              <Fact label={patient.phone}>{read.contact.phone}</Fact>
              <Fact label={patient.address}>{read.contact.address}</Fact>
              <Fact label={patient.gp}>{read.contact.gp}</Fact>
            </Box>
          </Panel>
        )}
        {closed.length > 0 && (
          <Panel heading={risk.title} flush>
            <List>
              {closed.map((loop) => (
                <Item key={loop.id} state={risk.closed} kind="neutral">
                  <span>{riskOpened(loop, now)}</span>
                  <Typography variant="body2" component="span" sx={{ display: 'block' }}>
                    {riskClosed(loop, now)}
                  </Typography>
                  <Typography
                    variant="body2"
                    component="span"
                    sx={{ display: 'block', color: 'quiet' }}
                  >
                    {loop.closed?.note}
                  </Typography>
                </Item>
              ))}
            </List>
          </Panel>
        )}
      </Box>
    </Box>
  );
};

/** What is still open on top, then the newest. */
const openFirst = (homework: CaseRead['homework']): CaseRead['homework'] => {
  const newest = homework.toReversed();
  return [
    ...newest.filter((task) => task.status === 'set'),
    ...newest.filter((task) => task.status !== 'set'),
  ];
};

const List = ({ children }: { children: ReactNode }) => <Box component="ul">{children}</Box>;

const Item = ({
  state,
  kind = 'neutral',
  children,
}: {
  state: string;
  kind?: PillKind | undefined;
  children: ReactNode;
}) => (
  <Box
    component="li"
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
    <Box dir="auto" sx={{ minWidth: 0 }}>
      {children}
    </Box>
    <Box sx={{ flex: 'none' }}>
      <StatusPill kind={kind}>{state}</StatusPill>
    </Box>
  </Box>
);

const Fact = ({ label, children }: { label: string; children: string | null }) => (
  <>
    <Box component="dt" sx={{ color: 'quiet' }}>
      {label}
    </Box>
    <Box component="dd" dir="auto">
      {children ?? patient.notRecorded}
    </Box>
  </>
);
