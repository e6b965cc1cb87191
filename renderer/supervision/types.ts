import type { Output } from '../../shared/contract/table.ts';

export type SupervisionList = Output<'supervision.list'>;
export type RequestRow = SupervisionList['rows'][number];
export type SupervisionRead = Output<'supervision.read'>;
