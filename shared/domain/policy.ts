/**
 * What the provider may set for its workstations, and how far (product R5, A3, A9, A10). The limits are
 * here, in code: a policy from upstream can be stricter or laxer within them, never beyond.
 */
import { z } from 'zod';
import { clampLeaseHours } from './lease.ts';

export type Policy = {
  /** Hours without contact after which cases lock. */
  readonly leaseHours: number;
  /** Minutes without activity until the curtain falls. */
  readonly curtainMinutes: number;
  /** Whether the curtain may be lifted with a quick PIN instead of the passphrase. */
  readonly pinAllowed: boolean;
  /** Hours after the passphrase was last typed within which the PIN will do. */
  readonly pinHours: number;
  /** Seconds after which what was copied from an editor leaves the clipboard. */
  readonly clipboardSeconds: number;
  /** Days for which unsent work of a closed case may wait, sealed, before somebody is told. */
  readonly unsentDays: number;
  /** Who is told of such work, by name; null names the case manager. */
  readonly unsentContact: string | null;
};

/** What holds until the service has said otherwise. */
export const defaultPolicy: Policy = {
  leaseHours: 72,
  curtainMinutes: 5,
  pinAllowed: true,
  pinHours: 8,
  clipboardSeconds: 30,
  unsentDays: 14,
  unsentContact: null,
};

/** The least and the most a policy can ask for; the lease has its own in `lease.ts`. */
export const policyLimits = {
  curtainMinutes: { least: 1, most: 15 },
  pinHours: { least: 1, most: 12 },
  clipboardSeconds: { least: 5, most: 60 },
  unsentDays: { least: 1, most: 42 },
} as const;

const Given = z.object({
  leaseHours: z.number().nullish().catch(null),
  curtainMinutes: z.number().nullish().catch(null),
  pinAllowed: z.boolean().nullish().catch(null),
  pinHours: z.number().nullish().catch(null),
  clipboardSeconds: z.number().nullish().catch(null),
  unsentDays: z.number().nullish().catch(null),
  unsentContact: z.string().trim().min(1).max(100).nullish().catch(null),
});

const held = (name: keyof typeof policyLimits, given: number | null | undefined): number => {
  const { least, most } = policyLimits[name];
  return typeof given === 'number' ? Math.min(most, Math.max(least, given)) : defaultPolicy[name];
};

/**
 * A policy as it was received, held to the limits. Whatever cannot be read counts as not said, and
 * each field stands for itself.
 */
export function clampPolicy(received: unknown): Policy {
  const given = Given.safeParse(received).data ?? {};
  return {
    leaseHours: clampLeaseHours(given.leaseHours),
    curtainMinutes: held('curtainMinutes', given.curtainMinutes),
    pinAllowed: given.pinAllowed ?? defaultPolicy.pinAllowed,
    pinHours: held('pinHours', given.pinHours),
    clipboardSeconds: held('clipboardSeconds', given.clipboardSeconds),
    unsentDays: held('unsentDays', given.unsentDays),
    unsentContact: given.unsentContact ?? null,
  };
}
