/**
 * The sweeper: erases what has lapsed, keeps the marks of time, and tells the screens when time alone
 * has changed what they may show. It asks trusted time, which never goes back, so that a clock that
 * was set back keeps nothing alive (product A2, A4).
 */
import type { WorkstationEvent } from '../../shared/contract/events.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import { addDays, londonDay, startOfLondonDay } from '../../shared/domain/london.ts';
import type { TrustedTime } from '../access/trustedTime.ts';
import type { VaultApi } from '../vault/client.ts';

export type SweeperParts = {
  readonly vault: Pick<VaultApi, 'listEpisodes' | 'eraseLapsed' | 'setContact'>;
  readonly time: TrustedTime;
  readonly lastContact: () => Millis | null;
  readonly lease: () => 'fresh' | 'expired';
  readonly push: (event: WorkstationEvent) => void;
  readonly onErased: (episodeIds: readonly string[]) => void;
};

export type Sweeper = {
  readonly sweep: () => Promise<void>;
  readonly storeMarks: () => Promise<void>;
};

const SWEEP_EVERY = 15_000;

/**
 * How long until the next sweep, in milliseconds: soon in any case, since a timer does not hear of a
 * clock that is set or of sleep, and right after a London midnight, when windows end.
 */
export const nextSweepIn = (now: Millis, atMost: Millis = SWEEP_EVERY): Millis => {
  const midnight = startOfLondonDay(addDays(londonDay(now), 1));
  return Math.min(atMost, midnight - now);
};

export const createSweeper = (parts: SweeperParts): Sweeper => {
  const { vault, time } = parts;
  let told = { clock: time.verdict(), lease: parts.lease(), day: londonDay(time.now()) };

  const storeMarks = async () => {
    const marks = time.tick();
    await vault.setContact({ ...marks, lastContact: parts.lastContact() });
  };

  const tell = (held: readonly string[]) => {
    const now = { clock: time.verdict(), lease: parts.lease(), day: londonDay(time.now()) };
    const before = told;
    told = now;
    // Every count of days is another one from midnight on.
    if (now.day !== before.day)
      for (const episodeId of held) parts.push({ kind: 'case', episodeId });
    if (now.day !== before.day || now.clock !== before.clock || now.lease !== before.lease)
      parts.push({ kind: 'desk' });
  };

  return {
    storeMarks,
    async sweep() {
      const ids = async () => (await vault.listEpisodes()).map((one) => one.id);
      const before = await ids();
      const receipts = await vault.eraseLapsed(time.now());
      const left = receipts.length > 0 ? new Set(await ids()) : null;
      if (left) parts.onErased(before.filter((id) => !left.has(id)));
      await storeMarks();
      tell(left ? [...left] : before);
    },
  };
};
