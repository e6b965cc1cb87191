import type { Output } from '../../shared/contract/table.ts';
import { either, onAnyCase, onDesk } from '../bridge/events.ts';
import { useOperation } from '../bridge/useOperation.ts';

export type Notices = Output<'computer.notices'>;

/** What this desk has to say by itself; undefined until it is known. */
export const useNotices = (): Notices | undefined =>
  useOperation('computer.notices', {}, { reloadOn: either(onDesk, onAnyCase) }).value;

/** How many there are, for a badge. */
export const countOf = (notices: Notices | undefined): number =>
  notices === undefined
    ? 0
    : notices.closing.length + notices.reported.length + Number(notices.overdue.length > 0);
