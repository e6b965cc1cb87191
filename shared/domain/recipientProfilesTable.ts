/**
 * Every purpose for which something about a patient may leave the desk (domain 5.3, P2–P25; P1 and
 * P26 are the desk's own use). Data, versioned: a change needs the Caldicott Guardian's agreement.
 */
import { documentProfiles } from './recipientDocumentsTable.ts';
import type { RecipientProfile } from './recipientProfile.ts';
import { purposeProfiles } from './recipientPurposesTable.ts';

/** Version of the profiles below; for release records. @public */
export const RECIPIENT_PROFILES_VERSION = '2026-11-01';

export const recipientProfiles = {
  ...documentProfiles,
  ...purposeProfiles,
} as const satisfies Record<string, RecipientProfile>;

export type RecipientProfileId = keyof typeof recipientProfiles;
