import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useNow } from '../bridge/clock.tsx';
import { clock } from '../copy/dates.ts';
import { frame, regionNames } from '../copy/frame.ts';
import { soughtBy } from '../copy/palette.ts';
import { roleWords } from '../copy/roles.ts';
import { size } from '../theme/tokens.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import { StatusPill } from '../ui/StatusPill.tsx';
import { useDesk } from './desk.tsx';
import { Region } from './regions.tsx';

const Clock = () => {
  const now = useNow('minute');
  return <>{clock(now)}</>;
};

/** The field behind Ctrl+K, the practice mark, the time, who is here, and the curtain. */
export const TopBar = ({ onSearch, onCover }: { onSearch: () => void; onCover: () => void }) => {
  const desk = useDesk();
  return (
    <Region
      label={regionNames.top}
      as="header"
      sx={{
        gridArea: 'top',
        display: 'flex',
        flexWrap: { xs: 'wrap', md: 'nowrap' },
        alignItems: 'center',
        columnGap: 4,
        rowGap: 1,
        px: 5,
        py: { xs: 1, md: 0 },
        minHeight: size.topBar,
        bgcolor: 'background.paper',
        borderBottom: 1,
        borderColor: 'line',
      }}
    >
      <ButtonBase
        onClick={onSearch}
        aria-keyshortcuts="Control+K"
        sx={{
          flex: '0 1 420px',
          minWidth: 180,
          minHeight: 34,
          justifyContent: 'space-between',
          gap: 3,
          px: 3,
          borderRadius: '8px',
          border: 1,
          borderColor: 'line',
          bgcolor: 'sunk',
          color: 'quiet',
          fontSize: '0.875rem',
          '&:hover': { borderColor: 'edge' },
        }}
      >
        <Box
          component="span"
          sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
        >
          {soughtBy(desk.user?.role).field}
        </Box>
        <Kbd keys="Ctrl+K" />
      </ButtonBase>
      {desk.practice && (
        <Box sx={{ flex: 'none' }}>
          <StatusPill kind="caution">{frame.practice}</StatusPill>
        </Box>
      )}
      {desk.keeps === 'nothing' && (
        <Box sx={{ flex: 'none' }}>
          <StatusPill kind="information">{frame.keepsNothing}</StatusPill>
        </Box>
      )}
      <Box sx={{ flex: '1 1 0' }} />
      <Box sx={{ typography: 'body2', color: 'quiet', whiteSpace: 'nowrap' }}>
        <Clock />
        {desk.simulatedClock && ` · ${frame.simulatedClock}`}
      </Box>
      {desk.user !== null && (
        <Box sx={{ typography: 'body2', color: 'quiet', whiteSpace: 'nowrap' }}>
          <Box component="span" sx={{ fontWeight: 600, color: 'text.primary' }}>
            {desk.user.name}
          </Box>
          {` · ${roleWords[desk.user.role]}`}
        </Box>
      )}
      <ButtonBase
        onClick={onCover}
        aria-keyshortcuts="Control+L"
        sx={{ borderRadius: '8px', p: 1, '&:hover': { bgcolor: 'sunk' } }}
      >
        <KeyHint keys="Ctrl+L" does={frame.curtain} />
      </ButtonBase>
    </Region>
  );
};
