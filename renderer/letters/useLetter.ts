import { useMachine } from '@xstate/react';
import { useEffect, useMemo, useRef } from 'react';
import { fromPromise } from 'xstate';
import { ok } from '../../shared/contract/result.ts';
import { call } from '../bridge/client.ts';
import { letterMachine } from '../machines/letter.ts';
import { type Opened, readyToSign } from './opened.ts';

/** The letter's machine with its calls: what is signed is the cover note as it stands at that moment. */
export const useLetter = (
  opened: Opened,
  given: {
    readonly coverNote: string;
    readonly beforeSigning: () => Promise<void>;
    readonly onSigned: () => void;
  },
) => {
  const latest = useRef(given);
  latest.current = given;
  const { episodeId } = opened.header;
  const machine = useMemo(
    () =>
      letterMachine.provide({
        actors: {
          preview: fromPromise(async () => {
            const result = await call('letter.preview', {
              episodeId,
              coverNote: latest.current.coverNote,
            });
            return result.ok ? ok({ pages: result.value.pages }) : result;
          }),
          sign: fromPromise(async () => {
            await latest.current.beforeSigning();
            const result = await call('letter.sign', {
              episodeId,
              coverNote: latest.current.coverNote,
            });
            if (!result.ok) return result;
            latest.current.onSigned();
            const { id, status } = result.value.letter;
            return ok({ letterId: id, status });
          }),
        },
      }),
    [episodeId],
  );
  const [state, send] = useMachine(machine);
  const status = opened.letter?.status ?? null;
  const letterId = opened.letter?.id ?? null;
  const ready = readyToSign(opened);
  useEffect(() => {
    send({ type: 'FACTS', status, letterId, ready });
  }, [send, status, letterId, ready]);
  return [state, send] as const;
};
