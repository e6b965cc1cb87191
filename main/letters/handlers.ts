/** The operations of GP summaries (product L1–L7). */
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import type { Output } from '../../shared/contract/table.ts';
import type { CaseHeader } from '../../shared/contract/views.ts';
import { consentGate } from '../../shared/domain/recipientProfiles.ts';
import type { Clinician } from '../../shared/domain/records.ts';
import type { DataCategory } from '../../shared/domain/roleMatrix.ts';
import type { OpenWindow } from '../access/openWindow.ts';
import { eachCase } from '../discharge/eachCase.ts';
import { ledgerRow, oneAtATime } from '../discharge/writing.ts';
import type { Handlers } from '../ipc/handlers.ts';
import {
  consentView,
  draftLetter,
  missingFor,
  profile,
  readLetterCase,
  sectionsNow,
  standing,
} from './facts.ts';
import { base64 } from './pdf.ts';
import { type At, type LetterServiceParts, printLetter, signLetter } from './service.ts';

export type LetterParts = LetterServiceParts & {
  readonly header: (window: OpenWindow) => Promise<CaseHeader>;
  /** Cases of this desk that may be read in this category now, through the gate. */
  readonly readableCases: (
    user: Clinician,
    category: DataCategory,
  ) => Promise<readonly OpenWindow[]>;
  /** Path to write to; null when the person changed their mind. */
  readonly saveDialog: (suggestedName: string) => Promise<string | null>;
  readonly writeFile: (path: string, bytes: Uint8Array) => Promise<void>;
};

type Row = Output<'letters.worklist'>['rows'][number];
const listed: readonly Row['missing'][number][] = [
  'consent',
  'gp',
  'endCode',
  'closingSummary',
  'unsignedNote',
  'contactFields',
];

const worklist = async (parts: LetterParts, user: Clinician): Promise<Row[]> => {
  const windows = await parts.readableCases(user, 'letters');
  const rows = await eachCase(windows, async (window): Promise<Row | null> => {
    const [episode] = await parts.episodes.list(window, 'episode');
    const dischargedOn = episode?.body.dischargedOn;
    if (!dischargedOn) return null;
    const one = await readLetterCase(parts, window);
    if (!one) return null;
    const { letter } = one;
    const lacking: readonly string[] = standing(one) ? [] : missingFor(one, user);
    const { answer, on } = consentView(one);
    return {
      header: await parts.header(window),
      dischargedOn,
      consent: { answer, on },
      missing: listed.filter((gap) => lacking.includes(gap)),
      letter: letter && { id: letter.id, status: letter.status, signedAt: letter.signedAt },
    };
  });
  // What is still to be done first, the longest waiting on top.
  const done = (row: Row) => Number(row.letter !== null && row.letter.status !== 'stopped');
  return rows.toSorted((a, b) => done(a) - done(b) || a.dischargedOn.localeCompare(b.dischargedOn));
};

const open = async (
  parts: LetterParts,
  { user, window }: At,
): Promise<Result<Output<'letter.open'>>> => {
  const one = await readLetterCase(parts, window);
  if (!one) return refuse('notFound');
  const signed = standing(one);
  return ok({
    header: await parts.header(window),
    consent: consentView(one),
    to: signed?.to ?? one.facts.patient.gp,
    coverNote: signed?.coverNote ?? '',
    sections: sectionsNow(one),
    missing: signed ? [] : missingFor(one, user),
    profile: {
      purpose: profile.why,
      legalBasis: profile.legalBasis,
      never: [...profile.never],
      source: profile.source,
    },
    blocksComparedWith: one.closing?.comparedWith ?? null,
    letter: one.letter,
  });
};

/** The page as it would be printed now; of a signed letter, that letter. */
const preview = async (
  parts: LetterParts,
  { user, window }: At,
  coverNote: string,
): Promise<Result<Output<'letter.preview'>>> => {
  const one = await readLetterCase(parts, window);
  if (!one) return refuse('notFound');
  const letter = standing(one) ?? draftLetter(one, user, coverNote, 'draft');
  if (!letter) return refuse('incomplete', { fields: ['gp'] });
  const pdf = await printLetter(parts, one, letter);
  return pdf.ok ? ok({ pdfBase64: base64(pdf.value.bytes), pages: pdf.value.pages }) : pdf;
};

/** The ledger row is durable before the file is: an export that nobody knows of must not exist. */
const savePdf = async (
  parts: LetterParts,
  at: At,
  letterId: string,
): Promise<Result<{ saved: boolean }>> => {
  const { window } = at;
  const one = await readLetterCase(parts, window);
  const letter = one && standing(one);
  if (!letter || letter.id !== letterId) return refuse('notFound');
  if (!consentGate(profile, one.consent).open) return refuse('consentMissing', { rule: 'R20' });
  const path = await parts.saveDialog(
    `gp-summary-${one.facts.episode.caseRef}-v${letter.version}.pdf`,
  );
  if (path === null) return ok({ saved: false });
  const pdf = await printLetter(parts, one, letter);
  if (!pdf.ok) return pdf;
  await parts.episodes.change(window, {
    ledger: ledgerRow(parts.newId, at, 'letter.pdfSaved', {
      version: letter.version,
      pages: pdf.value.pages,
    }),
  });
  await parts.writeFile(path, pdf.value.bytes);
  return ok({ saved: true });
};

export const letterHandlers = (
  parts: LetterParts,
): Handlers<
  'letters.worklist' | 'letter.open' | 'letter.preview' | 'letter.sign' | 'letter.savePdf'
> => {
  const inTurn = oneAtATime();
  return {
    'letters.worklist': async (_, { user }) => ok({ rows: await worklist(parts, user) }),
    'letter.open': (_, context) => open(parts, context),
    'letter.preview': ({ coverNote }, context) => preview(parts, context, coverNote),
    'letter.sign': ({ coverNote }, context) =>
      inTurn(context.window.episodeId, async () => {
        const signed = await signLetter(parts, context, coverNote);
        return signed.ok ? ok({ letter: signed.value }) : signed;
      }),
    'letter.savePdf': ({ letterId }, context) => savePdf(parts, context, letterId),
  };
};
