/**
 * Codes of the IAPT data set v2.1 for a care contact (domain 4.1, 4.2), with labels for people.
 * SNOMED CT content is used under the UK licence.
 */
import type { CareContact } from './records.ts';

export type CodeRow<C extends string = string> = { readonly code: C; readonly label: string };

/** AttendOrDNACode. */
export const attendanceCodes: readonly CodeRow<CareContact['attendance']>[] = [
  { code: '5', label: 'Attended on time' },
  { code: '6', label: 'Arrived late, was seen' },
  { code: '7', label: 'Arrived late, could not be seen' },
  { code: '3', label: 'Did not attend, no notice given' },
  { code: '2', label: 'Cancelled by the patient' },
  { code: '4', label: 'Cancelled by the provider' },
];

/** ConsMechanism, v2.1; codes 03, 06 and 08 are invalid since 1 April 2022. */
export const mechanismCodes: readonly CodeRow<CareContact['mechanism']>[] = [
  { code: '10', label: 'Instant messaging, live' },
  { code: '11', label: 'Video' },
  { code: '02', label: 'Telephone' },
  { code: '01', label: 'Face to face' },
  { code: '04', label: 'Talk type' },
  { code: '05', label: 'Email' },
  { code: '09', label: 'Text message' },
  { code: '12', label: 'Message board' },
  { code: '13', label: 'Chat room' },
  { code: '98', label: 'Other' },
];

/** AppType. */
export const appointmentTypeCodes: readonly CodeRow<CareContact['appointmentType']>[] = [
  { code: '01', label: 'Assessment' },
  { code: '02', label: 'Treatment' },
  { code: '03', label: 'Assessment and treatment' },
  { code: '04', label: 'Review only' },
  { code: '05', label: 'Review and treatment' },
  { code: '06', label: 'Follow-up after discharge' },
  { code: '07', label: 'Other' },
];

/** Appointment types that count as treatment. */
export const treatmentAppointmentTypes: readonly CareContact['appointmentType'][] = [
  '02',
  '03',
  '05',
];

/** CodeProcAndProcStatus: therapy type by intensity. */
export const therapyCodes: readonly (CodeRow & { readonly intensity: 'high' | 'low' })[] = [
  { code: '304891004', label: 'Cognitive behavioural therapy', intensity: 'high' },
  { code: '443730003', label: 'Interpersonal psychotherapy', intensity: 'high' },
  { code: '286711000000107', label: 'Counselling for depression', intensity: 'high' },
  { code: '1129471000000105', label: 'Couple therapy for depression', intensity: 'high' },
  { code: '314034001', label: 'Brief psychodynamic psychotherapy', intensity: 'high' },
  { code: '449030000', label: 'EMDR', intensity: 'high' },
  { code: '933221000000107', label: 'Mindfulness', intensity: 'high' },
  { code: '1127281000000100', label: 'Applied relaxation', intensity: 'high' },
  { code: '842901000000108', label: 'Collaborative care', intensity: 'high' },
  { code: '1026131000000100', label: 'Other high-intensity therapy', intensity: 'high' },
  { code: '748051000000105', label: 'Guided self-help, book', intensity: 'low' },
  { code: '748101000000105', label: 'Non-guided self-help, book', intensity: 'low' },
  { code: '748041000000107', label: 'Guided self-help, computer', intensity: 'low' },
  { code: '748091000000102', label: 'Non-guided self-help, computer', intensity: 'low' },
  { code: '748061000000108', label: 'Structured physical activity', intensity: 'low' },
  { code: '199314001', label: 'Ante- or postnatal counselling', intensity: 'low' },
  { code: '702545008', label: 'Psychoeducational peer support', intensity: 'low' },
  { code: '1026111000000108', label: 'Other low-intensity therapy', intensity: 'low' },
  { code: '975131000000104', label: 'Signposting', intensity: 'low' },
];
