import Box from '@mui/material/Box';
import { type RefObject, useEffect, useId } from 'react';
import { useDraft } from '../bridge/useDraft.ts';
import { panel } from '../copy/session.ts';
import { SaveState } from '../ui/SaveState.tsx';
import { saveStatusOf } from '../ui/savedWords.ts';
import { WritingArea } from '../ui/WritingArea.tsx';

/** Private notes of one session. Only their author sees them; they are never sent and never signed. */
export const ScratchPad = ({
  episodeId,
  sessionId,
  tall = false,
  focusFirst = false,
  areaRef,
}: {
  episodeId: string;
  sessionId: string;
  /** Fills its column: beside a video session it is the main thing. */
  tall?: boolean;
  /** Takes the focus once the notes have come back, with the caret at their end. */
  focusFirst?: boolean;
  areaRef: RefObject<HTMLTextAreaElement | null>;
}) => {
  const draft = useDraft({ episodeId, draftId: `scratch:${sessionId}` });
  const id = useId();
  const loading = draft.state === 'loading';
  useEffect(() => {
    if (focusFirst && !loading) areaRef.current?.focus();
  }, [focusFirst, loading, areaRef]);
  return (
    <Box
      component="section"
      sx={{
        display: 'grid',
        gridTemplateRows: 'auto 1fr',
        gap: 2,
        p: 4,
        minHeight: tall ? 320 : 206,
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'line',
        borderRadius: '10px',
        '&:focus-within': { borderColor: 'primary.main' },
      }}
    >
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          justifyContent: 'space-between',
          columnGap: 3,
          typography: 'body2',
          color: 'quiet',
        }}
      >
        <label htmlFor={id}>{panel.scratch.onlyYou}</label>
        {draft.state === 'failed' ? (
          <SaveState status={saveStatusOf(draft)} />
        ) : (
          draft.savedAt !== null && <span>{panel.shortSaved(draft.savedAt)}</span>
        )}
      </Box>
      <WritingArea
        id={id}
        ref={areaRef}
        value={draft.text}
        placeholder={panel.scratch.placeholder}
        readOnly={loading}
        minRows={5}
        maxRows={tall ? 30 : 14}
        onWrite={draft.setText}
        onLeave={() => void draft.flush()}
        plain
      />
    </Box>
  );
};
