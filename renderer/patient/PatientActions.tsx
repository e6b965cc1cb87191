import Button from '@mui/material/Button';
import type { Role } from '../../shared/domain/records.ts';
import { useNavigate } from '../app/navigation.tsx';
import { useNow } from '../bridge/clock.tsx';
import { patient } from '../copy/patient.ts';
import { headerStep } from './sessions.ts';
import type { CaseRead } from './types.ts';

/** What can be done from the header, by the state of the case and the reader's role. */
export const PatientActions = ({
  read,
  role,
  primary,
}: {
  read: CaseRead;
  role: Role;
  /** False where the tab has a primary action of its own. */
  primary: boolean;
}) => {
  const navigate = useNavigate();
  const now = useNow();
  const { episodeId, access, earlier } = read.header;
  // Background to the present episode: it is read, and nothing is done in it.
  if (earlier) return null;
  const next = headerStep(read.sessions, { role, earlier }, now);
  const inTreatment = access.state === 'inTreatment';
  const afterDischarge = access.state === 'afterDischarge';
  const discharged = access.dischargedOn !== null;
  const treating = role === 'therapist' && (inTreatment || afterDischarge);
  const labels = {
    start: patient.actions.start,
    resume: patient.actions.resume,
    writeNote: patient.actions.writeNote,
  };
  return (
    <>
      {treating && (
        <>
          <Button onClick={() => navigate({ screen: 'transcript', episodeId })}>
            {patient.actions.transcripts}
          </Button>
          <Button onClick={() => navigate({ screen: 'supervision', episodeId })}>
            {patient.actions.supervision}
          </Button>
          <Button onClick={() => navigate({ screen: 'discharge', episodeId })}>
            {discharged ? patient.actions.closing : patient.actions.discharge}
          </Button>
        </>
      )}
      {discharged && (
        <Button onClick={() => navigate({ screen: 'letters', episodeId })}>
          {patient.actions.letter}
        </Button>
      )}
      {next !== null && (
        <Button
          variant={primary ? 'contained' : 'outlined'}
          onClick={() =>
            navigate({
              screen: next.step === 'writeNote' ? 'note' : 'session',
              episodeId,
              sessionId: next.row.sessionId,
            })
          }
        >
          {labels[next.step]}
        </Button>
      )}
    </>
  );
};
