import type { ClosingBlocks } from '../../shared/contract/operations/care.ts';
import type { Output } from '../../shared/contract/table.ts';
import { addDays, daysBetween } from '../../shared/domain/london.ts';
import { isListOf, isRecord, isText } from '../bridge/shapes.ts';
import { type BlockName, blockNames } from '../copy/discharge.ts';

export type Prepared = Output<'discharge.prepare'>;
export type Match = Output<'discharge.check'>['matches'][number];

/** The discharge while it is written, as the draft keeps it. */
export type DischargeForm = {
  readonly dischargedOn: string;
  readonly endCode: string;
  readonly blocks: ClosingBlocks;
};

export const isDischargeForm = (value: unknown): value is DischargeForm =>
  isRecord(value) &&
  isText(value.dischargedOn) &&
  isText(value.endCode) &&
  isRecord(value.blocks) &&
  isListOf(isText)(blockNames.map((name) => isRecord(value.blocks) && value.blocks[name]));

const within = (day: string, from: string, to: string): string =>
  day < from ? from : day > to ? to : day;

/** Begins with what the record gives; the day is today, or the nearest one that may be chosen. */
export const formOf = (prepared: Prepared, today: string): DischargeForm => ({
  dischargedOn: within(
    prepared.header.access.dischargedOn ?? today,
    prepared.earliestOn,
    prepared.latestOn,
  ),
  endCode: '',
  blocks: prepared.blocks,
});

/** The days that may be chosen, the latest first. No more than a year back. */
export const daysBackFrom = (latest: string, earliest: string): readonly string[] => {
  const days = Math.min(Math.max(daysBetween(earliest, latest), 0), 366);
  return Array.from({ length: days + 1 }, (_, back) => addDays(latest, -back));
};

export type Field = 'dischargedOn' | 'endCode' | BlockName;

/** What keeps the form from being signed, in the order it stands on the page. */
export const missingFields = (form: DischargeForm, prepared: Prepared): readonly Field[] => [
  ...(form.dischargedOn >= prepared.earliestOn && form.dischargedOn <= prepared.latestOn
    ? []
    : (['dischargedOn'] as const)),
  ...(prepared.endCodes.some(({ code }) => code === form.endCode) ? [] : (['endCode'] as const)),
  ...blockNames.filter((name) => form.blocks[name].trim() === ''),
];

export const isBlock = (name: string): name is BlockName => blockNames.some((one) => one === name);

/** A match still stands while the words it points at are the ones that were compared. */
export const standing = (
  matches: readonly Match[],
  checked: DischargeForm['blocks'],
  now: DischargeForm['blocks'],
): readonly Match[] =>
  matches.filter(({ block }) => isBlock(block) && checked[block] === now[block]);

export const sameBlocks = (a: DischargeForm['blocks'], b: DischargeForm['blocks']): boolean =>
  blockNames.every((name) => a[name] === b[name]);

export type Piece = { readonly text: string; readonly found: boolean };

/** A block cut at its matches, which may overlap: marked pieces are the ones to rephrase. */
export const pieces = (text: string, matches: readonly Pick<Match, 'start' | 'end'>[]): Piece[] => {
  const cut: Piece[] = [];
  let at = 0;
  for (const { start, end } of [...matches].sort((a, b) => a.start - b.start)) {
    const from = Math.max(at, Math.min(start, text.length));
    const to = Math.min(end, text.length);
    if (to <= from) continue;
    if (from > at) cut.push({ text: text.slice(at, from), found: false });
    cut.push({ text: text.slice(from, to), found: true });
    at = to;
  }
  if (at < text.length) cut.push({ text: text.slice(at), found: false });
  return cut;
};
