import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId, useRef } from 'react';
import type { FormDraft } from '../bridge/useFormDraft.ts';
import { type BlockName, blockNames, blockWords, discharge } from '../copy/discharge.ts';
import { Panel } from '../ui/Panel.tsx';
import { StatusPill } from '../ui/StatusPill.tsx';
import { WritingArea } from '../ui/WritingArea.tsx';
import { Compared } from './Compared.tsx';
import type { DischargeForm, Field, Match } from './form.ts';

/** The six clinical blocks, each with what stands too near to the patient's own words below it. */
export const BlockFields = ({
  form,
  missing,
  matches,
}: {
  form: FormDraft<DischargeForm>;
  missing: readonly Field[];
  matches: readonly Match[];
}) => (
  <Panel heading={discharge.blocks}>
    <Box sx={{ display: 'grid', gap: 4 }}>
      <Typography variant="body2" sx={{ color: 'quiet' }}>
        {discharge.blocksHelp}
      </Typography>
      {blockNames.map((name) => (
        <Block
          key={name}
          name={name}
          text={form.value.blocks[name]}
          missing={missing.includes(name)}
          matches={matches.filter(({ block }) => block === name)}
          onWrite={(text) =>
            form.change((before) => ({ ...before, blocks: { ...before.blocks, [name]: text } }))
          }
          onLeave={() => void form.flush()}
        />
      ))}
    </Box>
  </Panel>
);

const Block = ({
  name,
  text,
  missing,
  matches,
  onWrite,
  onLeave,
}: {
  name: BlockName;
  text: string;
  missing: boolean;
  matches: readonly Match[];
  onWrite: (text: string) => void;
  onLeave: () => void;
}) => {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { label, help } = blockWords[name];
  return (
    <Box data-field={name} sx={{ display: 'grid', gap: 1 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <Typography component="label" htmlFor={id} variant="h3">
          {label}
        </Typography>
        {text.trim() === '' && (
          <StatusPill kind={missing ? 'risk' : 'caution'}>{discharge.needed}</StatusPill>
        )}
      </Box>
      <Typography id={`${id}-help`} variant="body2" sx={{ color: 'quiet' }}>
        {help}
      </Typography>
      <WritingArea
        id={id}
        ref={field}
        describedBy={`${id}-help`}
        value={text}
        required
        invalid={missing || matches.length > 0}
        onWrite={(next) => {
          if (next !== text) onWrite(next);
        }}
        onLeave={onLeave}
        minRows={2}
        maxRows={16}
        maxLength={15_000}
      />
      {matches.length > 0 && (
        <Compared
          text={text}
          matches={matches}
          onRephrase={({ start, end }) => {
            field.current?.focus();
            field.current?.setSelectionRange(start, end);
          }}
        />
      )}
    </Box>
  );
};
