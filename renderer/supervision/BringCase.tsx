import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useId, useRef, useState } from 'react';
import { useNavigate } from '../app/navigation.tsx';
import { Region } from '../app/regions.tsx';
import { useAction } from '../bridge/useAction.ts';
import { useFormDraft } from '../bridge/useFormDraft.ts';
import { useOperation } from '../bridge/useOperation.ts';
import { bringing } from '../copy/supervision.ts';
import type { CaseRead } from '../patient/types.ts';
import { Answer } from '../ui/Answer.tsx';
import { draftStatus } from '../ui/draftStatus.ts';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import { PageHeading } from '../ui/PageHeading.tsx';
import { Panel } from '../ui/Panel.tsx';
import { RefusalNotice } from '../ui/RefusalNotice.tsx';
import { SaveState } from '../ui/SaveState.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { WritingArea } from '../ui/WritingArea.tsx';
import { BringPreview } from './BringPreview.tsx';
import {
  type BringForm,
  bringInput,
  type Excerpt,
  emptyBringForm,
  isBringForm,
} from './bringForm.ts';
import { ItemChooser } from './ItemChooser.tsx';
import type { SupervisionList } from './types.ts';

type Props = {
  readonly list: SupervisionList;
  readonly episodeId: string;
  /** Lines chosen in the transcript. */
  readonly excerpt: Excerpt | null;
  readonly onBrought: () => void;
};

/** Brings one case: a question, chosen items, and beside them exactly what the supervisor will see. */
export const BringCase = (props: Props) => {
  const asked = useOperation('case.read', { episodeId: props.episodeId });
  return <Answer of={asked}>{(read) => <Form {...props} read={read} />}</Answer>;
};

const Form = ({ list, episodeId, excerpt, onBrought, read }: Props & { read: CaseRead }) => {
  const navigate = useNavigate();
  const announce = useAnnounce();
  const form = useFormDraft({
    episodeId,
    draftId: `bring:${episodeId}`,
    isForm: isBringForm,
    initial: emptyBringForm,
  });
  const bring = useAction('supervision.bring');
  const [tried, setTried] = useState(false);
  const id = useId();
  const question = useRef<HTMLTextAreaElement>(null);
  useChosenLines(form.ready, excerpt, form.change);
  const caseRef = read.header.caseRef;
  const missing = form.value.question.trim() === '';

  const submit = async () => {
    setTried(true);
    if (missing) {
      question.current?.focus();
      return;
    }
    const result = await bring.run(bringInput(episodeId, form.value));
    if (!result.ok) return;
    await form.clear();
    announce(bringing.done(caseRef));
    onBrought();
    navigate({ screen: 'supervision', requestId: result.value.request.id, episodeId });
  };

  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      sx={{
        px: 6,
        py: 5,
        display: 'grid',
        gap: 4,
        alignContent: 'start',
        gridTemplateColumns: 'minmax(0, 1fr)',
      }}
    >
      <PageHeading
        title={bringing.titleOf(caseRef)}
        aside={
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3 }}>
            {form.written && <SaveState status={draftStatus(form.draft)} />}
            <Button onClick={() => navigate({ screen: 'supervision' })}>{bringing.cancel}</Button>
            <Button
              type="submit"
              variant="contained"
              disabled={bring.busy || !form.ready || list.supervisor === null}
            >
              {bring.busy ? bringing.submitting : bringing.submit}
            </Button>
          </Box>
        }
      />
      {list.supervisor === null && <Typography>{bringing.noSupervisor}</Typography>}
      {bring.refusal !== undefined && <RefusalNotice refusal={bring.refusal} />}
      {form.refusal !== undefined && <RefusalNotice refusal={form.refusal} />}
      {!form.ready ? (
        form.refusal === undefined && <Waiting />
      ) : (
        <Box
          sx={{
            display: 'grid',
            gap: 4,
            alignItems: 'start',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1fr)' },
          }}
        >
          <Region label={bringing.regions.choose} sx={{ display: 'grid', gap: 4 }}>
            <Panel>
              <Typography component="label" variant="h3" htmlFor={id} sx={{ display: 'block' }}>
                {bringing.question}
              </Typography>
              <Typography
                id={`${id}-help`}
                variant="body2"
                sx={{ mb: 2, color: tried && missing ? 'risk.main' : 'quiet' }}
              >
                {tried && missing ? bringing.missingQuestion : bringing.questionHelp}
              </Typography>
              <WritingArea
                id={id}
                ref={question}
                describedBy={`${id}-help`}
                value={form.value.question}
                invalid={tried && missing}
                required
                onWrite={(text) => {
                  if (text === form.value.question) return;
                  form.change((before) => ({ ...before, question: text }));
                }}
                onLeave={() => void form.flush()}
                maxLength={20_000}
              />
            </Panel>
            <ItemChooser read={read} form={form.value} change={form.change} />
          </Region>
          <Region label={bringing.regions.preview}>
            <BringPreview read={read} form={form.value} supervisor={list.supervisor} />
          </Region>
        </Box>
      )}
    </Box>
  );
};

/** Adds the lines chosen in a transcript once, beside what the draft already holds. */
const useChosenLines = (
  ready: boolean,
  excerpt: Excerpt | null,
  change: (update: (before: BringForm) => BringForm) => void,
) => {
  const added = useRef(false);
  useEffect(() => {
    if (!ready || excerpt === null || added.current) return;
    added.current = true;
    change((before) =>
      before.excerpts.some(
        (one) =>
          one.sessionId === excerpt.sessionId && one.from === excerpt.from && one.to === excerpt.to,
      )
        ? before
        : { ...before, excerpts: [...before.excerpts, { ...excerpt }] },
    );
  }, [ready, excerpt, change]);
};
