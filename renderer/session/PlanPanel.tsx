import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Output } from '../../shared/contract/table.ts';
import { goalState } from '../copy/patient.ts';
import { panel } from '../copy/session.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Panel } from '../ui/Panel.tsx';
import { StatusPill } from '../ui/StatusPill.tsx';

type Opened = Output<'session.open'>;

/** The plan of the session before, and what the patient wants to reach. */
export const PlanPanel = ({ lastPlan, goals }: Pick<Opened, 'lastPlan' | 'goals'>) => (
  <>
    {lastPlan === null ? (
      <Panel>
        <EmptyState title={panel.plan.none} next={panel.plan.noneNext} />
      </Panel>
    ) : (
      <Panel heading={panel.plan.title(lastPlan.sessionNumber)}>
        <Typography dir="auto" sx={{ whiteSpace: 'pre-wrap' }}>
          {lastPlan.plan}
        </Typography>
      </Panel>
    )}
    <Panel heading={panel.plan.goals}>
      {goals.length === 0 ? (
        <Typography sx={{ color: 'quiet' }}>{panel.plan.noGoals}</Typography>
      ) : (
        <Box component="ul" sx={{ display: 'grid', gap: 3 }}>
          {goals.map((goal) => (
            <Box
              component="li"
              key={goal.id}
              sx={{ display: 'flex', justifyContent: 'space-between', gap: 3 }}
            >
              <span dir="auto">{goal.text}</span>
              <Box component="span" sx={{ flex: 'none' }}>
                <StatusPill kind={goal.outcome === 'met' ? 'good' : 'neutral'}>
                  {goalState[goal.outcome]}
                </StatusPill>
              </Box>
            </Box>
          ))}
        </Box>
      )}
    </Panel>
  </>
);
