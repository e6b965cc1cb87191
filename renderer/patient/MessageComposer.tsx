import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useAction } from '../bridge/useAction.ts';
import { useDraft } from '../bridge/useDraft.ts';
import { messages } from '../copy/patient.ts';
import { draftStatus } from '../ui/draftStatus.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import { RefusalNotice } from '../ui/RefusalNotice.tsx';
import { SaveState } from '../ui/SaveState.tsx';

/** Writes one message to the patient. The words stay here until they are durable as a message. */
export const MessageComposer = ({
  episodeId,
  onSent,
}: {
  episodeId: string;
  onSent: () => void;
}) => {
  const announce = useAnnounce();
  const draft = useDraft({ episodeId, draftId: `chat:${episodeId}` });
  const send = useAction('case.sendMessage');
  const field = useRef<HTMLTextAreaElement>(null);
  // One id a text: pressing again after a refusal cannot send it twice.
  const identity = useRef<{ readonly text: string; readonly id: string } | null>(null);
  const { caret, state } = draft;
  const placed = useRef(false);
  useEffect(() => {
    if (placed.current || state === 'loading') return;
    placed.current = true;
    field.current?.setSelectionRange(caret, caret);
  }, [state, caret]);

  const submit = async () => {
    const text = draft.text.trim();
    if (text === '' || send.busy) return;
    if (identity.current?.text !== text) identity.current = { text, id: crypto.randomUUID() };
    const result = await send.run({ episodeId, messageId: identity.current.id, text });
    if (!result.ok) return;
    identity.current = null;
    await draft.clear();
    announce(messages.sent);
    onSent();
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    if (event.nativeEvent.isComposing) return;
    event.preventDefault();
    void submit();
  };
  return (
    <Box
      component="form"
      sx={{ display: 'grid', gap: 2 }}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {send.refusal !== undefined && <RefusalNotice refusal={send.refusal} />}
      <TextField
        label={messages.newMessage}
        multiline
        minRows={3}
        maxRows={12}
        value={draft.text}
        disabled={state === 'loading'}
        inputRef={field}
        onChange={(event) => draft.setText(event.target.value, event.target.selectionStart ?? 0)}
        onBlur={() => void draft.flush()}
        onKeyDown={onKeyDown}
        slotProps={{
          htmlInput: { dir: 'auto', maxLength: 100_000 },
          input: { readOnly: send.busy },
        }}
      />
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 4, rowGap: 2 }}
      >
        <KeyHint keys="Enter" does={messages.newLineKey} />
        <KeyHint keys="Ctrl+Enter" does={messages.sendKey} />
        <SaveState status={draftStatus(draft)} />
        <Button
          type="submit"
          variant="contained"
          disabled={send.busy || draft.text.trim() === ''}
          sx={{ ml: 'auto' }}
        >
          {send.busy ? messages.sending : messages.send}
        </Button>
      </Box>
      <Typography variant="body2" sx={{ color: 'quiet' }}>
        {messages.slow}
      </Typography>
    </Box>
  );
};
