import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useNow } from '../bridge/clock.tsx';
import { dayOf } from '../copy/dates.ts';
import { firstToLast } from '../copy/scores.ts';
import { bringing, summaryTitle } from '../copy/supervision.ts';
import { newestFirst } from '../patient/sessions.ts';
import type { CaseRead } from '../patient/types.ts';
import { Facts } from '../ui/Facts.tsx';
import { Panel } from '../ui/Panel.tsx';
import { type BringForm, toggled } from './bringForm.ts';
import { ExcerptChooser } from './ExcerptChooser.tsx';

/** Scores, signed notes and excerpts, each chosen by itself. Nothing is chosen to begin with. */
export const ItemChooser = ({
  read,
  form,
  change,
}: {
  read: CaseRead;
  form: BringForm;
  change: (update: (before: BringForm) => BringForm) => void;
}) => {
  const now = useNow();
  const signed = newestFirst(read.sessions).filter((row) => row.noteStatus === 'signed');
  const scored = read.trends.filter((trend) => trend.points.length > 0);
  return (
    <Panel heading={bringing.show}>
      <Box sx={{ display: 'grid', gap: 4 }}>
        <Group title={bringing.scores}>
          {scored.map((trend) => (
            <FormControlLabel
              key={trend.kind}
              control={
                <Checkbox
                  checked={form.scores.includes(trend.kind)}
                  onChange={() =>
                    change((before) => ({ ...before, scores: toggled(before.scores, trend.kind) }))
                  }
                />
              }
              label={<Facts items={[trend.kind, firstToLast(trend)]} />}
            />
          ))}
        </Group>
        <Group title={bringing.summaries}>
          {signed.length === 0 && (
            <Typography sx={{ color: 'quiet' }}>{bringing.noSummaries}</Typography>
          )}
          {signed.map((row) => (
            <FormControlLabel
              key={row.sessionId}
              control={
                <Checkbox
                  checked={form.summaries.includes(row.sessionId)}
                  onChange={() =>
                    change((before) => ({
                      ...before,
                      summaries: toggled(before.summaries, row.sessionId),
                    }))
                  }
                />
              }
              label={<Facts items={[summaryTitle(row.number), dayOf(row.startsAt, now)]} />}
            />
          ))}
        </Group>
        <Group title={bringing.excerpts}>
          <ExcerptChooser read={read} form={form} change={change} />
        </Group>
      </Box>
    </Panel>
  );
};

const Group = ({ title, children }: { title: string; children: ReactNode }) => (
  <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
    <Typography component="legend" variant="h3" sx={{ p: 0, mb: 1 }}>
      {title}
    </Typography>
    <FormGroup>{children}</FormGroup>
  </Box>
);
