import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useNavigate } from '../app/navigation.tsx';
import type { Route } from '../app/routes.ts';
import { useNow } from '../bridge/clock.tsx';
import { discharge, missingAction, missingTitle } from '../copy/discharge.ts';
import { CheckRow, type CheckState } from '../ui/CheckRow.tsx';
import { Panel } from '../ui/Panel.tsx';
import { RefusalNotice } from '../ui/RefusalNotice.tsx';
import type { Field, Prepared } from './form.ts';
import type { WordCheck } from './useWordCheck.ts';

type Missing = Prepared['missing'][number];

/** Where a missing thing gets done, one click away. */
const whereOf = (missing: Missing, episodeId: string): Route => {
  const { sessionId } = missing;
  if (sessionId === null || missing.kind === 'openRiskLoop')
    return { screen: 'patient', episodeId };
  return {
    screen: missing.kind === 'openSession' ? 'session' : 'note',
    episodeId,
    sessionId,
  };
};

/** What is left open, the fields, the wording, and what signing does. */
export const DischargeChecks = ({
  prepared,
  missing,
  words,
  lastDay,
  onField,
}: {
  prepared: Prepared;
  missing: readonly Field[];
  words: WordCheck;
  lastDay: string | null;
  onField: (field: Field) => void;
}) => {
  const navigate = useNavigate();
  const now = useNow();
  const first = missing[0];
  return (
    <Box sx={{ display: 'grid', gap: 4 }}>
      <Panel heading={discharge.before}>
        <Box component="ul" aria-live="polite">
          {prepared.missing.length === 0 ? (
            <CheckRow state="ok" title={discharge.settled} />
          ) : (
            prepared.missing.map((one) => (
              <CheckRow
                key={`${one.kind} ${one.sessionId ?? ''}`}
                state="missing"
                title={missingTitle[one.kind](one.sessionNumber)}
                action={
                  <Button
                    size="small"
                    onClick={() => navigate(whereOf(one, prepared.header.episodeId))}
                  >
                    {missingAction[one.kind]}
                  </Button>
                }
              />
            ))
          )}
          {first === undefined ? (
            <CheckRow state="ok" title={discharge.fieldsDone} />
          ) : (
            <CheckRow
              state="missing"
              title={discharge.fieldsMissing(missing.length)}
              action={
                <Button size="small" onClick={() => onField(first)}>
                  {discharge.goToField}
                </Button>
              }
            />
          )}
          <Wording words={words} />
        </Box>
        {words.refusal !== undefined && <RefusalNotice refusal={words.refusal} />}
      </Panel>
      <Panel heading={discharge.signing}>
        {lastDay !== null && (
          <Typography sx={{ fontWeight: 600 }}>{discharge.accessEnds(lastDay, now)}</Typography>
        )}
        <Typography variant="body2" sx={{ color: 'quiet' }}>
          {discharge.accessEndsDetail(lastDay, now)}
        </Typography>
      </Panel>
    </Box>
  );
};

const Wording = ({ words }: { words: WordCheck }) => {
  const rows: Record<
    NonNullable<WordCheck['verdict']> | 'never',
    { readonly state: CheckState; readonly title: string; readonly detail: string }
  > = {
    never: {
      state: 'open',
      title: discharge.wordsNotChecked,
      detail: discharge.wordsNotCheckedDetail,
    },
    changed: {
      state: 'open',
      title: discharge.wordsChanged,
      detail: discharge.wordsNotCheckedDetail,
    },
    fine: {
      state: 'ok',
      title: discharge.wordsFine,
      detail: discharge.compared(words.comparedWith),
    },
    close: {
      state: 'must',
      title: discharge.wordsClose,
      detail: discharge.wordsCloseDetail(words.matches.length),
    },
  };
  return (
    <CheckRow
      {...rows[words.verdict ?? 'never']}
      action={
        <Button size="small" disabled={words.busy} onClick={() => void words.run()}>
          {words.busy ? discharge.checking : discharge.check}
        </Button>
      }
    />
  );
};
