import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { conversation, lineState } from '../copy/session.ts';
import type { Line } from './lines.ts';

/** One line: own ones right, the patient's left, the words of the system across the middle. */
export const ConversationLine = ({
  line,
  onWriteAgain,
}: {
  line: Line;
  onWriteAgain: (text: string) => void;
}) => {
  const own = line.speaker === 'therapist';
  const system = line.speaker === 'system';
  const refused = line.state === 'refused';
  return (
    <Box
      sx={{
        display: 'flex',
        flexDirection: 'column',
        alignItems: system ? 'center' : own ? 'flex-end' : 'flex-start',
        pt: line.opens ? 3 : 1,
        pb: line.saysState ? 0 : 1,
      }}
    >
      {line.opens && (
        <Box component="span" sx={{ typography: 'body2', color: 'quiet', mb: '1px' }}>
          {conversation.label(conversation.speaker[line.speaker], line.at)}
        </Box>
      )}
      <Box
        component="p"
        dir="auto"
        sx={{
          maxWidth: 'min(78%, 68ch)',
          px: system ? 0 : '13px',
          py: system ? 0 : '8px',
          borderRadius: '10px',
          ...(own && { borderTopRightRadius: line.opens ? '4px' : '10px' }),
          ...(!own && !system && { borderTopLeftRadius: line.opens ? '4px' : '10px' }),
          bgcolor: system ? 'transparent' : own ? 'primary.soft' : 'sunk',
          color: system ? 'quiet' : 'text.primary',
          typography: system ? 'body2' : 'body1',
          border: 1,
          borderColor: refused ? 'risk.main' : 'transparent',
          whiteSpace: 'pre-wrap',
          overflowWrap: 'anywhere',
        }}
      >
        {line.text}
      </Box>
      {line.saysState && (
        <Box
          component="span"
          sx={{
            display: 'inline-flex',
            flexWrap: 'wrap',
            justifyContent: 'flex-end',
            alignItems: 'center',
            columnGap: 2,
            typography: 'body2',
            color: refused ? 'risk.main' : line.state === 'queued' ? 'caution.main' : 'quiet',
            mt: '1px',
          }}
        >
          {lineState[line.state](line.at)}
          {refused && (
            <Button size="small" onClick={() => onWriteAgain(line.text)}>
              {conversation.writeAgain}
            </Button>
          )}
        </Box>
      )}
    </Box>
  );
};
