import { z } from 'zod';

/** A FHIR logical id. */
export const Id = z.string().regex(/^[A-Za-z0-9\-.]{1,64}$/);

/** The case reference that stands for a patient wherever identity is not needed (domain R04). */
export const CaseRef = z.string().regex(/^CR-\d{4,6}$/);

/** A point in time, ISO 8601 in UTC with milliseconds, as FHIR `instant` writes it. */
export const IsoInstant = z.iso.datetime({ offset: true });

/** A calendar day in Europe/London, `YYYY-MM-DD`. */
export const LondonDay = z.iso.date();

/** Free text typed by a person; 100,000 characters is the largest single entry. */
export const Text = z.string().max(100_000);

/** Milliseconds since 1970-01-01T00:00Z. Every function that needs the time is given one. */
export type Millis = number;
