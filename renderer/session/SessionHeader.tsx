import Button from '@mui/material/Button';
import type { CaseHeader } from '../../shared/contract/views.ts';
import type { Session } from '../../shared/domain/records.ts';
import { useNow } from '../bridge/clock.tsx';
import { sessionPill, session as words } from '../copy/session.ts';
import { CaseHeaderBar } from '../ui/CaseHeaderBar.tsx';
import { type PillKind, StatusPill } from '../ui/StatusPill.tsx';
import { elapsedOf } from './agenda.ts';
import type { SessionStage } from './useSessionLife.ts';

const pills: Record<SessionStage, PillKind> = {
  readyCheck: 'neutral',
  inSession: 'good',
  linkLost: 'caution',
  paused: 'caution',
  wrapUp: 'primary',
  noteToSign: 'primary',
  signed: 'good',
  cancelled: 'neutral',
};

const Pill = ({ stage, session }: { stage: SessionStage; session: Session }) => {
  const elapsed = elapsedOf(session, useNow('second')) ?? 0;
  const said = {
    ...sessionPill,
    inSession: sessionPill.inSession(elapsed),
    linkLost: sessionPill.linkLost(elapsed),
    paused: sessionPill.paused(elapsed),
  };
  return (
    <StatusPill kind={pills[stage]} dot={stage === 'inSession'}>
      {said[stage]}
    </StatusPill>
  );
};

/** Who this is, where the session stands, and the two ways out: risk, and the end. */
export const SessionHeader = ({
  header,
  session,
  stage,
  busy,
  onRisk,
  onPause,
  onResume,
  onEnd,
}: {
  header: CaseHeader;
  session: Session;
  stage: SessionStage;
  busy: boolean;
  onRisk: () => void;
  onPause: () => void;
  onResume: () => void;
  onEnd: () => void;
}) => {
  const running = stage === 'inSession' || stage === 'linkLost';
  return (
    <CaseHeaderBar
      header={header}
      facts={[
        session.purpose === 'assessment'
          ? words.assessment
          : words.numberOf(session.number, header.plannedSessions),
        words.ofKind[session.kind],
      ]}
    >
      <Pill stage={stage} session={session} />
      <Button onClick={onRisk}>{words.risk}</Button>
      {running && (
        <Button onClick={onPause} disabled={busy}>
          {words.pause}
        </Button>
      )}
      {stage === 'paused' && (
        <Button onClick={onResume} disabled={busy}>
          {words.resume}
        </Button>
      )}
      {(running || stage === 'paused') && (
        <Button onClick={onEnd} disabled={busy}>
          {words.end}
        </Button>
      )}
    </CaseHeaderBar>
  );
};
