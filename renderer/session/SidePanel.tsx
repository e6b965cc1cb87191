import type { RefObject } from 'react';
import type { Output } from '../../shared/contract/table.ts';
import type { Homework, RiskLoop } from '../../shared/domain/records.ts';
import { useOperation } from '../bridge/useOperation.ts';
import { onCaseOnly } from './caseEvents.ts';
import { HomeworkGlance } from './HomeworkGlance.tsx';
import { HomeworkPanel } from './HomeworkPanel.tsx';
import { PlanPanel } from './PlanPanel.tsx';
import { type PanelTab, RightPanel } from './RightPanel.tsx';
import { SafetyPanel } from './SafetyPanel.tsx';
import { ScoreGlance } from './ScoreGlance.tsx';
import { ScoresPanel } from './ScoresPanel.tsx';
import { ScratchPad } from './ScratchPad.tsx';

/** Fills the right panel. Beside the scratch notes stand the first score and the homework, to glance at. */
export const SidePanel = ({
  opened,
  homework,
  loops,
  tab,
  tabs,
  scratchRef,
  onTab,
  onHomework,
  onRisk,
}: {
  opened: Output<'session.open'>;
  homework: readonly Homework[];
  loops: readonly RiskLoop[];
  tab: PanelTab;
  tabs: readonly PanelTab[];
  scratchRef: RefObject<HTMLTextAreaElement | null>;
  onTab: (tab: PanelTab) => void;
  onHomework: (homework: Homework) => void;
  onRisk: () => void;
}) => {
  const { episodeId, id: sessionId } = opened.session;
  const measures = useOperation(
    'case.measures',
    { episodeId },
    { reloadOn: onCaseOnly(episodeId) },
  );
  const trends = measures.value?.trends ?? opened.trends;
  const first = trends.find((trend) => trend.points.length > 0);
  return (
    <RightPanel tab={tab} tabs={tabs} onTab={onTab}>
      {{
        plan: () => <PlanPanel lastPlan={opened.lastPlan} goals={opened.goals} />,
        scores: () => <ScoresPanel trends={trends} />,
        scratch: () => (
          <>
            <ScratchPad episodeId={episodeId} sessionId={sessionId} areaRef={scratchRef} />
            {first !== undefined && <ScoreGlance trend={first} />}
            <HomeworkGlance homework={homework} sessionId={sessionId} />
          </>
        ),
        homework: () => (
          <HomeworkPanel
            episodeId={episodeId}
            sessionId={sessionId}
            homework={homework}
            onChanged={onHomework}
          />
        ),
        safety: () => <SafetyPanel loops={loops} onOpenCard={onRisk} />,
      }}
    </RightPanel>
  );
};
