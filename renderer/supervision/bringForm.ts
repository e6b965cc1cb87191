import type { Input } from '../../shared/contract/table.ts';
import type { MeasureKind } from '../../shared/domain/records.ts';
import type { MaskedPatient } from '../../shared/domain/supervisionShare.ts';
import { isCount, isListOf, isRecord, isText } from '../bridge/shapes.ts';
import type { CaseRead } from '../patient/types.ts';

export type Excerpt = { readonly sessionId: string; readonly from: number; readonly to: number };

/** What is being prepared for supervision, as the draft keeps it. */
export type BringForm = {
  readonly question: string;
  readonly scores: MeasureKind[];
  /** Sessions whose signed note is shown. */
  readonly summaries: string[];
  readonly excerpts: Excerpt[];
};

const isKind = (value: unknown): value is MeasureKind => value === 'PHQ-9' || value === 'GAD-7';
const isExcerpt = (value: unknown): value is Excerpt =>
  isRecord(value) && isText(value.sessionId) && isCount(value.from) && isCount(value.to);

export const isBringForm = (value: unknown): value is BringForm =>
  isRecord(value) &&
  isText(value.question) &&
  isListOf(isKind)(value.scores) &&
  isListOf(isText)(value.summaries) &&
  isListOf(isExcerpt)(value.excerpts);

export const emptyBringForm: BringForm = { question: '', scores: [], summaries: [], excerpts: [] };

/** Longest excerpt: enough for an exchange, never a whole session. */
export const MOST_LINES = 60;

export type RangeFault = 'range' | 'tooMany' | null;

export const rangeFault = (excerpt: Excerpt, total: number): RangeFault => {
  const { from, to } = excerpt;
  if (!Number.isInteger(from) || !Number.isInteger(to)) return 'range';
  if (from < 1 || to < from || to > total) return 'range';
  return to - from + 1 > MOST_LINES ? 'tooMany' : null;
};

export const toggled = <T>(list: readonly T[], item: T): T[] =>
  list.includes(item) ? list.filter((one) => one !== item) : [...list, item];

export const bringInput = (episodeId: string, form: BringForm): Input<'supervision.bring'> => ({
  episodeId,
  question: form.question.trim(),
  scores: form.scores,
  summaries: form.summaries,
  excerpts: form.excerpts,
});

/** What the mask needs to know, from what this screen knows; null where identity is not shown. */
export const maskedPatient = (read: CaseRead): MaskedPatient | null => {
  const { patient } = read.header;
  if (patient === null) return null;
  const names = patient.name.split(' ');
  return {
    given: names.slice(0, -1).join(' ') || patient.name,
    family: names.at(-1) ?? '',
    preferredName: patient.shortName.split(' ')[0] ?? null,
    nhsNumber: patient.nhsNumber,
    birthDate: patient.birthDate,
    address: read.contact?.address ?? null,
    phone: read.contact?.phone ?? null,
    gp: read.contact?.gp == null ? null : { odsCode: '', name: read.contact.gp, doctor: null },
  };
};
