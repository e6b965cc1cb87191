/**
 * Keeps one draft at most half a second behind the fingers (product W2). Plain code, so that its
 * timing can be tested without a window: calls and timers come from outside.
 */
import type { Refusal, Result } from '../../shared/contract/result.ts';

export type StoredDraft = {
  readonly text: string;
  readonly caret: number;
  readonly savedAt: string;
};

/** The two operations and the timers a keeper needs. */
export type DraftPort = {
  readonly read: () => Promise<Result<{ readonly draft: StoredDraft | null }>>;
  readonly save: (text: string, caret: number) => Promise<Result<{ readonly savedAt: string }>>;
  readonly after: (milliseconds: number, run: () => void) => () => void;
};

export type DraftState = 'loading' | 'saved' | 'saving' | 'failed';

export type DraftView = {
  readonly text: string;
  readonly caret: number;
  readonly state: DraftState;
  /** When what is stored was stored; null while nothing is. */
  readonly savedAt: string | null;
  readonly refusal: Refusal | undefined;
};

/** Longest wait from a keystroke to the call that saves it. */
export const SAVE_AFTER_MS = 400;
/** Wait before a refused save or read is tried again. */
export const RETRY_AFTER_MS = 2_000;

export type DraftKeeper = {
  readonly view: () => DraftView;
  readonly onChange: (listener: () => void) => () => void;
  readonly load: () => Promise<void>;
  readonly set: (text: string, caret?: number) => void;
  /**
   * Words that have left the editor but are not durable anywhere else yet: they are stored ahead of
   * the text, and come back with it after a crash. Empty once they are safe.
   */
  readonly keepAhead: (text: string) => void;
  /** Puts words back in front of what is being typed. */
  readonly giveBack: (text: string) => void;
  /** Saves what is not stored yet; done when it is, or when the save has been refused. */
  readonly flush: () => Promise<void>;
};

/** Saves and reads of one draft never overlap, whichever keeper asks: a new one waits for the old one. */
const lanes = new Map<string, Promise<unknown>>();
const inLane = <T>(lane: string, work: () => Promise<T>): Promise<T> => {
  const next = (lanes.get(lane) ?? Promise.resolve()).then(work, work);
  lanes.set(lane, next);
  const leave = () => {
    if (lanes.get(lane) === next) lanes.delete(lane);
  };
  next.then(leave, leave);
  return next;
};

const join = (ahead: string, text: string): string =>
  ahead === '' || text === '' ? ahead + text : `${ahead}\n${text}`;

/** `lane` names the draft; keepers of the same draft share it. */
export function draftKeeper(lane: string, port: DraftPort): DraftKeeper {
  let view: DraftView = { text: '', caret: 0, state: 'loading', savedAt: null, refusal: undefined };
  let ahead = '';
  let loaded = false;
  let dirty = false;
  /** What the vault holds, so that the same words are not stored again with a later time. */
  let held: string | null = null;
  let heldCaret: number | null = null;
  let cancelTimer: (() => void) | null = null;
  const listeners = new Set<() => void>();

  const change = (part: Partial<DraftView>) => {
    view = { ...view, ...part };
    for (const listener of listeners) listener();
  };
  const schedule = (wait: number) => {
    // Once the editor has gone, a refused save has nobody to tell and is not tried for ever.
    if (wait === RETRY_AFTER_MS && listeners.size === 0) return;
    cancelTimer ??= port.after(wait, () => {
      cancelTimer = null;
      void (loaded ? save() : load());
    });
  };

  const load = () =>
    inLane(lane, async () => {
      if (loaded) return;
      const result = await port.read();
      if (!result.ok) {
        // Nothing is saved before the stored text is known: it would be written over.
        change({ state: 'failed', refusal: result });
        schedule(RETRY_AFTER_MS);
        return;
      }
      loaded = true;
      const stored = result.value.draft;
      held = stored?.text ?? '';
      heldCaret = stored?.caret ?? null;
      const text = dirty ? join(stored?.text ?? '', view.text) : (stored?.text ?? '');
      const caret = dirty ? text.length : Math.min(stored?.caret ?? 0, text.length);
      const savedAt = stored === null || stored.text === '' ? null : stored.savedAt;
      change({ text, caret, savedAt, state: dirty ? 'saving' : 'saved', refusal: undefined });
      if (dirty) schedule(SAVE_AFTER_MS);
    });

  const save = () =>
    inLane(lane, async () => {
      if (!loaded || !dirty) return;
      dirty = false;
      const text = join(ahead, view.text);
      const caret = Math.min(text.length - view.text.length + view.caret, text.length);
      const sameWords = text === held;
      if (sameWords && (caret === heldCaret || view.text === '')) {
        change({ state: 'saved', refusal: undefined });
        return;
      }
      const result = await port.save(text, caret);
      if (!result.ok) {
        dirty = true;
        change({ state: 'failed', refusal: result });
        schedule(RETRY_AFTER_MS);
        return;
      }
      held = text;
      heldCaret = caret;
      // A caret that moved is no later version of the words.
      const savedAt = sameWords ? view.savedAt : text === '' ? null : result.value.savedAt;
      change({ savedAt, state: dirty ? 'saving' : 'saved', refusal: undefined });
      if (dirty) schedule(SAVE_AFTER_MS);
    });

  const touched = () => {
    dirty = true;
    if (loaded && view.state === 'saved') change({ state: 'saving' });
    // A failed save waits for its retry; fingers bring it forward.
    if (view.state === 'failed') {
      cancelTimer?.();
      cancelTimer = null;
    }
    schedule(SAVE_AFTER_MS);
  };

  const set = (text: string, caret?: number) => {
    if (text === view.text) {
      if (caret === undefined || caret === view.caret) return;
      change({ caret });
      // Reading with the caret in the words is not writing: nothing says "saving" for it.
      if (!loaded || view.state === 'failed') return;
      dirty = true;
      schedule(SAVE_AFTER_MS);
      return;
    }
    change({ text, caret: caret ?? text.length });
    touched();
  };

  return {
    view: () => view,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load,
    set,
    giveBack: (text) => set(join(text, view.text)),
    keepAhead: (text) => {
      if (text === ahead) return;
      ahead = text;
      touched();
    },
    flush: async () => {
      cancelTimer?.();
      cancelTimer = null;
      if (!loaded && dirty) await load();
      await save();
    },
  };
}
