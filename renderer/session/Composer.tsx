import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../shared/contract/result.ts';
import { useDesk } from '../app/desk.tsx';
import type { Draft } from '../bridge/useDraft.ts';
import { composer, composerLimit } from '../copy/session.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import { RefusalNotice } from '../ui/RefusalNotice.tsx';
import { SaveState } from '../ui/SaveState.tsx';
import { saveStatusOf } from '../ui/savedWords.ts';
import { WritingArea } from '../ui/WritingArea.tsx';
import { messagesOf } from './lines.ts';

/**
 * Where the therapist writes. Enter makes a new line and Ctrl+Enter sends, unless the person has
 * chosen the other way; the hint always says which. There is no unsend, so holding is offered: lines
 * are stacked here and sent with one press, each as a message of its own.
 */
export const Composer = ({
  draft,
  paused,
  refusal,
  area,
  onSend,
}: {
  draft: Draft;
  paused: boolean;
  refusal: Refusal | undefined;
  area: RefObject<HTMLTextAreaElement | null>;
  onSend: (texts: readonly string[]) => void;
}) => {
  const { enterSends } = useDesk().settings;
  const announce = useAnnounce();
  const [holding, setHolding] = useState(false);
  const { text, caret } = draft;
  const loading = draft.state === 'loading';
  const messages = messagesOf(text, holding);
  const ready = !paused && !loading && messages.length > 0;
  // While lines are held Enter has to make one, whatever sends otherwise.
  const enterWillSend = enterSends && !holding;

  const storedCaret = useRef(caret);
  storedCaret.current = caret;
  useEffect(() => {
    if (loading || paused) return;
    area.current?.focus();
    area.current?.setSelectionRange(storedCaret.current, storedCaret.current);
  }, [loading, paused, area]);

  useEffect(() => {
    if (refusal !== undefined) announce(composer.notSent, 'assertive');
  }, [refusal, announce]);

  const send = () => {
    if (!ready) return;
    onSend(messages);
    draft.setText('', 0);
    setHolding(false);
    area.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.altKey) return;
    const chord = event.ctrlKey || event.metaKey;
    if (chord || (enterWillSend && !event.shiftKey)) {
      event.preventDefault();
      send();
    }
  };

  return (
    <Box sx={{ px: 6, py: 3, borderTop: 1, borderColor: 'line', bgcolor: 'background.paper' }}>
      {refusal !== undefined && (
        <Box sx={{ mb: 3 }}>
          <RefusalNotice refusal={refusal} onRetry={send} />
        </Box>
      )}
      <WritingArea
        ref={area}
        label={composer.label}
        placeholder={paused ? composer.paused : composer.placeholder}
        value={text}
        minRows={2}
        maxRows={8}
        maxLength={composerLimit.max}
        readOnly={loading}
        onWrite={draft.setText}
        onLeave={() => void draft.flush()}
        onKeyDown={onKeyDown}
      />
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          columnGap: 3,
          rowGap: 2,
          mt: 2,
        }}
      >
        <KeyHint keys={enterWillSend ? 'Shift+Enter' : 'Enter'} does={composer.newLine} />
        <KeyHint keys={enterWillSend ? 'Enter' : 'Ctrl+Enter'} does={composer.sends} />
        <SaveState status={saveStatusOf(draft)} />
        {text.length >= composerLimit.counterFrom && (
          <Box component="span" role="status" sx={{ typography: 'body2', color: 'caution.main' }}>
            {composer.counter(text.length)}
          </Box>
        )}
        {holding && (
          <Box component="span" sx={{ typography: 'body2', color: 'primary.main' }}>
            {composer.holdHint}
          </Box>
        )}
        <Box sx={{ display: 'flex', gap: 2, ml: 'auto' }}>
          <Button
            aria-pressed={holding}
            onClick={() => {
              setHolding(!holding);
              area.current?.focus();
            }}
            sx={{
              '&[aria-pressed="true"]': {
                bgcolor: 'primary.soft',
                borderColor: 'primary.main',
                color: 'primary.main',
              },
            }}
          >
            {holding ? composer.holding : composer.hold}
          </Button>
          <Button variant="contained" onClick={send} aria-disabled={!ready}>
            {composer.sendLines(messages.length)}
          </Button>
        </Box>
      </Box>
    </Box>
  );
};
