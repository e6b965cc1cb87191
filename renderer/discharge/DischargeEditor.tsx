import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo, useRef, useState } from 'react';
import { WINDOW_DAYS } from '../../shared/domain/accessWindow.ts';
import { addDays, londonDay } from '../../shared/domain/london.ts';
import { Region } from '../app/regions.tsx';
import { useShortcut } from '../app/shortcuts.tsx';
import { useStatusLine } from '../app/statusLine.tsx';
import { useNow } from '../bridge/clock.tsx';
import { useAction } from '../bridge/useAction.ts';
import { useFormDraft } from '../bridge/useFormDraft.ts';
import { discharge } from '../copy/discharge.ts';
import { CaseHeaderBar } from '../ui/CaseHeaderBar.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { draftStatus } from '../ui/draftStatus.ts';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import { PageHeading } from '../ui/PageHeading.tsx';
import { RefusalNotice } from '../ui/RefusalNotice.tsx';
import { SaveState, saveWords } from '../ui/SaveState.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { BlockFields } from './BlockFields.tsx';
import { DischargeChecks } from './DischargeChecks.tsx';
import { EndFields } from './EndFields.tsx';
import { formOf, isDischargeForm, missingFields, type Prepared } from './form.ts';
import { useWordCheck } from './useWordCheck.ts';

/** Writes and signs the closing summary; signing compares the words first and asks once. */
export const DischargeEditor = ({
  prepared,
  onSigned,
}: {
  prepared: Prepared;
  onSigned: () => void;
}) => {
  const now = useNow();
  const announce = useAnnounce();
  const { episodeId, caseRef } = prepared.header;
  const begun = useRef(formOf(prepared, londonDay(now)));
  const form = useFormDraft({
    episodeId,
    draftId: `discharge:${episodeId}`,
    isForm: isDischargeForm,
    initial: begun.current,
  });
  const words = useWordCheck(episodeId, form.value.blocks);
  const sign = useAction('discharge.sign');
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const page = useRef<HTMLElement>(null);
  const missing = useMemo(() => missingFields(form.value, prepared), [form.value, prepared]);
  const lastDay = missing.includes('dischargedOn')
    ? null
    : addDays(form.value.dischargedOn, WINDOW_DAYS);
  const status = draftStatus(form.draft);
  useStatusLine(status.kind === 'empty' ? {} : { saved: saveWords(status) });

  const goTo = (field: string) =>
    page.current
      ?.querySelector<HTMLElement>(
        `[data-field="${field}"] :is(input, textarea, [role="combobox"])`,
      )
      ?.focus();
  const ask = async () => {
    setTried(true);
    if (prepared.missing.length > 0) {
      announce(discharge.settleFirst, 'assertive');
      return;
    }
    if (missing[0] !== undefined) {
      goTo(missing[0]);
      return;
    }
    await form.flush();
    const checked = await words.run();
    if (checked === null) return;
    const first = checked.matches[0];
    if (first === undefined) {
      setAsking(true);
      return;
    }
    announce(discharge.foundClose(checked.matches.length), 'assertive');
    goTo(first.block);
  };
  const confirm = async () => {
    const result = await sign.run({ episodeId, ...form.value });
    if (!result.ok) return;
    setAsking(false);
    await form.clear();
    announce(discharge.done(caseRef));
    onSigned();
  };
  useShortcut('Ctrl+Enter', () => void ask(), discharge.sign, { when: form.ready && !words.busy });

  return (
    <Box sx={{ display: 'grid', alignContent: 'start', gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <CaseHeaderBar header={prepared.header}>
        {form.written && <SaveState status={status} />}
        <Button
          variant="contained"
          disabled={!form.ready || words.busy || sign.busy}
          onClick={() => void ask()}
        >
          {words.busy ? discharge.checking : discharge.sign}
        </Button>
      </CaseHeaderBar>
      <Box
        sx={{
          display: 'grid',
          alignItems: 'start',
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            // On a wide window the checks stay beside the form, not at the far edge.
            md: 'minmax(0, 908px) minmax(320px, 380px)',
          },
        }}
      >
        <Region ref={page} label={discharge.region.form} sx={{ px: 6, py: 5, minWidth: 0 }}>
          <Box sx={{ display: 'grid', gap: 4, maxWidth: 860 }}>
            <PageHeading title={discharge.title} />
            {form.refusal !== undefined && <RefusalNotice refusal={form.refusal} />}
            {!form.ready ? (
              form.refusal === undefined && <Waiting />
            ) : (
              <>
                <EndFields prepared={prepared} form={form} missing={tried ? missing : []} />
                <BlockFields form={form} missing={tried ? missing : []} matches={words.matches} />
              </>
            )}
          </Box>
        </Region>
        <Region
          label={discharge.region.checks}
          sx={{ px: 4, py: 5, position: { md: 'sticky' }, top: 0 }}
        >
          <DischargeChecks
            prepared={prepared}
            missing={missing}
            words={words}
            lastDay={lastDay}
            onField={goTo}
          />
        </Region>
      </Box>
      <ConfirmDialog
        open={asking}
        title={discharge.confirmTitle(caseRef, form.value.dischargedOn, now)}
        body={
          lastDay === null
            ? discharge.confirmBody
            : `${discharge.accessEnds(lastDay, now)} ${discharge.accessEndsDetail(lastDay, now)} ${discharge.confirmBody}`
        }
        confirmLabel={discharge.confirm}
        busy={sign.busy}
        refusal={sign.refusal}
        onConfirm={() => void confirm()}
        onClose={() => {
          sign.clear();
          setAsking(false);
        }}
      />
    </Box>
  );
};
