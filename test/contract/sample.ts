/** The smallest valid input of a schema, made from the schema itself, so that no operation is left out. */
import { z } from 'zod';

type Schema = {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
};

/** Texts for the patterns that occur in the table. */
const texts = [
  'episode-1',
  'CR-4471',
  'message:session-1',
  'x',
  '2026-11-24T10:15:00.000Z',
  '2026-11-24',
];

const text = (schema: Schema): string => {
  if (schema.format === 'date-time') return '2026-11-24T10:15:00.000Z';
  if (schema.format === 'date') return '2026-11-24';
  const fits = schema.pattern
    ? texts.find((one) => new RegExp(schema.pattern ?? '').test(one))
    : 'x'.repeat(schema.minLength ?? 0);
  if (fits === undefined) throw new Error(`no sample text fits ${schema.pattern}`);
  return fits;
};

const ofSchema = (schema: Schema): unknown => {
  if ('const' in schema) return schema.const;
  if (schema.enum) return schema.enum[0];
  const [first] = schema.anyOf ?? schema.oneOf ?? [];
  if (first) return ofSchema(first);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((key) => [key, ofSchema(schema.properties?.[key] ?? {})]),
      );
    case 'array':
      return [];
    case 'string':
      return text(schema);
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 0, (schema.exclusiveMinimum ?? -1) + 1);
    case 'boolean':
      return false;
    case 'null':
      return null;
    default:
      throw new Error(`no sample for ${JSON.stringify(schema)}`);
  }
};

export const sampleOf = (schema: z.ZodType): Record<string, unknown> =>
  ofSchema(z.toJSONSchema(schema) as Schema) as Record<string, unknown>;
