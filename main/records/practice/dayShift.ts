/**
 * Moves a resource by whole London days, so that an old practice caseload is about today
 * again. Times of day stay as London clocks show them, across the change of the clocks too.
 */
import { tryGetDataType } from '@medplum/core';
import type { Resource } from '@medplum/fhirtypes';
import { Temporal } from 'temporal-polyfill';
import { addDays } from '../../../shared/domain/london.ts';

const ZONE = 'Europe/London';
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** Dates that belong to a person's life and not to the course of care. */
const fixed = new Set(['Patient.birthDate', 'Practitioner.birthDate', 'Meta.lastUpdated']);

/** @param days whole days, negative for earlier */
export const shiftResource = <T extends Resource>(resource: T, days: number): T =>
  shiftObject(resource, resource.resourceType, days) as T;

/** A date or an instant moved by whole days; years and months alone stay as they are. */
export const shiftText = (text: string, days: number): string => {
  if (DATE.test(text)) {
    return addDays(text, days);
  }
  const parts = DATE_TIME.exec(text);
  if (!parts) {
    return text;
  }
  const moved = Temporal.Instant.from(text).toZonedDateTimeISO(ZONE).add({ days });
  const fractionalSecondDigits = Math.min((parts[1]?.length ?? 1) - 1, 9) as 0 | 3 | 9;
  return parts[2] === 'Z'
    ? moved.toInstant().toString({ fractionalSecondDigits })
    : moved.toString({ fractionalSecondDigits, timeZoneName: 'never' });
};

type Fields = Readonly<Record<string, unknown>>;

const shiftObject = (value: unknown, type: string, days: number): unknown => {
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const entries = Object.entries(value as Fields).map(([key, inner]) => {
    const innerType = fixed.has(`${type}.${key}`) ? null : typeOf(type, key);
    return [key, innerType === null ? inner : shiftValue(inner, innerType, days)];
  });
  return Object.fromEntries(entries);
};

const shiftValue = (value: unknown, type: string, days: number): unknown => {
  if (Array.isArray(value)) {
    return value.map((item) => shiftValue(item, type, days));
  }
  if (typeof value === 'string') {
    if (type === 'date' || type === 'dateTime' || type === 'instant') {
      return shiftText(value, days);
    }
    return type === 'ExtensionString' ? shiftExtensionText(value, days) : value;
  }
  const { resourceType } = (value ?? {}) as { resourceType?: unknown };
  return shiftObject(value, typeof resourceType === 'string' ? resourceType : type, days);
};

/** FHIR type of a property, of a choice such as `valueDateTime` too; null where R4 has none. */
const typeOf = (type: string, key: string): string | null => {
  if (key === 'valueString' && (type === 'Extension' || type === 'TaskInput')) {
    return 'ExtensionString';
  }
  const elements = tryGetDataType(type)?.elements ?? {};
  const own = elements[key]?.type;
  if (own) {
    return own[0]?.code ?? null;
  }
  for (const [name, element] of Object.entries(elements)) {
    const stem = name.endsWith('[x]') ? name.slice(0, -3) : null;
    const choice =
      stem !== null && key.startsWith(stem)
        ? element.type.find(
            ({ code }) => key.slice(stem.length).toLowerCase() === code.toLowerCase(),
          )
        : undefined;
    if (choice) {
      return choice.code;
    }
  }
  return null;
};

/** Extensions and task inputs without a type of their own carry dates as text, or inside JSON. */
const shiftExtensionText = (text: string, days: number): string => {
  if (!/^[[{]/.test(text)) {
    return shiftText(text, days);
  }
  try {
    return JSON.stringify(
      JSON.parse(text, (_key, inner: unknown) =>
        typeof inner === 'string' ? shiftText(inner, days) : inner,
      ),
    );
  } catch {
    return text;
  }
};
