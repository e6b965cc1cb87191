import Box from '@mui/material/Box';
import { useDesk } from '../app/desk.tsx';
import type { RouteOf } from '../app/routes.ts';
import { onCase } from '../bridge/events.ts';
import { useOperation } from '../bridge/useOperation.ts';
import { discharge } from '../copy/discharge.ts';
import { Answer } from '../ui/Answer.tsx';
import { CaseHeaderBar } from '../ui/CaseHeaderBar.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHeading } from '../ui/PageHeading.tsx';
import { Panel } from '../ui/Panel.tsx';
import { DischargeEditor } from './DischargeEditor.tsx';
import { SignedSummary } from './SignedSummary.tsx';

/** Ends a treatment: what is still open, the closing blocks, and the day access ends. */
export const DischargeScreen = ({ route }: { route: RouteOf<'discharge'> }) => {
  const { episodeId } = route;
  const role = useDesk().user?.role;
  const asked = useOperation('discharge.prepare', { episodeId }, { reloadOn: onCase(episodeId) });
  return (
    <Answer of={asked}>
      {(prepared) => {
        if (prepared.signed !== null) {
          return <SignedSummary prepared={prepared} signed={prepared.signed} />;
        }
        if (role === 'therapist') {
          return <DischargeEditor prepared={prepared} onSigned={asked.reload} />;
        }
        return (
          <Box
            sx={{ display: 'grid', alignContent: 'start', gridTemplateColumns: 'minmax(0, 1fr)' }}
          >
            <CaseHeaderBar header={prepared.header} />
            <Box sx={{ px: 6, py: 5, display: 'grid', gap: 4 }}>
              <PageHeading title={discharge.titleSigned} />
              <Panel flush>
                <EmptyState {...discharge.notYours} />
              </Panel>
            </Box>
          </Box>
        );
      }}
    </Answer>
  );
};
