import { type RawBuilder, sql } from 'kysely';
import { Binding } from '../binding.ts';
import { chooseSource } from '../search/access-path.ts';
import type { Variant } from '../search/variant.ts';
import type { ConnectionField, ConnectionSelection, Facet } from '../selection.ts';
import { edgeJson } from './edge.ts';
import { facetsSql } from './facets.ts';
import { type Json, jsonObject, jsonSql, type Member } from './json.ts';
import { namedEntitiesSql } from './named-entities.ts';
import { PageRows } from './page-rows.ts';
import { joined } from './row.ts';
import {
  branches,
  type Compilation,
  type CompiledStatement,
  type Fragment,
  type Outer,
  type Parents,
  type Stage,
  type Table,
} from './scope.ts';
import { compileStatement } from './statement.ts';

/** `totalCount` is exact up to here. */
export const countLimit = 10_000;

/** A connection of one row, as a subquery of the select list. */
export function connectionSql(
  connection: ConnectionSelection,
  outer: Outer,
  path: readonly string[],
  compilation: Compilation,
): RawBuilder<string> {
  const parts = connectionParts(connection, { ids: [], outer: () => outer, grouped: false }, path, compilation);
  return sql`(select ${jsonSql(parts.json)} from ${sql.join(
    parts.tables.length === 0 ? [sql`(values (1)) one`] : parts.tables.map((table) => table.sql),
    sql` cross join `,
  )})`;
}

/** Compiles a connection of up to `rows` shared rows: a statement that gives a row `parent, json` for each. */
export function compileStage({ connection, key }: Stage, rows: number, variant: Variant): CompiledStatement {
  return compileStatement({ variant, lists: rows, stage: key }, (compilation) =>
    stageSql(connection, rows, compilation),
  );
}

function stageSql(connection: ConnectionSelection, rows: number, compilation: Compilation): Fragment {
  const ids = Array.from(
    { length: rows },
    (_, index) => sql`${new Binding((request) => request.parents[index] ?? null)}::bigint`,
  );
  const parents: Parents = { ids, outer: (index) => () => ids[index] ?? sql`null`, grouped: true };
  const parts = connectionParts(connection, parents, [], compilation);
  const joins = parts.tables.map((table) => sql`left join ${table.sql} on ${sql.ref(`${table.alias}.parent`)} = p.id`);
  const values = sql.join(ids.map((id) => sql`(${id})`));
  return sql`select p.id::text as parent, ${jsonSql(parts.json)} as json from (values ${values}) p(id) ${joined(joins)} where p.id is not null`;
}

function connectionParts(
  connection: ConnectionSelection,
  parents: Parents,
  path: readonly string[],
  compilation: Compilation,
): { json: Json; tables: Table[] } {
  const rows = new PageRows(connection, compilation);
  const total = compilation.alias();
  const count = sql.ref(`${total}.total`);
  const facets: Table[] = [];
  let counted = false;
  const fieldJson = (field: ConnectionField, at: readonly string[]): Json => {
    switch (field.kind) {
      case 'typename':
        return [JSON.stringify(field.name)];
      case 'edges':
        return rows.list((page) => edgeJson(field.fields, { rows, page, path: at, compilation }));
      case 'nodes':
        return rows.list((page) => rows.node(field.row, page, at));
      case 'pageInfo':
        return jsonObject(Object.entries(field.fields).map(([name, info]) => [name, rows.pageInfo(info)]));
      case 'totalCount':
        counted = true;
        return [sql`least(coalesce(${count}, 0), ${sql.lit(countLimit)})`];
      case 'totalCountIsExact':
        counted = true;
        return [sql`(coalesce(${count}, 0) <= ${sql.lit(countLimit)})::text`];
      case 'namedEntities':
        return [namedEntitiesSql(connection, field.row, at, compilation)];
      case 'facets': {
        const table = facetsTable(connection, field.facets, parents, at, compilation);
        facets.push(table);
        return [sql.ref(`${table.alias}.facets`)];
      }
    }
  };
  const members = Object.entries(connection.fields).map(
    ([name, field]): Member => [name, fieldJson(field, [...path, name])],
  );
  const tables = [
    ...facets,
    ...(rows.used ? [rows.table(parents)] : []),
    ...(counted ? [countTable(connection, parents, total, compilation)] : []),
  ];
  return { json: jsonObject(members), tables };
}

function facetsTable(
  connection: ConnectionSelection,
  facets: Record<string, Facet>,
  parents: Parents,
  path: readonly string[],
  compilation: Compilation,
): Table {
  const alias = compilation.alias();
  const branch = (outer: Outer, parent: Fragment | null): Fragment =>
    sql`select ${parent ? sql`${parent} as parent, ` : sql``}${facetsSql(connection, facets, outer, path, compilation)} as facets`;
  return { alias, sql: sql`(${branches(parents, branch)}) ${sql.ref(alias)}` };
}

function countTable(connection: ConnectionSelection, parents: Parents, name: string, compilation: Compilation): Table {
  const branch = (outer: Outer, parent: Fragment | null): Fragment => {
    const source = chooseSource({ ...connection, order: [] }, { columns: [], outer, compilation });
    const some = sql`select 1 from ${source.from} where ${source.where} limit ${sql.lit(countLimit + 1)}`;
    return sql`select ${parent ? sql`${parent} as parent, ` : sql``}count(*) as total from (${some}) counted`;
  };
  return { alias: name, sql: sql`(${branches(parents, branch)}) ${sql.ref(name)}` };
}
