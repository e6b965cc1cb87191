import Box from '@mui/material/Box';

/** Case reference first, name second and quieter (look, principle 2). `name: null` shows no name at all. */
export const CaseRefName = ({
  caseRef,
  name,
  size = 'row',
  stacked = false,
}: {
  caseRef: string;
  name: string | null;
  size?: 'row' | 'title';
  stacked?: boolean;
}) => (
  <Box
    component="span"
    sx={{
      display: 'inline-flex',
      flexDirection: stacked ? 'column' : 'row',
      flexWrap: size === 'title' ? 'wrap' : 'nowrap',
      whiteSpace: size === 'title' ? 'normal' : 'nowrap',
      alignItems: stacked ? 'flex-start' : 'baseline',
      columnGap: size === 'title' ? 3 : 2,
    }}
  >
    <Box
      component="span"
      sx={{
        fontWeight: 600,
        whiteSpace: 'nowrap',
        ...(size === 'title' && { fontSize: '1.1875rem' }),
      }}
    >
      {caseRef}
    </Box>
    {name !== null && (
      <Box
        component="span"
        sx={{
          color: 'quiet',
          ...(size === 'title' ? { fontSize: '1.1875rem' } : { fontSize: 'inherit' }),
        }}
      >
        {name}
      </Box>
    )}
  </Box>
);
