import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Need } from '../../shared/contract/views.ts';
import type { Role } from '../../shared/domain/records.ts';
import { useDesk } from '../app/desk.tsx';
import { FetchedEmpty } from '../app/FetchedEmpty.tsx';
import { useNavigate } from '../app/navigation.tsx';
import { mayOpen, type Route } from '../app/routes.ts';
import { useNow } from '../bridge/clock.tsx';
import { closingEnds, needWords, openCase } from '../copy/needs.ts';
import { today } from '../copy/today.ts';
import { Panel } from '../ui/Panel.tsx';
import { type PillKind, StatusPill } from '../ui/StatusPill.tsx';
import { foldClosing } from './folded.ts';

const pills: Record<Need['kind'], PillKind> = {
  riskLoop: 'risk',
  patientWaiting: 'good',
  message: 'information',
  noteToSign: 'primary',
  summaryDue: 'caution',
  windowClosing: 'caution',
  supervision: 'neutral',
};

/** Fixed order: a low total or a filter never hides a risk loop (product W1, W6). */
const order = [
  'riskLoop',
  'patientWaiting',
  'message',
  'noteToSign',
  'summaryDue',
  'windowClosing',
  'supervision',
] as const satisfies readonly Need['kind'][];

const whereTo = ({ kind, episodeId, subjectId }: Need, role: Role): Route => {
  switch (kind) {
    case 'riskLoop':
      return { screen: 'patient', episodeId };
    case 'patientWaiting':
      return { screen: 'session', episodeId, sessionId: subjectId };
    case 'message':
      return { screen: 'patient', episodeId, tab: 'messages' };
    case 'noteToSign':
      return mayOpen(role, 'note')
        ? { screen: 'note', episodeId, sessionId: subjectId }
        : { screen: 'patient', episodeId, tab: 'sessions' };
    case 'summaryDue':
      return { screen: 'letters', episodeId };
    case 'windowClosing':
      return { screen: 'computer', episodeId };
    case 'supervision':
      return role === 'supervisor'
        ? { screen: 'supervision', requestId: subjectId, episodeId }
        : { screen: 'supervision', episodeId };
  }
};

/** What cannot wait, one sentence and one action each. */
export const NeedsYou = ({ needs }: { needs: readonly Need[] }) => {
  const now = useNow();
  const navigate = useNavigate();
  const role = useDesk().user?.role ?? 'therapist';
  const rows = foldClosing(needs.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)));
  return (
    <Panel heading={today.needs} aside={today.inThisOrder} flush>
      {rows.length === 0 ? (
        <FetchedEmpty title={today.noNeeds.title} next={today.noNeeds.next} />
      ) : (
        <Box component="ul">
          {rows.map(({ need, notes, messages }, index) => {
            const words = needWords(need, now, closingEnds(notes, messages));
            const action =
              need.kind === 'noteToSign' && !mayOpen(role, 'note') ? openCase : words.action;
            return (
              <Box
                component="li"
                key={`${need.kind} ${need.subjectId}`}
                sx={{
                  display: 'grid',
                  gridTemplateColumns: 'minmax(0, 1fr) auto',
                  columnGap: 3,
                  rowGap: '6px',
                  alignItems: 'start',
                  px: 'var(--pad)',
                  py: 3,
                  borderTop: index === 0 ? 0 : 1,
                  borderColor: 'line',
                }}
              >
                <Box>
                  <StatusPill kind={pills[need.kind]}>{words.pill}</StatusPill>
                </Box>
                <Button
                  size="small"
                  aria-label={`${action}: ${need.caseRef}`}
                  onClick={() => navigate(whereTo(need, role))}
                >
                  {action}
                </Button>
                <Typography sx={{ gridColumn: '1 / -1' }}>
                  <Box component="span" sx={{ mr: 1 }}>
                    {words.sentence}
                  </Box>{' '}
                  {words.detail !== '' && (
                    <Typography component="span" variant="body2" sx={{ color: 'quiet' }}>
                      {words.detail}
                    </Typography>
                  )}
                </Typography>
              </Box>
            );
          })}
        </Box>
      )}
    </Panel>
  );
};
