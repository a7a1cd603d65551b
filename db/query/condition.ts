import { type RawBuilder, sql } from 'kysely';
import { nameKey } from '../documents/name-key.ts';
import { fold } from '../text/fold.ts';
import { phraseQuery, searchQuery } from '../text/search-query.ts';
import { Binding, textOf, textsOf } from './binding.ts';
import { parseNodeId } from './node-id.ts';
import { remember } from './remember.ts';
import type { Compilation } from './scope.ts';
import type { ColumnPair, Condition, Operand, Text } from './selection.ts';

/** The key of a name; the same names are asked for again and again. */
const keyOf = remember(nameKey, 1_000);

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
      return existsSql(condition.table, condition.on, scope, (inner) => matches(inner, searchOf(condition.text)));
    case 'phrase':
      return existsSql(condition.table, condition.on, scope, (inner) => matches(inner, phraseOf(condition.text)));
    case 'named':
      return conditionSql(
        scope.compilation.use(condition.text) === 'none' ? condition.unknown : condition.known,
        scope,
      );
    case 'contains':
      return sql`strpos(${column(condition.column)}, ${foldedOf(condition.text)}::text) > 0`;
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

function matches({ column }: ConditionScope, query: Binding): RawBuilder<boolean> {
  return sql`${column('vector')} @@ ${query}::tsquery`;
}

/** The tsquery of words typed by a person. */
export function searchOf(text: Text): Binding {
  return new Binding((request) => searchQuery(textOf(text, request)));
}

function foldedOf(text: Text): Binding {
  return new Binding((request) => fold(textOf(text, request)).text);
}

function phraseOf(text: Text): Binding {
  return new Binding((request) => phraseQuery(textOf(text, request)));
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
    const keys = new Binding((request) => textsOf(value.texts, request).map(keyOf));
    return sql`${column} in (select ${sql.ref(value.column)} from ${sql.table(value.table)} where key = any(${keys}::text[]))`;
  }
  if (value.kind === 'entities') {
    const use = scope.compilation.use(value.texts);
    if (use === 'none') return sql`false`;
    if (use === 'many') {
      const ids = new Binding((request) => textsOf(value.texts, request).flatMap((text) => request.names.ids(text)));
      return sql`${column} = any(${ids}::bigint[])`;
    }
  }
  return sql`${column} ${sql.raw(operator)} ${operandSql(value, scope.outer)}`;
}

/** A single value in SQL. */
export function operandSql(
  value: Exclude<Operand, { kind: 'names' }>,
  outer: (column: string) => RawBuilder<unknown>,
): RawBuilder<unknown> {
  switch (value.kind) {
    case 'constant':
      return sql`${value.value}`;
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
      return sql`${new Binding((request) => textsOf(value.texts, request).flatMap((text) => request.names.ids(text))[0] ?? null)}::bigint`;
  }
}

/** ISO 8601 has a year 0, which Postgres calls 1 BC. */
function postgresDate(date: string): string {
  return date.startsWith('0000-') ? `0001${date.slice(4)} BC` : date;
}
