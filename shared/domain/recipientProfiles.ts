/**
 * What may go to whom (product L1), and consent as a live gate (product L2): it is asked again when
 * a letter is composed, signed and sent.
 */
import type { DisclosureField, RecipientProfile } from './recipientProfile.ts';
import { type RecipientProfileId, recipientProfiles } from './recipientProfilesTable.ts';
import type { Consent } from './records.ts';

export type { DisclosureField, RecipientProfile } from './recipientProfile.ts';
export type { RecipientProfileId } from './recipientProfilesTable.ts';
export { recipientProfiles } from './recipientProfilesTable.ts';

/** One profile of domain 5.3. */
export function recipientProfile(id: RecipientProfileId): RecipientProfile {
  return recipientProfiles[id];
}

/** Whether a field may be placed in a document for this recipient: on the list, and not forbidden. */
export function mayPlace(profile: RecipientProfile, field: DisclosureField): boolean {
  return profile.allowed.includes(field) && !profile.never.includes(field);
}

export type ConsentGate = {
  readonly open: boolean;
  readonly reason: 'given' | 'declined' | 'withdrawn' | 'unknown' | 'notNeeded';
};

/**
 * Whether consent lets a document go. No record, an answer for another recipient, and "unknown" all
 * count as no (domain A-18). Where the law carries the disclosure, no answer ever closes the gate.
 */
export function consentGate(profile: RecipientProfile, consent: Consent | null): ConsentGate {
  if (profile.consent === 'notNeeded') return { open: true, reason: 'notNeeded' };
  if (consent === null || consent.recipient !== profile.consentRecipient) {
    return { open: false, reason: 'unknown' };
  }
  return { open: consent.answer === 'given', reason: consent.answer };
}

/**
 * The answer that counts: the latest about the GP; null when there is none. Of two of one day the one
 * that says no: nothing leaves on a doubt. An answer without a day is older than any with one.
 */
export function latestGpConsent(consents: readonly Consent[]): Consent | null {
  const about = consents.filter((one) => one.recipient === 'gp');
  const inOrder = about.toSorted(
    (a, b) =>
      (b.on ?? '').localeCompare(a.on ?? '') ||
      Number(a.answer === 'given') - Number(b.answer === 'given'),
  );
  return inOrder[0] ?? null;
}
