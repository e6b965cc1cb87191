import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';

/** Which kinds of entries are shown: all of them, or one. */
export const KindChips = <K extends string>({
  label,
  kinds,
  words,
  chosen,
  onChoose,
}: {
  label: string;
  kinds: readonly K[];
  words: Readonly<Record<K, string>>;
  chosen: K;
  onChoose: (kind: K) => void;
}) => (
  <Box
    role="group"
    aria-label={label}
    sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, flex: '1 1 auto', pt: 1 }}
  >
    {kinds.map((kind) => (
      <Chip
        key={kind}
        label={words[kind]}
        clickable
        component="button"
        type="button"
        aria-pressed={kind === chosen}
        onClick={() => onChoose(kind)}
      />
    ))}
  </Box>
);
