import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { type ReactNode, useId, useState } from 'react';
import type { Role } from '../../shared/domain/records.ts';
import { useDesk } from '../app/desk.tsx';
import type { PatientTab, RouteOf } from '../app/routes.ts';
import { onCase } from '../bridge/events.ts';
import { useOperation } from '../bridge/useOperation.ts';
import { patient } from '../copy/patient.ts';
import { Answer } from '../ui/Answer.tsx';
import { CaseHeaderBar } from '../ui/CaseHeaderBar.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { AccessTab } from './AccessTab.tsx';
import { DocumentsTab } from './DocumentsTab.tsx';
import { MessagesTab } from './MessagesTab.tsx';
import { PatientActions } from './PatientActions.tsx';
import { PlanTab } from './PlanTab.tsx';
import { RiskPanel } from './RiskPanel.tsx';
import { ScoresTab } from './ScoresTab.tsx';
import { SessionsTab } from './SessionsTab.tsx';
import type { CaseRead } from './types.ts';

/** Messages are the words of two people: patient services have no such tab (domain R15). */
const tabsOf = (role: Role): readonly PatientTab[] =>
  role === 'therapist'
    ? ['sessions', 'scores', 'plan', 'messages', 'documents', 'access']
    : ['sessions', 'scores', 'plan', 'documents', 'access'];

/** One patient: the identity banner, open risk, and the parts of the record as tabs. */
export const PatientScreen = ({ route }: { route: RouteOf<'patient'> }) => {
  const { episodeId, tab } = route;
  const role = useDesk().user?.role ?? 'caseManager';
  const asked = useOperation('case.read', { episodeId }, { reloadOn: onCase(episodeId) });
  const tabs = tabsOf(role);
  const [chosen, setChosen] = useState<PatientTab>(tab ?? 'sessions');
  const shown = tabs.includes(chosen) ? chosen : 'sessions';
  const id = useId();
  const panels: Record<PatientTab, (read: CaseRead) => ReactNode> = {
    sessions: (read) => <SessionsTab read={read} role={role} />,
    scores: (read) => <ScoresTab trends={read.trends} />,
    plan: (read) => <PlanTab read={read} />,
    messages: (read) => <MessagesTab header={read.header} messageId={route.messageId ?? null} />,
    documents: (read) => <DocumentsTab read={read} role={role} />,
    access: (read) => <AccessTab read={read} />,
  };
  return (
    <Answer of={asked}>
      {(read) => (
        <Box sx={{ display: 'grid', alignContent: 'start', gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <VisuallyHidden as="div">
            <h1>{patient.heading(read.header.caseRef)}</h1>
          </VisuallyHidden>
          <CaseHeaderBar header={read.header}>
            <PatientActions read={read} role={role} primary={shown !== 'messages'} />
          </CaseHeaderBar>
          <Box sx={{ bgcolor: 'background.paper', borderBottom: 1, borderColor: 'line', px: 4 }}>
            <Tabs
              value={shown}
              onChange={(_, next: PatientTab) => setChosen(next)}
              aria-label={patient.tabList}
              variant="scrollable"
              scrollButtons={false}
            >
              {tabs.map((name) => (
                <Tab
                  key={name}
                  value={name}
                  label={patient.tabs[name]}
                  id={`${id}-tab-${name}`}
                  aria-controls={`${id}-panel`}
                />
              ))}
            </Tabs>
          </Box>
          <Box
            sx={{ px: 6, py: 4, display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' }}
          >
            <RiskPanel
              header={read.header}
              loops={read.riskLoops}
              role={role}
              reviewing={route.loopId ?? null}
            />
            <Box role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-tab-${shown}`}>
              {panels[shown](read)}
            </Box>
          </Box>
        </Box>
      )}
    </Answer>
  );
};
