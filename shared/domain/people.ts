/** The people in a record: colleagues, patients, and the GP practices letters go to. */
import { z } from 'zod';
import { Id, LondonDay } from './ids.ts';

export const Role = z.enum(['therapist', 'supervisor', 'caseManager', 'guardian', 'administrator']);
export type Role = z.infer<typeof Role>;

/** A colleague who can sign in or be named in a record. */
export const Clinician = z.strictObject({ id: Id, name: z.string(), role: Role });
export type Clinician = z.infer<typeof Clinician>;

export const GpPractice = z.strictObject({
  odsCode: z.string(),
  name: z.string(),
  doctor: z.string().nullable(),
});
export type GpPractice = z.infer<typeof GpPractice>;

export const Patient = z.strictObject({
  id: Id,
  nhsNumber: z.string().nullable(),
  given: z.string(),
  family: z.string(),
  preferredName: z.string().nullable(),
  pronouns: z.string().nullable(),
  birthDate: LondonDay,
  address: z.string().nullable(),
  phone: z.string().nullable(),
  gp: GpPractice.nullable(),
  researchOptOut: z.boolean(),
});
export type Patient = z.infer<typeof Patient>;
