import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Output } from '../../shared/contract/table.ts';
import { useNow } from '../bridge/clock.tsx';
import { useAction } from '../bridge/useAction.ts';
import { forgottenWords as words } from '../copy/sealed.ts';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import { Panel } from '../ui/Panel.tsx';
import { RefusalNotice } from '../ui/RefusalNotice.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';

/** Cases forgotten here: they stay away until somebody asks for them again, which they can here. */
export const ForgottenPanel = ({
  forgotten,
  onAsked,
}: {
  forgotten: Output<'computer.read'>['forgotten'];
  onAsked: () => void;
}) => {
  const now = useNow();
  const announce = useAnnounce();
  const again = useAction('computer.fetchAgain');
  if (forgotten.length === 0) return null;
  const ask = async (episodeId: string, caseRef: string) => {
    const result = await again.run({ episodeId });
    if (!result.ok) return;
    announce(words.asked(caseRef));
    onAsked();
  };
  return (
    <Panel heading={words.title} flush>
      <Typography variant="body2" sx={{ color: 'quiet', px: 'var(--pad)', pt: 2 }}>
        {words.lead}
      </Typography>
      <Box component="ul">
        {forgotten.map(({ episodeId, caseRef, at }) => (
          <Box
            component="li"
            key={episodeId}
            sx={{
              display: 'flex',
              alignItems: 'center',
              justifyContent: 'space-between',
              gap: 3,
              px: 'var(--pad)',
              py: 2,
            }}
          >
            <Typography>
              <Box component="span" sx={{ fontWeight: 600, mr: 3 }}>
                {caseRef}
              </Box>
              <Box component="span" sx={{ color: 'quiet' }}>
                {words.since(at, now)}
              </Box>
            </Typography>
            <Button size="small" onClick={() => void ask(episodeId, caseRef)}>
              {words.again}
              <VisuallyHidden> {caseRef}</VisuallyHidden>
            </Button>
          </Box>
        ))}
      </Box>
      {again.refusal !== undefined && (
        <Box sx={{ px: 'var(--pad)', pb: 3 }}>
          <RefusalNotice refusal={again.refusal} />
        </Box>
      )}
    </Panel>
  );
};
