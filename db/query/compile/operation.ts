import { type RawBuilder, sql } from 'kysely';
import { Binding, type Request, textsOf } from '../binding.ts';
import { InputError } from '../input-error.ts';
import { parseNodeId } from '../node-id.ts';
import { isInBrief, isShared } from '../ownership.ts';
import type { Variant } from '../search/variant.ts';
import type { RootSelection, Selection } from '../selection.ts';
import { conditionsSql, operandSql } from './condition.ts';
import { connectionSql } from './connection.ts';
import { type Json, jsonObject, jsonSql, type Member } from './json.ts';
import { columnsOf, compileRow, joined } from './row.ts';
import type { Compilation, CompiledStatement, RowScope } from './scope.ts';
import { compileStatement } from './statement.ts';

/**
 * Compiles an operation: one statement for all of its root fields, and what is to be done with its data. The statement's only column, `data`, is the JSON text of an object with the
 * selection's response names; `nodes` fields hold a list of `{"id", "node"}` in any order (see `orderNodes`).
 */
export function compileOperation(selection: Selection, variant: Variant): CompiledStatement {
  return compileStatement({ variant, lists: 1, stage: '' }, (compilation) => {
    const members = Object.entries(selection).map(
      ([name, root]): Member => [name, rootJson(root, [name], compilation)],
    );
    return sql`select ${jsonSql(jsonObject(members))} as data`;
  });
}

function rootJson(root: RootSelection, path: readonly string[], compilation: Compilation): Json {
  switch (root.kind) {
    case 'typename':
      return [JSON.stringify(root.name)];
    case 'introspection':
      return ['null'];
    case 'row':
      return [sql`coalesce(${rowSql(root, path, compilation)}, 'null')`];
    case 'node':
      return [sql`coalesce(${sql.join([...root.rows.map((row) => rowSql(row, path, compilation)), sql`'null'`])})`];
    case 'nodes':
      return nodesJson(root, path, compilation);
    case 'connection':
      return [connectionSql(root.connection, () => sql`null`, path, compilation)];
  }
}

type RootRow = Extract<RootSelection, { kind: 'row' }>;

function rowSql(root: RootRow, path: readonly string[], compilation: Compilation): RawBuilder<string> {
  const alias = compilation.alias();
  const none = () => sql`null`;
  const { fixed } = root;
  const outer =
    fixed && fixed.kind !== 'names' ? () => operandSql(fixed, none) : (column: string) => sql.ref(`${alias}.${column}`);
  const row = compileRow(root.row, { alias, outer, path }, compilation);
  const where =
    fixed && fixed.kind !== 'names'
      ? sql`${sql.ref(`${alias}.id`)} = ${operandSql(fixed, none)}`
      : conditionsSql(root.where, { column: columnsOf(alias), outer: none, compilation });
  return sql`(select ${jsonSql(row.json)} from ${sql.table(root.table)} ${sql.ref(alias)} ${joined(row.joins)} where ${where})`;
}

/** Each table's rows by key; keys of two columns by their pairs. */
function nodesJson(
  root: Extract<RootSelection, { kind: 'nodes' }>,
  path: readonly string[],
  compilation: Compilation,
): Json {
  const lists = root.rows.map(({ table, row: selection }) => {
    const alias = compilation.alias();
    const outer: RowScope['outer'] = isShared(table) ? null : columnsOf(alias);
    const row = compileRow(selection, { alias, outer, path: [...path, 'node'] }, compilation);
    const part = (name: 'brief' | 'self') =>
      new Binding((request) =>
        idsOf(root.ids, request).map((id) => {
          const key = parseNodeId(id);
          return key?.table === table ? key[name] : null;
        }),
      );
    const key = isInBrief(table)
      ? sql`concat(${sql.ref(`${alias}.brief_id`)}, '_', ${sql.ref(`${alias}.id`)})`
      : sql.ref(`${alias}.id`);
    const where = isInBrief(table)
      ? sql`${sql.ref(`${alias}.brief_id`)} = any(${part('brief')}::bigint[]) and ${sql.ref(`${alias}.id`)} = any(${part('self')}::bigint[])`
      : sql`${sql.ref(`${alias}.id`)} = any(${part('self')}::bigint[])`;
    const json = jsonSql(['{"id":"', `${table}_`, key, '","node":', ...row.json, '}']);
    return sql`(select string_agg(${json}, ',') from ${sql.table(table)} ${sql.ref(alias)} ${joined(row.joins)} where ${where})`;
  });
  return ['[', sql`concat_ws(',', ${sql.join(lists)})`, ']'];
}

/** The most ids of a `nodes` field. */
const mostIds = 100;

function idsOf(texts: Extract<RootSelection, { kind: 'nodes' }>['ids'], request: Request): string[] {
  const ids = textsOf(texts, request);
  if (ids.length > mostIds)
    throw new InputError(`nodes: ${ids.length} ids were given, but at most ${mostIds} are served.`);
  return ids;
}

/** The nodes of a `nodes` field in the order of its ids, null for an id that nothing has. */
export function orderNodes(ids: readonly string[], found: unknown): unknown[] {
  const byId = new Map<unknown, unknown>((Array.isArray(found) ? found : []).map((one) => [one.id, one.node]));
  return ids.map((id) => byId.get(id) ?? null);
}
