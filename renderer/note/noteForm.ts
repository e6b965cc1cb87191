/** What the form of a note holds, and what is still missing from it. */
import { isAttended, missingContactFields } from '../../shared/domain/careContact.ts';
import {
  appointmentTypeCodes,
  attendanceCodes,
  type CodeRow,
  mechanismCodes,
} from '../../shared/domain/careContactTable.ts';
import type { CareContact, SessionNote } from '../../shared/domain/records.ts';
import type { NoteField } from '../machines/note.ts';

/** Longest contact the data set takes. */
const MOST_MINUTES = 480;

export const noteParts = ['progress', 'intervention', 'risk', 'plan'] as const;

/** The draft as it is stored: a field that has been emptied is null. */
export type NoteForm = Pick<SessionNote, (typeof noteParts)[number]> & {
  readonly contact: { readonly [F in keyof CareContact]: CareContact[F] | null };
};

/** Whether a stored draft still is a form of this kind. */
export const isNoteForm = (value: unknown): value is NoteForm => {
  if (!isObject(value) || !isObject(value.contact)) return false;
  const { attendance, mechanism, appointmentType, therapyCode, clinicalMinutes } = value.contact;
  return (
    noteParts.every((part) => typeof value[part] === 'string') &&
    isCode(attendanceCodes, attendance) &&
    isCode(mechanismCodes, mechanism) &&
    isCode(appointmentTypeCodes, appointmentType) &&
    (therapyCode === null || typeof therapyCode === 'string') &&
    (clinicalMinutes === null || isMinutes(clinicalMinutes))
  );
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const isCode = (table: readonly CodeRow[], value: unknown): boolean =>
  value === null || table.some((row) => row.code === value);
const isMinutes = (value: unknown): boolean =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST_MINUTES;

/** A form begins with the note on record, where there is one, and with what the session suggests. */
export function initialForm(note: SessionNote | null, suggested: CareContact): NoteForm {
  return {
    progress: note?.progress ?? '',
    intervention: note?.intervention ?? '',
    risk: note?.risk ?? '',
    plan: note?.plan ?? '',
    contact: { ...suggested },
  };
}

/** Therapy and minutes say what was done: a session that did not take place has none. */
export function tookPlace({ attendance }: NoteForm['contact']): boolean {
  return attendance === null || isAttended({ attendance });
}

/** Fields to fill in before the note can be signed, in the order of the form. */
export function missingInNote(form: NoteForm): NoteField[] {
  return [
    ...noteParts.filter((part) => form[part].trim() === ''),
    ...missingContactFields(form.contact),
  ];
}

/** The care contact to sign; null while something is missing. */
export function contactOf(form: NoteForm): CareContact | null {
  const { attendance, mechanism, appointmentType, therapyCode, clinicalMinutes } = form.contact;
  if (missingContactFields(form.contact).length > 0) return null;
  if (attendance === null || mechanism === null || appointmentType === null) return null;
  const done = tookPlace(form.contact);
  return {
    attendance,
    mechanism,
    appointmentType,
    therapyCode: done ? (therapyCode ?? '') : '',
    clinicalMinutes: done ? (clinicalMinutes ?? 0) : 0,
  };
}

/** Minutes as typed: whole, 0–480; null for nothing or for what is no number. */
export function minutesOf(text: string): number | null {
  const digits = text.replace(/\D/g, '').slice(0, 3);
  return digits === '' ? null : Math.min(Number(digits), MOST_MINUTES);
}
