import { useCallback, useState } from 'react';
import type { Refusal } from '../../shared/contract/result.ts';
import { useAction } from '../bridge/useAction.ts';
import { type DischargeForm, type Match, sameBlocks, standing } from './form.ts';

type Checked = {
  readonly blocks: DischargeForm['blocks'];
  readonly comparedWith: number;
  readonly matches: readonly Match[];
};

export type WordCheck = {
  /** Null: never compared. `changed`: words were written since. */
  readonly verdict: 'fine' | 'close' | 'changed' | null;
  readonly comparedWith: number;
  /** Matches in blocks that still read as they did when they were compared. */
  readonly matches: readonly Match[];
  readonly run: () => Promise<Checked | null>;
  readonly busy: boolean;
  readonly refusal: Refusal | undefined;
};

/** Compares the clinical blocks with everything the patient wrote and said here (product L4). */
export const useWordCheck = (episodeId: string, blocks: DischargeForm['blocks']): WordCheck => {
  const check = useAction('discharge.check');
  const [checked, setChecked] = useState<Checked | null>(null);
  const { run: ask } = check;
  const run = useCallback(async () => {
    const result = await ask({ episodeId, blocks });
    if (!result.ok) return null;
    const now = { blocks, ...result.value };
    setChecked(now);
    return now;
  }, [ask, episodeId, blocks]);
  const matches = checked === null ? [] : standing(checked.matches, checked.blocks, blocks);
  const verdict =
    checked === null
      ? null
      : matches.length > 0
        ? 'close'
        : sameBlocks(checked.blocks, blocks)
          ? 'fine'
          : 'changed';
  return {
    verdict,
    comparedWith: checked?.comparedWith ?? 0,
    matches,
    run,
    busy: check.busy,
    refusal: check.refusal,
  };
};
