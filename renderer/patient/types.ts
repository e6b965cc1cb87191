import type { Output } from '../../shared/contract/table.ts';

/** One patient's page, as main gives it to this reader. */
export type CaseRead = Output<'case.read'>;
