import { onCase } from '../bridge/events.ts';
import { useOperation } from '../bridge/useOperation.ts';
import { Answer } from '../ui/Answer.tsx';
import { LetterView } from './LetterView.tsx';

/** One letter, followed through every change of its case: consent, blocks, sending. */
export const LetterDesk = ({ episodeId }: { episodeId: string }) => {
  const asked = useOperation('letter.open', { episodeId }, { reloadOn: onCase(episodeId) });
  return (
    <Answer of={asked}>{(opened) => <LetterView opened={opened} onSigned={asked.reload} />}</Answer>
  );
};
