import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { VisuallyHidden } from './VisuallyHidden.tsx';

type Announce = (text: string, urgency?: 'polite' | 'assertive') => void;
type Said = {
  readonly text: string;
  readonly urgency: 'polite' | 'assertive';
  readonly turn: number;
};

/** How long the bottom line shows the last thing said. */
const SHOWN_MS = 5000;

const AnnounceContext = createContext<Announce>(() => undefined);
const SaidContext = createContext<string>('');

/** Says something to a screen reader and shows it for a moment on the bottom line. Never patient text. */
export const useAnnounce = (): Announce => useContext(AnnounceContext);

/** The last thing said, while it is still fresh; else empty. */
export const useLastSaid = (): string => useContext(SaidContext);

export const LiveRegion = ({ children }: { children: ReactNode }) => {
  const [said, setSaid] = useState<Said | null>(null);
  const turn = useRef(0);
  const announce = useCallback<Announce>((text, urgency = 'polite') => {
    turn.current += 1;
    setSaid({ text, urgency, turn: turn.current });
  }, []);
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setSaid(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const fresh = said?.text ?? '';
  const spoken = useMemo(
    () => (urgency: Said['urgency']) => (said?.urgency === urgency ? said : null),
    [said],
  );
  return (
    <AnnounceContext value={announce}>
      <SaidContext value={fresh}>{children}</SaidContext>
      <VisuallyHidden as="div">
        {(['polite', 'assertive'] as const).map((urgency) => (
          <div key={urgency} aria-live={urgency} aria-atomic>
            {/* The key makes the same words, said twice, be heard twice. */}
            <span key={spoken(urgency)?.turn ?? 0}>{spoken(urgency)?.text ?? ''}</span>
          </div>
        ))}
      </VisuallyHidden>
    </AnnounceContext>
  );
};
