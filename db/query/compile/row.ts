import { type RawBuilder, sql } from 'kysely';
import { isShared } from '../ownership.ts';
import type { ColumnFormat, FieldSelection, ListSource, RowSelection } from '../selection.ts';
import { conditionsSql, equal } from './condition.ts';
import { connectionSql } from './connection.ts';
import { type Json, jsonObject, jsonSql, jsonText } from './json.ts';
import type { Compilation, RowScope } from './scope.ts';

/** The JSON of a row, and the joins that it needs beside the row's own table. */
export interface CompiledRow {
  json: Json;
  joins: readonly RawBuilder<unknown>[];
}

/** A row as a JSON object. Rows to one are joined, lists are subqueries of the select list. */
export function compileRow(row: RowSelection, scope: RowScope, compilation: Compilation): CompiledRow {
  const fields = Object.entries(row.fields).map(
    ([name, field]) => [name, compileField(field, { ...scope, path: [...scope.path, name] }, compilation)] as const,
  );
  return {
    json: jsonObject(fields.map(([name, { json }]) => [name, json])),
    joins: fields.flatMap(([, { joins }]) => joins),
  };
}

function compileField(field: FieldSelection, scope: RowScope, compilation: Compilation): CompiledRow {
  const column = columnsOf(scope.alias);
  switch (field.kind) {
    case 'typename':
      return { json: [JSON.stringify(field.name)], joins: [] };
    case 'column':
      return { json: columnJson(column(field.column), field.format), joins: [] };
    case 'id':
      return { json: [`"${field.table}`, ...field.columns.flatMap((name) => ['_', column(name)]), '"'], joins: [] };
    case 'translated':
      return { json: translatedJson(column(field.column), field.texts), joins: [] };
    case 'coalesce':
      return { json: jsonText(sql`coalesce(${sql.join([...field.columns.map(column), sql`null::text`])})`), joins: [] };
    case 'object':
      return compileRow(field.row, scope, compilation);
    case 'one':
      return compileOne(field, scope, compilation);
    case 'many':
      return { json: [listSql(field.list, field.row, scope, compilation)], joins: [] };
    case 'connection': {
      if (scope.outer)
        return { json: [connectionSql(field.connection, scope.outer, scope.path, compilation)], joins: [] };
      const mark = compilation.addStage(field.connection, scope.path);
      return { json: [`"${mark}`, column('id'), '"'], joins: [] };
    }
  }
}

function translatedJson(column: RawBuilder<unknown>, texts: Readonly<Record<string, string>>): Json {
  const cases = Object.entries(texts).map(
    ([value, text]) => sql`when ${sql.lit(value)} then ${sql.lit(JSON.stringify(text))}`,
  );
  return [sql`case ${column} ${sql.join(cases, sql` `)} else 'null' end`];
}

function columnJson(column: RawBuilder<unknown>, format: ColumnFormat): Json {
  switch (format) {
    case 'number':
    case 'boolean':
      return [sql`coalesce(${column}::text, 'null')`];
    case 'timestamp':
      return jsonText(sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
    case 'text':
    case 'date':
    case 'texts':
      return jsonText(column);
  }
}

function rowScope(table: string, alias: string, path: readonly string[]): RowScope {
  return { alias, outer: isShared(table) ? null : columnsOf(alias), path };
}

function compileOne(
  field: Extract<FieldSelection, { kind: 'one' }>,
  scope: RowScope,
  compilation: Compilation,
): CompiledRow {
  const alias = compilation.alias();
  const row = compileRow(field.row, rowScope(field.table, alias, scope.path), compilation);
  const join = sql`left join ${sql.table(field.table)} ${sql.ref(alias)} on ${equal(field.on, columnsOf(alias), columnsOf(scope.alias))}`;
  const key = field.on[0]?.[0] ?? 'id';
  const json = sql`case when ${sql.ref(`${alias}.${key}`)} is null then 'null' else ${jsonSql(row.json)} end`;
  return { json: [json], joins: [join, ...row.joins] };
}

function listSql(
  list: ListSource,
  selection: RowSelection,
  scope: RowScope,
  compilation: Compilation,
): RawBuilder<string> {
  const alias = compilation.alias();
  const link = list.through ? compilation.alias() : alias;
  const row = compileRow(selection, rowScope(list.table, alias, scope.path), compilation);
  const from = list.through
    ? sql`${sql.table(list.through.table)} ${sql.ref(link)} join ${sql.table(list.table)} ${sql.ref(alias)} on ${equal(list.on, columnsOf(alias), columnsOf(link))}`
    : sql`${sql.table(list.table)} ${sql.ref(alias)}`;
  const ofRow = equal(list.through?.on ?? list.on, columnsOf(link), columnsOf(scope.alias));
  const where = conditionsSql(list.where, { column: columnsOf(link), outer: columnsOf(scope.alias), compilation });
  const order = sql.join(list.order.map((key) => sql`${sql.ref(`${link}.${key.column}`)} ${sql.raw(key.direction)}`));
  const x = compilation.alias();
  return sql`(select concat('[', string_agg(${sql.ref(x)}.j, ','), ']') from (select ${jsonSql(row.json)} as j from ${from} ${joined(row.joins)} where ${ofRow} and ${where} order by ${order}) ${sql.ref(x)})`;
}

/** The columns of a table by its alias. */
export function columnsOf(alias: string): (name: string) => RawBuilder<unknown> {
  return (name) => sql.ref(`${alias}.${name}`);
}

/** Joins one after another. */
export function joined(joins: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return joins.length === 0 ? sql`` : sql`${sql.join([...joins], sql` `)}`;
}
