/** Search requests as SQL over the index tables. Every value is a bound parameter. */
import {
  badRequest,
  type Filter,
  OperationOutcomeError,
  type SortRule,
  splitSearchOnComma,
} from '@medplum/core';
import type { Definitions, SearchField } from './definitions.ts';
import { type DateRange, dateRange } from './fhirDates.ts';
import { foldString, parameterName, tableOf } from './searchIndex.ts';

export type SqlPart = { readonly sql: string; readonly values: readonly (string | number)[] };

export type QueryContext = {
  readonly definitions: Definitions;
  readonly parameterId: (name: string) => number;
};

const refuse = (text: string): never => {
  throw new OperationOutcomeError(badRequest(text));
};

const fieldOf = (context: QueryContext, type: string, code: string): SearchField => {
  const field = context.definitions.fieldsOf(type).get(code);
  return field ?? refuse(`Unknown search parameter for ${type}: ${code}`);
};

/**
 * All filters of a request joined by AND, over the row `r` of table `resource`. The filter that
 * is likely to leave the fewest rows gives the row numbers to look at; the others are checked
 * on each of those rows, so that no filter makes the database walk all resources of a type.
 */
export const whereOf = (
  context: QueryContext,
  type: string,
  filters: readonly Filter[],
): SqlPart => {
  const fields = filters.map((filter) => fieldOf(context, type, filter.code));
  const ranks = filters.map((filter, index) => rankOf(filter, fields[index]));
  const best = Math.min(...ranks);
  const leader = best < NEVER ? ranks.indexOf(best) : -1;
  const parts = filters.map((filter, index) =>
    filterSql(context, type, filter, fields[index], index === leader && best > 0),
  );
  // The plus keeps the planner from taking the type's own index instead of the leader's rows.
  const ofType = leader >= 0 && best > 0 ? '+r.type = ?' : 'r.type = ?';
  return {
    sql: [ofType, 'r.deleted = 0', ...parts.map((part) => part.sql)].join(' AND '),
    values: [type, ...parts.flatMap((part) => part.values)],
  };
};

const NEVER = 9;
const ranks: Readonly<Record<SearchField['kind'], number>> = {
  reference: 2,
  token: 3,
  uri: 3,
  string: 4,
  date: 5,
};

/** Lower leaves fewer rows; 0 is the resource's own id. */
const rankOf = (filter: Filter, field: SearchField | undefined): number => {
  if (filter.code === '_id') {
    return 0;
  }
  const cannotLead = ['missing', 'not', 'ne'].includes(filter.operator);
  if (!field || cannotLead || filter.code === '_lastUpdated') {
    return NEVER;
  }
  return filter.code === 'identifier' ? 1 : ranks[field.kind];
};

const filterSql = (
  context: QueryContext,
  type: string,
  filter: Filter,
  field: SearchField | undefined,
  leads: boolean,
): SqlPart => {
  if (!field || filter.code === '_id') {
    return idSql(filter);
  }
  if (filter.code === '_lastUpdated') {
    return dateSql(filter, 'r.last_updated', 'r.last_updated');
  }
  const param = context.parameterId(parameterName(type, filter.code));
  const rows = `FROM ${tableOf[field.kind]} x WHERE x.param = ?`;
  if (filter.operator === 'missing') {
    const wanted = /^(true|false)$/.test(filter.value) ? filter.value : refuse(badValue(filter));
    const not = wanted === 'true' ? 'NOT ' : '';
    return { sql: `${not}EXISTS (SELECT 1 ${rows} AND x.pk = r.pk)`, values: [param] };
  }
  const condition = conditionSql(field, filter);
  const not = filter.operator === 'not' ? 'NOT ' : '';
  return {
    sql: leads
      ? `r.pk IN (SELECT x.pk ${rows} AND (${condition.sql}))`
      : `${not}EXISTS (SELECT 1 ${rows} AND x.pk = r.pk AND (${condition.sql}))`,
    values: [param, ...condition.values],
  };
};

const badValue = (filter: Filter): string => `Invalid value for search parameter ${filter.code}`;
const badOperator = (filter: Filter): string =>
  `Search parameter ${filter.code} does not take :${filter.operator}`;

const idSql = (filter: Filter): SqlPart => {
  if (filter.operator !== 'eq') {
    refuse(badOperator(filter));
  }
  const ids = splitSearchOnComma(filter.value);
  return { sql: `r.id IN (${ids.map(() => '?').join(', ')})`, values: ids };
};

const conditionSql = (field: SearchField, filter: Filter): SqlPart => {
  switch (field.kind) {
    case 'token':
      return anyOf(filter, ['eq', 'not'], tokenSql);
    case 'uri':
      return anyOf(filter, ['eq'], (value) => ({ sql: 'x.value = ?', values: [value] }));
    case 'reference':
      return anyOf(filter, ['eq'], (value) => referenceSql(field, value));
    case 'date':
      return dateSql(filter, 'x.low', 'x.high');
    case 'string':
      return anyOf(filter, ['eq', 'exact', 'contains'], (value) => stringSql(filter, value));
  }
};

/** Values divided by commas are alternatives. */
const anyOf = (
  filter: Filter,
  operators: readonly string[],
  sqlOf: (value: string) => SqlPart,
): SqlPart => {
  if (!operators.includes(filter.operator)) {
    refuse(badOperator(filter));
  }
  const values = splitSearchOnComma(filter.value);
  if (values.some((value) => value === '')) {
    refuse(badValue(filter));
  }
  const parts = values.map(sqlOf);
  return {
    sql: parts.map((part) => part.sql).join(' OR '),
    values: parts.flatMap((part) => part.values),
  };
};

/** `code`, `system|code`, `|code` (no system) and `system|` (any code of it). */
const tokenSql = (value: string): SqlPart => {
  const bar = value.indexOf('|');
  if (bar < 0) {
    return { sql: 'x.value = ?', values: [value] };
  }
  const system = value.slice(0, bar);
  const code = value.slice(bar + 1);
  return code === ''
    ? { sql: 'x.system = ?', values: [system] }
    : { sql: '(x.value = ? AND x.system = ?)', values: [code, system] };
};

/** `Type/id`, or a bare id of any type that the parameter may point to. */
const referenceSql = (field: SearchField, value: string): SqlPart => {
  if (value.includes('/') || value.includes(':')) {
    return { sql: 'x.value = ?', values: [value] };
  }
  if (field.targets.length === 0) {
    return { sql: 'x.value = ? OR x.value LIKE ?', values: [value, `%/${escapeLike(value)}`] };
  }
  const targets = field.targets.map((target) => `${target}/${value}`);
  return { sql: `x.value IN (${targets.map(() => '?').join(', ')})`, values: targets };
};

// Ids hold no wildcard but for `_`-free FHIR ids; anything else cannot match one.
const escapeLike = (value: string): string => value.replace(/[%_]/g, '');

const stringSql = (filter: Filter, value: string): SqlPart => {
  const folded = foldString(value);
  if (folded === '') {
    // Blanks and accents alone would be the beginning of every string.
    return { sql: '0', values: [] };
  }
  switch (filter.operator) {
    case 'exact':
      return { sql: 'x.exact = ?', values: [value] };
    case 'contains':
      return { sql: 'instr(x.value, ?) > 0', values: [folded] };
    default:
      return {
        sql: '(x.value >= ? AND x.value < ?)',
        values: [folded, `${folded}\u{10FFFF}`],
      };
  }
};

/** Comparison of the range searched for with the range stored (FHIR search, prefixes). */
const dateSql = (filter: Filter, low: string, high: string): SqlPart => {
  const range: DateRange = dateRange(filter.value) ?? refuse(badValue(filter));
  const inside = `(${low} >= ? AND ${high} <= ?)`;
  const within = [range.low, range.high];
  switch (filter.operator) {
    case 'eq':
      return { sql: inside, values: within };
    case 'ne':
      return { sql: `NOT ${inside}`, values: within };
    case 'gt':
      return { sql: `${high} > ?`, values: [range.high] };
    case 'ge':
      return { sql: `(${high} > ? OR ${inside})`, values: [range.high, ...within] };
    case 'lt':
      return { sql: `${low} < ?`, values: [range.low] };
    case 'le':
      return { sql: `(${low} < ? OR ${inside})`, values: [range.low, ...within] };
    case 'sa':
      return { sql: `${low} > ?`, values: [range.high] };
    case 'eb':
      return { sql: `${high} < ?`, values: [range.low] };
    default:
      return refuse(badOperator(filter));
  }
};

/** ORDER BY of a request; rows without a value come last, and creation order settles ties. */
export const orderOf = (
  context: QueryContext,
  type: string,
  rules: readonly SortRule[],
): SqlPart => {
  const parts = rules.map((rule) => sortSql(context, type, rule));
  return {
    sql: [...parts.map((part) => part.sql), 'r.pk'].join(', '),
    values: parts.flatMap((part) => part.values),
  };
};

const sortSql = (context: QueryContext, type: string, rule: SortRule): SqlPart => {
  const direction = rule.descending ? 'DESC' : 'ASC';
  if (rule.code === '_lastUpdated' || rule.code === '_id') {
    const column = rule.code === '_id' ? 'r.id' : 'r.last_updated';
    return { sql: `${column} ${direction}`, values: [] };
  }
  const field = fieldOf(context, type, rule.code);
  const param = context.parameterId(parameterName(type, rule.code));
  const column = field.kind === 'date' ? (rule.descending ? 'x.high' : 'x.low') : 'x.value';
  const choice = rule.descending ? 'max' : 'min';
  return {
    sql: `(SELECT ${choice}(${column}) FROM ${tableOf[field.kind]} x WHERE x.pk = r.pk AND x.param = ?) ${direction} NULLS LAST`,
    values: [param],
  };
};
