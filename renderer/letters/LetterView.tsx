import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useRef, useState } from 'react';
import { useDesk } from '../app/desk.tsx';
import { useNavigate } from '../app/navigation.tsx';
import { Region } from '../app/regions.tsx';
import { useShortcut } from '../app/shortcuts.tsx';
import { useStatusLine } from '../app/statusLine.tsx';
import { useNow } from '../bridge/clock.tsx';
import { useAction } from '../bridge/useAction.ts';
import { useFormDraft } from '../bridge/useFormDraft.ts';
import { consentPill, letter, toWords } from '../copy/letters.ts';
import { CaseHeaderBar } from '../ui/CaseHeaderBar.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { draftStatus } from '../ui/draftStatus.ts';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import { RefusalNotice } from '../ui/RefusalNotice.tsx';
import { SaveState, saveWords } from '../ui/SaveState.tsx';
import { StatusPill } from '../ui/StatusPill.tsx';
import { Evidence } from './Evidence.tsx';
import { LetterChecks } from './LetterChecks.tsx';
import { LetterPage } from './LetterPage.tsx';
import { isCoverNote, isSigned, type Opened, type Source } from './opened.ts';
import { SendingState } from './SendingState.tsx';
import { useLetter } from './useLetter.ts';

/** Left what may be said and why, in the middle the letter as it prints, right what to look at first. */
export const LetterView = ({ opened, onSigned }: { opened: Opened; onSigned: () => void }) => {
  const now = useNow();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const role = useDesk().user?.role;
  const { episodeId, caseRef } = opened.header;
  const begun = useRef({ coverNote: opened.coverNote });
  const note = useFormDraft({
    episodeId,
    draftId: `letter:${episodeId}`,
    isForm: isCoverNote,
    initial: begun.current,
  });
  const { coverNote } = note.value;
  const [state, send] = useLetter(opened, {
    coverNote,
    beforeSigning: note.flush,
    onSigned: () => {
      announce(letter.signed);
      onSigned();
    },
  });
  const signing = state.matches('signing');
  const shownRefusal = state.context.refusal ?? note.refusal;
  const save = useAction('letter.savePdf');
  const [marked, setMarked] = useState<Source | null>(null);
  const signed = isSigned(opened);
  const editable = state.hasTag('editable');
  const { pages, ready, letterId } = state.context;
  const onItsWay =
    letterId !== null && !editable && !state.hasTag('busy') && !state.matches('confirming');
  const status = draftStatus(note.draft);
  useStatusLine(status.kind === 'empty' || signed ? {} : { saved: saveWords(status) });
  useShortcut('Ctrl+Enter', () => send({ type: 'SIGN' }), letter.sign, { when: editable });

  const savePdf = async () => {
    if (letterId === null) return;
    const result = await save.run({ episodeId, letterId });
    if (result.ok && result.value.saved) announce(letter.pdfSaved);
  };
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: { lg: '100%' } }}>
      <CaseHeaderBar header={opened.header}>
        {onItsWay ? (
          <Button onClick={() => void savePdf()} disabled={save.busy}>
            {letter.savePdf}
          </Button>
        ) : (
          <>
            <Button
              onClick={() => send({ type: 'PREVIEW' })}
              disabled={!state.matches('draft') || !note.ready}
            >
              {state.matches('previewing') ? letter.previewing : letter.preview}
            </Button>
            <Button
              variant="contained"
              onClick={() => send({ type: 'SIGN' })}
              disabled={!editable || !ready || !note.ready}
            >
              {signing ? letter.signing : letter.sign}
            </Button>
          </>
        )}
      </CaseHeaderBar>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          columnGap: 3,
          rowGap: 1,
          px: 6,
          py: 2,
          bgcolor: 'background.paper',
          borderBottom: 1,
          borderColor: 'line',
        }}
      >
        <Typography variant="h1" sx={{ fontSize: '1.125rem', lineHeight: '1.5rem' }}>
          {letter.title}
        </Typography>
        <StatusPill kind={opened.consent.open ? 'good' : 'risk'}>
          {consentPill(opened.consent, now)}
        </StatusPill>
        {!signed && note.written && <SaveState status={status} />}
        <Button
          variant="text"
          size="small"
          sx={{ ml: 'auto' }}
          onClick={() => navigate({ screen: 'letters' })}
        >
          {letter.back}
        </Button>
      </Box>
      <Box
        sx={{
          flex: 1,
          minHeight: 0,
          display: 'grid',
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            md: 'minmax(0, 1fr) minmax(280px, 320px)',
            lg: '280px minmax(0, 1fr) 320px',
          },
          gridTemplateRows: { lg: 'minmax(0, 1fr)' },
        }}
      >
        <Region
          as="aside"
          label={letter.regions.evidence}
          sx={{
            order: { xs: 3, lg: 0 },
            overflowY: 'auto',
            px: 4,
            py: 4,
            bgcolor: 'background.paper',
            borderRight: { lg: 1 },
            borderColor: { lg: 'line' },
          }}
        >
          <Evidence opened={opened} marked={marked} onMark={setMarked} />
        </Region>
        <Region label={letter.regions.letter} sx={{ overflowY: 'auto', px: 4, py: 4 }}>
          {shownRefusal !== undefined && (
            <Box sx={{ maxWidth: 720, mx: 'auto', mb: 3 }}>
              <RefusalNotice refusal={shownRefusal} />
            </Box>
          )}
          <LetterPage
            opened={opened}
            coverNote={signed ? (opened.letter?.coverNote ?? '') : coverNote}
            mayWrite={editable && note.ready && role === 'caseManager'}
            onWrite={(text) => {
              note.change(() => ({ coverNote: text }));
              send({ type: 'EDITED' });
            }}
            onLeave={() => void note.flush()}
            marked={marked}
          />
        </Region>
        <Region
          as="aside"
          label={letter.regions.checks}
          sx={{
            overflowY: 'auto',
            px: 4,
            py: 4,
            borderLeft: { md: 1 },
            borderColor: { md: 'line' },
          }}
        >
          {onItsWay && opened.letter !== null && isSigned(opened) ? (
            <SendingState held={opened.letter} />
          ) : (
            <LetterChecks opened={opened} pages={pages} role={role} />
          )}
          {save.refusal !== undefined && <RefusalNotice refusal={save.refusal} />}
        </Region>
      </Box>
      <ConfirmDialog
        open={state.matches('confirming') || signing}
        title={letter.confirmTitle(caseRef)}
        body={letter.confirmBody(toWords(opened))}
        confirmLabel={letter.confirm}
        busy={signing}
        onConfirm={() => send({ type: 'CONFIRM' })}
        onClose={() => send({ type: 'CANCEL' })}
      />
    </Box>
  );
};
