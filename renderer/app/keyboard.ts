/**
 * Chords as text: `Ctrl+K`, `Ctrl+Shift+F`, `Alt+ArrowDown`, `F6`, `B`. `Ctrl` is Cmd on a Mac.
 * Source: screens 3.
 */

export type Chord = string;

const onMac = /mac/i.test(globalThis.navigator?.userAgent ?? '');

/** What a listener needs of a KeyboardEvent. */
export type Press = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly getModifierState?: (name: string) => boolean;
};

/** Keys that belong to the system, the browser or a screen reader, and are never bound (screens 3). */
const forbidden: readonly RegExp[] = [
  /^F12$/,
  /^F5$/,
  /^Ctrl\+R$/,
  /^Ctrl\+W$/,
  /(^|\+)(Insert|CapsLock)$/,
  /^Alt\+[A-Z]$/,
  /(^|\+)Meta(\+|$)/,
];

export const isForbidden = (chord: Chord): boolean =>
  forbidden.some((pattern) => pattern.test(chord));

/** The chord that was pressed, or null for a bare modifier or an AltGr letter. */
export const chordOf = (press: Press, mac = onMac): Chord | null => {
  if (['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'Dead'].includes(press.key)) return null;
  if (press.getModifierState?.('AltGraph') === true) return null;
  const ctrl = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  if (other) return null;
  const single = press.key.length === 1;
  const letter = single && press.key.toLowerCase() !== press.key.toUpperCase();
  const key = press.key === ' ' ? 'Space' : letter ? press.key.toUpperCase() : press.key;
  // Shift is part of how a sign such as `?` is typed, and only counts beside letters and named keys.
  const shift = press.shiftKey && (letter || !single);
  return [
    ...(ctrl ? ['Ctrl'] : []),
    ...(press.altKey ? ['Alt'] : []),
    ...(shift ? ['Shift'] : []),
    key,
  ].join('+');
};

/** A chord without Ctrl or Alt types text in a field, and is left alone there. */
export const typesText = (chord: Chord): boolean =>
  !/^(Ctrl|Alt)\+/.test(chord) && !/^(Shift\+)?F\d{1,2}$/.test(chord) && chord !== 'Escape';
