import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useDesk } from '../app/desk.tsx';
import { useNavigate } from '../app/navigation.tsx';
import { erasedWords, seeReceipts } from '../copy/frame.ts';

/** What this computer erased by itself before anybody signed in, said once, with its receipts. */
export const ErasedLine = () => {
  const { erasedSinceLastOpen } = useDesk();
  const navigate = useNavigate();
  if (erasedSinceLastOpen === 0) return null;
  return (
    <Box role="status" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
      <Box component="span" sx={{ color: 'quiet' }}>
        {erasedWords(erasedSinceLastOpen)}
      </Box>
      <Button variant="text" size="small" onClick={() => navigate({ screen: 'computer' })}>
        {seeReceipts}
      </Button>
    </Box>
  );
};
