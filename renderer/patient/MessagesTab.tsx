import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useRef } from 'react';
import type { CaseHeader } from '../../shared/contract/views.ts';
import type { Message } from '../../shared/domain/records.ts';
import { call } from '../bridge/client.ts';
import { useNow } from '../bridge/clock.tsx';
import { onCase } from '../bridge/events.ts';
import { useOperation } from '../bridge/useOperation.ts';
import { messageState, messages, notOpen } from '../copy/patient.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import { Panel } from '../ui/Panel.tsx';
import { RefusalNotice } from '../ui/RefusalNotice.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { MessageComposer } from './MessageComposer.tsx';

/** Messages between sessions. Being shown here is being read, and is recorded as such. */
export const MessagesTab = ({
  header,
  messageId = null,
}: {
  header: CaseHeader;
  /** The message that the reader came for: in view, and with the focus. */
  messageId?: string | null;
}) => {
  const { episodeId, access, earlier } = header;
  const asked = useOperation('case.messages', { episodeId }, { reloadOn: onCase(episodeId) });
  const list = asked.value?.messages;
  useReadReceipts(episodeId, list);
  useArrivals(list);
  if (asked.refusal?.code === 'notPermitted') {
    return (
      <Panel flush>
        <EmptyState title={notOpen(asked.refusal.rule)} next={messages.refusedNext} />
      </Panel>
    );
  }
  return (
    <Box sx={{ display: 'grid', gap: 3, maxWidth: 820 }}>
      {asked.refusal !== undefined && (
        <RefusalNotice refusal={asked.refusal} onRetry={asked.reload} />
      )}
      {list === undefined ? (
        asked.refusal === undefined && <Waiting />
      ) : (
        <Panel flush>
          {list.length === 0 ? (
            <EmptyState {...messages.empty} />
          ) : (
            <Log messages={list} messageId={messageId} />
          )}
        </Panel>
      )}
      {access.state === 'inTreatment' && !earlier ? (
        <MessageComposer episodeId={episodeId} onSent={asked.reload} />
      ) : (
        <Typography variant="body2" sx={{ color: 'quiet' }}>
          {earlier ? messages.earlier : messages.readOnly}
        </Typography>
      )}
    </Box>
  );
};

/** Confirms each message of the patient once it has been shown. */
const useReadReceipts = (episodeId: string, list: readonly Message[] | undefined) => {
  const confirmed = useRef(new Set<string>());
  useEffect(() => {
    for (const message of list ?? []) {
      if (message.from !== 'patient' || message.readAt !== null) continue;
      if (confirmed.current.has(message.id)) continue;
      confirmed.current.add(message.id);
      void call('case.confirmRead', { episodeId, messageId: message.id }).then((result) => {
        // A refused confirmation is tried again with the next answer.
        if (!result.ok) confirmed.current.delete(message.id);
      });
    }
  }, [episodeId, list]);
};

/** Says that a message came, without its words. */
const useArrivals = (list: readonly Message[] | undefined) => {
  const announce = useAnnounce();
  const known = useRef<number | null>(null);
  useEffect(() => {
    if (list === undefined) return;
    const theirs = list.filter((message) => message.from === 'patient').length;
    if (known.current !== null && theirs > known.current) announce(messages.arrived);
    known.current = theirs;
  }, [list, announce]);
};

const Log = ({
  messages: list,
  messageId,
}: {
  messages: readonly Message[];
  messageId: string | null;
}) => {
  const now = useNow();
  const box = useRef<HTMLDivElement>(null);
  const last = list.at(-1)?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new last message moves the log down
  useEffect(() => {
    box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [last]);
  useEffect(() => {
    if (messageId === null) return;
    const wanted = box.current?.querySelector<HTMLElement>(`[data-message="${messageId}"]`);
    wanted?.scrollIntoView({ block: 'nearest' });
    wanted?.focus({ preventScroll: true });
  }, [messageId]);
  return (
    <Box
      ref={box}
      role="log"
      aria-label={messages.log}
      tabIndex={0}
      sx={{
        display: 'grid',
        gap: 3,
        px: 'var(--pad)',
        py: 3,
        maxHeight: '46vh',
        overflowY: 'auto',
      }}
    >
      {[...list]
        .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
        .map((message) => (
          <Line key={message.id} message={message} state={messageState(message, now)} />
        ))}
    </Box>
  );
};

const Line = ({ message, state }: { message: Message; state: string }) => {
  const own = message.from === 'therapist';
  return (
    <Box
      data-message={message.id}
      tabIndex={-1}
      sx={{
        justifySelf: own ? 'end' : 'start',
        maxWidth: '86%',
        display: 'grid',
        justifyItems: own ? 'end' : 'start',
      }}
    >
      <Typography variant="body2" sx={{ color: 'quiet' }}>
        {own ? messages.you : messages.patient} · {state}
      </Typography>
      <Box
        dir="auto"
        sx={{
          px: 3,
          py: 2,
          borderRadius: '10px',
          bgcolor: own ? 'primary.soft' : 'sunk',
          whiteSpace: 'pre-wrap',
        }}
      >
        {message.text}
      </Box>
    </Box>
  );
};
