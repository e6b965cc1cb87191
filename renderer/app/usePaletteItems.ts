import { useEffect, useMemo, useState } from 'react';
import type { Output } from '../../shared/contract/table.ts';
import { useOperation } from '../bridge/useOperation.ts';
import { railWords } from '../copy/frame.ts';
import { commandWords, palette } from '../copy/palette.ts';
import { useDesk } from './desk.tsx';
import type { FrameCommands } from './frameCommands.ts';
import { useNavigate } from './navigation.tsx';
import { mayOpen, railOf } from './routes.ts';

export type FoundCase = Output<'desk.find'>['cases'][number];
export type PaletteItem = {
  readonly id: string;
  readonly group: string;
  readonly label: string;
  readonly found?: FoundCase;
  readonly run: () => void;
};

/** Typing is let settle for this long before main is asked. */
const SETTLE_MS = 120;

const useSettled = (text: string): string => {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
};

/** What Ctrl+K offers for a query: cases that main finds, then screens and commands by their words. */
export const usePaletteItems = (
  query: string,
  commands: FrameCommands,
): { readonly items: readonly PaletteItem[]; readonly searching: boolean } => {
  const desk = useDesk();
  const navigate = useNavigate();
  const role = desk.user?.role;
  const settled = useSettled(query.trim());
  const finds = role !== undefined && mayOpen(role, 'today') && settled.length >= 2;
  const found = useOperation('desk.find', finds ? { query: settled } : null);

  const items = useMemo<readonly PaletteItem[]>(() => {
    if (role === undefined) return [];
    const cases = (found.value?.cases ?? []).map((one) => ({
      id: `case ${one.episodeId}`,
      group: palette.cases,
      label: one.caseRef,
      found: one,
      run: () =>
        navigate(
          role === 'supervisor'
            ? { screen: 'supervision', episodeId: one.episodeId }
            : { screen: 'patient', episodeId: one.episodeId },
        ),
    }));
    const wanted = query.trim().toLocaleLowerCase('en-GB');
    const fits = ({ label }: PaletteItem) => label.toLocaleLowerCase('en-GB').includes(wanted);
    const screens = railOf(role).map((entry) => ({
      id: `screen ${entry}`,
      group: palette.screens,
      label: railWords[entry],
      run: () => commands.openEntry(entry),
    }));
    const ledger = railOf(role).includes('ledger')
      ? []
      : [
          {
            id: 'screen ledger',
            group: palette.screens,
            label: railWords.ledger,
            run: () => navigate({ screen: 'ledger' }),
          },
        ];
    const command = (name: keyof typeof commandWords, run: () => void): PaletteItem => ({
      id: `command ${name}`,
      group: palette.commands,
      label: commandWords[name],
      run,
    });
    const { settings } = desk;
    return [
      ...cases,
      ...[...screens, ...ledger].filter(fits),
      ...[
        command('curtain', commands.cover),
        ...(role === 'therapist' ? [command('find', commands.find)] : []),
        command('keys', commands.keys),
        command('settings', commands.settings),
        ...(settings.theme === 'light'
          ? []
          : [command('light', () => commands.set({ theme: 'light' }))]),
        ...(settings.theme === 'dark'
          ? []
          : [command('dark', () => commands.set({ theme: 'dark' }))]),
        ...(settings.theme === 'system'
          ? []
          : [command('systemTheme', () => commands.set({ theme: 'system' }))]),
        settings.density === 'compact'
          ? command('comfortable', () => commands.set({ density: 'comfortable' }))
          : command('compact', () => commands.set({ density: 'compact' })),
        command('sync', commands.sync),
        ...(mayOpen(role, 'today')
          ? [command('forget', () => navigate({ screen: 'computer' }))]
          : []),
        ...(desk.practice ? [command('newPracticeDay', commands.newPracticeDay)] : []),
        command('signOut', commands.signOut),
      ].filter(fits),
    ];
  }, [query, found.value, role, desk, navigate, commands]);
  return { items, searching: finds && found.state === 'loading' };
};
