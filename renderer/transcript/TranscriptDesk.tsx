import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRef, useState } from 'react';
import type { CaseHeader, SessionRow } from '../../shared/contract/views.ts';
import { useNavigate } from '../app/navigation.tsx';
import { Region } from '../app/regions.tsx';
import { useShortcut } from '../app/shortcuts.tsx';
import { useNow } from '../bridge/clock.tsx';
import { kindWords } from '../copy/appointments.ts';
import { dayOf } from '../copy/dates.ts';
import { session as sessionWords } from '../copy/session.ts';
import { transcriptKeys, transcript as words } from '../copy/transcript.ts';
import { CaseHeaderBar } from '../ui/CaseHeaderBar.tsx';
import type { Chosen, OpenLine } from './choice.ts';
import { Reading } from './Reading.tsx';
import { SearchBox } from './SearchBox.tsx';
import { SessionsList } from './SessionsList.tsx';

/** Sessions and search at the left, the text in the middle, what is chosen at the right. */
export const TranscriptDesk = ({
  header,
  sessions,
  session,
  line,
  onOpen,
}: {
  header: CaseHeader;
  sessions: readonly SessionRow[];
  session: SessionRow;
  /** The line to go to; a new object goes there again. */
  line: { readonly seq: number } | null;
  onOpen: OpenLine;
}) => {
  const navigate = useNavigate();
  const now = useNow();
  const { episodeId } = header;
  const { sessionId } = session;
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const search = useRef<HTMLInputElement>(null);
  useShortcut(
    'Ctrl+Shift+F',
    () => {
      search.current?.focus();
      search.current?.select();
    },
    transcriptKeys.search,
  );
  const share = () => {
    if (chosen === null) return;
    const { from, to } = chosen;
    navigate({ screen: 'supervision', episodeId, excerpt: { sessionId, from, to } });
  };
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
            : sessionWords.numberOf(session.number, session.planned),
          dayOf(session.startsAt, now),
          kindWords[session.kind].toLowerCase(),
          words.facts(session.minutes),
          words.lines(session.lines),
        ]}
      >
        <Button onClick={() => navigate({ screen: 'note', episodeId, sessionId })}>
          {words.note}
        </Button>
        <Button onClick={share} disabled={chosen === null}>
          {words.share}
        </Button>
      </CaseHeaderBar>
      <Box
        sx={{
          flex: 1,
          minHeight: 0,
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '236px minmax(0, 1fr)' },
        }}
      >
        <Region
          as="nav"
          label={words.regions.sessions}
          sx={{
            minHeight: 0,
            overflowY: 'auto',
            bgcolor: 'background.paper',
            borderRight: 1,
            borderColor: 'line',
          }}
        >
          <SessionsList
            episodeId={episodeId}
            sessions={sessions}
            current={sessionId}
            onOpen={(id) => {
              setChosen(null);
              onOpen(episodeId, id, null);
            }}
          />
          <SearchBox
            episodeId={episodeId}
            inputRef={search}
            onOpen={(episode, id, seq) => {
              setChosen(null);
              onOpen(episode, id, seq);
            }}
          />
        </Region>
        <Reading
          key={sessionId}
          episodeId={episodeId}
          session={session}
          line={line}
          chosen={chosen}
          onChosen={setChosen}
        />
      </Box>
    </Box>
  );
};
