import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { Homework } from '../../shared/domain/records.ts';
import { useAction } from '../bridge/useAction.ts';
import { useDraft } from '../bridge/useDraft.ts';
import { homeworkState } from '../copy/patient.ts';
import { homeworkWords } from '../copy/session.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import { Panel } from '../ui/Panel.tsx';
import { RefusalNotice } from '../ui/RefusalNotice.tsx';
import { StatusPill } from '../ui/StatusPill.tsx';

const statuses = Object.keys(homeworkState) as readonly Homework['status'][];
const LONGEST = 500;

/** `1 of 2 reviewed`: only what was set before this session is there to be reviewed. */
export const ReviewedPill = ({
  homework,
  sessionId,
}: {
  homework: readonly Homework[];
  sessionId: string;
}) => {
  const earlier = homework.filter((one) => one.sessionId !== sessionId);
  if (earlier.length === 0) return null;
  const done = earlier.filter((one) => one.status !== 'set').length;
  return (
    <StatusPill kind={done === earlier.length ? 'good' : 'neutral'}>
      {homeworkWords.reviewed(done, earlier.length)}
    </StatusPill>
  );
};

/** Homework of earlier sessions to review, homework of this one to set. */
export const HomeworkPanel = ({
  episodeId,
  sessionId,
  homework,
  onChanged,
}: {
  episodeId: string;
  sessionId: string;
  homework: readonly Homework[];
  onChanged: (homework: Homework) => void;
}) => {
  const review = useAction('session.reviewHomework');
  const announce = useAnnounce();
  const earlier = homework.filter((one) => one.sessionId !== sessionId);
  const today = homework.filter((one) => one.sessionId === sessionId);
  return (
    <>
      <Panel
        heading={homeworkWords.title}
        aside={<ReviewedPill homework={homework} sessionId={sessionId} />}
      >
        {homework.length === 0 && (
          <Box sx={{ mx: -5, my: -3 }}>
            <EmptyState title={homeworkWords.none} next={homeworkWords.noneNext} />
          </Box>
        )}
        {earlier.length > 0 && (
          <Box component="ul" aria-label={homeworkWords.earlier} sx={{ display: 'grid', gap: 3 }}>
            {earlier.map((one) => (
              <Box component="li" key={one.id} sx={{ display: 'grid', gap: 2 }}>
                <span dir="auto">{one.text}</span>
                <TextField
                  select
                  value={one.status}
                  disabled={review.busy}
                  slotProps={{ htmlInput: { 'aria-label': homeworkWords.review(one.text) } }}
                  onChange={async (event) => {
                    const status = statuses.find((name) => name === event.target.value);
                    if (status === undefined || status === one.status) return;
                    const done = await review.run({ episodeId, homeworkId: one.id, status });
                    if (!done.ok) return;
                    onChanged(done.value.homework);
                    announce(homeworkWords.saved);
                  }}
                >
                  {statuses.map((name) => (
                    <MenuItem key={name} value={name}>
                      {homeworkState[name]}
                    </MenuItem>
                  ))}
                </TextField>
              </Box>
            ))}
          </Box>
        )}
        {today.length > 0 && (
          <Box sx={{ mt: earlier.length > 0 ? 4 : 0 }}>
            <Typography variant="body2" sx={{ color: 'quiet' }}>
              {homeworkWords.setThis}
            </Typography>
            <Box component="ul" sx={{ display: 'grid', gap: 2, mt: 1 }}>
              {today.map((one) => (
                <li key={one.id} dir="auto">
                  {one.text}
                </li>
              ))}
            </Box>
          </Box>
        )}
        {review.refusal !== undefined && (
          <Box sx={{ mt: 3 }}>
            <RefusalNotice refusal={review.refusal} />
          </Box>
        )}
      </Panel>
      <SetHomework episodeId={episodeId} sessionId={sessionId} onSet={onChanged} />
    </>
  );
};

/** Sets homework for the patient. What is typed is a draft until it is set. */
export const SetHomework = ({
  episodeId,
  sessionId,
  onSet,
}: {
  episodeId: string;
  sessionId: string;
  onSet: (homework: Homework) => void;
}) => {
  const draft = useDraft({ episodeId, draftId: `homework:${sessionId}` });
  const set = useAction('session.setHomework');
  const announce = useAnnounce();
  const text = draft.text.trim();
  return (
    <Panel>
      <Box
        component="form"
        sx={{ display: 'grid', gap: 3, justifyItems: 'start' }}
        onSubmit={async (event) => {
          event.preventDefault();
          if (text === '' || set.busy) return;
          const done = await set.run({ episodeId, sessionId, text });
          if (!done.ok) return;
          onSet(done.value.homework);
          announce(homeworkWords.added);
          await draft.clear();
        }}
      >
        <TextField
          label={homeworkWords.newLabel}
          multiline
          minRows={2}
          maxRows={6}
          value={draft.text}
          disabled={draft.state === 'loading'}
          onChange={(event) => draft.setText(event.target.value, event.target.selectionStart ?? 0)}
          onBlur={() => void draft.flush()}
          slotProps={{ htmlInput: { maxLength: LONGEST, dir: 'auto' } }}
        />
        <Button type="submit" disabled={text === '' || set.busy}>
          {homeworkWords.set}
        </Button>
        {set.refusal !== undefined && <RefusalNotice refusal={set.refusal} />}
      </Box>
    </Panel>
  );
};
