import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNavigate } from '../app/navigation.tsx';
import { useNow } from '../bridge/clock.tsx';
import { supervisedWords } from '../copy/caseload.ts';
import { supervision } from '../copy/supervision.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHeading } from '../ui/PageHeading.tsx';
import { Panel } from '../ui/Panel.tsx';
import { StatusPill } from '../ui/StatusPill.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { RequestsTable } from './RequestsTable.tsx';
import { daysSince, isDue, newestFirst } from './rows.ts';
import type { SupervisionList } from './types.ts';

/** A therapist's own requests, and the cases that may be brought with when each last was. */
export const TherapistHome = ({ list }: { list: SupervisionList }) => (
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
    <PageHeading
      title={supervision.title}
      lead={supervision.lead}
      {...(list.supervisor === null ? {} : { aside: list.supervisor })}
    />
    <Box
      sx={{
        display: 'grid',
        gap: 4,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(280px, 340px)' },
      }}
    >
      <Panel heading={supervision.brought} flush>
        {list.rows.length === 0 ? (
          <EmptyState {...supervision.emptyTherapist} />
        ) : (
          <RequestsTable rows={newestFirst(list.rows)} label={supervision.brought} />
        )}
      </Panel>
      <Panel heading={supervision.mayBring} flush>
        {list.cases.length === 0 ? (
          <EmptyState {...supervision.emptyCases} />
        ) : (
          <Box component="ul">
            {longestAgoFirst(list.cases).map((one) => (
              <MayBring key={one.episodeId} one={one} />
            ))}
          </Box>
        )}
      </Panel>
    </Box>
  </Box>
);

type Bringable = SupervisionList['cases'][number];

/** Never brought first, then the longest ago. */
const longestAgoFirst = (cases: readonly Bringable[]): readonly Bringable[] =>
  [...cases].sort(
    (a, b) =>
      (a.lastSupervisedAt ?? '').localeCompare(b.lastSupervisedAt ?? '') ||
      a.caseRef.localeCompare(b.caseRef),
  );

const MayBring = ({ one }: { one: Bringable }) => {
  const navigate = useNavigate();
  const now = useNow();
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 3,
        px: 'var(--pad)',
        py: 2,
        '& + &': { borderTop: 1, borderColor: 'line' },
      }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box component="span" sx={{ fontWeight: 600 }}>
          {one.caseRef}
        </Box>{' '}
        <Box component="span" sx={{ color: 'quiet', typography: 'body2' }}>
          {supervisedWords(
            one.lastSupervisedAt === null ? null : daysSince(one.lastSupervisedAt, now),
          )}
        </Box>
      </Box>
      {isDue(one.lastSupervisedAt, now) && (
        <StatusPill kind="caution">{supervision.due}</StatusPill>
      )}
      <Button
        size="small"
        onClick={() => navigate({ screen: 'supervision', episodeId: one.episodeId })}
      >
        {supervision.bring}
        <VisuallyHidden> {one.caseRef}</VisuallyHidden>
      </Button>
    </Box>
  );
};
