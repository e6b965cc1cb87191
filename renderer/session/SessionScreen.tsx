import type { RouteOf } from '../app/routes.ts';
import { useOperation } from '../bridge/useOperation.ts';
import { session as words } from '../copy/session.ts';
import { Answer } from '../ui/Answer.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { onCaseOnly } from './caseEvents.ts';
import { SessionDesk } from './SessionDesk.tsx';

/** One session, from the ready check to the wrap-up (product W2, W3). */
export const SessionScreen = ({ route }: { route: RouteOf<'session'> }) => {
  const { episodeId, sessionId } = route;
  const opened = useOperation('session.open', { episodeId, sessionId });
  const header = useOperation('case.header', opened.value === undefined ? null : { episodeId }, {
    reloadOn: onCaseOnly(episodeId),
  });
  return (
    <>
      <VisuallyHidden as="div">
        <h1>{words.heading(opened.value?.header.caseRef)}</h1>
      </VisuallyHidden>
      <Answer of={opened}>
        {(value) => (
          <SessionDesk key={sessionId} opened={value} header={header.value ?? value.header} />
        )}
      </Answer>
    </>
  );
};
