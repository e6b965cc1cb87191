/** Shortcuts in words: the sheet behind Ctrl+/ and the hints beside buttons. */
export const keyWords = {
  palette: 'Jump to a patient, screen or command',
  today: 'Today',
  caseload: 'Caseload',
  session: 'Session',
  transcripts: 'Transcripts',
  supervision: 'Supervision',
  letters: 'Letters',
  nextRegion: 'Next region',
  previousRegion: 'Previous region',
  curtain: 'Curtain: cover the desk',
  sheet: 'This list of keys',
  settings: 'Settings',
  findEverywhere: 'Find in all sessions',
  nextPatient: 'Next patient',
  previousPatient: 'Previous patient',
  nextNeeding: 'Next patient needing you',
  previousNeeding: 'Previous patient needing you',
  save: 'Confirm that everything is saved',
  close: 'Close the top layer; never discards text',
} as const;

export const keySheet = {
  title: 'Keys',
  everywhere: 'Everywhere',
  here: 'On this screen',
  none: 'This screen has no keys of its own.',
} as const;

/** How one key is written on a key cap. */
export const keyCaps: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Slash: '/',
  Comma: ',',
  Period: '.',
  Meta: '⌘',
};
