import { note } from '../copy/note.ts';
import { StatusPill } from '../ui/StatusPill.tsx';

/** Mandatory by word and by colour, and what has become of it. */
export const FieldMark = ({ missing }: { missing: boolean }) => (
  <StatusPill kind={missing ? 'caution' : 'good'}>
    {missing ? note.required : note.filled}
  </StatusPill>
);
