/** States of a check before signing, in a word each. */
export const checkStates = {
  ok: 'Done',
  must: 'Must change',
  note: 'Note',
  open: 'Not checked',
} as const;
