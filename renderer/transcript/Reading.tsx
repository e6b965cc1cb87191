import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import type { SessionRow } from '../../shared/contract/views.ts';
import { wasCarried } from '../app/carried.ts';
import { useScrollAnchor } from '../app/navigation.tsx';
import { Region } from '../app/regions.tsx';
import { useShortcut } from '../app/shortcuts.tsx';
import { transcriptKeys, transcript as words } from '../copy/transcript.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { RefusalNotice } from '../ui/RefusalNotice.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { type Chosen, type Cursor, moveTo, rowsOf } from './choice.ts';
import { FindBar } from './FindBar.tsx';
import { LinePanel } from './LinePanel.tsx';
import { TranscriptLines } from './TranscriptLines.tsx';
import { useFind } from './useFind.ts';
import { useTranscript } from './useTranscript.ts';

/** The text of one session with its find bar, and the panel about the line one stands on. */
export const Reading = ({
  episodeId,
  session,
  line,
  chosen,
  onChosen,
}: {
  episodeId: string;
  session: SessionRow;
  line: { readonly seq: number } | null;
  chosen: Chosen | null;
  onChosen: (chosen: Chosen | null) => void;
}) => {
  const { sessionId } = session;
  const { pages, view } = useTranscript(episodeId, sessionId);
  const anchor = useScrollAnchor(`line ${sessionId}`);
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const findName = `find ${sessionId}`;
  const [finding, setFinding] = useState(() => wasCarried(findName));
  const grid = useRef<HTMLDivElement>(null);
  const findField = useRef<HTMLInputElement>(null);
  const find = useFind(pages, view, finding, findName);
  const ready = view.state === 'ready';

  const go = (row: number, extend = false) => {
    const next = moveTo(cursor, row, view.rows, extend);
    setCursor(next);
    if (next !== null) anchor.keep(next.row);
  };

  // The line asked for, else the one last stood on, else the first.
  const wanted = line?.seq ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new wish moves the cursor, not a new page
  useEffect(() => {
    if (!ready || view.rows === 0) return;
    if (wanted === null) {
      setCursor((now) => now ?? moveTo(null, anchor.read() ?? 0, view.rows, false));
      return;
    }
    let stale = false;
    void pages.rowOf(wanted).then((row) => {
      if (stale || row === null) return;
      setCursor({ row, anchor: row });
      grid.current?.focus();
    });
    return () => {
      stale = true;
    };
  }, [ready, line, pages]);

  // On arrival the keys belong to the text, unless somebody is in the list or typing already.
  useEffect(() => {
    const at = document.activeElement;
    if (ready && (at === null || at.matches('body, main, h1'))) grid.current?.focus();
  }, [ready]);

  const ends = cursor === null ? null : rowsOf(cursor);
  const from = ends === null ? undefined : pages.line(ends.first)?.seq;
  const to = ends === null ? undefined : pages.line(ends.last)?.seq;
  const tell = useRef(onChosen);
  tell.current = onChosen;
  useEffect(() => {
    tell.current(from === undefined || to === undefined ? null : { from, to });
  }, [from, to]);

  useShortcut(
    'Ctrl+F',
    () => {
      setFinding(true);
      findField.current?.focus();
      findField.current?.select();
    },
    transcriptKeys.find,
    { when: ready && view.rows > 0 },
  );

  if (view.state === 'loading') return <Waiting />;
  if (view.state === 'refused' && view.refusal !== undefined) {
    return (
      <Box sx={{ p: 6 }}>
        <RefusalNotice refusal={view.refusal} onRetry={() => void pages.open()} />
      </Box>
    );
  }
  if (view.rows === 0) {
    return (
      <Region label={words.regions.lines}>
        <EmptyState
          title={words.empty.title}
          next={session.kind === 'video' ? words.empty.video : words.empty.typed}
        />
      </Region>
    );
  }
  return (
    <Box
      sx={{
        minHeight: 0,
        minWidth: 0,
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 260px' },
      }}
    >
      <Region
        label={words.regions.lines}
        sx={{
          minHeight: 0,
          height: { xs: 480, md: 'auto' },
          display: 'grid',
          gridTemplateRows: 'auto minmax(0, 1fr)',
          bgcolor: 'background.paper',
        }}
      >
        <Box>
          {finding && (
            <FindBar
              find={find}
              view={view}
              row={cursor?.row ?? 0}
              inputRef={findField}
              onGo={go}
              onClose={() => {
                setFinding(false);
                find.setQuery('');
                grid.current?.focus();
              }}
            />
          )}
          {view.hasGaps && (
            <Typography variant="body2" sx={{ px: 6, py: 2, color: 'caution.main' }}>
              {words.gapNote}
            </Typography>
          )}
          {view.refusal !== undefined && (
            <Box sx={{ px: 6, py: 2 }}>
              <RefusalNotice refusal={view.refusal} onRetry={() => void pages.loadAll()} />
            </Box>
          )}
        </Box>
        <TranscriptLines
          pages={pages}
          view={view}
          cursor={cursor}
          query={find.query}
          gridRef={grid}
          onGo={go}
        />
      </Region>
      <LinePanel
        line={cursor === null ? null : pages.line(cursor.row)}
        agenda={view.session?.agenda ?? []}
        chosen={chosen}
      />
    </Box>
  );
};
