import { type RawBuilder, sql } from 'kysely';
import { type FilterKind, searchFilter } from '../../text/search-filters.ts';
import { type ConditionScope, conditionSql, namesSql, operandSql } from '../compile/condition.ts';
import type { ColumnPair, Condition } from '../selection.ts';

/** A condition on a row, in terms of the table that has its search vector. */
export type IndexedFilter = (scope: ConditionScope) => RawBuilder<boolean>;

/**
 * What a condition says of the row with the search vector, so that an index of that table can tell, or at least no other
 * table has to be asked; null for a condition that none of its columns knows.
 *
 * @param on how the table's columns and the row's are called
 */
export function indexedFilter(condition: Condition, on: readonly ColumnPair[]): IndexedFilter | null {
  switch (condition.kind) {
    case 'compare': {
      const [there] = on.find(([, here]) => here === condition.column) ?? [];
      return there === undefined ? null : (scope) => conditionSql({ ...condition, column: there }, scope);
    }
    case 'exists':
      return joinedFilter(condition);
    case 'null': {
      const language = languages[condition.column];
      if (language === undefined) return null;
      const filter = searchFilter(condition.isNull ? 'missing' : 'present', language);
      return hasFilter(() => sql.lit(filter));
    }
    case 'any':
      if (condition.column !== 'alignment_status') return null;
      return hasAny(() => sql`${condition.values.map((status) => searchFilter('alignment', status))}::text[]`);
    case 'and':
    case 'or':
      return combinedFilter(condition, on);
    case 'not': {
      const filter = indexedFilter(condition.of, on);
      return filter && ((scope) => sql`(${filter(scope)}) is not true`);
    }
    default:
      return null;
  }
}

function combinedFilter(
  { kind, of }: Extract<Condition, { kind: 'and' | 'or' }>,
  on: readonly ColumnPair[],
): IndexedFilter | null {
  const filters = of.map((condition) => indexedFilter(condition, on));
  const known = filters.filter((filter) => filter !== null);
  if (known.length < filters.length) return null;
  if (known.length === 0) return () => sql.lit(kind === 'and');
  return (scope) =>
    sql`(${sql.join(
      known.map((filter) => filter(scope)),
      sql.raw(` ${kind} `),
    )})`;
}

const languages: Readonly<Record<string, string>> = { text_zh: 'ZH', text_en: 'EN' };

/** The joining tables that filters are made of. */
const kinds: Readonly<Record<string, FilterKind>> = {
  brief_source: 'source',
  brief_author: 'author',
  brief_keyword: 'keyword',
};

function joinedFilter({ table, where }: Extract<Condition, { kind: 'exists' }>): IndexedFilter | null {
  const kind = kinds[table];
  const [only, ...others] = where;
  if (kind === undefined || only?.kind !== 'compare' || others.length > 0) return null;
  const { column, operator, value } = only;
  if (column !== `${kind}_id` || operator !== '=' || value.kind === 'entities') return null;
  const filter = (id: RawBuilder<unknown>) => sql`${sql.lit(searchFilter(kind, ''))} || ${id}`;
  if (value.kind !== 'names') return hasFilter(({ outer }) => filter(operandSql(value, outer)));
  const id = sql.ref(value.column);
  return hasAny(() => sql`array(select ${filter(id)} from (${namesSql(value)}) named)`);
}

function hasFilter(filter: (scope: ConditionScope) => RawBuilder<unknown>): IndexedFilter {
  return (scope) => sql`${scope.column('filters')} @> array[${filter(scope)}]`;
}

function hasAny(filters: () => RawBuilder<unknown>): IndexedFilter {
  return ({ column }) => sql`${column('filters')} && ${filters()}`;
}
