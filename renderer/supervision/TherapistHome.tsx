import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { FetchedEmpty } from '../app/FetchedEmpty.tsx';
import { useNavigate } from '../app/navigation.tsx';
import { useNow } from '../bridge/clock.tsx';
import { onAnyCase } from '../bridge/events.ts';
import { useOperation } from '../bridge/useOperation.ts';
import { supervisionDue } from '../caseload/filters.ts';
import { supervisedWords } from '../copy/caseload.ts';
import { supervision } from '../copy/supervision.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHeading } from '../ui/PageHeading.tsx';
import { Panel } from '../ui/Panel.tsx';
import { StatusPill } from '../ui/StatusPill.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { RequestsTable } from './RequestsTable.tsx';
import { daysSince, newestFirst } from './rows.ts';
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
          <FetchedEmpty {...supervision.emptyCases} />
        ) : (
          <Box component="ul">
            <MayBringRows cases={list.cases} />
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

/** Marked where supervision is due, by the one rule that the caseload has too. */
const MayBringRows = ({ cases }: { cases: readonly Bringable[] }) => {
  const now = useNow();
  const { value } = useOperation('caseload.list', {}, { reloadOn: onAnyCase });
  const due = new Set(
    value?.rows.filter((row) => supervisionDue(row, now)).map((row) => row.header.episodeId),
  );
  return longestAgoFirst(cases).map((one) => (
    <MayBring key={one.episodeId} one={one} due={due.has(one.episodeId)} />
  ));
};

const MayBring = ({ one, due }: { one: Bringable; due: boolean }) => {
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
        <Box component="span" sx={{ color: 'quiet', typography: 'body2', ml: 1 }}>
          {supervisedWords(
            one.lastSupervisedAt === null ? null : daysSince(one.lastSupervisedAt, now),
          )}
        </Box>
      </Box>
      {due && <StatusPill kind="caution">{supervision.due}</StatusPill>}
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
