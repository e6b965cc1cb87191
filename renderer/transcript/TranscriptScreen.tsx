import { useState } from 'react';
import type { Output } from '../../shared/contract/table.ts';
import type { SessionRow } from '../../shared/contract/views.ts';
import { useNavigate, useScrollAnchor } from '../app/navigation.tsx';
import type { RouteOf } from '../app/routes.ts';
import { useOperation } from '../bridge/useOperation.ts';
import { transcript as words } from '../copy/transcript.ts';
import { Answer } from '../ui/Answer.tsx';
import { CaseHeaderBar } from '../ui/CaseHeaderBar.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { TranscriptDesk } from './TranscriptDesk.tsx';

/** The verbatim record of any session of an open case (product T1). */
export const TranscriptScreen = ({ route }: { route: RouteOf<'transcript'> }) => {
  const { episodeId } = route;
  const asked = useOperation('case.read', { episodeId });
  return (
    <>
      <VisuallyHidden as="div">
        <h1>{words.heading(asked.value?.header.caseRef)}</h1>
      </VisuallyHidden>
      <Answer of={asked}>{(read) => <Chosen route={route} read={read} />}</Answer>
    </>
  );
};

/** Newest first; what was cancelled or has not begun has no transcript. */
const withText = (rows: readonly SessionRow[]): readonly SessionRow[] =>
  rows
    .filter((row) => row.status !== 'cancelled' && (row.status !== 'scheduled' || row.lines > 0))
    .toSorted((a, b) => Date.parse(b.startsAt) - Date.parse(a.startsAt));

/** Which session is being read; kept across the curtain as its place in the list. */
const Chosen = ({ route, read }: { route: RouteOf<'transcript'>; read: Output<'case.read'> }) => {
  const navigate = useNavigate();
  const sessions = withText(read.sessions);
  const anchor = useScrollAnchor('session');
  const [place, setPlace] = useState(() => anchor.read() ?? -1);
  const [line, setLine] = useState<{ readonly seq: number } | null>(() =>
    route.line === undefined ? null : { seq: route.line },
  );
  const chosen =
    sessions[place] ??
    sessions.find((row) => row.sessionId === route.sessionId) ??
    sessions.find((row) => row.lines > 0) ??
    sessions[0];
  if (chosen === undefined) {
    return (
      <>
        <CaseHeaderBar header={read.header} />
        <EmptyState title={words.noSessions.title} next={words.noSessions.next} />
      </>
    );
  }
  return (
    <TranscriptDesk
      header={read.header}
      sessions={sessions}
      session={chosen}
      line={line}
      onOpen={(episodeId, sessionId, seq) => {
        if (episodeId !== read.header.episodeId) {
          navigate({
            screen: 'transcript',
            episodeId,
            sessionId,
            ...(seq === null ? {} : { line: seq }),
          });
          return;
        }
        const next = sessions.findIndex((row) => row.sessionId === sessionId);
        anchor.keep(next);
        setPlace(next);
        setLine(seq === null ? null : { seq });
      }}
    />
  );
};
