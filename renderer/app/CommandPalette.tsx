import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import InputBase from '@mui/material/InputBase';
import Typography from '@mui/material/Typography';
import { Fragment, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { lockWords } from '../copy/frame.ts';
import { palette, soughtBy } from '../copy/palette.ts';
import { AccessRuler } from '../ui/AccessRuler.tsx';
import { CaseRefName } from '../ui/CaseRefName.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { useDesk } from './desk.tsx';
import type { FrameCommands } from './frameCommands.ts';
import { type PaletteItem, usePaletteItems } from './usePaletteItems.ts';

const Row = ({
  item,
  id,
  chosen,
  onChoose,
  onPoint,
}: {
  item: PaletteItem;
  id: string;
  chosen: boolean;
  onChoose: () => void;
  onPoint: () => void;
}) => {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <Box
      ref={ref}
      id={id}
      role="option"
      aria-selected={chosen}
      tabIndex={-1}
      onClick={onChoose}
      onMouseMove={onPoint}
      sx={{
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'space-between',
        gap: 4,
        minHeight: 36,
        px: 3,
        borderRadius: '8px',
        cursor: 'pointer',
        bgcolor: chosen ? 'primary.soft' : 'transparent',
        color: chosen ? 'primary.main' : 'text.primary',
        '@media (forced-colors: active)': { outline: chosen ? '2px solid Highlight' : 'none' },
      }}
    >
      {item.found === undefined ? (
        item.label
      ) : (
        <>
          <CaseRefName caseRef={item.found.caseRef} name={item.found.name} />
          <AccessRuler access={item.found.access} />
        </>
      )}
    </Box>
  );
};

const Body = ({ commands, onClose }: { commands: FrameCommands; onClose: () => void }) => {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const { items, searching } = usePaletteItems(query, commands);
  const desk = useDesk();
  const words = soughtBy(desk.user?.role);
  const nothing = lockWords(desk)?.title ?? words.nothing;
  const id = useId();
  const last = Math.max(0, items.length - 1);
  const chosen = Math.min(at, last);
  const optionId = (index: number) => `${id}-${index}`;
  const choose = (item: PaletteItem | undefined) => {
    if (item === undefined) return;
    onClose();
    item.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: chosen === last ? 0 : chosen + 1,
      ArrowUp: chosen === 0 ? last : chosen - 1,
      PageDown: Math.min(last, chosen + 8),
      PageUp: Math.max(0, chosen - 8),
    };
    const to = moves[event.key];
    if (to !== undefined) setAt(to);
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) choose(items[chosen]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <InputBase
        autoFocus
        fullWidth
        value={query}
        placeholder={words.field}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        slotProps={{
          input: {
            role: 'combobox',
            'aria-label': words.field,
            'aria-expanded': true,
            'aria-controls': `${id}-list`,
            'aria-autocomplete': 'list',
            ...(items.length > 0 && { 'aria-activedescendant': optionId(chosen) }),
            autoComplete: 'off',
            spellCheck: false,
          },
        }}
        sx={{ px: 4, minHeight: 48, borderBottom: 1, borderColor: 'line' }}
      />
      <Box
        id={`${id}-list`}
        role="listbox"
        aria-label={palette.title}
        sx={{ p: 2, overflowY: 'auto', maxHeight: 'min(440px, 60vh)' }}
      >
        {items.map((item, index) => (
          <Fragment key={item.id}>
            {items[index - 1]?.group !== item.group && (
              <Typography
                aria-hidden
                variant="subtitle2"
                sx={{ color: 'quiet', px: 3, pt: index === 0 ? 1 : 3, pb: 1 }}
              >
                {item.group}
              </Typography>
            )}
            <Row
              item={item}
              id={optionId(index)}
              chosen={index === chosen}
              onChoose={() => choose(item)}
              onPoint={() => setAt(index)}
            />
          </Fragment>
        ))}
      </Box>
      <Typography
        variant="body2"
        sx={{ px: 5, py: 2, color: 'quiet', borderTop: 1, borderColor: 'line' }}
      >
        {items.length === 0 && !searching ? nothing : words.hint}
      </Typography>
      <VisuallyHidden as="div">
        <span aria-live="polite">
          {searching ? palette.searching : palette.results(items.length)}
        </span>
      </VisuallyHidden>
    </>
  );
};

/** Ctrl+K: any patient, screen or command, by keys alone. */
export const CommandPalette = ({
  open,
  commands,
  onClose,
}: {
  open: boolean;
  commands: FrameCommands;
  onClose: () => void;
}) => (
  <Dialog
    open={open}
    onClose={onClose}
    maxWidth="sm"
    fullWidth
    sx={{ '& .MuiDialog-container': { alignItems: 'flex-start' } }}
    slotProps={{ paper: { 'aria-label': palette.title, sx: { mt: '56px' } } }}
  >
    <Body commands={commands} onClose={onClose} />
  </Dialog>
);
