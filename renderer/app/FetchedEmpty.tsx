import type { ComponentProps } from 'react';
import { stillFetching } from '../copy/frame.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useDesk } from './desk.tsx';

/**
 * An empty list, said to be empty only once the cases are here: on a first day they arrive one by
 * one, and “nothing needs you” would be untrue until then (product R3).
 */
export const FetchedEmpty = (empty: ComponentProps<typeof EmptyState>) => {
  const fetching = stillFetching(useDesk().link);
  return fetching === null ? <EmptyState {...empty} /> : <EmptyState {...fetching} />;
};
