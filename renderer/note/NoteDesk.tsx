import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useRef } from 'react';
import type { Output } from '../../shared/contract/table.ts';
import { Region } from '../app/regions.tsx';
import { useStatusLine } from '../app/statusLine.tsx';
import { useNow } from '../bridge/clock.tsx';
import { kindWords } from '../copy/appointments.ts';
import { dayAndTime } from '../copy/dates.ts';
import { contactLabels, isLate, noteParts, note as words } from '../copy/note.ts';
import { session as sessionWords } from '../copy/session.ts';
import type { NoteField } from '../machines/note.ts';
import { CaseHeaderBar } from '../ui/CaseHeaderBar.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import { PageHeading } from '../ui/PageHeading.tsx';
import { RefusalNotice } from '../ui/RefusalNotice.tsx';
import { SaveState, saveWords } from '../ui/SaveState.tsx';
import { StatusPill } from '../ui/StatusPill.tsx';
import { saveStatusOf } from '../ui/savedWords.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import { NoteSide } from './NoteSide.tsx';
import { SignedNote } from './SignedNote.tsx';
import { useNote } from './useNote.ts';

const labelOf = (field: NoteField): string =>
  field === 'progress' || field === 'intervention' || field === 'risk' || field === 'plan'
    ? noteParts[field].label
    : contactLabels[field];

export const NoteDesk = ({
  read,
  amendAtOnce,
}: {
  read: Output<'note.read'>;
  /** Opens the editor of a signed note: an addendum was begun. */
  amendAtOnce: boolean;
}) => {
  const now = useNow();
  const work = useNote(read);
  const { header } = read;
  const { session, note } = work.signed;
  const { ready, amend } = work;
  const amended = useRef(false);
  useEffect(() => {
    if (!amendAtOnce || !ready || amended.current) return;
    amended.current = true;
    amend();
  }, [amendAtOnce, ready, amend]);
  const writing = work.stage !== 'signed';
  const late = isLate(header.access, writing ? null : (note?.signedAt ?? null));
  const saved = saveStatusOf(work.draft);
  useStatusLine(writing ? { saved: saveWords(saved) } : {});
  return (
    <Box
      sx={{
        height: { xs: 'auto', md: '100%' },
        minHeight: 420,
        display: 'flex',
        flexDirection: 'column',
      }}
    >
      <CaseHeaderBar
        header={header}
        facts={[
          session.purpose === 'assessment'
            ? sessionWords.assessment
            : sessionWords.numberOf(session.number, header.plannedSessions),
          kindWords[session.kind].toLowerCase(),
          dayAndTime(session.startedAt ?? session.startsAt, now),
        ]}
      >
        {late && <StatusPill kind="caution">{words.states.late}</StatusPill>}
        {writing ? (
          <>
            <StatusPill kind="neutral">
              {work.amending ? words.states.amending : words.states.draft}
            </StatusPill>
            {work.amending && <Button onClick={work.leave}>{words.leave}</Button>}
            <Button
              variant="contained"
              onClick={work.sign}
              disabled={!work.ready || work.stage === 'signing'}
            >
              {words.sign}
            </Button>
          </>
        ) : (
          <StatusPill kind="good">{words.states.signed}</StatusPill>
        )}
      </CaseHeaderBar>
      <Box
        sx={{
          flex: 1,
          minHeight: 0,
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 372px' },
        }}
      >
        <Region label={words.regions.form} sx={{ minHeight: 0, overflowY: 'auto', px: 6, py: 4 }}>
          <Box sx={{ maxWidth: 920, display: 'grid', gap: 4 }}>
            <PageHeading
              title={words.heading(session.number, session.purpose === 'assessment')}
              {...(writing ? { lead: words.lead } : {})}
              aside={
                writing && (
                  <Box sx={{ display: 'grid', justifyItems: 'end' }}>
                    <SaveState status={saved} />
                    <KeyHint keys="Ctrl+Enter" does={words.signKey} />
                  </Box>
                )
              }
            />
            {work.refusal !== null && <RefusalNotice refusal={work.refusal} />}
            {writing && work.pointAtGaps && work.missing.length > 0 && (
              <Typography role="alert" sx={{ color: 'risk.main', fontWeight: 600 }}>
                {words.stillMissing(work.missing.map(labelOf))}
              </Typography>
            )}
            {writing ? (
              work.ready ? (
                <NoteEditor
                  form={work.form}
                  missing={work.missing}
                  pointAtGaps={work.pointAtGaps}
                  disabled={work.stage !== 'draft'}
                  onChange={work.change}
                  onLeave={() => void work.flush()}
                  onSign={work.sign}
                />
              ) : (
                <Waiting />
              )
            ) : (
              note !== null && (
                <SignedNote
                  note={note}
                  contact={session.contact}
                  header={header}
                  earlier={read.earlier}
                  justSigned={work.justSigned}
                  begun={work.begun}
                  onAmend={work.amend}
                />
              )
            )}
          </Box>
        </Region>
        <NoteSide session={session} />
      </Box>
      <ConfirmDialog
        open={work.stage === 'asking' || work.stage === 'signing'}
        title={words.confirm.title}
        body={late ? `${words.confirm.body} ${words.confirm.late}` : words.confirm.body}
        confirmLabel={words.confirm.action}
        busy={work.stage === 'signing'}
        onConfirm={work.confirm}
        onClose={work.cancel}
      />
    </Box>
  );
};
