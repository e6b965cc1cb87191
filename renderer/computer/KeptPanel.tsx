import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNow } from '../bridge/clock.tsx';
import { onDesk } from '../bridge/events.ts';
import { useAction } from '../bridge/useAction.ts';
import { useOperation } from '../bridge/useOperation.ts';
import { keptWords as words } from '../copy/keeping.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import { Panel } from '../ui/Panel.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';

/** The author's own reflections that outlived their cases, to be read and deleted. */
export const KeptPanel = () => {
  const now = useNow();
  const announce = useAnnounce();
  const asked = useOperation('keeping.list', {}, { reloadOn: onDesk });
  const remove = useAction('keeping.delete');
  const [doomed, setDoomed] = useState<string | null>(null);
  const kept = asked.value?.kept ?? [];
  if (kept.length === 0) return null;
  const confirm = async () => {
    if (doomed === null) return;
    const result = await remove.run({ id: doomed });
    if (!result.ok) return;
    setDoomed(null);
    announce(words.removed);
    asked.reload();
  };
  return (
    <Panel heading={words.title} flush>
      <Typography variant="body2" sx={{ color: 'quiet', px: 'var(--pad)', pt: 2 }}>
        {words.lead}
      </Typography>
      <Box component="ul">
        {kept.map(({ id, on, text }) => (
          <Box
            component="li"
            key={id}
            sx={{ px: 'var(--pad)', py: 2, '& + &': { borderTop: 1, borderColor: 'line' } }}
          >
            <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center' }}>
              <Typography variant="body2" component="h3" sx={{ color: 'quiet' }}>
                {words.on(on, now)}
              </Typography>
              <Button variant="text" size="small" onClick={() => setDoomed(id)}>
                {words.remove}
                <VisuallyHidden>: {words.on(on, now)}</VisuallyHidden>
              </Button>
            </Box>
            <Typography dir="auto" sx={{ whiteSpace: 'pre-wrap', maxWidth: '75ch' }}>
              {text}
            </Typography>
          </Box>
        ))}
      </Box>
      <ConfirmDialog
        open={doomed !== null}
        title={words.confirm.title}
        body={words.confirm.body}
        confirmLabel={words.confirm.action}
        destructive
        busy={remove.busy}
        refusal={remove.refusal}
        onConfirm={() => void confirm()}
        onClose={() => {
          remove.clear();
          setDoomed(null);
        }}
      />
    </Panel>
  );
};
