import { useMachine } from '@xstate/react';
import { useEffect, useMemo, useState } from 'react';
import { fromPromise } from 'xstate';
import type { Refusal, Result } from '../../shared/contract/result.ts';
import type { LinkView } from '../../shared/contract/views.ts';
import type { Session } from '../../shared/domain/records.ts';
import { call } from '../bridge/client.ts';
import { type SessionStep, sessionLifeMachine } from '../machines/sessionLife.ts';

/** What the screen shows: a step under way still shows the state it comes from. */
export type SessionStage =
  | 'readyCheck'
  | 'inSession'
  | 'linkLost'
  | 'paused'
  | 'wrapUp'
  | 'noteToSign'
  | 'signed'
  | 'cancelled';

export type SessionLife = {
  readonly session: Session;
  readonly stage: SessionStage;
  /** A step has been asked of the desk and is not answered yet. */
  readonly busy: boolean;
  readonly refusal: Refusal | null;
  readonly start: () => void;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly end: () => void;
  readonly finishWrapUp: () => void;
};

const shownAs = {
  readyCheck: 'readyCheck',
  starting: 'readyCheck',
  inSession: 'inSession',
  pausing: 'inSession',
  ending: 'inSession',
  paused: 'paused',
  resuming: 'paused',
  endingPaused: 'paused',
  wrapUp: 'wrapUp',
  finishing: 'wrapUp',
  noteToSign: 'noteToSign',
  signed: 'signed',
  cancelled: 'cancelled',
} as const satisfies Record<string, SessionStage>;
const settled: readonly string[] = [
  'readyCheck',
  'inSession',
  'paused',
  'wrapUp',
  'noteToSign',
  'signed',
  'cancelled',
];

/** Runs the session's machine against the desk, and keeps the record that each step answers with. */
export const useSessionLife = (opened: Session, link: LinkView['state']): SessionLife => {
  const [stepped, setStepped] = useState<Session | null>(null);
  const machine = useMemo(
    () =>
      sessionLifeMachine.provide({
        actors: {
          step: fromPromise<Result<unknown>, { sessionId: string; step: SessionStep }>(
            async ({ input }) => {
              const result = await call('session.step', {
                episodeId: opened.episodeId,
                sessionId: input.sessionId,
                event: input.step,
              });
              if (result.ok) setStepped(result.value.session);
              return result;
            },
          ),
        },
      }),
    [opened.episodeId],
  );
  const [state, send] = useMachine(machine, {
    input: { sessionId: opened.id, status: opened.status },
  });
  useEffect(() => send({ type: 'RECORDED', status: opened.status }), [opened.status, send]);
  const linked = link === 'connected' || link === 'connecting';
  const name = typeof state.value === 'string' ? state.value : 'inSession';
  // Asked again in each state: a session that is resumed may have lost its link meanwhile.
  useEffect(() => {
    if (name === 'inSession') send({ type: linked ? 'LINK_BACK' : 'LINK_LOST' });
  }, [linked, name, send]);
  const stage = name in shownAs ? shownAs[name as keyof typeof shownAs] : 'readyCheck';
  return {
    session: stepped ?? opened,
    stage: state.matches({ inSession: 'linkLost' }) ? 'linkLost' : stage,
    busy: !settled.includes(name),
    refusal: state.context.refusal,
    start: () => send({ type: 'START' }),
    pause: () => send({ type: 'PAUSE' }),
    resume: () => send({ type: 'RESUME' }),
    end: () => send({ type: 'END' }),
    finishWrapUp: () => send({ type: 'FINISH_WRAP_UP' }),
  };
};
