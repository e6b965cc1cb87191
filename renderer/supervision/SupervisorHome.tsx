import Box from '@mui/material/Box';
import { useNow } from '../bridge/clock.tsx';
import { lastBrought, supervision } from '../copy/supervision.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHeading } from '../ui/PageHeading.tsx';
import { Panel } from '../ui/Panel.tsx';
import { RequestsTable } from './RequestsTable.tsx';
import { bySupervisee } from './rows.ts';
import type { SupervisionList } from './types.ts';

/** Supervisees, the cases each has brought, and when last. Never a whole caseload, never a name. */
export const SupervisorHome = ({ list }: { list: SupervisionList }) => {
  const now = useNow();
  const groups = bySupervisee(list.rows);
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
      <PageHeading title={supervision.title} lead={supervision.leadSupervisor} />
      {groups.length === 0 ? (
        <Panel flush>
          <EmptyState {...supervision.emptySupervisor} />
        </Panel>
      ) : (
        groups.map((group) => (
          <Panel
            key={group.therapist}
            heading={group.therapist}
            aside={lastBrought(group.cases, group.lastBroughtAt, now)}
            flush
          >
            <RequestsTable rows={group.rows} label={group.therapist} />
          </Panel>
        ))
      )}
    </Box>
  );
};
