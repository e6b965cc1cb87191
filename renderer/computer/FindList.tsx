import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { keeping as words } from '../copy/keeping.ts';
import { StatusPill } from '../ui/StatusPill.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import type { Find } from './useKeeping.ts';

/** So much of the sentence on either side tells which place is meant. */
const AROUND = 24;

/** Every place that tells, or may tell, who is meant, with its words marked in their sentence. */
export const FindList = ({
  text,
  finds,
  left,
  isConfirmed,
  onShow,
  onConfirm,
}: {
  text: string;
  finds: readonly Find[] | null;
  left: number;
  isConfirmed: (find: Find) => boolean;
  onShow: (find: Find) => void;
  onConfirm: (find: Find) => void;
}) => {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id} sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: 2 }}>
        <Typography id={id} variant="subtitle2" component="h3">
          {words.finds}
        </Typography>
        <Box role="status">
          {finds === null ? (
            <Typography variant="body2" sx={{ color: 'quiet' }}>
              {words.checking}
            </Typography>
          ) : (
            <StatusPill kind={left === 0 ? 'good' : 'caution'}>{words.left(left)}</StatusPill>
          )}
        </Box>
      </Box>
      {finds?.length === 0 && <Typography>{words.none}</Typography>}
      <Box component="ul" sx={{ maxHeight: 340, overflowY: 'auto' }}>
        {(finds ?? []).map((find) => (
          <Place
            key={`${find.start} ${find.end}`}
            text={text}
            find={find}
            confirmed={isConfirmed(find)}
            onShow={() => onShow(find)}
            onConfirm={() => onConfirm(find)}
          />
        ))}
      </Box>
    </Box>
  );
};

const Place = ({
  text,
  find,
  confirmed,
  onShow,
  onConfirm,
}: {
  text: string;
  find: Find;
  confirmed: boolean;
  onShow: () => void;
  onConfirm: () => void;
}) => {
  const { start, end, certain } = find;
  const found = text.slice(start, end);
  const label = certain ? words.certain(find) : words.doubtful(find);
  return (
    <Box component="li" sx={{ py: 2, borderTop: 1, borderColor: 'line' }}>
      <Typography dir="auto">
        {text.slice(Math.max(0, start - AROUND), start)}
        <Box
          component="mark"
          sx={{
            px: '2px',
            borderRadius: '3px',
            color: 'text.primary',
            bgcolor: certain ? 'risk.soft' : 'caution.soft',
          }}
        >
          {found}
        </Box>
        {text.slice(end, end + AROUND)}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        <Typography
          variant="body2"
          sx={{ flex: 1, color: confirmed ? 'quiet' : certain ? 'risk.main' : 'caution.main' }}
        >
          {confirmed ? words.confirmed : label}
        </Typography>
        <Button variant="text" size="small" onClick={onShow}>
          {words.goTo}
          <VisuallyHidden>: {found}</VisuallyHidden>
        </Button>
        {!certain && !confirmed && (
          <Button size="small" onClick={onConfirm}>
            {words.harmless}
            <VisuallyHidden>: {found}</VisuallyHidden>
          </Button>
        )}
      </Box>
    </Box>
  );
};
