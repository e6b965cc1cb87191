import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useNavigate } from '../app/navigation.tsx';
import { onAnyCase } from '../bridge/events.ts';
import { useOperation } from '../bridge/useOperation.ts';
import { today } from '../copy/today.ts';
import { Panel } from '../ui/Panel.tsx';

/** A way into supervision from the day; nothing at all where there is no supervisor. */
export const SupervisionCard = () => {
  const navigate = useNavigate();
  const { value } = useOperation('supervision.list', {}, { reloadOn: onAnyCase });
  if (value === undefined || value.supervisor === null) return null;
  return (
    <Panel>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          justifyContent: 'space-between',
          alignItems: 'center',
          gap: 3,
        }}
      >
        <Typography>
          <Box component="span" sx={{ fontWeight: 600, mr: 2 }}>
            {today.supervision.heading}
          </Box>
          <Box component="span" sx={{ color: 'quiet' }}>
            {today.supervision.facts(
              value.supervisor,
              value.rows.filter((row) => row.status === 'brought').length,
            )}
          </Box>
        </Typography>
        <Button onClick={() => navigate({ screen: 'supervision' })}>
          {today.supervision.bring}
        </Button>
      </Box>
    </Panel>
  );
};
