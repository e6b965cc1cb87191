import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { evidenceKinds } from '../../shared/contract/operations/ledger.ts';
import { useAction } from '../bridge/useAction.ts';
import { useOperation } from '../bridge/useOperation.ts';
import { evidence, kindWords, reports } from '../copy/evidence.ts';
import { extract } from '../copy/extract.ts';
import { Answer } from '../ui/Answer.tsx';
import { ChoiceChips } from '../ui/ChoiceChips.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Panel } from '../ui/Panel.tsx';
import { RefusalNotice } from '../ui/RefusalNotice.tsx';
import { EvidenceDevices } from './EvidenceDevices.tsx';
import { EvidenceTable } from './EvidenceTable.tsx';

import { ExtractDialog } from './ExtractDialog.tsx';
import { type EvidenceFilter, useEvidence, wholeReference } from './useEvidence.ts';

const none: EvidenceFilter = { kind: 'all', caseRef: '' };

/** What all workstations have reported, and how far each one's ledger is confirmed (domain R32). */
export const Evidence = () => {
  const [filter, setFilter] = useState(none);
  const pages = useEvidence(filter);
  return (
    <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)', pt: '2px' }}>
      <Filters filter={filter} onChange={setFilter} />
      <Answer of={pages.first}>
        {() => (
          <>
            <Panel heading={evidence.events} aside={reports(pages.events.length, pages.more)} flush>
              {pages.events.length === 0 ? (
                <EmptyState {...evidence.nothing} />
              ) : (
                <EvidenceTable events={pages.events} />
              )}
              <Typography variant="body2" sx={{ color: 'quiet', px: 'var(--pad)', py: 3 }}>
                {evidence.receiptMeans}
              </Typography>
            </Panel>
            {pages.refusal !== undefined && (
              <RefusalNotice refusal={pages.refusal} onRetry={pages.loadOlder} />
            )}
            {pages.more && (
              <Box>
                <Button onClick={pages.loadOlder} disabled={pages.busy}>
                  {pages.busy ? evidence.fetching : evidence.older}
                </Button>
              </Box>
            )}
          </>
        )}
      </Answer>
      <EvidenceDevices />
    </Box>
  );
};

const Filters = ({
  filter,
  onChange,
}: {
  filter: EvidenceFilter;
  onChange: (filter: EvidenceFilter) => void;
}) => {
  const whole = wholeReference(filter);
  const partial = filter.caseRef.trim() !== '' && whole === null;
  const [extracting, setExtracting] = useState<string | null>(null);
  return (
    <Box component="search" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: 3 }}>
      <Box sx={{ flex: '1 1 auto', pt: 1 }}>
        <ChoiceChips
          label={evidence.filters}
          choices={(['all', ...evidenceKinds] as const).map((name) => ({
            name,
            label: kindWords[name],
          }))}
          chosen={filter.kind}
          onChoose={(kind) => onChange({ ...filter, kind })}
        />
      </Box>
      <TextField
        label={evidence.caseRef}
        value={filter.caseRef}
        size="small"
        helperText={partial ? evidence.caseRefWrong : undefined}
        onChange={(event) => onChange({ ...filter, caseRef: event.target.value })}
        sx={{ width: 220 }}
        slotProps={{ htmlInput: { maxLength: 10, autoComplete: 'off', spellCheck: false } }}
      />
      <Button disabled={whole === null} onClick={() => setExtracting(whole)}>
        {extract.action}
      </Button>
      {extracting !== null && (
        <ServiceExtract caseRef={extracting} onClose={() => setExtracting(null)} />
      )}
    </Box>
  );
};

const ServiceExtract = ({ caseRef, onClose }: { caseRef: string; onClose: () => void }) => {
  const asked = useOperation('evidence.previewExtract', { caseRef });
  const { run, busy, refusal } = useAction('evidence.extract');
  return (
    <ExtractDialog
      {...{ asked, busy, refusal, onClose }}
      onSave={(request) => run({ caseRef, request })}
    />
  );
};
