/** Signing, stopping and saving a GP summary (product L2, L5, L6). */
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import { consentGate, latestGpConsent } from '../../shared/domain/recipientProfiles.ts';
import type { Clinician, Letter } from '../../shared/domain/records.ts';
import type { OpenWindow } from '../access/openWindow.ts';
import { createFirewall } from '../discharge/firewall.ts';
import { creating, ledgerRow, type NewId, updating } from '../discharge/writing.ts';
import { letterToFhir } from '../records/mapping/documents.ts';
import type { OutboxItem } from '../vault/outboxRows.ts';
import {
  contentOf,
  draftLetter,
  type FactParts,
  type LetterCase,
  letterNow,
  missingFor,
  profile,
  readLetterCase,
  standing,
} from './facts.ts';
import {
  type LetterIds,
  letterDocument,
  letterHandover,
  letterPdfResource,
  type SignedContent,
} from './fhirDocument.ts';
import { letterHtml, type PrintFont } from './html.ts';
import { attachmentHash, base64, type Printed, type PrintToPdf, printed } from './pdf.ts';
import { stoppedLetter } from './status.ts';

export type LetterServiceParts = FactParts & {
  readonly newId: NewId;
  readonly printToPdf: PrintToPdf;
  /** A font to place in the page; else the machine's own sans-serif. */
  readonly font?: PrintFont;
};
export type At = { readonly now: Millis; readonly user: Clinician; readonly window: OpenWindow };

export const printLetter = (
  parts: LetterServiceParts,
  one: LetterCase,
  letter: Letter,
): Promise<Result<Printed>> =>
  printed(parts.printToPdf, letterHtml(contentOf(parts, one, letter), parts.font ?? null));

/** Consent of this very moment: unknown, declined and withdrawn all close the gate (domain A-18). */
const consentOpen = async (parts: LetterServiceParts, window: OpenWindow): Promise<boolean> => {
  const consents = await parts.episodes.list(window, 'consent');
  return consentGate(profile, latestGpConsent(consents.map((c) => c.body))).open;
};

/**
 * The rows of one letter in the order they leave: the text into the record, the page into the
 * record, the document for the practice, and last the Task that hands it over.
 */
const rowsOf = async (
  newId: NewId,
  content: SignedContent,
  pdf: Printed,
): Promise<OutboxItem[]> => {
  const { letter, patient } = content;
  const ids: LetterIds = { pdf: newId(), document: newId(), handover: newId() };
  const file = {
    base64: base64(pdf.bytes),
    hash: await attachmentHash(pdf.bytes),
    bytes: pdf.bytes.length,
  };
  const entries = {
    composition: newId(),
    patient: newId(),
    author: newId(),
    practice: newId(),
    binary: newId(),
  };
  return [
    creating(newId, 'letter', letter.id, letterToFhir(letter, patient.id, content.signedAt)),
    creating(newId, 'letterPdf', letter.id, letterPdfResource(content, file, ids), ids.pdf),
    creating(
      newId,
      'letterDocument',
      letter.id,
      letterDocument(content, file, ids, entries),
      ids.document,
    ),
    creating(newId, 'letterHandover', letter.id, letterHandover(content, ids), ids.handover),
  ];
};

/**
 * Signs and queues the summary. Consent is asked before anything is made and again right before the
 * change, because printing takes its time; the sender asks once more.
 */
export const signLetter = async (
  parts: LetterServiceParts,
  at: At,
  coverNote: string,
): Promise<Result<Letter>> => {
  const { episodes, newId } = parts;
  const { window, now, user } = at;
  const one = await readLetterCase(parts, window);
  if (!one) return refuse('notFound');
  if (standing(one)) return refuse('alreadySigned');
  if (!consentGate(profile, one.consent).open) return refuse('consentMissing', { rule: 'R20' });
  const missing = missingFor(one, user);
  const draft = draftLetter(one, user, coverNote, newId());
  if (missing.length > 0 || !draft)
    return refuse('incomplete', { fields: missing.length > 0 ? missing : ['gp'] });
  const firewall = await createFirewall(episodes, window, one.facts.sessions);
  if (firewall.matches({ coverNote: draft.coverNote }).length > 0)
    return refuse('tooCloseToPatientsWords', { fields: ['coverNote'] });

  const signedAt = new Date(now).toISOString();
  const letter: Letter = { ...draft, status: 'queued', signedAt };
  const pdf = await printLetter(parts, one, letter);
  if (!pdf.ok) return pdf;
  const outbox = await rowsOf(newId, { ...contentOf(parts, one, letter), signedAt }, pdf.value);
  if (!(await consentOpen(parts, window))) return refuse('consentMissing', { rule: 'R20' });
  await episodes.change(window, {
    records: [{ kind: 'letter', id: letter.id, body: letter }],
    outbox,
    ledger: ledgerRow(newId, at, 'letter.signed', {
      version: letter.version,
      pages: pdf.value.pages,
    }),
  });
  return ok(letter);
};

/**
 * Writes down that a letter was held back, once: called after one of its rows was refused or its
 * hand-over failed. What had already reached the record upstream is marked as not to be used.
 * @param task `status` of the hand-over Task; null while it is not known
 * @returns the stopped letter, or null when there was nothing to stop
 */
export const settleLetter = async (
  parts: Pick<LetterServiceParts, 'episodes' | 'newId'>,
  at: At,
  letterId: string,
  task: string | null = null,
): Promise<Letter | null> => {
  const { episodes, newId } = parts;
  const { window } = at;
  const [stored, [episode]] = await Promise.all([
    episodes.get(window, 'letter', letterId),
    episodes.list(window, 'episode'),
  ]);
  if (!stored || !episode || stored.body.status === 'stopped') return null;
  const outbox = await episodes.outbox(window);
  const current = letterNow(stored.body, outbox, task);
  if (current.status !== 'stopped') return null;
  const stopped = stoppedLetter(stored.body, current.stoppedBecause ?? 'refused');
  const signedAt = stopped.signedAt ?? new Date(at.now).toISOString();
  await episodes.change(window, {
    records: [{ kind: 'letter', id: letterId, body: stopped }],
    outbox:
      stored.version === null
        ? []
        : [
            updating(
              newId,
              'letter',
              letterId,
              letterToFhir(stopped, episode.body.patientId, signedAt),
              stored.version,
            ),
          ],
    ledger: ledgerRow(newId, at, 'letter.stopped', {
      version: stopped.version,
      because: (stopped.stoppedBecause ?? '').slice(0, 40),
    }),
  });
  return stopped;
};
