import { useActorRef, useSelector } from '@xstate/react';
import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react';
import type { Refusal } from '../../shared/contract/result.ts';
import type { DeskState } from '../../shared/contract/views.ts';
import { appLock, type LockRequest } from '../machines/appLock.ts';
import { lockActors } from './lockActors.ts';

export type Stage =
  | 'starting'
  | 'signIn'
  | 'unlocking'
  | 'open'
  | 'curtained'
  | 'leaving'
  | 'refused';

export type Lock = {
  readonly stage: Stage;
  readonly desk: DeskState | null;
  /** Why the last request was refused. */
  readonly refusal: Refusal | null;
  /** A request is under way. */
  readonly busy: boolean;
  readonly request: (request: LockRequest) => void;
  readonly retry: () => void;
};

const LockContext = createContext<Lock | null>(null);

export const useLock = (): Lock => {
  const lock = useContext(LockContext);
  if (lock === null) throw new Error('no desk above this component');
  return lock;
};

/** The frame's state as main last told it. Only for components that stand inside a known desk. */
export const useDesk = (): DeskState => {
  const { desk } = useLock();
  if (desk === null) throw new Error('the desk is not known yet');
  return desk;
};

const provided = appLock.provide({ actors: lockActors });
const stages = [
  'starting',
  'signIn',
  'unlocking',
  'open',
  'curtained',
  'leaving',
  'refused',
] as const;

export const DeskProvider = ({ children }: { children: ReactNode }) => {
  const actor = useActorRef(provided);
  const stage = useSelector(
    actor,
    (state) => stages.find((name) => state.matches(name)) ?? 'starting',
  );
  const busy = useSelector(
    actor,
    (state) =>
      state.matches({ unlocking: 'asking' }) ||
      state.matches({ curtained: 'covering' }) ||
      state.matches({ curtained: 'uncovering' }) ||
      state.matches({ leaving: 'asking' }),
  );
  const desk = useSelector(actor, (state) => state.context.desk);
  const refusal = useSelector(actor, (state) => state.context.refusal);
  const request = useCallback(
    (wanted: LockRequest) => actor.send({ type: 'request', request: wanted }),
    [actor],
  );
  const retry = useCallback(() => actor.send({ type: 'retry' }), [actor]);
  const value = useMemo<Lock>(
    () => ({ stage, desk, refusal, busy, request, retry }),
    [stage, desk, refusal, busy, request, retry],
  );
  return <LockContext value={value}>{children}</LockContext>;
};
