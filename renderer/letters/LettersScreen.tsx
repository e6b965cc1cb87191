import type { RouteOf } from '../app/routes.ts';
import { LetterDesk } from './LetterDesk.tsx';
import { Worklist } from './Worklist.tsx';

/** The worklist of discharges, or the letter of one of them. */
export const LettersScreen = ({ route }: { route: RouteOf<'letters'> }) =>
  route.episodeId === undefined ? <Worklist /> : <LetterDesk episodeId={route.episodeId} />;
