import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';

/** What a screen may say on the bottom line in place of the frame's own words. */
export type StatusLine = {
  /** For example “Draft saved 10:37:20”. */
  readonly saved?: string;
  /** For example “All messages delivered”. */
  readonly outbox?: string;
  /** For example “Curtain keeps the session alive”. */
  readonly curtain?: string;
};

const Line = createContext<StatusLine>({});
const SetLine = createContext<(line: StatusLine) => void>(() => undefined);

export const StatusLineProvider = ({ children }: { children: ReactNode }) => {
  const [line, setLine] = useState<StatusLine>({});
  const set = useCallback((next: StatusLine) => setLine(next), []);
  return (
    <SetLine value={set}>
      <Line value={line}>{children}</Line>
    </SetLine>
  );
};

export const useShownStatusLine = (): StatusLine => useContext(Line);

/** Says something on the bottom line for as long as the component is mounted. */
export const useStatusLine = ({ saved, outbox, curtain }: StatusLine): void => {
  const set = useContext(SetLine);
  const line = useMemo<StatusLine>(
    () => ({
      ...(saved === undefined ? {} : { saved }),
      ...(outbox === undefined ? {} : { outbox }),
      ...(curtain === undefined ? {} : { curtain }),
    }),
    [saved, outbox, curtain],
  );
  useEffect(() => {
    set(line);
    return () => set({});
  }, [line, set]);
};
