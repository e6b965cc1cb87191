import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import type { ReceiptView } from '../../shared/contract/views.ts';
import { useNow } from '../bridge/clock.tsx';
import { useAction } from '../bridge/useAction.ts';
import {
  computer,
  receiptTrust,
  receiptTrustExplained,
  receiptWhen,
  receiptWords,
} from '../copy/computer.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import { Panel } from '../ui/Panel.tsx';
import { RefusalNotice } from '../ui/RefusalNotice.tsx';
import { StatusPill } from '../ui/StatusPill.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';

/** What was erased here: one signed statement a case, and what such a statement is worth. */
export const Receipts = ({ receipts }: { receipts: readonly ReceiptView[] }) => {
  const announce = useAnnounce();
  const save = useAction('computer.saveReceipt');
  const saveOne = async (receipt: ReceiptView) => {
    const result = await save.run({ receiptId: receipt.id });
    if (result.ok && result.value.saved) announce(computer.receiptSaved);
  };
  return (
    <Panel heading={computer.receipts} flush>
      {receipts.length === 0 ? (
        <EmptyState {...computer.noReceipts} />
      ) : (
        <Box component="ul">
          {receipts.map((receipt) => (
            <Receipt key={receipt.id} receipt={receipt} onSave={() => void saveOne(receipt)} />
          ))}
        </Box>
      )}
      {save.refusal !== undefined && (
        <Box sx={{ px: 'var(--pad)', pb: 3 }}>
          <RefusalNotice refusal={save.refusal} />
        </Box>
      )}
      <Box sx={{ px: 'var(--pad)', py: 3, display: 'grid', gap: 2 }}>
        <Typography variant="body2" sx={{ color: 'quiet' }}>
          {computer.receiptMeans}
        </Typography>
        <Typography variant="body2" sx={{ color: 'quiet' }}>
          {computer.receiptHolds}
        </Typography>
      </Box>
    </Panel>
  );
};

const Receipt = ({ receipt, onSave }: { receipt: ReceiptView; onSave: () => void }) => {
  const now = useNow();
  const trust = receipt.verified ? receipt.trust : 'broken';
  const kinds = { registered: 'good', selfSigned: 'neutral', broken: 'risk' } as const;
  return (
    <Box
      component="li"
      sx={{
        px: 'var(--pad)',
        py: 3,
        borderBottom: 1,
        borderColor: 'line',
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr) auto',
        columnGap: 3,
        rowGap: 0,
        alignItems: 'start',
      }}
    >
      <Typography component="h3" sx={{ fontWeight: 600 }}>
        {receipt.caseRef}
      </Typography>
      <Tooltip title={trust === 'registered' ? receiptTrustExplained[trust] : ''} describeChild>
        <Box component="span" sx={{ justifySelf: 'end' }}>
          <StatusPill kind={kinds[trust]}>{receiptTrust[trust]}</StatusPill>
        </Box>
      </Tooltip>
      <Typography variant="body2" sx={{ alignSelf: 'center' }}>
        {receiptWhen(receipt, now)}
      </Typography>
      <Button variant="text" size="small" onClick={onSave} sx={{ justifySelf: 'end', mr: -2 }}>
        {computer.saveReceipt}
        <VisuallyHidden> {receipt.caseRef}</VisuallyHidden>
      </Button>
      <Typography variant="body2" sx={{ color: 'quiet', gridColumn: '1 / -1' }}>
        {receiptWords(receipt)}
      </Typography>
      {trust !== 'registered' && (
        <Typography variant="body2" sx={{ gridColumn: '1 / -1', mt: 1 }}>
          {receiptTrustExplained[trust]}
        </Typography>
      )}
    </Box>
  );
};
