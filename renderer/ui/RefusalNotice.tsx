import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Refusal } from '../../shared/contract/result.ts';
import { common } from '../copy/common.ts';
import { refusalWords, worthRetrying } from '../copy/errors.ts';

/**
 * A refusal in words: what happened, what is safe, what to do, and one action. Without `onAction` it
 * has no button; with `onRetry` the button appears only where asking again can help.
 */
export const RefusalNotice = ({
  refusal,
  onRetry,
  action,
}: {
  refusal: Refusal;
  onRetry?: () => void;
  action?: { readonly label: string; readonly run: () => void };
}) => {
  const words = refusalWords(refusal);
  const button =
    action ??
    (onRetry !== undefined && worthRetrying(refusal.code)
      ? { label: common.tryAgain, run: onRetry }
      : undefined);
  const small = [
    ...(refusal.rule === undefined ? [] : [common.rule(refusal.rule)]),
    ...(refusal.reference === undefined ? [] : [common.reference(refusal.reference)]),
  ].join(' · ');
  return (
    <Box
      role="alert"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 4,
        rowGap: 2,
        px: 4,
        py: 3,
        borderRadius: '8px',
        border: 1,
        borderColor: 'caution.main',
        bgcolor: 'caution.soft',
        color: 'text.primary',
      }}
    >
      <Box sx={{ flex: '1 1 280px', minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>{words.title}</Typography>
        <Typography variant="body2">
          {words.safe} {words.next}
        </Typography>
        {small !== '' && (
          <Typography variant="body2" sx={{ color: 'quiet' }}>
            {small}
          </Typography>
        )}
      </Box>
      {button !== undefined && <Button onClick={button.run}>{button.label}</Button>}
    </Box>
  );
};
