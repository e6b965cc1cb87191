/** States of a check before signing, in a word each. */
export const checkStates = {
  ok: 'Done',
  must: 'Must change',
  missing: 'Missing',
  stop: 'Stops it',
  note: 'Note',
  open: 'Not checked',
} as const;
