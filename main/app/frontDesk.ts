/**
 * What the sign-in screen and the frame show of the service: who may sign in, and whether the practice
 * day has fallen behind. Asked for now and then, not with every look at the desk.
 */
import type { DeskState } from '../../shared/contract/views.ts';
import type { RecordService } from '../records/service.ts';
import { repeat } from './repeat.ts';

export type FrontDesk = {
  readonly people: () => readonly DeskState['people'][number][];
  readonly daysBehind: () => number | null;
  /** Asks again, for example after a vault was made or the practice day moved. */
  readonly refresh: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const ASK_EVERY = 30_000;

export const createFrontDesk = (parts: {
  readonly service: RecordService;
  readonly hasVault: (personId: string) => Promise<boolean>;
  readonly onChange: () => void;
}): FrontDesk => {
  let people: DeskState['people'] = [];
  let daysBehind: number | null = null;

  const refresh = async () => {
    const before = JSON.stringify([people, daysBehind]);
    const [answer, behind] = await Promise.all([
      parts.service.people(),
      parts.service.daysBehind(),
    ]);
    // Out of contact the list stays as it was: nobody signs in less for it.
    if (answer.ok)
      people = await Promise.all(
        answer.value.map(async ({ id, name, role, passphrase }) => ({
          id,
          name,
          role,
          practicePassphrase: passphrase,
          hasVault: await parts.hasVault(id),
        })),
      );
    if (behind !== null) daysBehind = behind;
    if (before !== JSON.stringify([people, daysBehind])) parts.onChange();
  };
  const timer = repeat(ASK_EVERY, () => refresh().catch(() => undefined));

  return {
    people: () => people,
    daysBehind: () => daysBehind,
    refresh,
    stop: timer.stop,
  };
};
