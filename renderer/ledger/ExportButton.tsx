import Button from '@mui/material/Button';
import { useAction } from '../bridge/useAction.ts';
import { exported, ledgerExport } from '../copy/ledgerScreen.ts';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import { RefusalNotice } from '../ui/RefusalNotice.tsx';

/** A signed copy of this computer's ledger, to a place that the person chooses. */
export const ExportButton = () => {
  const announce = useAnnounce();
  const action = useAction('ledger.export');
  const save = async () => {
    const result = await action.run({});
    if (result.ok && result.value.saved) announce(exported(result.value.entries));
  };
  return (
    <>
      <Button onClick={() => void save()} disabled={action.busy}>
        {ledgerExport.action}
      </Button>
      {action.refusal !== undefined && <RefusalNotice refusal={action.refusal} />}
    </>
  );
};
