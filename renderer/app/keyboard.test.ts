import { describe, expect, it } from 'vitest';
import { chordOf, isForbidden, type Press, typesText } from './keyboard.ts';

const press = (key: string, held: Partial<Omit<Press, 'key'>> = {}): Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('chords', () => {
  it.each([
    [press('k', { ctrlKey: true }), 'Ctrl+K'],
    [press('F', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+F'],
    [press('F6'), 'F6'],
    [press('F6', { shiftKey: true }), 'Shift+F6'],
    [press('ArrowDown', { altKey: true, shiftKey: true }), 'Alt+Shift+ArrowDown'],
    [press('/', { ctrlKey: true }), 'Ctrl+/'],
    // On many layouts the stroke is Shift+7: the sign counts, not how it is typed.
    [press('/', { ctrlKey: true, shiftKey: true }), 'Ctrl+/'],
    [press('1', { ctrlKey: true }), 'Ctrl+1'],
    [press('b'), 'B'],
    [press(' '), 'Space'],
    [press('Enter', { ctrlKey: true }), 'Ctrl+Enter'],
  ])('reads %o as %s', (event, chord) => {
    expect(chordOf(event, false)).toBe(chord);
  });

  it('takes Cmd for Ctrl on a Mac, and leaves Ctrl alone there', () => {
    expect(chordOf(press('k', { metaKey: true }), true)).toBe('Ctrl+K');
    expect(chordOf(press('k', { ctrlKey: true }), true)).toBeNull();
    expect(chordOf(press('l', { metaKey: true }), false)).toBeNull();
  });

  it('leaves bare modifiers and AltGr letters alone', () => {
    expect(chordOf(press('Control', { ctrlKey: true }), false)).toBeNull();
    const altGr = { getModifierState: (name: string) => name === 'AltGraph' };
    expect(chordOf(press('@', { ctrlKey: true, altKey: true, ...altGr }), false)).toBeNull();
  });

  it('knows which keys are not ours to bind', () => {
    for (const chord of [
      'F12',
      'F5',
      'Ctrl+R',
      'Ctrl+W',
      'Insert',
      'Ctrl+Insert',
      'CapsLock',
      'Alt+F',
      'Meta+L',
    ]) {
      expect(isForbidden(chord), chord).toBe(true);
    }
    for (const chord of [
      'Ctrl+K',
      'Ctrl+L',
      'F6',
      'Alt+ArrowDown',
      'Ctrl+Shift+R',
      'Ctrl+,',
      'B',
    ]) {
      expect(isForbidden(chord), chord).toBe(false);
    }
  });

  it('knows which chords are text in a field', () => {
    for (const chord of ['B', '[', 'Space', 'ArrowUp', 'Enter', 'Shift+A']) {
      expect(typesText(chord), chord).toBe(true);
    }
    for (const chord of ['Ctrl+K', 'Alt+ArrowUp', 'F6', 'Shift+F6', 'Escape']) {
      expect(typesText(chord), chord).toBe(false);
    }
  });
});
