import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNavigate } from '../app/navigation.tsx';
import type { RouteOf } from '../app/routes.ts';
import { useOperation } from '../bridge/useOperation.ts';
import { note as words } from '../copy/note.ts';
import { Answer } from '../ui/Answer.tsx';
import { PageHeading } from '../ui/PageHeading.tsx';
import { NoteDesk } from './NoteDesk.tsx';

/** The note of one session: written, signed once, and read from then on (product W4). */
export const NoteScreen = ({ route }: { route: RouteOf<'note'> }) => {
  const { episodeId, sessionId } = route;
  const navigate = useNavigate();
  const read = useOperation('note.read', { episodeId, sessionId });
  return (
    <Answer of={read}>
      {(value) =>
        ['noteToSign', 'signed'].includes(value.session.status) ? (
          <NoteDesk key={sessionId} read={value} amendAtOnce={route.amend ?? false} />
        ) : (
          <Box sx={{ px: 6, py: 5, display: 'grid', gap: 4, justifyItems: 'start' }}>
            <PageHeading title={words.notYet.title} lead={words.notYet.next} />
            <Button
              variant="contained"
              onClick={() => navigate({ screen: 'session', episodeId, sessionId })}
            >
              {words.notYet.action}
            </Button>
          </Box>
        )
      }
    </Answer>
  );
};
