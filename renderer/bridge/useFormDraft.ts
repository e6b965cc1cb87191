import { useCallback, useMemo, useRef } from 'react';
import type { Refusal } from '../../shared/contract/result.ts';
import { type Draft, useDraft } from './useDraft.ts';

export type FormDraft<T> = {
  readonly value: T;
  readonly change: (update: (before: T) => T) => void;
  /** False until the stored draft is known: nothing may be written over it before. */
  readonly ready: boolean;
  /** Whether anything has been written that is not in `initial`. */
  readonly written: boolean;
  readonly draft: Pick<Draft, 'state' | 'savedAt' | 'text'>;
  readonly refusal: Refusal | undefined;
  readonly flush: () => Promise<void>;
  readonly clear: () => Promise<void>;
};

const parsed = <T>(text: string, isForm: (value: unknown) => value is T): T | null => {
  try {
    const value: unknown = JSON.parse(text);
    return isForm(value) ? value : null;
  } catch {
    return null;
  }
};

/**
 * A form of several fields kept as one draft (JSON in its text). What is stored and does not fit the
 * form any more is left out of the form; it is written over with the first keystroke.
 */
export const useFormDraft = <T>({
  episodeId,
  draftId,
  isForm,
  initial,
}: {
  readonly episodeId: string;
  readonly draftId: string;
  /** Keep its identity stable. */
  readonly isForm: (value: unknown) => value is T;
  /** What the form holds before anything is written; keep its identity stable. */
  readonly initial: T;
}): FormDraft<T> => {
  const draft = useDraft({ episodeId, draftId });
  const { text, setText } = draft;
  const value = useMemo(
    () => (text === '' ? initial : (parsed(text, isForm) ?? initial)),
    [text, isForm, initial],
  );
  const latest = useRef(value);
  latest.current = value;
  const loaded = useRef(false);
  if (draft.state === 'saved' || draft.state === 'saving') loaded.current = true;
  const change = useCallback(
    (update: (before: T) => T) => {
      latest.current = update(latest.current);
      setText(JSON.stringify(latest.current), 0);
    },
    [setText],
  );
  return {
    value,
    change,
    ready: loaded.current,
    written: text !== '',
    draft,
    refusal: draft.refusal,
    flush: draft.flush,
    clear: draft.clear,
  };
};
