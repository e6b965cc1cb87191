import { useEffect, useRef, useState } from 'react';
import type { EvidenceKind, EvidenceView } from '../../shared/contract/operations/ledger.ts';
import type { Refusal } from '../../shared/contract/result.ts';
import type { Output } from '../../shared/contract/table.ts';
import { CaseRef } from '../../shared/domain/ids.ts';
import { useAction } from '../bridge/useAction.ts';
import { type Asked, useOperation } from '../bridge/useOperation.ts';

const PAGE = 100;

export type EvidenceFilter = { readonly kind: EvidenceKind | 'all'; readonly caseRef: string };

/** The reference that is asked for; null while none, or only a part of one, has been typed. */
export const wholeReference = ({ caseRef }: EvidenceFilter): string | null => {
  const whole = CaseRef.safeParse(caseRef.trim().toUpperCase());
  return whole.success ? whole.data : null;
};

export type EvidencePages = {
  readonly first: Asked<Output<'evidence.read'>>;
  readonly events: readonly EvidenceView[];
  readonly more: boolean;
  readonly busy: boolean;
  readonly refusal: Refusal | undefined;
  readonly loadOlder: () => void;
};

/** Reports as the record service has them now; older ones on request. */
export const useEvidence = (filter: EvidenceFilter): EvidencePages => {
  const query = {
    kind: filter.kind === 'all' ? null : filter.kind,
    caseRef: wholeReference(filter),
  };
  const of = JSON.stringify(query);
  const first = useOperation('evidence.read', { skip: 0, count: PAGE, ...query });
  const older = useAction('evidence.read');
  const [added, setAdded] = useState<Output<'evidence.read'> | null>(null);
  const current = useRef(of);
  current.current = of;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question, or a new first page
  useEffect(() => setAdded(null), [of, first.value]);
  const events = [...(first.value?.events ?? []), ...(added?.events ?? [])];
  const loadOlder = async () => {
    const result = await older.run({ skip: events.length, count: PAGE, ...query });
    if (!result.ok || current.current !== of) return;
    const known = new Set(events.map(({ id }) => id));
    setAdded((before) => ({
      more: result.value.more,
      events: [
        ...(before?.events ?? []),
        // What was reported meanwhile has pushed some of the old ones onto this page.
        ...result.value.events.filter(({ id }) => !known.has(id)),
      ],
    }));
  };
  return {
    first,
    events,
    more: (added ?? first.value)?.more ?? false,
    busy: older.busy,
    refusal: older.refusal,
    loadOlder: () => void loadOlder(),
  };
};
