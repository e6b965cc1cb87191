import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useNavigate } from '../app/navigation.tsx';
import { Region } from '../app/regions.tsx';
import { useNow } from '../bridge/clock.tsx';
import { onCase } from '../bridge/events.ts';
import { useOperation } from '../bridge/useOperation.ts';
import { meeting, shareEnded, shareEnds, supervision } from '../copy/supervision.ts';
import { Answer } from '../ui/Answer.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Facts } from '../ui/Facts.tsx';
import { PageHeading } from '../ui/PageHeading.tsx';
import { Panel } from '../ui/Panel.tsx';
import { RequestList } from './RequestList.tsx';
import { SharedItem } from './SharedItem.tsx';
import { TwoPartNotePanel } from './TwoPartNotePanel.tsx';
import type { RequestRow, SupervisionList, SupervisionRead } from './types.ts';

/** The meeting: cases brought on the left, what was shared in the middle, the two-part note right. */
export const Meeting = ({
  list,
  requestId,
  onChanged,
}: {
  list: SupervisionList;
  requestId: string;
  onChanged: () => void;
}) => {
  const row = list.rows.find((one) => one.requestId === requestId);
  if (row === undefined) return <NotHere />;
  return <Open list={list} row={row} onChanged={onChanged} />;
};

const NotHere = () => {
  const navigate = useNavigate();
  return (
    <Box sx={{ px: 6, py: 5, display: 'grid', gap: 4 }}>
      <PageHeading title={supervision.title} />
      <Panel flush>
        <EmptyState
          {...supervision.notHere}
          action={
            <Button onClick={() => navigate({ screen: 'supervision' })}>{supervision.back}</Button>
          }
        />
      </Panel>
    </Box>
  );
};

const Open = ({
  list,
  row,
  onChanged,
}: {
  list: SupervisionList;
  row: RequestRow;
  onChanged: () => void;
}) => {
  const navigate = useNavigate();
  const now = useNow();
  const asked = useOperation(
    'supervision.read',
    { episodeId: row.episodeId, requestId: row.requestId },
    { reloadOn: onCase(row.episodeId) },
  );
  const ended = Date.parse(row.endsAt) <= now;
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateRows: 'auto 1fr',
        gridTemplateColumns: 'minmax(0, 1fr)',
        minHeight: '100%',
      }}
    >
      <Box sx={{ px: 6, py: 3, bgcolor: 'background.paper', borderBottom: 1, borderColor: 'line' }}>
        <PageHeading
          title={row.caseRef}
          lead={ended ? shareEnded(row.endsAt, now) : shareEnds(row.endsAt, now)}
          aside={
            <Button onClick={() => navigate({ screen: 'supervision' })}>{supervision.back}</Button>
          }
        />
      </Box>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            md: 'minmax(0, 1fr) minmax(360px, 460px)',
            lg: '184px minmax(0, 1fr) minmax(380px, 440px)',
          },
        }}
      >
        <Region label={meeting.regionCases} sx={{ display: { xs: 'none', lg: 'block' }, py: 3 }}>
          <RequestList rows={list.rows} current={row.requestId} />
        </Region>
        <Answer of={asked}>
          {(read) => (
            <>
              <Region
                label={meeting.regionItems}
                sx={{
                  px: 4,
                  py: 4,
                  minWidth: 0,
                  bgcolor: 'background.paper',
                  borderInline: 1,
                  borderColor: 'line',
                }}
              >
                <Brought read={read} />
              </Region>
              <Region label={meeting.regionNote} sx={{ px: 4, py: 4, minWidth: 0 }}>
                <TwoPartNotePanel
                  // Signing takes the treatment side out of the editor: what is left begins anew.
                  key={`${read.request.id} ${read.advice.length}`}
                  read={read}
                  onSigned={() => {
                    asked.reload();
                    onChanged();
                  }}
                />
              </Region>
            </>
          )}
        </Answer>
      </Box>
    </Box>
  );
};

const Brought = ({ read }: { read: SupervisionRead }) => (
  <Box sx={{ display: 'grid', gap: 3 }}>
    <Box>
      <Typography variant="body2" sx={{ color: 'quiet' }}>
        <Facts items={[meeting.by(read.therapist), meeting.to(read.supervisor)]} />
      </Typography>
      <Typography variant="h2" sx={{ mt: 1 }}>
        {meeting.question}
      </Typography>
      <Typography dir="auto" sx={{ whiteSpace: 'pre-wrap' }}>
        {read.request.question}
      </Typography>
    </Box>
    {read.request.items.length === 0 && (
      <Typography sx={{ color: 'quiet' }}>{meeting.noItems}</Typography>
    )}
    {read.request.items.map((item, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: what was brought never changes its order
      <SharedItem key={index} item={item} />
    ))}
  </Box>
);
