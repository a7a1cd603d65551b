import { type RawBuilder, sql } from 'kysely';
import { nameKey } from '../../text/keys.ts';
import { memoize } from '../../text/memoize.ts';
import { Binding, textOf, textsOf } from '../binding.ts';
import { parseNodeId } from '../node-id.ts';
import { queriesOf } from '../search/terms.ts';
import { entityCount, lookUpIds, namedLookup, termsOf, termsShape } from '../search/variant.ts';
import type { ColumnPair, Condition, Operand, SearchTerms } from '../selection.ts';
import type { Compilation } from './scope.ts';

/** The key of a name; the same names are asked for again and again. */
const keyOf = memoize(nameKey, 1_000);

/** Where a condition stands: the row it is about, and the row that the field stands on. */
export interface ConditionScope {
  /** A column of the row. */
  column: (name: string) => RawBuilder<unknown>;
  outer: (column: string) => RawBuilder<unknown>;
  compilation: Compilation;
}

/** `and` of all conditions; true when there are none. */
export function conditionsSql(conditions: readonly Condition[], scope: ConditionScope): RawBuilder<boolean> {
  if (conditions.length === 0) return sql`true`;
  return sql`${sql.join(
    conditions.map((condition) => conditionSql(condition, scope)),
    sql` and `,
  )}`;
}

/** A condition in SQL. Nulls count as "does not hold", so that `not` is the complement. */
export function conditionSql(condition: Condition, scope: ConditionScope): RawBuilder<boolean> {
  const { column } = scope;
  switch (condition.kind) {
    case 'compare':
      return comparisonSql(column(condition.column), condition.operator, condition.value, scope);
    case 'null':
      return condition.isNull ? sql`${column(condition.column)} is null` : sql`${column(condition.column)} is not null`;
    case 'any':
      return sql`${column(condition.column)} = any(${[...condition.values]}::text[])`;
    case 'exists':
      return existsSql(condition.table, condition.on, scope, (inner) => conditionsSql(condition.where, inner));
    case 'search':
    case 'phrase':
      return existsSql(condition.table, condition.on, scope, (inner) =>
        matchesSql(termsOf(condition), inner.column('vector'), scope.compilation),
      );
    case 'named':
      return conditionSql(chosen(condition, scope.compilation), scope);
    case 'and':
      return sql`(${conditionsSql(condition.of, scope)})`;
    case 'or':
      if (condition.of.length === 0) return sql`false`;
      return sql`(${sql.join(
        condition.of.map((one) => conditionSql(one, scope)),
        sql` or `,
      )})`;
    case 'not':
      return sql`(${conditionSql(condition.of, scope)}) is not true`;
  }
}

/** The columns of the row that a condition asks for. */
export function conditionColumns(condition: Condition, compilation: Compilation): readonly string[] {
  switch (condition.kind) {
    case 'compare':
    case 'null':
    case 'any':
      return [condition.column];
    case 'exists':
    case 'search':
    case 'phrase':
      return condition.on.map(([, here]) => here);
    case 'named':
      return conditionColumns(chosen(condition, compilation), compilation);
    case 'and':
    case 'or':
      return condition.of.flatMap((one) => conditionColumns(one, compilation));
    case 'not':
      return conditionColumns(condition.of, compilation);
  }
}

/** Whether conditions let only rows of one brief through. */
export function isOfOneBrief(conditions: readonly Condition[]): boolean {
  return conditions.some((one) => one.kind === 'compare' && one.column === 'brief_id' && one.operator === '=');
}

/** What a condition on a name comes to. */
export function chosen(condition: Extract<Condition, { kind: 'named' }>, compilation: Compilation): Condition {
  const count = entityCount(compilation.variant, namedLookup(condition));
  return count === 'none' ? condition.unknown : condition.known;
}

/** Whether a search vector matches words, by the text index where that can tell. */
export function matchesSql(
  words: SearchTerms,
  vector: RawBuilder<unknown>,
  compilation: Compilation,
): RawBuilder<boolean> {
  const { use } = termsShape(compilation.variant, words);
  if (use === 'none') return sql`false`;
  if (use === 'exclude') return filterSql(words, vector);
  // As a subquery, since Postgres would read the whole table for words that it takes for common each.
  const query = new Binding((request) => queriesOf(words, request).index);
  const indexed = sql<boolean>`${vector} @@ (select ${query}::tsquery)`;
  return use === 'index' ? indexed : sql`${indexed} and ${filterSql(words, vector)}`;
}

/** The same without the text index: the function behind the operator, for which no index is ever used. */
export function filterSql(words: SearchTerms, vector: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`ts_match_vq(${vector}, ${queryOf(words)}::tsquery)`;
}

/** The tsquery of words. */
export function queryOf(words: SearchTerms): Binding {
  return new Binding((request) => queriesOf(words, request).query);
}

function existsSql(
  table: string,
  on: readonly ColumnPair[],
  scope: ConditionScope,
  where: (inner: ConditionScope) => RawBuilder<boolean>,
): RawBuilder<boolean> {
  const alias = scope.compilation.alias();
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  return sql`exists (select 1 from ${sql.table(table)} ${sql.ref(alias)} where ${equal(on, column, scope.column)} and ${where({ ...scope, column })})`;
}

type Column = (name: string) => RawBuilder<unknown>;

/** `and` of the equal columns of two joined tables. */
export function equal(on: readonly ColumnPair[], inner: Column, outer: Column): RawBuilder<boolean> {
  return sql`${sql.join(
    on.map(([there, here]) => sql`${inner(there)} = ${outer(here)}`),
    sql` and `,
  )}`;
}

function comparisonSql(
  column: RawBuilder<unknown>,
  operator: string,
  value: Operand,
  scope: ConditionScope,
): RawBuilder<boolean> {
  if (value.kind === 'names') {
    return sql`${column} in (${namesSql(value)})`;
  }
  if (value.kind === 'entities') {
    const count = entityCount(scope.compilation.variant, value);
    if (count === 'none') return sql`false`;
    if (count === 'many') return sql`${column} = any(${new Binding((request) => lookUpIds(value, request))}::bigint[])`;
  }
  return sql`${column} ${sql.raw(operator)} ${operandSql(value, scope.outer)}`;
}

/** The ids that names lead to, as a select of one column. */
export function namesSql({ table, column, texts }: Extract<Operand, { kind: 'names' }>): RawBuilder<unknown> {
  const keys = new Binding((request) => textsOf(texts, request).map(keyOf));
  return sql`select ${sql.ref(column)} from ${sql.table(table)} where key = any(${keys}::text[])`;
}

/** A single value in SQL. */
export function operandSql(
  value: Exclude<Operand, { kind: 'names' }>,
  outer: (column: string) => RawBuilder<unknown>,
): RawBuilder<unknown> {
  switch (value.kind) {
    case 'constant':
      // Written out, since a partial index serves no plan in which its condition is a parameter.
      return sql`${sql.lit(value.value)}`;
    case 'outer':
      return outer(value.column);
    case 'text': {
      if (value.type === 'text') return sql`${new Binding((request) => textOf(value.text, request))}::text`;
      return sql`${new Binding((request) => postgresDate(textOf(value.text, request)))}::date`;
    }
    case 'id':
      return sql`${new Binding((request) => {
        const key = parseNodeId(textOf(value.text, request));
        return key?.table === value.table ? key[value.part] : null;
      })}::bigint`;
    case 'name': {
      const key = new Binding((request) => keyOf(textOf(value.text, request)));
      return sql`(select ${sql.ref(value.column)} from ${sql.table(value.table)} where key = ${key}::text)`;
    }
    case 'entities':
      return sql`${new Binding((request) => lookUpIds(value, request)[0] ?? null)}::bigint`;
  }
}

/** ISO 8601 has a year 0, which Postgres calls 1 BC. */
function postgresDate(date: string): string {
  return date.startsWith('0000-') ? `0001${date.slice(4)} BC` : date;
}
