/** The offline lease: how long cases stay open without contact (product A3, domain A-24). */
import type { Millis } from './ids.ts';
import { CLOCK_TOLERANCE } from './trustedClock.ts';

const HOUR = 3_600_000;

/** Hours without contact after which cases lock, unless policy says otherwise. */
export const DEFAULT_LEASE_HOURS = 72;
/** Policy can set the lease between 8 hours and 7 days; the limits are here, not in the policy. */
export const LEASE_HOURS_LIMITS = { least: 8, most: 7 * 24 } as const;

/** Policy's hours, held to the limits; the default where policy gives no number. */
export function clampLeaseHours(hours: number | null | undefined): number {
  if (hours === null || hours === undefined || Number.isNaN(hours)) return DEFAULT_LEASE_HOURS;
  return Math.min(LEASE_HOURS_LIMITS.most, Math.max(LEASE_HOURS_LIMITS.least, hours));
}

/**
 * State of the lease. `lastContactAt` (epoch ms) is the last authenticated answer that reconfirmed
 * this caseload. `endsAt` is the first instant at which cases are locked. A lease that seems to
 * begin in the future was given by a wrong clock: it is over.
 */
export function leaseState(facts: {
  readonly lastContactAt: Millis;
  readonly now: Millis;
  readonly leaseHours?: number | null;
}): { readonly state: 'fresh' | 'expired'; readonly endsAt: Millis } {
  const endsAt = facts.lastContactAt + clampLeaseHours(facts.leaseHours) * HOUR;
  const begun = facts.lastContactAt <= facts.now + CLOCK_TOLERANCE;
  return { state: begun && facts.now < endsAt ? 'fresh' : 'expired', endsAt };
}
