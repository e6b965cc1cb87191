import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNavigate } from '../app/navigation.tsx';
import type { Route } from '../app/routes.ts';
import { useNotices } from '../app/useNotices.ts';
import { useNow } from '../bridge/clock.tsx';
import { noticeWords } from '../copy/sealed.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';

const FIRST_CHECKPOINT = 14;
/** More than these would push the day itself off the screen. */
const MOST_CLOSING = 3;

/** Once a checkpoint: a case that closes with something open; and unsent work that waits too long. */
export const NoticeLines = () => {
  const notices = useNotices();
  const now = useNow();
  if (notices === undefined) return null;
  const { overdue, reported, toldName } = notices;
  // The last week has a row of its own under what needs you.
  const closing = notices.closing.filter(({ checkpoint }) => checkpoint === FIRST_CHECKPOINT);
  const more = closing.length - MOST_CLOSING;
  const [longest] = overdue;
  if (closing.length + overdue.length + reported.length === 0) return null;
  return (
    <Box component="ul" sx={{ display: 'grid', gap: 1 }}>
      {closing.slice(0, MOST_CLOSING).map((one) => (
        <Line
          key={one.episodeId}
          words={noticeWords.closing(one)}
          action={noticeWords.look}
          of={one.caseRef}
          to={{ screen: 'computer', episodeId: one.episodeId }}
        />
      ))}
      {more > 0 && (
        <Line
          words={noticeWords.more(more)}
          action={noticeWords.open}
          to={{ screen: 'computer' }}
        />
      )}
      {longest !== undefined && (
        <Line
          words={noticeWords.overdue(longest, toldName, now)}
          action={noticeWords.open}
          of={longest.caseRef}
          to={{ screen: 'computer' }}
        />
      )}
      {reported.map((one) => (
        <Line key={`${one.caseRef} ${one.since}`} words={noticeWords.reported(one, now)} />
      ))}
    </Box>
  );
};

const Line = ({
  words,
  action,
  of = '',
  to,
}: {
  words: string;
  action?: string;
  of?: string;
  to?: Route;
}) => {
  const navigate = useNavigate();
  return (
    <Box component="li" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
      <Box component="span" sx={{ color: 'caution.main' }}>
        {words}
      </Box>
      {to !== undefined && (
        <Button variant="text" size="small" onClick={() => navigate(to)}>
          {action}
          {of !== '' && <VisuallyHidden> {of}</VisuallyHidden>}
        </Button>
      )}
    </Box>
  );
};
