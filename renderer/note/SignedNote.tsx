import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useRef } from 'react';
import type { CaseHeader } from '../../shared/contract/views.ts';
import { codeLabel } from '../../shared/domain/careContact.ts';
import {
  appointmentTypeCodes,
  attendanceCodes,
  mechanismCodes,
  therapyCodes,
} from '../../shared/domain/careContactTable.ts';
import type { CareContact, SessionNote } from '../../shared/domain/records.ts';
import { useDesk } from '../app/desk.tsx';
import { useNavigate } from '../app/navigation.tsx';
import { useNow } from '../bridge/clock.tsx';
import { contactLabels, isLate, noteParts, note as words } from '../copy/note.ts';
import { Panel } from '../ui/Panel.tsx';
import { StatusPill } from '../ui/StatusPill.tsx';
import { noteParts as parts } from './noteForm.ts';

/** A signed note, to read; what may come next stands under it. */
export const SignedNote = ({
  note,
  contact,
  header,
  earlier,
  justSigned,
  begun,
  onAmend,
}: {
  note: SessionNote;
  contact: CareContact | null;
  header: CaseHeader;
  earlier: readonly SessionNote[];
  /** Signed a moment ago: the focus goes to what comes next. */
  justSigned: boolean;
  /** A new version was begun before and is kept as a draft. */
  begun: boolean;
  onAmend: () => void;
}) => {
  const navigate = useNavigate();
  const { episodeId } = header;
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (justSigned) next.current?.focus();
  }, [justSigned]);
  return (
    <Box sx={{ display: 'grid', gap: 4 }}>
      <Panel>
        <NoteText note={note} header={header} level="h2" />
      </Panel>
      {contact !== null && <Contact contact={contact} />}
      <Panel heading={words.next.title}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
          <Button ref={next} variant="contained" onClick={() => navigate({ screen: 'today' })}>
            {words.next.today}
          </Button>
          <Button onClick={() => navigate({ screen: 'supervision', episodeId })}>
            {words.next.supervision}
          </Button>
          {header.status === 'inTreatment' && (
            <Button onClick={() => navigate({ screen: 'discharge', episodeId })}>
              {words.next.discharge}
            </Button>
          )}
          <Button onClick={onAmend}>{begun ? words.amendAgain : words.amend}</Button>
        </Box>
      </Panel>
      {earlier.length > 0 && (
        <Panel heading={words.earlier}>
          <Box sx={{ display: 'grid', gap: 5 }}>
            {earlier.map((one) => (
              <NoteText key={one.id} note={one} header={header} level="h3" />
            ))}
          </Box>
        </Panel>
      )}
    </Box>
  );
};

const NoteText = ({
  note,
  header,
  level,
}: {
  note: SessionNote;
  header: CaseHeader;
  level: 'h2' | 'h3';
}) => {
  const now = useNow();
  const { people, user } = useDesk();
  const author =
    note.authorId === user?.id
      ? user.name
      : (people.find((person) => person.id === note.authorId)?.name ?? words.someone);
  return (
    <Box sx={{ display: 'grid', gap: 4, maxWidth: '72ch' }}>
      {parts.map((part) => (
        <Box component="section" key={part}>
          <Typography variant="h3" component={level}>
            {noteParts[part].label}
          </Typography>
          <Typography dir="auto" sx={{ whiteSpace: 'pre-wrap', mt: 1 }}>
            {note[part]}
          </Typography>
        </Box>
      ))}
      {note.signedAt !== null && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3 }}>
          <Typography variant="body2" sx={{ color: 'quiet' }}>
            {words.signedBy(author, note.signedAt, now)}
          </Typography>
          {isLate(header.access, note.signedAt) && (
            <StatusPill kind="caution">{words.states.late}</StatusPill>
          )}
        </Box>
      )}
    </Box>
  );
};

const Contact = ({ contact }: { contact: CareContact }) => {
  const facts = [
    [contactLabels.attendance, codeLabel(attendanceCodes, contact.attendance)],
    [contactLabels.mechanism, codeLabel(mechanismCodes, contact.mechanism)],
    [contactLabels.appointmentType, codeLabel(appointmentTypeCodes, contact.appointmentType)],
    ...(contact.therapyCode === ''
      ? []
      : [
          [contactLabels.therapyCode, codeLabel(therapyCodes, contact.therapyCode)],
          [contactLabels.clinicalMinutes, String(contact.clinicalMinutes)],
        ]),
  ];
  return (
    <Panel heading={words.contact}>
      <Box
        component="dl"
        sx={{
          m: 0,
          display: 'grid',
          gap: 3,
          gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))',
        }}
      >
        {facts.map(([name, value]) => (
          <div key={name}>
            <Box component="dt" sx={{ typography: 'body2', color: 'quiet' }}>
              {name}
            </Box>
            <dd>{value}</dd>
          </div>
        ))}
      </Box>
    </Panel>
  );
};
