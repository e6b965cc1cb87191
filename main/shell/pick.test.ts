import { describe, expect, test } from 'vitest';
import { hasDisplay, pickShell, type ShellFacts } from './pick.ts';

const nothing: ShellFacts = {
  wanted: undefined,
  hasDisplay: true,
  electronBinary: null,
  installedBrowser: null,
  hasNpmChromium: false,
};
const everything: ShellFacts = {
  ...nothing,
  electronBinary: '/app/electron',
  installedBrowser: '/usr/bin/chromium',
  hasNpmChromium: true,
};
const installed = { from: 'installed', program: '/usr/bin/chromium' };
const npm = { from: 'npm' };

describe('the order of choice', () => {
  test.each([
    ['Electron first', everything, { shell: 'electron', program: '/app/electron' }],
    [
      'then an installed browser',
      { ...everything, electronBinary: null },
      { shell: 'chromium', browser: installed, headless: false },
    ],
    [
      'then the headless one of npm',
      { ...nothing, hasNpmChromium: true },
      { shell: 'chromium', browser: npm, headless: true },
    ],
    [
      'without a display, npm before the installed one',
      { ...everything, hasDisplay: false },
      { shell: 'chromium', browser: npm, headless: true },
    ],
    [
      'without a display and npm, the installed one headless',
      { ...everything, hasDisplay: false, hasNpmChromium: false },
      { shell: 'chromium', browser: installed, headless: true },
    ],
    ['nothing at all', nothing, { shell: 'none' }],
  ] as const)('%s', (_name, facts, expected) => {
    expect(pickShell(facts)).toMatchObject(expected);
  });
});

describe('what is asked for', () => {
  test.each([
    ['chromium', everything, { shell: 'chromium', browser: installed, headless: false }],
    ['chromium', { ...everything, hasDisplay: false }, { shell: 'chromium', headless: true }],
    ['chromium', { ...everything, installedBrowser: null }, { browser: npm, headless: true }],
    ['headless', everything, { shell: 'chromium', browser: npm, headless: true }],
    ['electron', everything, { shell: 'electron' }],
    ['electron', { ...everything, electronBinary: null }, { shell: 'none' }],
    ['netscape', everything, { shell: 'none' }],
    ['', everything, { shell: 'electron' }],
  ] as const)('%s', (wanted, facts, expected) => {
    expect(pickShell({ ...facts, wanted })).toMatchObject(expected);
  });
});

test('says why in plain words', () => {
  expect(pickShell({ ...nothing, hasNpmChromium: true }).why).toMatch(
    /display.*neither.*headless/i,
  );
  expect(pickShell({ ...everything, electronBinary: null }).why).toContain('/usr/bin/chromium');
  expect(pickShell(nothing).why).toContain('install Chromium');
});

test('knows a display', () => {
  expect(hasDisplay('linux', {})).toBe(false);
  expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  expect(hasDisplay('win32', {})).toBe(true);
});
