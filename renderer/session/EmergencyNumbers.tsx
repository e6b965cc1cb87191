import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { safety } from '../copy/session.ts';

/** Whom to call. Always in sight on the risk card and the Safety tab; needs no link and no consent. */
export const EmergencyNumbers = () => (
  <Box>
    <Typography variant="h3" component="h3">
      {safety.numbers}
    </Typography>
    <Box component="dl" sx={{ mt: 2, display: 'grid', gap: 2 }}>
      {safety.emergency.map(({ number, says }) => (
        <Box key={number} sx={{ display: 'flex', alignItems: 'baseline', gap: 3 }}>
          <Box
            component="dt"
            data-copy="allowed"
            sx={{ minWidth: 76, fontSize: '1.1875rem', fontWeight: 600, whiteSpace: 'nowrap' }}
          >
            {number}
          </Box>
          <Box component="dd" sx={{ color: 'quiet' }}>
            {says}
          </Box>
        </Box>
      ))}
    </Box>
    <Typography variant="body2" sx={{ color: 'quiet', mt: 2 }}>
      {safety.whereNow} {safety.notBlocked}
    </Typography>
  </Box>
);
