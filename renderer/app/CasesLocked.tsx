import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { casesLocked, copiedDesk, railWords } from '../copy/frame.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHeading } from '../ui/PageHeading.tsx';
import { Panel } from '../ui/Panel.tsx';
import { UnsentList } from '../ui/UnsentList.tsx';
import { useDesk } from './desk.tsx';
import { useNavigate } from './navigation.tsx';
import { episodeOfRoute, type Route, railEntryOf } from './routes.ts';

/** Screens that gather from all cases; one about a single case is refused by main in its own words. */
export const gathersCases = (route: Route): boolean =>
  episodeOfRoute(route) === null && route.screen !== 'computer' && route.screen !== 'ledger';

/**
 * In place of a screen that gathers from cases while these are locked (product A2, A3): an agenda, a
 * caseload or a list of risks would be empty, and “nothing needs you” would be untrue. The band
 * above says why, and has the button that connects.
 */
export const CasesLocked = ({ route }: { route: Route }) => {
  const navigate = useNavigate();
  const { restored } = useDesk();
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
      <PageHeading title={railWords[railEntryOf(route)]} />
      <Panel flush>
        <EmptyState
          title={casesLocked.title}
          next={casesLocked.next}
          action={
            <Button onClick={() => navigate({ screen: 'computer' })}>{casesLocked.open}</Button>
          }
        />
      </Panel>
      {restored !== null && <UnsentList {...copiedDesk.unsent} rows={restored.unsent} />}
    </Box>
  );
};
