import { useCallback, useEffect, useState } from 'react';
import type { Refusal } from '../../shared/contract/result.ts';
import type { Output } from '../../shared/contract/table.ts';
import { subscribe } from '../bridge/client.ts';
import { useAction } from '../bridge/useAction.ts';
import { checked } from '../copy/ledgerScreen.ts';
import { useAnnounce } from '../ui/LiveRegion.tsx';

export type Checked = Output<'ledger.check'>;
export type LedgerCheck = {
  readonly found: Checked | null;
  readonly busy: boolean;
  /** How far a long check has come; null before there is anything to say. */
  readonly progress: { readonly done: number; readonly of: number } | null;
  readonly refusal: Refusal | undefined;
  readonly checkNow: () => void;
};

/** Checks the ledger when the screen opens and whenever somebody asks. */
export const useCheck = (): LedgerCheck => {
  const announce = useAnnounce();
  const { run, busy, refusal } = useAction('ledger.check');
  const [found, setFound] = useState<Checked | null>(null);
  const [progress, setProgress] = useState<LedgerCheck['progress']>(null);
  useEffect(
    () =>
      subscribe((event) => {
        if (event.kind === 'ledgerCheck') setProgress({ done: event.done, of: event.of });
      }),
    [],
  );
  const check = useCallback(async () => {
    setProgress(null);
    const result = await run({});
    if (result.ok) setFound(result.value);
    return result;
  }, [run]);
  useEffect(() => {
    void check();
  }, [check]);
  const checkNow = async () => {
    const result = await check();
    if (result.ok) announce(checked(result.value));
  };
  return { found, busy, progress, refusal, checkNow: () => void checkNow() };
};
