import { type RawBuilder, sql } from 'kysely';
import { chooseSource } from '../search/access-path.ts';
import { selectList } from '../search/row-source.ts';
import type { ConnectionSelection, Facet, FacetField } from '../selection.ts';
import { conditionsSql, equal } from './condition.ts';
import { type Json, jsonObject, jsonSql, jsonText, type Member } from './json.ts';
import { columnsOf, compileRow, joined } from './row.ts';
import type { Compilation } from './scope.ts';

/** Facets count among this many of a list's first rows, as `totalCount` does. */
export const facetLimit = 10_000;

/** The most periods that a facet by date gives. */
const mostPeriods = 1_000;

type Outer = (column: string) => RawBuilder<unknown>;

/** Counts of a list's rows by what they have in common: the rows are found once, then grouped for each facet. */
export function facetsSql(
  connection: ConnectionSelection,
  facets: Record<string, Facet>,
  outer: Outer,
  path: readonly string[],
  compilation: Compilation,
): RawBuilder<string> {
  const rows = compilation.alias();
  const members = Object.entries(facets).map(
    ([name, facet]): Member => [name, facetJson(facet, rows, [...path, name], compilation)],
  );
  const columns = neededColumns(connection, facets);
  const source = chooseSource({ ...connection, order: [] }, { columns, outer, compilation });
  const matches = sql`select ${selectList(source)} from ${source.from} where ${source.where} limit ${sql.lit(facetLimit)}`;
  return sql`(with ${sql.ref(rows)} as materialized (${matches}) select ${jsonSql(jsonObject(members))})`;
}

function neededColumns({ key }: ConnectionSelection, facets: Record<string, Facet>): string[] {
  const others = Object.values(facets).flatMap((facet) => {
    if (facet.kind === 'period') return [facet.column];
    if (facet.kind === 'present') return facet.values.map(({ column }) => column);
    return facet.kind === 'rows' ? facet.through.on.map(([, column]) => column) : [];
  });
  return [...new Set([...key, ...others])];
}

function facetJson(facet: Facet, rows: string, path: readonly string[], compilation: Compilation): Json {
  if (facet.kind === 'typename') return [JSON.stringify(facet.name)];
  const [x, y] = [compilation.alias(), compilation.alias()];
  const item = facetItem(facet, rows, x, path, compilation);
  return [
    sql`(select concat('[', string_agg(${sql.ref(y)}.j, ','), ']') from (select ${jsonSql(item.json)} as j from (${item.counts}) ${sql.ref(x)} ${joined(item.joins)} order by ${item.order}) ${sql.ref(y)})`,
  ];
}

interface FacetItem {
  /** Rows of `value` and `n`. */
  counts: RawBuilder<unknown>;
  joins: readonly RawBuilder<unknown>[];
  json: Json;
  order: RawBuilder<unknown>;
}

function facetItem(
  facet: Exclude<Facet, { kind: 'typename' }>,
  rows: string,
  x: string,
  path: readonly string[],
  compilation: Compilation,
): FacetItem {
  const value = sql.ref(`${x}.value`);
  const count = sql.ref(`${x}.n`);
  switch (facet.kind) {
    case 'rows':
      return rowsItem(facet, rows, x, path, compilation);
    case 'period': {
      const date = sql.ref(`${rows}.${facet.column}`);
      return {
        counts: sql`select to_char(${date}, ${sql.lit(facet.format)}) as value, count(*) as n from ${sql.ref(rows)} where ${date} > '-infinity' group by 1 order by 1 desc limit ${sql.lit(mostPeriods)}`,
        joins: [],
        json: itemJson(facet.fields, count, () =>
          facet.format === 'YYYY' ? [sql`${value}::integer`] : jsonText(value),
        ),
        order: sql`${value} desc`,
      };
    }
    case 'present': {
      const values = facet.values.map(
        (one, index) =>
          sql`select ${sql.lit(index)} as place, ${sql.lit(one.value)} as value, count(${sql.ref(`${rows}.${one.column}`)}) as n from ${sql.ref(rows)}`,
      );
      return {
        counts: sql.join(values, sql` union all `),
        joins: [],
        json: itemJson(facet.fields, count, () => jsonText(value)),
        order: sql.ref(`${x}.place`),
      };
    }
  }
}

function rowsItem(
  facet: Extract<Facet, { kind: 'rows' }>,
  rows: string,
  x: string,
  path: readonly string[],
  compilation: Compilation,
): FacetItem {
  const [link, alias] = [compilation.alias(), compilation.alias()];
  const { table, on, where } = facet.through;
  const id = sql.ref(`${link}.${facet.column}`);
  const conditions = conditionsSql(where, { column: columnsOf(link), outer: columnsOf(rows), compilation });
  const joins: RawBuilder<unknown>[] = [];
  const json = itemJson(facet.fields, sql.ref(`${x}.n`), (field, name) => {
    if (field.kind !== 'row') return ['null'];
    const row = compileRow(field.row, { alias, outer: null, path: [...path, name] }, compilation);
    joins.push(...row.joins);
    return row.json;
  });
  return {
    counts: sql`select ${id} as value, count(*) as n from ${sql.ref(rows)} join ${sql.table(table)} ${sql.ref(link)} on ${equal(on, columnsOf(link), columnsOf(rows))} where ${conditions} group by 1 order by 2 desc, 1 limit ${sql.lit(facet.first)}`,
    joins: [
      sql`join ${sql.table(facet.table)} ${sql.ref(alias)} on ${sql.ref(`${alias}.id`)} = ${sql.ref(`${x}.value`)}`,
      ...joins,
    ],
    json,
    order: sql`${sql.ref(`${x}.n`)} desc, ${sql.ref(`${x}.value`)}`,
  };
}

function itemJson(
  fields: Record<string, FacetField>,
  count: RawBuilder<unknown>,
  valueJson: (field: FacetField, name: string) => Json,
): Json {
  const members = Object.entries(fields).map(([name, field]): Member => {
    if (field.kind === 'count') return [name, [count]];
    return [name, field.kind === 'typename' ? [JSON.stringify(field.name)] : valueJson(field, name)];
  });
  return jsonObject(members);
}
