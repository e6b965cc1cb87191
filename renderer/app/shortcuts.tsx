import {
  createContext,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type Chord, chordOf, isForbidden, typesText } from './keyboard.ts';

type Options = {
  /** Works in dialogs too. For the curtain, and for keys registered by a dialog itself. */
  readonly inDialogs?: boolean;
  /** Belongs to the frame, not to the present screen, in the list of keys. */
  readonly everywhere?: boolean;
  /** Only while the focus is inside this element: for keys without Ctrl or Alt. */
  readonly within?: RefObject<HTMLElement | null>;
  /** False switches the key off without unmounting. */
  readonly when?: boolean;
};

type Registered = {
  readonly keys: Chord;
  readonly label: string;
  readonly run: () => void;
  readonly options: Options;
};

type Registry = {
  readonly register: (shortcut: Registered) => () => void;
  readonly list: () => readonly Registered[];
};

const Shortcuts = createContext<Registry | null>(null);

const useRegistry = (): Registry => {
  const registry = useContext(Shortcuts);
  if (registry === null) throw new Error('no shortcuts above this component');
  return registry;
};

const isEditable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)));

const inDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"]') !== null;

const applies = ({ options, keys }: Registered, event: KeyboardEvent): boolean => {
  if (options.when === false) return false;
  if (inDialog(event.target) && options.inDialogs !== true) return false;
  if (typesText(keys) && isEditable(event.target)) return false;
  if (options.within === undefined) return true;
  return event.target instanceof Node && options.within.current?.contains(event.target) === true;
};

/** Listens once for the whole window; the shortcut registered last wins. */
export const ShortcutProvider = ({ children }: { children: ReactNode }) => {
  const shortcuts = useRef<readonly Registered[]>([]);
  const registry = useMemo<Registry>(
    () => ({
      register: (shortcut) => {
        shortcuts.current = [...shortcuts.current, shortcut];
        return () => {
          shortcuts.current = shortcuts.current.filter((other) => other !== shortcut);
        };
      },
      list: () => shortcuts.current,
    }),
    [],
  );
  useEffect(() => {
    // The shell takes the browser's shortcuts away before anything in the page sees the key; that
    // must not be mistaken for a part of the page that has already acted on it.
    let takenByShell: KeyboardEvent | null = null;
    const onCapture = (event: KeyboardEvent) => {
      takenByShell = event.defaultPrevented ? event : null;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if ((event.defaultPrevented && event !== takenByShell) || event.isComposing) return;
      const chord = chordOf(event);
      if (chord === null) return;
      const found = shortcuts.current.findLast(
        (shortcut) => shortcut.keys === chord && applies(shortcut, event),
      );
      if (found === undefined) return;
      event.preventDefault();
      found.run();
    };
    window.addEventListener('keydown', onCapture, true);
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onCapture, true);
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
  return <Shortcuts value={registry}>{children}</Shortcuts>;
};

/**
 * Binds a chord while the component is mounted, and puts it on the list of keys under `label`.
 * Keys that belong to others (screens 3) are refused.
 */
export const useShortcut = (
  keys: Chord,
  handler: () => void,
  label: string,
  options: Options = {},
): void => {
  const { register } = useRegistry();
  const latest = useRef({ handler, options });
  latest.current = { handler, options };
  useEffect(() => {
    if (isForbidden(keys)) throw new Error(`the key ${keys} is not ours to bind`);
    return register({
      keys,
      label,
      run: () => latest.current.handler(),
      get options() {
        return latest.current.options;
      },
    });
  }, [keys, label, register]);
};

/** The keys that work now, as they stood when the list was opened. */
export const useShortcutList = (): readonly {
  readonly keys: Chord;
  readonly label: string;
  readonly everywhere: boolean;
}[] => {
  const { list } = useRegistry();
  const [shown] = useState(() =>
    list()
      .filter(({ options }) => options.when !== false)
      .map(({ keys, label, options }) => ({
        keys,
        label,
        everywhere: options.everywhere === true,
      })),
  );
  return shown;
};
