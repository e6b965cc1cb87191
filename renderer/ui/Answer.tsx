import type { ReactNode } from 'react';
import type { Asked } from '../bridge/useOperation.ts';
import { RefusalNotice } from './RefusalNotice.tsx';
import { Waiting } from './Waiting.tsx';

/**
 * Shows the answer of an operation: words while it is awaited, the refusal when there is none, and
 * the last good answer under the refusal when there was one.
 */
export const Answer = <T,>({
  of,
  children,
}: {
  of: Asked<T>;
  children: (value: T) => ReactNode;
}) => {
  const notice =
    of.refusal === undefined ? null : <RefusalNotice refusal={of.refusal} onRetry={of.reload} />;
  if (of.value === undefined) return notice ?? <Waiting />;
  return (
    <>
      {notice}
      {children(of.value)}
    </>
  );
};
