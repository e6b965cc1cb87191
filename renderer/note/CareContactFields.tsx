import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { ReactNode, RefObject } from 'react';
import type { CareContactField } from '../../shared/domain/careContact.ts';
import {
  appointmentTypeCodes,
  attendanceCodes,
  type CodeRow,
  mechanismCodes,
  therapyCodes,
} from '../../shared/domain/careContactTable.ts';
import { contactLabels, note } from '../copy/note.ts';
import type { NoteField } from '../machines/note.ts';
import { Panel } from '../ui/Panel.tsx';
import { FieldMark } from './FieldMark.tsx';
import { minutesOf, type NoteForm, tookPlace } from './noteForm.ts';

type Contact = NoteForm['contact'];
type Inputs = RefObject<Partial<Record<NoteField, HTMLElement | null>>>;

/** The contact as the national data set wants it (domain 4): suggested by the session, checked by a person. */
export const CareContactFields = ({
  contact,
  missing,
  pointAtGaps,
  disabled,
  inputs,
  onChange,
  onLeave,
}: {
  contact: Contact;
  missing: readonly NoteField[];
  pointAtGaps: boolean;
  disabled: boolean;
  inputs: Inputs;
  onChange: (contact: Contact) => void;
  onLeave: () => void;
}) => {
  const wrong = (field: CareContactField) => pointAtGaps && missing.includes(field);
  const held = (field: CareContactField) => (element: HTMLElement | null) => {
    inputs.current[field] = element;
  };
  const choice = <F extends Exclude<CareContactField, 'clinicalMinutes'>>(
    field: F,
    codes: readonly CodeRow<NonNullable<Contact[F]> & string>[],
  ) => (
    <Field missing={missing.includes(field)}>
      <TextField
        select
        label={contactLabels[field]}
        value={contact[field] ?? ''}
        disabled={disabled}
        error={wrong(field)}
        helperText={wrong(field) ? note.gap : ''}
        inputRef={held(field)}
        onBlur={onLeave}
        onChange={(event) => {
          const code = codes.find((row) => row.code === event.target.value)?.code ?? null;
          onChange({ ...contact, [field]: code });
        }}
        slotProps={{ formHelperText: { hidden: !wrong(field) } }}
      >
        {codes.map((row) => (
          <MenuItem key={row.code} value={row.code}>
            {row.label}
          </MenuItem>
        ))}
      </TextField>
    </Field>
  );
  return (
    <Panel heading={note.contact} aside={note.contactLead}>
      <Box
        sx={{
          display: 'grid',
          gap: 4,
          alignItems: 'start',
          pt: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(0, 1fr)' },
        }}
      >
        {choice('attendance', attendanceCodes)}
        {choice('mechanism', mechanismCodes)}
        {choice('appointmentType', appointmentTypeCodes)}
        {tookPlace(contact) ? (
          <>
            {choice('therapyCode', therapyCodes)}
            <Field missing={missing.includes('clinicalMinutes')}>
              <TextField
                label={contactLabels.clinicalMinutes}
                value={contact.clinicalMinutes ?? ''}
                disabled={disabled}
                error={wrong('clinicalMinutes')}
                helperText={wrong('clinicalMinutes') ? note.gap : ''}
                inputRef={held('clinicalMinutes')}
                onBlur={onLeave}
                onChange={(event) =>
                  onChange({ ...contact, clinicalMinutes: minutesOf(event.target.value) })
                }
                slotProps={{
                  htmlInput: { inputMode: 'numeric', maxLength: 3, autoComplete: 'off' },
                  formHelperText: { hidden: !wrong('clinicalMinutes') },
                }}
              />
            </Field>
          </>
        ) : (
          <Typography variant="body2" sx={{ color: 'quiet', alignSelf: 'center' }}>
            {note.notAttended}
          </Typography>
        )}
      </Box>
    </Panel>
  );
};

const Field = ({ missing, children }: { missing: boolean; children: ReactNode }) => (
  <Box
    sx={{
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) 84px',
      gap: 3,
      alignItems: 'start',
    }}
  >
    {children}
    <Box sx={{ pt: '7px' }}>
      <FieldMark missing={missing} />
    </Box>
  </Box>
);
