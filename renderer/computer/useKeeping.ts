import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Refusal } from '../../shared/contract/result.ts';
import type { Output } from '../../shared/contract/table.ts';
import { confirmable } from '../../shared/domain/identifiers.ts';
import { call } from '../bridge/client.ts';
import { useAction } from '../bridge/useAction.ts';
import { type Draft, useDraft } from '../bridge/useDraft.ts';
import { useOperation } from '../bridge/useOperation.ts';

export type Find = Output<'keeping.check'>['finds'][number];

/** Not every keystroke is looked through, but what stands for a moment is. */
const LOOK_AFTER_MS = 350;

/** Looks through a text once it has stood still; the finds belong to `text` and to no other. */
const useFinds = (episodeId: string, text: string) => {
  const [looked, setLooked] = useState<{ text: string; finds: readonly Find[] } | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    if (text.trim() === '') return;
    let current = true;
    const timer = setTimeout(async () => {
      const result = await call('keeping.check', { episodeId, text });
      if (!current) return;
      if (result.ok) setLooked({ text, finds: result.value.finds });
      setRefusal(result.ok ? null : result);
    }, LOOK_AFTER_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [episodeId, text]);
  return { finds: looked?.text === text ? looked.finds : null, refusal };
};

export type Keeping = {
  readonly draft: Draft;
  readonly ready: boolean;
  /** Null while the text as it stands is being looked through. */
  readonly finds: readonly Find[] | null;
  readonly left: number;
  readonly isConfirmed: (find: Find) => boolean;
  readonly confirm: (find: Find) => void;
  readonly refusal: Refusal | null;
  readonly keep: () => Promise<boolean>;
  readonly letGo: () => Promise<boolean>;
};

/** One reflection on its way out of its case: a draft in the vault until it is kept or deleted. */
export const useKeeping = (episodeId: string, reflectionId: string): Keeping => {
  const original = useOperation('keeping.read', { episodeId, reflectionId });
  const draft = useDraft({ episodeId, draftId: `keep:${reflectionId}` });
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set());
  const keepIt = useAction('keeping.keep');
  const letItGo = useAction('keeping.letGo');

  const begun = useRef(false);
  const ready = draft.state !== 'loading' && original.value !== undefined;
  const { setText } = draft;
  useEffect(() => {
    if (!ready || begun.current) return;
    begun.current = true;
    if (draft.text === '') setText(original.value?.text ?? '', 0);
  }, [ready, draft.text, original.value, setText]);

  const { text } = draft;
  const { finds, refusal } = useFinds(episodeId, text);
  const isConfirmed = useCallback(
    (find: Find) => !find.certain && confirmed.has(confirmable(text, find)),
    [confirmed, text],
  );
  const left = useMemo(
    () => (finds ?? []).filter((find) => !isConfirmed(find)).length,
    [finds, isConfirmed],
  );
  return {
    draft,
    ready,
    finds,
    left,
    isConfirmed,
    confirm: (find) => setConfirmed(new Set([...confirmed, confirmable(text, find)])),
    refusal: keepIt.refusal ?? letItGo.refusal ?? original.refusal ?? refusal,
    async keep() {
      const input = { episodeId, reflectionId, text, confirmed: [...confirmed] };
      const result = await keepIt.run(input);
      if (result.ok) await draft.clear();
      return result.ok;
    },
    async letGo() {
      const result = await letItGo.run({ episodeId, reflectionId });
      if (result.ok) await draft.clear();
      return result.ok;
    },
  };
};
