import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useDesk } from '../app/desk.tsx';
import { useShortcut } from '../app/shortcuts.tsx';
import { useStatusLine } from '../app/statusLine.tsx';
import { useNow } from '../bridge/clock.tsx';
import { useAction } from '../bridge/useAction.ts';
import { dayAndTime } from '../copy/dates.ts';
import { meeting } from '../copy/supervision.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { draftStatus } from '../ui/draftStatus.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import { Panel } from '../ui/Panel.tsx';
import { RefusalNotice } from '../ui/RefusalNotice.tsx';
import { SaveState, saveWords } from '../ui/SaveState.tsx';
import { ParagraphEditor } from './ParagraphEditor.tsx';
import { entersRecord, newParagraph, reflections } from './paragraphs.ts';
import type { SupervisionRead } from './types.ts';
import { useTwoPartNote } from './useTwoPartNote.ts';

/** The two-part note, and beside it exactly what of it enters the health record (product S3). */
export const TwoPartNotePanel = ({
  read,
  onSigned,
}: {
  read: SupervisionRead;
  onSigned: () => void;
}) => {
  const announce = useAnnounce();
  const { request } = read;
  const note = useTwoPartNote(request.episodeId, request.id, read.paragraphs);
  const sign = useAction('supervision.signNote');
  const [asking, setAsking] = useState(false);
  const entering = entersRecord(note.paragraphs);
  const open = request.status === 'brought';
  const ready = open && entering.length > 0 && note.saved.state !== 'loading';
  const status = draftStatus(note.saved);
  useStatusLine(status.kind === 'empty' ? {} : { saved: saveWords(status) });
  useShortcut('Ctrl+Enter', () => ready && setAsking(true), meeting.sign);

  const confirm = async () => {
    await note.flush();
    const result = await sign.run({ episodeId: request.episodeId, requestId: request.id });
    if (!result.ok) return;
    setAsking(false);
    announce(meeting.signed);
    onSigned();
  };
  return (
    <Box sx={{ display: 'grid', gap: 4 }}>
      <Panel heading={meeting.note}>
        <Box sx={{ display: 'grid', gap: 3 }}>
          <Typography variant="body2" sx={{ color: 'quiet' }}>
            {open ? meeting.noteHelp : meeting.closed}
          </Typography>
          {note.saved.refusal !== undefined && <RefusalNotice refusal={note.saved.refusal} />}
          <ParagraphEditor note={note} sidesOpen={open} />
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3 }}>
            <Button
              disabled={note.saved.state === 'loading'}
              onClick={() =>
                note.change((before) => [...before, newParagraph(crypto.randomUUID())])
              }
            >
              {meeting.add}
            </Button>
            {status.kind !== 'empty' && <SaveState status={status} />}
          </Box>
        </Box>
      </Panel>
      <Panel heading={meeting.enters} aside={meeting.stays(reflections(note.paragraphs))}>
        <Box sx={{ display: 'grid', gap: 3 }} aria-live="polite">
          <Signed read={read} />
          {open && <Entering texts={entering.map((one) => one.text)} />}
          {open && (
            <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3 }}>
              <Button variant="contained" disabled={!ready} onClick={() => setAsking(true)}>
                {meeting.sign}
              </Button>
              {ready ? (
                <KeyHint keys="Ctrl+Enter" does={meeting.signConfirm} />
              ) : (
                <Typography variant="body2" sx={{ color: 'quiet' }}>
                  {meeting.nothingToSign}
                </Typography>
              )}
            </Box>
          )}
        </Box>
      </Panel>
      <ConfirmDialog
        open={asking}
        title={meeting.signTitle(request.caseRef)}
        body={meeting.signBody}
        confirmLabel={meeting.signConfirm}
        busy={sign.busy}
        refusal={sign.refusal}
        onConfirm={() => void confirm()}
        onClose={() => {
          sign.clear();
          setAsking(false);
        }}
      >
        <Entering texts={entering.map((one) => one.text)} />
      </ConfirmDialog>
    </Box>
  );
};

/** Word for word, on the tint of what matters. */
const Entering = ({ texts }: { texts: readonly string[] }) =>
  texts.length === 0 ? (
    <Typography sx={{ color: 'quiet' }}>{meeting.entersNothing}</Typography>
  ) : (
    <Box sx={{ display: 'grid', gap: 2, bgcolor: 'primary.soft', borderRadius: '8px', p: 3 }}>
      {texts.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name once they are text
        <Typography key={index} dir="auto" sx={{ whiteSpace: 'pre-wrap' }}>
          {text}
        </Typography>
      ))}
    </Box>
  );

const Signed = ({ read }: { read: SupervisionRead }) => {
  const now = useNow();
  const { people, user } = useDesk();
  const nameOf = (id: string) =>
    [...people, ...(user === null ? [] : [user])].find((one) => one.id === id)?.name ??
    read.supervisor;
  return read.advice.map((advice) => (
    <Box key={advice.id} sx={{ display: 'grid', gap: 1 }}>
      <Typography variant="body2" sx={{ color: 'quiet' }}>
        {meeting.signedBy(nameOf(advice.authorId), dayAndTime(advice.signedAt, now))}
      </Typography>
      {advice.paragraphs.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a signed text never changes its order
        <Typography key={index} dir="auto" sx={{ whiteSpace: 'pre-wrap' }}>
          {text}
        </Typography>
      ))}
    </Box>
  ));
};
