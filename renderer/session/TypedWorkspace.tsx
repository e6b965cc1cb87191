import Box from '@mui/material/Box';
import { type RefObject, useEffect, useRef } from 'react';
import { Region } from '../app/regions.tsx';
import { useStatusLine } from '../app/statusLine.tsx';
import type { Draft } from '../bridge/useDraft.ts';
import { sessionLine, session as words } from '../copy/session.ts';
import { saveWords } from '../ui/SaveState.tsx';
import { saveStatusOf } from '../ui/savedWords.ts';
import { Composer } from './Composer.tsx';
import { Conversation } from './Conversation.tsx';
import { alreadySent } from './lines.ts';
import type { SessionLines } from './useSessionLines.ts';

const outboxWords = ({ utterances, lines }: SessionLines): string => {
  const own = utterances.filter((line) => line.speaker === 'therapist');
  const waiting = lines.filter((line) => line.state === 'queued' || line.state === 'saving').length;
  if (waiting > 0) return sessionLine.waiting(waiting);
  return own.length > 0 && own.every((line) => line.status === 'delivered')
    ? sessionLine.allDelivered
    : sessionLine.allSent;
};

/** The conversation and the box under it. */
export const TypedWorkspace = ({
  talk,
  draft,
  paused,
  linkLost,
  area,
}: {
  talk: SessionLines;
  draft: Draft;
  paused: boolean;
  linkLost: boolean;
  area: RefObject<HTMLTextAreaElement | null>;
}) => {
  useStatusLine({
    outbox: outboxWords(talk),
    saved: saveWords(saveStatusOf(draft)),
    curtain: sessionLine.curtain,
  });
  // Once, when the stored draft has come back: words that were sent already are not offered again.
  const checked = useRef(false);
  useEffect(() => {
    if (draft.state === 'loading' || checked.current) return;
    checked.current = true;
    if (alreadySent(draft.text, draft.savedAt, talk.utterances)) void draft.clear();
  }, [draft, talk.utterances]);
  return (
    <Box
      sx={{
        minHeight: 0,
        minWidth: 0,
        height: { xs: 560, md: 'auto' },
        display: 'grid',
        gridTemplateRows: 'minmax(0, 1fr) auto',
      }}
    >
      <Region
        label={words.regions.conversation}
        sx={{ minHeight: 0, display: 'grid', bgcolor: 'background.paper' }}
      >
        <Conversation
          lines={talk.lines}
          patientWriting={talk.patientWriting}
          linkLost={linkLost}
          label={words.regions.conversation}
          onWriteAgain={draft.giveBack}
        />
      </Region>
      <Region label={words.regions.composer}>
        <Composer
          draft={draft}
          paused={paused}
          refusal={talk.refusal}
          area={area}
          onSend={(texts) => void talk.send(texts)}
        />
      </Region>
    </Box>
  );
};
