import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useRef } from 'react';
import type { Refusal } from '../../shared/contract/result.ts';
import type { Homework, Session, Utterance } from '../../shared/domain/records.ts';
import { useNow } from '../bridge/clock.tsx';
import { useOperation } from '../bridge/useOperation.ts';
import { kindWords } from '../copy/appointments.ts';
import { dayAndTime } from '../copy/dates.ts';
import { agendaWords, homeworkWords, wrapUp as words } from '../copy/session.ts';
import { Panel } from '../ui/Panel.tsx';
import { RefusalNotice } from '../ui/RefusalNotice.tsx';
import { agendaAt, elapsedOf } from './agenda.ts';
import { SetHomework } from './HomeworkPanel.tsx';

/** Between the end of a session and its note: what was left over, what was set, what comes next. */
export const WrapUp = ({
  session,
  homework,
  utterances,
  busy,
  refusal,
  onHomework,
  onWrite,
}: {
  session: Session;
  homework: readonly Homework[];
  utterances: readonly Utterance[];
  busy: boolean;
  refusal: Refusal | null;
  onHomework: (homework: Homework) => void;
  onWrite: () => void;
}) => {
  const now = useNow();
  const title = useRef<HTMLElement>(null);
  useEffect(() => title.current?.focus(), []);
  const left = agendaAt(session.agenda, elapsedOf(session, now)).filter(
    (part) => part.place !== 'past',
  );
  const set = homework.filter((one) => one.sessionId === session.id);
  const count = (status: Utterance['status']) =>
    utterances.filter((line) => line.speaker === 'therapist' && line.status === status).length;
  const queued = count('queued');
  const refused = count('refused');
  const caseload = useOperation('caseload.list', {});
  const next = caseload.value?.rows.find(
    (row) => row.header.episodeId === session.episodeId,
  )?.nextSession;
  return (
    <Box sx={{ overflowY: 'auto', minHeight: 0, px: 6, py: 5 }}>
      <Box sx={{ maxWidth: 1100, display: 'grid', gap: 4 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: 3 }}>
          <Box>
            <Box
              component="h2"
              ref={title}
              tabIndex={-1}
              sx={{ typography: 'h1', m: 0, '&:focus': { outline: 'none' } }}
            >
              {words.title}
            </Box>
            <Typography sx={{ color: 'quiet', mt: 1 }}>{words.lead}</Typography>
          </Box>
          <Button
            variant="contained"
            onClick={onWrite}
            disabled={busy}
            sx={{ alignSelf: 'center' }}
          >
            {words.write}
          </Button>
        </Box>
        {refusal !== null && <RefusalNotice refusal={refusal} />}
        <Box
          sx={{
            display: 'grid',
            gap: 4,
            alignItems: 'start',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(0, 1fr)' },
          }}
        >
          <Box sx={{ display: 'grid', gap: 4 }}>
            <Panel heading={words.homework}>
              {set.length === 0 ? (
                <Typography sx={{ color: 'quiet' }}>{homeworkWords.none}</Typography>
              ) : (
                <Box component="ul" sx={{ display: 'grid', gap: 1 }}>
                  {set.map((one) => (
                    <li key={one.id} dir="auto">
                      {one.text}
                    </li>
                  ))}
                </Box>
              )}
            </Panel>
            <SetHomework episodeId={session.episodeId} sessionId={session.id} onSet={onHomework} />
          </Box>
          <Box sx={{ display: 'grid', gap: 4 }}>
            <Panel heading={words.agendaLeft}>
              {left.length === 0 ? (
                <Typography sx={{ color: 'quiet' }}>
                  {session.agenda.length === 0 ? words.noAgenda : words.agendaDone}
                </Typography>
              ) : (
                <ul>
                  {left.map((part) => (
                    <li key={part.item}>
                      {part.item} {agendaWords.minutes(part.minutes)}
                    </li>
                  ))}
                </ul>
              )}
            </Panel>
            {session.kind === 'typed' && (
              <Panel heading={words.outbox}>
                {refused > 0 && (
                  <Typography sx={{ color: 'risk.main' }}>{words.refused(refused)}</Typography>
                )}
                <Typography sx={{ color: 'quiet' }}>
                  {queued === 0 ? words.allSent : words.waiting(queued)}
                </Typography>
              </Panel>
            )}
            <Panel heading={words.next}>
              {next == null ? (
                <Typography sx={{ color: 'quiet' }}>{words.noNext}</Typography>
              ) : (
                `${dayAndTime(next.startsAt, now)}, ${kindWords[next.kind].toLowerCase()}`
              )}
            </Panel>
          </Box>
        </Box>
      </Box>
    </Box>
  );
};
