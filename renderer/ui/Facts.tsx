import Box from '@mui/material/Box';
import { Fragment, type ReactNode } from 'react';

/** Facts on one line, with a middle dot between them; empty ones leave no dot behind. */
export const Facts = ({ items }: { items: readonly ReactNode[] }) => {
  const shown = items.filter(
    (item) => item !== null && item !== undefined && item !== '' && item !== false,
  );
  return (
    <Box component="span" sx={{ color: 'quiet' }}>
      {shown.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the facts of one line keep their places
        <Fragment key={index}>
          {index > 0 && ' · '}
          {item}
        </Fragment>
      ))}
    </Box>
  );
};
