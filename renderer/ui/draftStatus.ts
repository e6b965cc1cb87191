import type { Draft } from '../bridge/useDraft.ts';
import type { SaveStatus } from './SaveState.tsx';

/** What `SaveState` says about a draft. */
export const draftStatus = (draft: Pick<Draft, 'state' | 'savedAt' | 'text'>): SaveStatus => {
  if (draft.state === 'failed') return { kind: 'failed' };
  if (draft.state === 'saving') return { kind: 'saving' };
  return draft.savedAt === null ? { kind: 'empty' } : { kind: 'saved', at: draft.savedAt };
};
