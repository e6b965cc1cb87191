import Box from '@mui/material/Box';
import type { Session } from '../../shared/domain/records.ts';
import { useNow } from '../bridge/clock.tsx';
import { agendaWords } from '../copy/session.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { type AgendaPart, agendaAt, elapsedOf, leftOf } from './agenda.ts';

const looks: Record<AgendaPart['place'], object> = {
  past: { bgcolor: 'good.soft', borderColor: 'transparent' },
  now: { bgcolor: 'sunk', borderColor: 'primary.main', fontWeight: 600 },
  ahead: { bgcolor: 'sunk', borderColor: 'transparent' },
};

/** The agenda as a thin bar, each part as wide as its minutes, with the time that is left. */
export const AgendaBar = ({ session }: { session: Session }) => {
  const now = useNow('second');
  const elapsed = elapsedOf(session, now);
  const parts = agendaAt(session.agenda, elapsed);
  const left = elapsed === null ? null : leftOf(session, elapsed);
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        flexWrap: { xs: 'wrap', md: 'nowrap' },
        gap: { xs: 2, md: 4 },
        minHeight: 44,
        px: 6,
        py: 2,
        bgcolor: 'background.paper',
        borderBottom: 1,
        borderColor: 'line',
      }}
    >
      <Box
        component="ol"
        aria-label={agendaWords.label}
        sx={{
          display: 'flex',
          flexWrap: { xs: 'wrap', md: 'nowrap' },
          flex: '1 1 240px',
          minWidth: 0,
          gap: '6px',
          m: 0,
        }}
      >
        {parts.length === 0 && (
          <Box component="li" sx={{ color: 'quiet', typography: 'body2' }}>
            {agendaWords.none}
          </Box>
        )}
        {parts.map((part, index) => (
          <Part
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of an agenda keep their places
            key={index}
            part={part}
          />
        ))}
      </Box>
      {left !== null && (
        <Box
          component="span"
          sx={{
            typography: 'body2',
            whiteSpace: 'nowrap',
            color: left < 0 ? 'caution.main' : 'quiet',
            fontWeight: left < 0 ? 600 : 400,
          }}
        >
          {agendaWords.left(left)}
        </Box>
      )}
    </Box>
  );
};

const Part = ({ part }: { part: AgendaPart }) => (
  <Box
    component="li"
    title={part.item}
    {...(part.place === 'now' ? { 'aria-current': 'step' as const } : {})}
    sx={{
      border: 1,
      ...looks[part.place],
      position: 'relative',
      flex: `${part.minutes} 1 auto`,
      minWidth: 0,
      display: 'flex',
      alignItems: 'center',
      gap: 1,
      height: 26,
      px: '10px',
      borderRadius: '6px',
      typography: 'body2',
      overflow: 'hidden',
      whiteSpace: 'nowrap',
    }}
  >
    {part.place === 'now' && (
      <Box
        component="span"
        aria-hidden
        sx={{
          position: 'absolute',
          inset: '0 auto 0 0',
          width: `${Math.round(part.gone * 100)}%`,
          bgcolor: 'primary.soft',
        }}
      />
    )}
    <Box
      component="span"
      sx={{ position: 'relative', overflow: 'hidden', textOverflow: 'ellipsis' }}
    >
      {part.item}
    </Box>
    <Box
      component="span"
      sx={{ position: 'relative', color: part.place === 'now' ? 'text.primary' : 'quiet' }}
    >
      {agendaWords.minutes(part.minutes)}
    </Box>
    {part.place !== 'ahead' && <VisuallyHidden>{agendaWords[part.place]}</VisuallyHidden>}
  </Box>
);
