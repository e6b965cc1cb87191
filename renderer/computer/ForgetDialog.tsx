import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useRef } from 'react';
import { useNow } from '../bridge/clock.tsx';
import { useAction } from '../bridge/useAction.ts';
import { computer, forget, looseEndsWords } from '../copy/computer.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import { endKinds, type StoredCase } from './order.ts';

/** Says what goes, what is unsent and whether it can come back, before one case is forgotten here. */
export const ForgetDialog = ({
  held,
  onClose,
  onForgotten,
}: {
  held: StoredCase | null;
  onClose: () => void;
  onForgotten: () => void;
}) => {
  const now = useNow();
  const announce = useAnnounce();
  const action = useAction('computer.forget');
  // The words stay while the dialog closes.
  const last = useRef(held);
  if (held !== null) last.current = held;
  const shown = last.current;
  if (shown === null) return null;
  const confirm = async () => {
    const result = await action.run({ episodeId: shown.episodeId });
    if (!result.ok) return;
    announce(computer.forgotten(shown.caseRef));
    onForgotten();
  };
  return (
    <ConfirmDialog
      open={held !== null}
      title={forget.title(shown.caseRef)}
      body={forget.body}
      confirmLabel={forget.confirm}
      destructive
      busy={action.busy}
      refusal={action.refusal}
      onConfirm={() => void confirm()}
      onClose={() => {
        action.clear();
        onClose();
      }}
    >
      <Box component="dl" sx={{ display: 'grid', gap: 3 }}>
        <Fact label={forget.goes}>{forget.size(shown.counts, shown.bytes)}</Fact>
        <Fact label={forget.unsent} warn={shown.unsent > 0}>
          {shown.unsent === 0 ? forget.noUnsent : forget.someUnsent(shown.unsent)}
        </Fact>
        {shown.looseEnds.length > 0 && (
          <Fact label={forget.loose}>{looseEndsWords(endKinds(shown))}</Fact>
        )}
        <Fact label={forget.again}>{comesBack(shown, now)}</Fact>
      </Box>
    </ConfirmDialog>
  );
};

const comesBack = (held: StoredCase, now: number): string => {
  if (held.access.state === 'inTreatment') return forget.canReturn;
  if (held.access.state === 'afterDischarge' && held.access.lastDay !== null) {
    return forget.until(held.access.lastDay, now);
  }
  return forget.closed;
};

const Fact = ({
  label,
  warn = false,
  children,
}: {
  label: string;
  warn?: boolean;
  children: ReactNode;
}) => (
  <Box>
    <Typography component="dt" variant="body2" sx={{ color: 'quiet' }}>
      {label}
    </Typography>
    <Typography component="dd" sx={{ color: warn ? 'caution.main' : 'text.primary' }}>
      {children}
    </Typography>
  </Box>
);
