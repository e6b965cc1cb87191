import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Role } from '../../shared/domain/records.ts';
import { useNavigate } from '../app/navigation.tsx';
import { useNow } from '../bridge/clock.tsx';
import { day } from '../copy/dates.ts';
import { documents } from '../copy/patient.ts';
import { Panel } from '../ui/Panel.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import type { CaseRead } from './types.ts';

/** What was or will be written about this case: closing summary, letter to the GP, session notes. */
export const DocumentsTab = ({ read, role }: { read: CaseRead; role: Role }) => {
  const navigate = useNavigate();
  const now = useNow();
  const { episodeId, access } = read.header;
  const discharged = access.dischargedOn;
  const held = read.sessions.filter((row) => row.noteStatus !== 'none');
  const signed = held.filter((row) => row.noteStatus === 'signed').length;
  return (
    <Box sx={{ maxWidth: 820 }}>
      <Panel heading={documents.title} flush>
        <Box component="ul">
          <Item
            title={documents.letter}
            detail={discharged === null ? documents.letterLater : documents.letterNow}
            {...(discharged === null
              ? {}
              : {
                  action: documents.letterOpen,
                  onOpen: () => navigate({ screen: 'letters', episodeId }),
                })}
          />
          <Item
            title={documents.closing}
            detail={
              discharged === null
                ? documents.closingLater
                : documents.closingSigned(day(discharged, now))
            }
            {...(role === 'therapist' || discharged !== null
              ? {
                  action: documents.closingOpen,
                  onOpen: () => navigate({ screen: 'discharge', episodeId }),
                }
              : {})}
          />
          <Item title={documents.notes} detail={documents.noteCount(signed, held.length)} />
        </Box>
      </Panel>
    </Box>
  );
};

const Item = ({
  title,
  detail,
  action,
  onOpen,
}: {
  title: string;
  detail: string;
  action?: string;
  onOpen?: () => void;
}) => (
  <Box
    component="li"
    sx={{
      display: 'flex',
      justifyContent: 'space-between',
      alignItems: 'center',
      gap: 3,
      px: 'var(--pad)',
      py: 3,
      '& + &': { borderTop: 1, borderColor: 'line' },
    }}
  >
    <Box>
      <Typography sx={{ fontWeight: 600 }}>{title}</Typography>
      <Typography variant="body2" sx={{ color: 'quiet' }}>
        {detail}
      </Typography>
    </Box>
    {onOpen !== undefined && (
      <Button onClick={onOpen}>
        {action}
        <VisuallyHidden> {title}</VisuallyHidden>
      </Button>
    )}
  </Box>
);
