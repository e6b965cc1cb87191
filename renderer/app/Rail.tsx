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
import { noticeWords } from '../copy/sealed.ts';
import { size } from '../theme/tokens.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { useDesk } from './desk.tsx';
import { useRoute } from './navigation.tsx';
import { Region } from './regions.tsx';
import { type RailEntry, railEntryOf, railOf } from './routes.ts';
import { countOf, useNotices } from './useNotices.ts';

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
  notices = 0,
  onClick,
}: {
  Icon: LucideIcon;
  words: string;
  current?: boolean;
  /** How many things this screen has to say. */
  notices?: number;
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
    {notices > 0 && (
      <>
        <VisuallyHidden>, {noticeWords.badge(notices)}</VisuallyHidden>
        <Box
          component="span"
          aria-hidden
          sx={{
            position: 'absolute',
            top: 6,
            right: 14,
            minWidth: 18,
            px: '4px',
            borderRadius: '9px',
            bgcolor: 'caution.soft',
            color: 'caution.main',
            fontWeight: 600,
            lineHeight: '18px',
          }}
        >
          {notices}
        </Box>
      </>
    )}
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
  const notices = countOf(useNotices());
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
          notices={entry === 'computer' ? notices : 0}
          onClick={() => onOpen(entry)}
        />
      ))}
      <Box sx={{ flex: '1 1 8px' }} />
      <RailButton Icon={Keyboard} words={frame.keys} onClick={onKeys} />
      <RailButton Icon={Settings} words={frame.settings} onClick={onSettings} />
    </Region>
  );
};
