import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { common } from '../copy/common.ts';
import { keySheet, keyWords } from '../copy/keys.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { useShortcutList } from './shortcuts.tsx';

type Row = { readonly keys: string; readonly label: string };

/** Several chords may do the same; they share a row. */
const byLabel = (rows: readonly Row[]): readonly { label: string; keys: readonly string[] }[] =>
  [...new Set(rows.map(({ label }) => label))].map((label) => ({
    label,
    keys: [...new Set(rows.filter((row) => row.label === label).map(({ keys }) => keys))],
  }));

const Keys = ({ heading, rows }: { heading: string; rows: readonly Row[] }) => {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id}>
      <Typography id={id} component="h3" variant="subtitle2" sx={{ color: 'quiet', mb: 1 }}>
        {heading}
      </Typography>
      {rows.length === 0 && <Typography>{keySheet.none}</Typography>}
      <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 4 }}>
        {byLabel(rows).map(({ label, keys }) => (
          <Box key={label} sx={{ display: 'contents' }}>
            <Box component="dt" sx={{ py: 1, display: 'flex', gap: 1, flexWrap: 'wrap' }}>
              {keys.map((chord) => (
                <Kbd key={chord} keys={chord} />
              ))}
            </Box>
            <Box component="dd" sx={{ py: 1 }}>
              {label}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
};

const Body = () => {
  const all = useShortcutList();
  const everywhere = [
    ...all.filter((row) => row.everywhere),
    { keys: 'Escape', label: keyWords.close },
  ];
  return (
    <DialogContent
      sx={{ display: 'grid', gap: 6, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}
    >
      <Keys heading={keySheet.everywhere} rows={everywhere} />
      <Keys heading={keySheet.here} rows={all.filter((row) => !row.everywhere)} />
    </DialogContent>
  );
};

/** Every key that works here, made from the keys that are bound. */
export const KeySheet = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const id = useId();
  return (
    <Dialog open={open} onClose={onClose} maxWidth="md" fullWidth aria-labelledby={id}>
      <DialogTitle id={id}>{keySheet.title}</DialogTitle>
      <Body />
      <DialogActions>
        <Button onClick={onClose} autoFocus>
          {common.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
