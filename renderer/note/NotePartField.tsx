import Box from '@mui/material/Box';
import type { Ref } from 'react';
import { useId } from 'react';
import { type NotePart, note, noteParts } from '../copy/note.ts';
import { WritingArea } from '../ui/WritingArea.tsx';
import { FieldMark } from './FieldMark.tsx';

/** One part of the summary: what belongs in it, whether it must be filled in, and the words. */
export const NotePartField = ({
  part,
  value,
  missing,
  pointAtIt,
  disabled,
  onWrite,
  onLeave,
  ref,
}: {
  part: NotePart;
  value: string;
  missing: boolean;
  /** Signing was tried: a gap is shown as an error. */
  pointAtIt: boolean;
  disabled: boolean;
  onWrite: (text: string) => void;
  onLeave: () => void;
  ref?: Ref<HTMLTextAreaElement>;
}) => {
  const id = useId();
  const { label, help } = noteParts[part];
  const wrong = missing && pointAtIt;
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 3 }}>
        <Box component="label" htmlFor={id} sx={{ typography: 'h3' }}>
          {label}
        </Box>
        <FieldMark missing={missing} />
        <Box component="span" id={`${id}-help`} sx={{ typography: 'body2', color: 'quiet' }}>
          {help}
        </Box>
      </Box>
      <WritingArea
        {...(ref === undefined ? {} : { ref })}
        id={id}
        value={value}
        minRows={part === 'progress' || part === 'intervention' ? 3 : 2}
        maxRows={16}
        maxLength={100_000}
        required
        invalid={wrong}
        readOnly={disabled}
        describedBy={wrong ? `${id}-help ${id}-gap` : `${id}-help`}
        onWrite={onWrite}
        onLeave={onLeave}
      />
      {wrong && (
        <Box component="span" id={`${id}-gap`} sx={{ typography: 'body2', color: 'risk.main' }}>
          {note.gap}
        </Box>
      )}
    </Box>
  );
};
