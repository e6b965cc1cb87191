import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ClosingSummary } from '../../shared/domain/records.ts';
import { useNavigate } from '../app/navigation.tsx';
import { useNow } from '../bridge/clock.tsx';
import { blockNames, blockWords, discharge } from '../copy/discharge.ts';
import { CaseHeaderBar } from '../ui/CaseHeaderBar.tsx';
import { Facts } from '../ui/Facts.tsx';
import { PageHeading } from '../ui/PageHeading.tsx';
import { Panel } from '../ui/Panel.tsx';
import type { Prepared } from './form.ts';

/** The signed closing summary: read only, with its signature and the next step. */
export const SignedSummary = ({
  prepared,
  signed,
}: {
  prepared: Prepared;
  signed: ClosingSummary;
}) => {
  const navigate = useNavigate();
  const now = useNow();
  const { header } = prepared;
  return (
    <Box sx={{ display: 'grid', alignContent: 'start', gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <CaseHeaderBar header={header} />
      <Box sx={{ px: 6, py: 5, display: 'grid', gap: 4, maxWidth: 900 }}>
        <PageHeading
          title={discharge.titleSigned}
          aside={
            <Box sx={{ display: 'flex', gap: 2 }}>
              <Button onClick={() => navigate({ screen: 'today' })}>{discharge.backToday}</Button>
              <Button
                variant="contained"
                onClick={() => navigate({ screen: 'letters', episodeId: header.episodeId })}
              >
                {discharge.nextLetter}
              </Button>
            </Box>
          }
        />
        <Typography>
          <Facts
            items={[
              header.therapist,
              discharge.signedLine(signed.signedAt, now),
              discharge.comparedWith(signed.comparedWith),
            ]}
          />
        </Typography>
        {header.access.lastDay !== null && (
          <Typography>{discharge.accessEnds(header.access.lastDay, now)}</Typography>
        )}
        <Panel>
          <Box component="dl" sx={{ display: 'grid', gap: 4 }}>
            {blockNames.map((name) => (
              <Box key={name}>
                <Typography component="dt" variant="h3">
                  {blockWords[name].label}
                </Typography>
                <Typography component="dd" dir="auto" sx={{ whiteSpace: 'pre-wrap' }}>
                  {signed[name].trim() === '' ? discharge.empty : signed[name]}
                </Typography>
              </Box>
            ))}
          </Box>
        </Panel>
      </Box>
    </Box>
  );
};
