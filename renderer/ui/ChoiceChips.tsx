import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';

/** Which rows of a list are shown: one choice of a few, each a button that is pressed or not. */
export const ChoiceChips = <N extends string>({
  label,
  choices,
  chosen,
  onChoose,
}: {
  label: string;
  choices: readonly { readonly name: N; readonly label: string }[];
  chosen: N;
  onChoose: (name: N) => void;
}) => (
  <Box role="group" aria-label={label} sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
    {choices.map((one) => (
      <Chip
        key={one.name}
        label={one.label}
        clickable
        component="button"
        type="button"
        aria-pressed={one.name === chosen}
        onClick={() => onChoose(one.name)}
      />
    ))}
  </Box>
);
