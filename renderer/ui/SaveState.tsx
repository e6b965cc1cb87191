import Box from '@mui/material/Box';
import { saving } from '../copy/common.ts';

export type SaveStatus =
  | { readonly kind: 'empty' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed' };

/** What the bottom line and the field itself say about what is being typed. */
export const saveWords = (status: SaveStatus): string => {
  switch (status.kind) {
    case 'empty':
      return saving.empty;
    case 'saving':
      return saving.saving;
    case 'saved':
      return saving.saved(status.at);
    case 'failed':
      return saving.failed;
  }
};

/** “Draft saved 10:37:20”, beside what is being typed. */
export const SaveState = ({ status }: { status: SaveStatus }) => (
  <Box
    component="span"
    sx={{
      typography: 'body2',
      color: status.kind === 'failed' ? 'risk.main' : 'quiet',
      fontWeight: status.kind === 'failed' ? 600 : 400,
    }}
    {...(status.kind === 'failed' ? { role: 'alert' } : {})}
  >
    {saveWords(status)}
  </Box>
);
