/**
 * What the sign-in screen and the frame show of the service: who may sign in, and whether the practice
 * day has fallen behind. Asked for now and then, not with every look at the desk.
 */
import type { DeskState } from '../../shared/contract/views.ts';
import type { Clinician } from '../../shared/domain/records.ts';
import type { RecordService } from '../records/service.ts';
import type { FrontDeskMemory } from './frontDeskMemory.ts';
import { repeat } from './repeat.ts';

export type FrontDesk = {
  readonly people: () => readonly DeskState['people'][number][];
  readonly daysBehind: () => number | null;
  /** Asks again, for example after a vault was made or the practice day moved. */
  readonly refresh: () => Promise<void>;
  /** Somebody’s vault here opens with a passphrase of their own, or again with the practice’s. */
  readonly setOwnPassphrase: (personId: string, own: boolean) => Promise<void>;
  readonly stop: () => Promise<void>;
};

const ASK_EVERY = 30_000;

export const createFrontDesk = (parts: {
  readonly service: RecordService;
  readonly hasVault: (personId: string) => Promise<boolean>;
  /** People of this service as last seen, for a start without contact. */
  readonly memory: FrontDeskMemory;
  /** Under what name the service is remembered. */
  readonly issuer: string;
  readonly onChange: () => void;
}): FrontDesk => {
  const { memory, issuer, service } = parts;
  let people: DeskState['people'] = [];
  let daysBehind: number | null = null;

  const refresh = async () => {
    const before = JSON.stringify([people, daysBehind]);
    const [answer, behind] = await Promise.all([service.people(), service.daysBehind()]);
    // Out of contact the list stays as it was; at a start, those who have a vault here are listed.
    const known: readonly (Clinician & { readonly passphrase?: string })[] | null = answer.ok
      ? answer.value
      : people.length === 0
        ? (memory.recall(issuer)?.people ?? [])
        : null;
    if (known !== null)
      people = await Promise.all(
        known.map(async (one) => ({
          id: one.id,
          name: one.name,
          role: one.role,
          practicePassphrase: one.passphrase ?? null,
          ownPassphrase: memory.hasOwnPassphrase(issuer, one.id),
          hasVault: await parts.hasVault(one.id),
        })),
      );
    if (answer.ok)
      memory.remember(issuer, {
        practice: service.practice,
        people: people
          .filter((one) => one.hasVault)
          .map(({ id, name, role }) => ({ id, name, role })),
      });
    if (behind !== null) daysBehind = behind;
    if (before !== JSON.stringify([people, daysBehind])) parts.onChange();
  };
  const timer = repeat(ASK_EVERY, () => refresh().catch(() => undefined));

  return {
    people: () => people,
    daysBehind: () => daysBehind,
    refresh,
    async setOwnPassphrase(personId, own) {
      memory.setOwnPassphrase(issuer, personId, own);
      await refresh();
    },
    stop: timer.stop,
  };
};
