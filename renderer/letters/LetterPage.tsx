import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { LetterSection } from '../../shared/domain/records.ts';
import { letter, sourceWords, toWords } from '../copy/letters.ts';
import { type PillKind, StatusPill } from '../ui/StatusPill.tsx';
import { WritingArea } from '../ui/WritingArea.tsx';
import { sectionId } from './Evidence.tsx';
import { type Opened, recipientOf, type Source, sectionsOf } from './opened.ts';

/** The letter as it will print, with a chip behind each paragraph that says where it comes from. */
export const LetterPage = ({
  opened,
  coverNote,
  mayWrite,
  onWrite,
  onLeave,
  marked,
}: {
  opened: Opened;
  coverNote: string;
  mayWrite: boolean;
  onWrite: (text: string) => void;
  onLeave: () => void;
  marked: Source | null;
}) => (
  <Box
    component="article"
    sx={{
      maxWidth: 720,
      mx: 'auto',
      minHeight: '100%',
      bgcolor: 'background.paper',
      border: 1,
      borderColor: 'line',
      borderRadius: '10px',
      px: { xs: 4, sm: 8 },
      py: 6,
      display: 'grid',
      gap: 4,
      alignContent: 'start',
      gridTemplateColumns: 'minmax(0, 1fr)',
    }}
  >
    <Typography variant="body2" sx={{ color: 'quiet' }}>
      {letter.to}: {toWords({ to: recipientOf(opened) })}{' '}
      <Box component="span" sx={{ ml: 2 }}>
        {letter.copyPatient}
      </Box>
    </Typography>
    <Cover text={coverNote} mayWrite={mayWrite} onWrite={onWrite} onLeave={onLeave} />
    {sectionsOf(opened).map((section) => (
      <Section key={section.code} section={section} marked={marked} />
    ))}
  </Box>
);

const Cover = ({
  text,
  mayWrite,
  onWrite,
  onLeave,
}: {
  text: string;
  mayWrite: boolean;
  onWrite: (text: string) => void;
  onLeave: () => void;
}) => {
  const id = useId();
  if (!mayWrite) {
    return text.trim() === '' ? null : (
      <Box>
        <Typography variant="h2">{letter.coverNote}</Typography>
        <Typography dir="auto" sx={{ whiteSpace: 'pre-wrap' }}>
          {text}
        </Typography>
      </Box>
    );
  }
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Typography component="label" htmlFor={id} variant="h2">
        {letter.coverNote}
      </Typography>
      <Typography id={`${id}-help`} variant="body2" sx={{ color: 'quiet' }}>
        {letter.coverNoteHelp}
      </Typography>
      <WritingArea
        id={id}
        describedBy={`${id}-help`}
        value={text}
        onWrite={(next) => {
          if (next !== text) onWrite(next);
        }}
        onLeave={onLeave}
        minRows={2}
        maxLength={5_000}
      />
    </Box>
  );
};

const chips: Record<Source, PillKind> = {
  record: 'primary',
  therapistBlock: 'information',
  judgement: 'caution',
  administrative: 'neutral',
};

const Section = ({ section, marked }: { section: LetterSection; marked: Source | null }) => (
  <Box component="section" id={sectionId(section.code)} tabIndex={-1} aria-label={section.title}>
    <Typography variant="h2">{section.title}</Typography>
    {section.paragraphs.length === 0 && (
      <Typography sx={{ color: 'quiet' }}>{letter.emptySection}</Typography>
    )}
    {section.paragraphs.map((paragraph, index) => (
      <Box
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a section keep their places
        key={index}
        sx={{
          borderRadius: '6px',
          mx: '-8px',
          px: '8px',
          py: '2px',
          ...(marked === paragraph.source && { bgcolor: 'sunk' }),
        }}
      >
        <Box component="span" dir="auto" sx={{ whiteSpace: 'pre-wrap', mr: 2 }}>
          {paragraph.text}
        </Box>
        <StatusPill kind={chips[paragraph.source]}>{sourceWords[paragraph.source]}</StatusPill>
      </Box>
    ))}
  </Box>
);
