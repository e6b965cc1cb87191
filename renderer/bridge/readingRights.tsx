import { createContext, type ReactNode } from 'react';
import { londonDay } from '../../shared/domain/london.ts';
import { useNow } from './clock.tsx';

/** What decides for all cases at once whether they can be read. Another value is a reason to ask again. */
export const ReadingRights = createContext('');

/**
 * Above everything that asks: when the offline lease ends or begins anew, when the clock is found to
 * be behind, and at midnight in London, every screen asks again (product A2, A3). Screens need not
 * listen to each change of the desk's frame for that, which comes with every contact.
 */
export const ReadingRightsProvider = ({
  lease,
  clock,
  children,
}: {
  lease: string;
  clock: string;
  children: ReactNode;
}) => {
  const now = useNow();
  return <ReadingRights value={`${lease} ${clock} ${londonDay(now)}`}>{children}</ReadingRights>;
};
