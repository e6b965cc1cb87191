import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Output } from '../../shared/contract/table.ts';
import type { LinkView } from '../../shared/contract/views.ts';
import { useNow } from '../bridge/clock.tsx';
import {
  computer,
  lastContact,
  leaseEnds,
  nextClosing,
  stored,
  unsentCount,
  unsentWhere,
} from '../copy/computer.ts';
import { bytes } from '../copy/counts.ts';
import { bySoonestClosing, type StoredCase } from './order.ts';

type Held = Output<'computer.read'>;

/** Last contact, what is stored, what is unsent, what closes next. */
export const GlanceCards = ({ held, link }: { held: Held; link: LinkView }) => {
  const now = useNow();
  const unsent = held.cases.filter((one) => one.unsent > 0);
  const waiting = held.cases.reduce((sum, one) => sum + one.unsent, held.sealed.length);
  const where = new Set([...held.sealed, ...unsent].map((one) => one.caseRef));
  const { refused } = link.outbox;
  const closes = ({ access: { state, lastDay } }: StoredCase) =>
    lastDay !== null && (state === 'afterDischarge' || state === 'inTreatment');
  const next = bySoonestClosing(held.cases).find(closes);
  return (
    <Box
      component="dl"
      aria-label={computer.cards.region}
      sx={{
        display: 'grid',
        gap: 3,
        gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
      }}
    >
      <Card
        label={computer.cards.contact}
        value={lastContact(link, now)}
        detail={leaseEnds(link, now)}
      />
      <Card
        label={computer.cards.stored}
        value={bytes(held.totalBytes)}
        detail={stored(held.cases.length, held.sessions, held.utterances)}
      />
      <Card
        label={computer.cards.unsent}
        value={unsentCount(waiting)}
        detail={unsentWhere([...where], refused)}
        {...(refused > 0 ? { tone: 'risk.main' } : {})}
      />
      <Card
        label={computer.cards.closing}
        value={next?.caseRef ?? nextClosing.none}
        detail={
          next?.access.lastDay == null
            ? nextClosing.noneDetail
            : nextClosing.endOf(next.access.lastDay, now)
        }
      />
    </Box>
  );
};

const Card = ({
  label,
  value,
  detail,
  tone = 'text.primary',
}: {
  label: string;
  value: string;
  detail: string;
  tone?: string;
}) => (
  <Box
    sx={{
      bgcolor: 'background.paper',
      border: 1,
      borderColor: 'line',
      borderRadius: '10px',
      px: 'var(--pad)',
      py: 3,
    }}
  >
    <Typography component="dt" variant="body2" sx={{ color: 'quiet' }}>
      {label}
    </Typography>
    <Box component="dd">
      <Typography
        sx={{ fontSize: '1.1875rem', lineHeight: '1.75rem', fontWeight: 600, color: tone }}
      >
        {value}
      </Typography>
      <Typography variant="body2" sx={{ color: 'quiet' }}>
        {detail}
      </Typography>
    </Box>
  </Box>
);
