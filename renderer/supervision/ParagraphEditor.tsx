import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useEffect, useMemo, useRef } from 'react';
import { meeting } from '../copy/supervision.ts';
import { WritingArea } from '../ui/WritingArea.tsx';
import { newParagraph, type Side, withoutEmpty, withSide, withText } from './paragraphs.ts';
import type { TwoPartNote } from './useTwoPartNote.ts';

/** Paragraphs, each with the side it stands on. There is always one to write in. */
export const ParagraphEditor = ({
  note,
  sidesOpen,
}: {
  note: TwoPartNote;
  /** False once the treatment side is signed: what is written then stays a reflection. */
  sidesOpen: boolean;
}) => {
  const { paragraphs, change, saved, flush } = note;
  const box = useRef<HTMLDivElement>(null);
  const many = useRef(paragraphs.length);
  const loading = saved.state === 'loading';
  // There is always one to write in; it joins the note with its first word.
  const blank = useMemo(() => newParagraph(crypto.randomUUID()), []);
  const shown = paragraphs.length === 0 ? [blank] : paragraphs;
  useEffect(() => {
    // The caret goes to a paragraph that was added by hand, not to the first one on arrival.
    if (many.current > 0 && paragraphs.length > many.current) {
      [...(box.current?.querySelectorAll('textarea') ?? [])].at(-1)?.focus();
    }
    many.current = paragraphs.length;
  }, [paragraphs.length]);
  return (
    <Box ref={box} sx={{ display: 'grid', gap: 3 }}>
      {shown.map((one, index) => {
        const treatment = one.side === 'treatment';
        return (
          <Box
            key={one.id}
            sx={{
              display: 'grid',
              gap: 2,
              pl: 3,
              borderLeft: 3,
              borderColor: treatment ? 'primary.main' : 'line',
            }}
          >
            <WritingArea
              label={meeting.paragraph(index + 1)}
              value={one.text}
              readOnly={loading || (treatment && !sidesOpen)}
              onWrite={(text) => {
                if (text !== one.text) change((before) => withText(before, one, text));
              }}
              onLeave={() => void flush()}
              minRows={2}
              maxLength={50_000}
            />
            <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
              <ToggleButtonGroup
                exclusive
                size="small"
                value={one.side}
                disabled={!sidesOpen || paragraphs.length === 0}
                aria-label={meeting.sideOf(index + 1)}
                onChange={(_, side: Side | null) => {
                  if (side !== null) change((before) => withSide(before, one.id, side));
                }}
              >
                <ToggleButton value="reflection">{meeting.sides.reflection}</ToggleButton>
                <ToggleButton value="treatment">{meeting.sides.treatment}</ToggleButton>
              </ToggleButtonGroup>
              {one.text.trim() === '' && paragraphs.length > 1 && (
                <Button
                  variant="text"
                  size="small"
                  onClick={() => change((before) => withoutEmpty(before, one.id))}
                >
                  {meeting.remove}
                </Button>
              )}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
};
