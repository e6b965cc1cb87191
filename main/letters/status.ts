/** Where a signed letter has got to, and whether its rows may still leave (product L2, L6). */
import type { Composition, Resource } from '@medplum/fhirtypes';
import type { ErrorCode } from '../../shared/contract/result.ts';
import { consentGate, recipientProfile } from '../../shared/domain/recipientProfiles.ts';
import type { Consent, Letter, LetterStatus } from '../../shared/domain/records.ts';
import type { OutboxState } from '../vault/outboxRows.ts';

/** Rows of one letter in the order they are sent. All of them carry the letter's id as `recordId`. */
export const letterRowKinds = ['letter', 'letterPdf', 'letterDocument', 'letterHandover'] as const;
export type LetterRowKind = (typeof letterRowKinds)[number];

export const isLetterRow = (kind: string): kind is LetterRowKind =>
  (letterRowKinds as readonly string[]).includes(kind);

type Row = {
  readonly kind: string;
  readonly method: 'create' | 'update';
  readonly resource: unknown;
};

/** An update that marks a letter as not to be used takes something back and gives nothing away. */
const takesBack = (row: Row): boolean =>
  row.kind === 'letter' &&
  row.method === 'update' &&
  (row.resource as Composition | null)?.status === 'entered-in-error';

/**
 * Asked right before a row leaves: null to send it, or the code for which it is held back for good.
 * A letter's rows need the consent of this very moment; unknown counts as no (domain A-18). A row
 * behind one that was refused stays too: a hand-over must not announce a document that never came.
 *
 * @param consentNow the patient's latest answer about their GP, read now; null when there is none
 * @param earlier states of the same letter's rows before this one
 */
export const mayLeaveLetter = (
  row: Row,
  consentNow: Consent | null,
  earlier: readonly OutboxState[] = [],
): ErrorCode | null => {
  if (!isLetterRow(row.kind) || takesBack(row)) return null;
  if (!consentGate(recipientProfile('gpEndOfTreatment'), consentNow).open) return 'consentMissing';
  return earlier.includes('refused') ? 'incomplete' : null;
};

/**
 * The state that a letter's rows and its hand-over Task stand for. Only the receiver's `completed`
 * is a business acknowledgement; arrival upstream is acceptance by the transport and no more.
 *
 * @param outboxStates the letter's rows on this desk; empty on a desk that did not sign it
 * @param task `status` of the hand-over Task upstream; null while it is not known
 */
export const letterStatusFrom = (
  outboxStates: readonly OutboxState[],
  task: string | null,
): LetterStatus => {
  const allSent = outboxStates.every((state) => state === 'sent');
  if (task === 'completed' && allSent) return 'businessAck';
  if (outboxStates.includes('refused')) return 'stopped';
  if (task === 'rejected' || task === 'failed' || task === 'cancelled') return 'stopped';
  if (allSent && (outboxStates.length > 0 || task !== null)) return 'transportAccepted';
  return 'queued';
};

const order: readonly LetterStatus[] = [
  'draft',
  'approved',
  'queued',
  'transportAccepted',
  'collected',
  'infrastructureAck',
  'businessAck',
];

/** The further of a stored and a derived state: a letter goes forward, or it is stopped. */
export const furtherStatus = (stored: LetterStatus, derived: LetterStatus): LetterStatus => {
  if (stored === 'stopped' || stored === 'draft') return stored;
  if (derived === 'stopped') return stored === 'businessAck' ? stored : 'stopped';
  return order.indexOf(derived) > order.indexOf(stored) ? derived : stored;
};

/** The letter as it stands when it has been held back: nothing of it is sent any more. */
export const stoppedLetter = (letter: Letter, because: string): Letter => ({
  ...letter,
  status: 'stopped',
  stoppedBecause: because,
});

/** The id of the letter a hand-over Task belongs to; null for any other resource. */
export const letterOfHandover = (r: Resource): string | null =>
  r.resourceType === 'Task' ? (r.groupIdentifier?.value ?? null) : null;
