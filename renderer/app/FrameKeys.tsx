import { useEffect } from 'react';
import { frame } from '../copy/frame.ts';
import { keyWords } from '../copy/keys.ts';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import { useDesk } from './desk.tsx';
import type { FrameCommands } from './frameCommands.ts';
import { stepRegion, watchRegions } from './regions.tsx';
import { mayOpen, type RailEntry, railOf } from './routes.ts';
import { useShortcut } from './shortcuts.tsx';

const numbered: readonly { readonly entry: RailEntry; readonly label: string }[] = [
  { entry: 'today', label: keyWords.today },
  { entry: 'caseload', label: keyWords.caseload },
  { entry: 'session', label: keyWords.session },
  { entry: 'transcript', label: keyWords.transcripts },
  { entry: 'supervision', label: keyWords.supervision },
  { entry: 'letters', label: keyWords.letters },
];

const Numbered = ({
  digit,
  entry,
  label,
  commands,
}: {
  digit: number;
  entry: RailEntry;
  label: string;
  commands: FrameCommands;
}) => {
  useShortcut(`Ctrl+${digit}`, () => commands.openEntry(entry), label, { everywhere: true });
  return null;
};

/** The keys that work everywhere (screens 3). A number always means the same screen, whatever the role. */
export const FrameKeys = ({ commands }: { commands: FrameCommands }) => {
  const announce = useAnnounce();
  const role = useDesk().user?.role;
  const hasCases = role !== undefined && mayOpen(role, 'patient');
  const everywhere = { everywhere: true } as const;
  const cases = { everywhere: true, when: hasCases } as const;
  useEffect(() => watchRegions(), []);
  useShortcut('Ctrl+K', commands.palette, keyWords.palette, everywhere);
  useShortcut('Ctrl+L', commands.cover, keyWords.curtain, { everywhere: true, inDialogs: true });
  useShortcut('F6', () => stepRegion(1), keyWords.nextRegion, everywhere);
  useShortcut('Shift+F6', () => stepRegion(-1), keyWords.previousRegion, everywhere);
  useShortcut('Ctrl+Shift+F', commands.find, keyWords.findEverywhere, {
    everywhere: true,
    when: role === 'therapist',
  });
  useShortcut('Alt+ArrowDown', () => commands.stepCase(1, false), keyWords.nextPatient, cases);
  useShortcut('Alt+ArrowUp', () => commands.stepCase(-1, false), keyWords.previousPatient, cases);
  useShortcut('Alt+Shift+ArrowDown', () => commands.stepCase(1, true), keyWords.nextNeeding, cases);
  useShortcut(
    'Alt+Shift+ArrowUp',
    () => commands.stepCase(-1, true),
    keyWords.previousNeeding,
    cases,
  );
  useShortcut('Ctrl+S', () => announce(frame.savedReflex), keyWords.save, everywhere);
  useShortcut('Ctrl+/', commands.keys, keyWords.sheet, everywhere);
  useShortcut('Ctrl+,', commands.settings, keyWords.settings, everywhere);
  return numbered.map(({ entry, label }, index) =>
    role !== undefined && railOf(role).includes(entry) ? (
      <Numbered key={entry} digit={index + 1} entry={entry} label={label} commands={commands} />
    ) : null,
  );
};
