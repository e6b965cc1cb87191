import type { Draft } from '../bridge/useDraft.ts';
import type { SaveStatus } from './SaveState.tsx';

/** What a draft's state is in the words of `SaveState`. */
export const saveStatusOf = ({ state, savedAt }: Pick<Draft, 'state' | 'savedAt'>): SaveStatus => {
  if (state === 'failed') return { kind: 'failed' };
  // A save under way is not said: the words would flicker with every keystroke.
  if (savedAt !== null) return { kind: 'saved', at: savedAt };
  return state === 'saving' ? { kind: 'saving' } : { kind: 'empty' };
};
