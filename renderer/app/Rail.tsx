import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import {
  CalendarDays,
  FileText,
  Keyboard,
  List,
  type LucideIcon,
  Mail,
  MessageSquare,
  Monitor,
  ScrollText,
  Settings,
  UsersRound,
} from 'lucide-react';
import { frame, railWords, regionNames } from '../copy/frame.ts';
import { size } from '../theme/tokens.ts';
import { useDesk } from './desk.tsx';
import { useRoute } from './navigation.tsx';
import { Region } from './regions.tsx';
import { type RailEntry, railEntryOf, railOf } from './routes.ts';

const icons: Record<RailEntry, LucideIcon> = {
  today: CalendarDays,
  caseload: List,
  session: MessageSquare,
  transcript: FileText,
  supervision: UsersRound,
  letters: Mail,
  computer: Monitor,
  ledger: ScrollText,
};

const RailButton = ({
  Icon,
  words,
  current = false,
  onClick,
}: {
  Icon: LucideIcon;
  words: string;
  current?: boolean;
  onClick: () => void;
}) => (
  <ButtonBase
    onClick={onClick}
    {...(current ? { 'aria-current': 'page' as const } : {})}
    sx={{
      flexDirection: 'column',
      gap: '4px',
      width: 72,
      minHeight: 57,
      flex: 'none',
      borderRadius: '8px',
      fontSize: '0.75rem',
      lineHeight: '1rem',
      color: current ? 'primary.main' : 'quiet',
      fontWeight: current ? 600 : 400,
      bgcolor: current ? 'primary.soft' : 'transparent',
      '&:hover': { bgcolor: current ? 'primary.soft' : 'sunk' },
    }}
  >
    <Icon size={20} strokeWidth={1.75} aria-hidden />
    {words}
  </ButtonBase>
);

/** The screens of a role, with words; keys and settings at its foot. */
export const Rail = ({
  onOpen,
  onKeys,
  onSettings,
}: {
  onOpen: (entry: RailEntry) => void;
  onKeys: () => void;
  onSettings: () => void;
}) => {
  const { user } = useDesk();
  const current = railEntryOf(useRoute());
  if (user === null) return null;
  return (
    <Region
      label={regionNames.rail}
      as="nav"
      sx={{
        gridArea: 'rail',
        display: 'flex',
        flexDirection: { xs: 'row', sm: 'column' },
        alignItems: 'center',
        gap: '2px',
        py: { xs: 1, sm: '10px' },
        px: { xs: 1, sm: 0 },
        width: { xs: 'auto', sm: size.rail },
        overflow: 'auto',
        bgcolor: 'background.paper',
        borderStyle: 'solid',
        borderColor: 'line',
        borderWidth: { xs: '0 0 1px', sm: '0 1px 0 0' },
      }}
    >
      {railOf(user.role).map((entry) => (
        <RailButton
          key={entry}
          Icon={icons[entry]}
          words={railWords[entry]}
          current={entry === current}
          onClick={() => onOpen(entry)}
        />
      ))}
      <Box sx={{ flex: '1 1 8px' }} />
      <RailButton Icon={Keyboard} words={frame.keys} onClick={onKeys} />
      <RailButton Icon={Settings} words={frame.settings} onClick={onSettings} />
    </Region>
  );
};
