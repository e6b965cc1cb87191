import Box from '@mui/material/Box';
import { Check, Circle } from 'lucide-react';
import type { Homework } from '../../shared/domain/records.ts';
import { homeworkState } from '../copy/patient.ts';
import { homeworkWords } from '../copy/session.ts';
import { Panel } from '../ui/Panel.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { ReviewedPill } from './HomeworkPanel.tsx';

/** The homework in two lines: what there is, and how much of it has been talked about. */
export const HomeworkGlance = ({
  homework,
  sessionId,
}: {
  homework: readonly Homework[];
  sessionId: string;
}) => {
  if (homework.length === 0) return null;
  return (
    <Panel
      heading={homeworkWords.title}
      aside={<ReviewedPill homework={homework} sessionId={sessionId} />}
    >
      <Box component="ul" sx={{ display: 'grid', gap: 1, typography: 'body2' }}>
        {homework.map((one) => (
          <Box component="li" key={one.id} sx={{ display: 'flex', gap: 2 }}>
            <Box component="span" aria-hidden sx={{ flex: 'none', pt: '2px' }}>
              {one.status === 'set' ? <Circle size={13} /> : <Check size={13} />}
            </Box>
            <span dir="auto">{one.text}</span>
            <VisuallyHidden>{homeworkState[one.status]}</VisuallyHidden>
          </Box>
        ))}
      </Box>
    </Panel>
  );
};
