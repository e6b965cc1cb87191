/** The IAPT care contact of a session: what must be recorded before it counts (domain 4.2). */
import {
  appointmentTypeCodes,
  attendanceCodes,
  type CodeRow,
  mechanismCodes,
  therapyCodes,
  treatmentAppointmentTypes,
} from './careContactTable.ts';
import type { CareContact } from './records.ts';

/** A care contact as far as it has been filled in. */
export type CareContactDraft = { readonly [F in keyof CareContact]?: CareContact[F] | null };

export type CareContactField = keyof CareContact;

/** True where the patient was seen: on time, or late but seen. */
export function isAttended(contact: Pick<CareContact, 'attendance'> | null): boolean {
  return contact?.attendance === '5' || contact?.attendance === '6';
}

/** True for an attended contact that counts towards a course of treatment. */
export function isAttendedTreatment(contact: CareContact | null): boolean {
  return (
    contact !== null &&
    isAttended(contact) &&
    treatmentAppointmentTypes.includes(contact.appointmentType)
  );
}

/**
 * Names of the fields still to be filled, in form order. A code that is not in the data set counts as
 * missing. Therapy type and minutes describe what was done, so only attended contacts need them.
 */
export function missingContactFields(contact: CareContactDraft | null): CareContactField[] {
  const c = contact ?? {};
  const missing: CareContactField[] = [];
  if (!listed(attendanceCodes, c.attendance)) missing.push('attendance');
  if (!listed(mechanismCodes, c.mechanism)) missing.push('mechanism');
  if (!listed(appointmentTypeCodes, c.appointmentType)) missing.push('appointmentType');
  if (c.attendance != null && !isAttended({ attendance: c.attendance })) return missing;
  if (!listed(therapyCodes, c.therapyCode)) missing.push('therapyCode');
  if (c.clinicalMinutes == null || c.clinicalMinutes <= 0) missing.push('clinicalMinutes');
  return missing;
}

/** Label of a code in one of the tables; the code itself where a newer data set brought it. */
export function codeLabel(table: readonly CodeRow[], code: string): string {
  return table.find((row) => row.code === code)?.label ?? code;
}

function listed(table: readonly CodeRow[], code: string | null | undefined): boolean {
  return table.some((row) => row.code === code);
}
