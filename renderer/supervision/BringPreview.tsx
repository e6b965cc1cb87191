import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { maskIdentity } from '../../shared/domain/supervisionShare.ts';
import { useNow } from '../bridge/clock.tsx';
import { useOperation } from '../bridge/useOperation.ts';
import { bringing, excerptTitle, summaryTitle } from '../copy/supervision.ts';
import type { CaseRead } from '../patient/types.ts';
import { Answer } from '../ui/Answer.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Panel } from '../ui/Panel.tsx';
import { type BringForm, type Excerpt, maskedPatient } from './bringForm.ts';
import { ItemCard, Lines, ScoresItem, SummaryItem } from './SharedItem.tsx';

/** Exactly what the supervisor will see: by reference, with the patient's identity masked. */
export const BringPreview = ({
  read,
  form,
  supervisor,
}: {
  read: CaseRead;
  form: BringForm;
  supervisor: string | null;
}) => {
  const now = useNow();
  const mask = useMemo(() => {
    const patient = maskedPatient(read);
    return (text: string) => (patient === null ? text : maskIdentity(text, patient));
  }, [read]);
  const rowOf = (id: string) => read.sessions.find((row) => row.sessionId === id);
  const { caseRef, episodeId, access } = read.header;
  const empty = form.question.trim() === '' && itemsIn(form) === 0;
  return (
    <Panel heading={bringing.preview(supervisor)} aside={caseRef} flush>
      <Box sx={{ px: 'var(--pad)', py: 3 }}>
        <Typography variant="body2" sx={{ color: 'quiet' }}>
          {bringing.masked}{' '}
          {access.lastDay === null ? bringing.ends : bringing.endsWith(access.lastDay, now)}
        </Typography>
      </Box>
      {empty ? (
        <EmptyState {...bringing.emptyPreview} />
      ) : (
        <Box sx={{ px: 'var(--pad)', pb: 'var(--pad)', display: 'grid', gap: 3 }}>
          {form.question.trim() !== '' && (
            <Typography dir="auto" sx={{ whiteSpace: 'pre-wrap', fontWeight: 600 }}>
              {mask(form.question.trim())}
            </Typography>
          )}
          {read.trends
            .filter((trend) => form.scores.includes(trend.kind))
            .map((trend) => (
              <ScoresItem
                key={trend.kind}
                kind={trend.kind}
                totals={trend.points.map((point) => ({ at: point.at, total: point.total }))}
              />
            ))}
          {form.summaries.map((id) => (
            <NotePreview
              key={id}
              episodeId={episodeId}
              sessionId={id}
              number={rowOf(id)?.number ?? 0}
              mask={mask}
            />
          ))}
          {form.excerpts.map((one, index) => (
            <ExcerptPreview
              // biome-ignore lint/suspicious/noArrayIndexKey: the same lines may be shown twice
              key={`${one.sessionId} ${one.from} ${one.to} ${index}`}
              episodeId={episodeId}
              excerpt={one}
              number={rowOf(one.sessionId)?.number ?? 0}
              mask={mask}
            />
          ))}
        </Box>
      )}
    </Panel>
  );
};

const itemsIn = (form: BringForm): number =>
  form.scores.length + form.summaries.length + form.excerpts.length;

type Mask = (text: string) => string;

const NotePreview = ({
  episodeId,
  sessionId,
  number,
  mask,
}: {
  episodeId: string;
  sessionId: string;
  number: number;
  mask: Mask;
}) => {
  const asked = useOperation('note.read', { episodeId, sessionId });
  return (
    <ItemCard title={summaryTitle(number)}>
      <Answer of={asked}>
        {({ note }) => (
          <SummaryItem
            text={mask(
              note === null
                ? ''
                : [note.progress, note.intervention, note.risk, note.plan]
                    .filter((part) => part.trim() !== '')
                    .join('\n\n'),
            )}
          />
        )}
      </Answer>
    </ItemCard>
  );
};

const ExcerptPreview = ({
  episodeId,
  excerpt,
  number,
  mask,
}: {
  episodeId: string;
  excerpt: Excerpt;
  number: number;
  mask: Mask;
}) => {
  const asked = useOperation('transcript.read', {
    episodeId,
    sessionId: excerpt.sessionId,
    from: excerpt.from,
    count: excerpt.to - excerpt.from + 1,
  });
  return (
    <ItemCard title={excerptTitle(number, excerpt.from, excerpt.to)}>
      <Answer of={asked}>
        {({ utterances }) => (
          <Lines lines={utterances.map((line) => ({ ...line, text: mask(line.text) }))} />
        )}
      </Answer>
    </ItemCard>
  );
};
