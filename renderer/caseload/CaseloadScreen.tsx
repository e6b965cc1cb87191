import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useDesk } from '../app/desk.tsx';
import { FetchedEmpty } from '../app/FetchedEmpty.tsx';
import { useRemembered } from '../app/navigation.tsx';
import { useNow } from '../bridge/clock.tsx';
import { onAnyCase } from '../bridge/events.ts';
import { useOperation } from '../bridge/useOperation.ts';
import { caseload, caseloadSummary, filterLabel } from '../copy/caseload.ts';
import { Answer } from '../ui/Answer.tsx';
import { ChoiceChips } from '../ui/ChoiceChips.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHeading } from '../ui/PageHeading.tsx';
import { Panel } from '../ui/Panel.tsx';
import { CasesTable } from './CasesTable.tsx';
import { type CaseRow, chipsOf, type FilterName, filtered, isFilterName } from './filters.ts';

const summary = (rows: readonly CaseRow[]): string => {
  const of = (status: CaseRow['header']['status']) =>
    rows.filter(({ header }) => header.status === status).length;
  return caseloadSummary(rows.length, of('discharged'), of('waiting'));
};

const Chips = ({
  rows,
  chosen,
  onChoose,
}: {
  rows: readonly CaseRow[];
  chosen: FilterName;
  onChoose: (name: FilterName) => void;
}) => {
  const now = useNow();
  const role = useDesk().user?.role ?? 'therapist';
  return (
    <ChoiceChips
      label={caseload.filters}
      choices={chipsOf(role, rows, now, chosen).map(({ name, count }) => ({
        name,
        label: filterLabel(name, count),
      }))}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
};

/** Every case of the desk in one table (screens 4.3). */
export const CaseloadScreen = () => {
  const now = useNow();
  const asked = useOperation('caseload.list', {}, { reloadOn: onAnyCase });
  const [remembered, remember] = useRemembered('caseloadFilter', 'all');
  const chosen: FilterName = isFilterName(remembered) ? remembered : 'all';
  const all = asked.value?.rows ?? [];
  return (
    <Box sx={{ px: 6, py: 4, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 3 }}>
      <PageHeading
        title={caseload.title}
        {...(asked.value === undefined ? {} : { aside: summary(all) })}
      />
      <Answer of={asked}>
        {({ rows }) => {
          if (rows.length === 0) {
            return (
              <Panel>
                <FetchedEmpty title={caseload.empty.title} next={caseload.empty.next} />
              </Panel>
            );
          }
          const shown = filtered(rows, chosen, now);
          return (
            <>
              <Chips rows={rows} chosen={chosen} onChoose={remember} />
              <Panel flush>
                {shown.length === 0 ? (
                  <EmptyState
                    title={caseload.emptyFilter.title}
                    next={caseload.emptyFilter.next}
                    action={<Button onClick={() => remember('all')}>{caseload.showAll}</Button>}
                  />
                ) : (
                  <CasesTable rows={shown} />
                )}
              </Panel>
            </>
          );
        }}
      </Answer>
    </Box>
  );
};
