import Box from '@mui/material/Box';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useShortcut } from '../app/shortcuts.tsx';
import { note } from '../copy/note.ts';
import type { NoteField } from '../machines/note.ts';
import { CareContactFields } from './CareContactFields.tsx';
import { NotePartField } from './NotePartField.tsx';
import { type NoteForm, noteParts } from './noteForm.ts';

/** The form of a note that is still being written. */
export const NoteEditor = ({
  form,
  missing,
  pointAtGaps,
  disabled,
  onChange,
  onLeave,
  onSign,
}: {
  form: NoteForm;
  missing: readonly NoteField[];
  pointAtGaps: boolean;
  disabled: boolean;
  onChange: (update: (before: NoteForm) => NoteForm) => void;
  onLeave: () => void;
  onSign: () => void;
}) => {
  const inputs = useRef<Partial<Record<NoteField, HTMLElement | null>>>({});
  const firstGap = missing[0];
  const sign = () => {
    onSign();
    if (firstGap !== undefined) inputs.current[firstGap]?.focus();
  };
  useShortcut('Ctrl+Enter', sign, note.keys.sign);
  // A list of choices takes Enter for its own, with Ctrl too: the note comes first.
  const signFirst = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    sign();
  };
  // The caret stands in the first part that is still empty, or at the start of a new version.
  const start = useRef<NoteField>(firstGap ?? 'progress');
  useEffect(() => inputs.current[start.current]?.focus(), []);
  return (
    <Box onKeyDownCapture={signFirst} sx={{ display: 'grid', gap: 4 }}>
      {noteParts.map((part) => (
        <NotePartField
          key={part}
          part={part}
          ref={(element) => {
            inputs.current[part] = element;
          }}
          value={form[part]}
          missing={missing.includes(part)}
          pointAtIt={pointAtGaps}
          disabled={disabled}
          onWrite={(text) =>
            text !== form[part] && onChange((before) => ({ ...before, [part]: text }))
          }
          onLeave={onLeave}
        />
      ))}
      <CareContactFields
        contact={form.contact}
        missing={missing}
        pointAtGaps={pointAtGaps}
        disabled={disabled}
        inputs={inputs}
        onChange={(contact) => onChange((before) => ({ ...before, contact }))}
        onLeave={onLeave}
      />
    </Box>
  );
};
