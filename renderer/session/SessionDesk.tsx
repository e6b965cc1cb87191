import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Output } from '../../shared/contract/table.ts';
import type { CaseHeader } from '../../shared/contract/views.ts';
import type { Homework } from '../../shared/domain/records.ts';
import { useHeldSession } from '../app/activity.ts';
import { useDesk } from '../app/desk.tsx';
import { useNavigate } from '../app/navigation.tsx';
import { useShortcut } from '../app/shortcuts.tsx';
import { useNow } from '../bridge/clock.tsx';
import { useDraft } from '../bridge/useDraft.ts';
import { useOperation } from '../bridge/useOperation.ts';
import { ending, sessionKeys } from '../copy/session.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { RefusalNotice } from '../ui/RefusalNotice.tsx';
import { AgendaBar } from './AgendaBar.tsx';
import { elapsedOf } from './agenda.ts';
import { onCaseOnly } from './caseEvents.ts';
import { ReadyCheck } from './ReadyCheck.tsx';
import { type PanelTab, panelTabs } from './RightPanel.tsx';
import { RiskCard } from './RiskCard.tsx';
import { SessionHeader } from './SessionHeader.tsx';
import { SessionOver } from './SessionOver.tsx';
import { SidePanel } from './SidePanel.tsx';
import { TypedWorkspace } from './TypedWorkspace.tsx';
import { useSessionLife } from './useSessionLife.ts';
import { useSessionLines } from './useSessionLines.ts';
import { VideoWorkspace } from './VideoWorkspace.tsx';
import { WrapUp } from './WrapUp.tsx';

type Opened = Output<'session.open'>;

/** The session's own frame: header, agenda, the stage it is in, and the panel at the right. */
export const SessionDesk = ({ opened, header }: { opened: Opened; header: CaseHeader }) => {
  const { episodeId } = opened.session;
  const sessionId = opened.session.id;
  const navigate = useNavigate();
  const { link } = useDesk();
  const now = useNow();
  const life = useSessionLife(opened.session, link.state);
  const { session, stage } = life;
  const draft = useDraft({ episodeId, draftId: `message:${sessionId}` });
  const talk = useSessionLines(episodeId, sessionId, opened.utterances, draft, now);
  const [homework, setHomework] = useState<readonly Homework[]>(opened.homework);
  const [panelOpen, setPanelOpen] = useState(true);
  const [tab, setTab] = useState<PanelTab>(session.kind === 'video' ? 'plan' : 'scratch');
  const [layer, setLayer] = useState<'risk' | 'end' | null>(null);
  const [riskSeen, setRiskSeen] = useState(false);
  const scratch = useRef<HTMLTextAreaElement>(null);
  const message = useRef<HTMLTextAreaElement>(null);

  // Asked only once somebody looks: opening the whole case is an entry in the ledger.
  const whole = useOperation('case.read', riskSeen ? { episodeId } : null, {
    reloadOn: onCaseOnly(episodeId),
  });
  const loops = whole.value?.riskLoops ?? opened.safety;

  const openRisk = () => {
    setRiskSeen(true);
    setLayer('risk');
  };
  const tabs = session.kind === 'video' ? panelTabs.filter((one) => one !== 'scratch') : panelTabs;
  const openScratch = () => {
    if (session.kind === 'typed') {
      setPanelOpen(true);
      setTab('scratch');
    }
    // After the panel has been drawn.
    requestAnimationFrame(() => scratch.current?.focus());
  };
  const togglePanel = () => {
    setPanelOpen(!panelOpen);
    // A focus that went with the panel goes to where the writing is.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) (message.current ?? scratch.current)?.focus();
    });
  };
  const running = stage === 'inSession' || stage === 'linkLost' || stage === 'paused';
  useHeldSession(running && stage !== 'paused');
  useShortcut('Ctrl+Shift+R', openRisk, sessionKeys.risk);
  useShortcut('Ctrl+Shift+N', openScratch, sessionKeys.scratch, { when: running });
  useShortcut('Ctrl+.', togglePanel, sessionKeys.panel, { when: running });

  const wasOver = useRef(stage === 'noteToSign');
  useEffect(() => {
    if (stage !== 'noteToSign' || wasOver.current) return;
    wasOver.current = true;
    navigate({ screen: 'note', episodeId, sessionId });
  }, [stage, navigate, episodeId, sessionId]);

  useEffect(() => {
    if (stage === 'wrapUp') setLayer(null);
  }, [stage]);

  const changeHomework = (changed: Homework) =>
    setHomework((before) =>
      before.some((one) => one.id === changed.id)
        ? before.map((one) => (one.id === changed.id ? changed : one))
        : [...before, changed],
    );

  const middle = (): ReactNode => {
    if (stage === 'readyCheck') {
      return (
        <ReadyCheck
          opened={{ ...opened, session }}
          busy={life.busy}
          refusal={life.refusal}
          onStart={life.start}
        />
      );
    }
    if (stage === 'wrapUp') {
      return (
        <WrapUp
          session={session}
          homework={homework}
          utterances={talk.utterances}
          busy={life.busy}
          refusal={life.refusal}
          onHomework={changeHomework}
          onWrite={life.finishWrapUp}
        />
      );
    }
    if (!running) return <SessionOver stage={stage} episodeId={episodeId} sessionId={sessionId} />;
    return session.kind === 'video' ? (
      <VideoWorkspace episodeId={episodeId} sessionId={sessionId} areaRef={scratch} />
    ) : (
      <TypedWorkspace
        talk={talk}
        draft={draft}
        paused={stage === 'paused'}
        area={message}
        linkLost={link.state !== 'connected' && link.state !== 'connecting'}
      />
    );
  };

  return (
    <Box
      sx={{
        height: { xs: 'auto', md: '100%' },
        minHeight: 420,
        display: 'flex',
        flexDirection: 'column',
      }}
    >
      <SessionHeader
        header={header}
        session={session}
        stage={stage}
        busy={life.busy}
        onRisk={openRisk}
        onPause={life.pause}
        onResume={life.resume}
        onEnd={() => setLayer('end')}
      />
      {running && <AgendaBar session={session} />}
      {running && life.refusal !== null && layer !== 'end' && (
        <Box sx={{ px: 6, py: 3 }}>
          <RefusalNotice refusal={life.refusal} />
        </Box>
      )}
      <Box
        sx={{
          flex: 1,
          minHeight: 0,
          display: 'grid',
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            md: running && panelOpen ? 'minmax(0, 1fr) 372px' : 'minmax(0, 1fr)',
          },
        }}
      >
        {middle()}
        {running && panelOpen && (
          <SidePanel
            opened={opened}
            homework={homework}
            loops={loops}
            tab={tab}
            tabs={tabs}
            scratchRef={scratch}
            onTab={setTab}
            onHomework={changeHomework}
            onRisk={openRisk}
          />
        )}
      </Box>
      <RiskCard
        open={layer === 'risk'}
        episodeId={episodeId}
        caseRef={header.caseRef}
        contact={whole.value?.contact ?? null}
        loops={loops}
        onClose={() => setLayer(null)}
      />
      <ConfirmDialog
        open={layer === 'end'}
        title={ending.title}
        body={ending.body(elapsedOf(session, now) ?? 0)}
        confirmLabel={ending.confirm}
        busy={life.busy}
        refusal={life.refusal ?? undefined}
        onConfirm={life.end}
        onClose={() => setLayer(null)}
      >
        {draft.text.trim() !== '' && <Typography>{ending.unsent}</Typography>}
      </ConfirmDialog>
    </Box>
  );
};
