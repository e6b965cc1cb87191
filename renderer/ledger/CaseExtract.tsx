import Button from '@mui/material/Button';
import { useState } from 'react';
import { useAction } from '../bridge/useAction.ts';
import { useOperation } from '../bridge/useOperation.ts';
import { extract as words } from '../copy/extract.ts';
import { ExtractDialog } from './ExtractDialog.tsx';

/** For the therapist of an open case and its case manager: from this computer's ledger. */
export const CaseExtract = ({ episodeId }: { episodeId: string }) => {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {words.action}
      </Button>
      {open && <OpenExtract episodeId={episodeId} onClose={() => setOpen(false)} />}
    </>
  );
};

const OpenExtract = ({ episodeId, onClose }: { episodeId: string; onClose: () => void }) => {
  const asked = useOperation('ledger.previewExtract', { episodeId });
  const { run, busy, refusal } = useAction('ledger.extract');
  return (
    <ExtractDialog
      {...{ asked, busy, refusal, onClose }}
      onSave={(request) => run({ episodeId, request })}
    />
  );
};
