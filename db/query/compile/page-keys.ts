import { sql } from 'kysely';
import { pageColumns, rowSource } from '../search/row-source.ts';
import { searchedList } from '../search/searched-list.ts';
import type { ConnectionSelection, OrderKey } from '../selection.ts';
import { equal, queryOf } from './condition.ts';
import { orderSql } from './keyset.ts';
import { keysOf, listOf, orderedKeys, type PageScope, searchedKeys } from './ordered-keys.ts';
import { columnsOf } from './row.ts';
import type { Fragment } from './scope.ts';

/** `relevance` ranks this many of the newest matches. */
export const relevanceWindow = 2_000;

/** As many matches of the text index are sorted for the newest, before these are looked for in the order of the list. */
const fewSorted = 30_000;

/** The keys of one page, in order. */
export function pageKeys(connection: ConnectionSelection, scope: PageScope): Fragment {
  const { relevance } = connection;
  return relevance ? rankedKeys(connection, relevance, scope) : orderedKeys(connection, scope);
}

/** The newest matches with their rank, ordered by it. */
function rankedKeys(
  connection: ConnectionSelection,
  relevance: NonNullable<ConnectionSelection['relevance']>,
  scope: PageScope,
): Fragment {
  const { compilation } = scope;
  const [matches, search, ranked] = [compilation.alias(), compilation.alias(), compilation.alias()];
  const there = columnsOf(search);
  const words = { by: 'search', text: relevance.text, table: relevance.table } as const;
  const columns = pageColumns(connection);
  const list = columns.filter((name) => name !== 'relevance').map((name) => sql`${sql.ref(`${matches}.${name}`)}`);
  const rank = sql`ts_rank(${there('vector')}, ${queryOf(words)}::tsquery, 1) as relevance`;
  const on = relevance.on.filter(([, column]) => connection.key.includes(column));
  const from = sql`(${newestMatches(connection, scope)}) ${sql.ref(matches)} join ${sql.table(relevance.table)} ${sql.ref(search)} on ${equal(on, there, columnsOf(matches))}`;
  const source = rowSource(
    { from: sql`(select ${sql.join([...list, rank])} from ${from}) ${sql.ref(ranked)}`, where: sql`true` },
    columns,
    columnsOf(ranked),
  );
  return keysOf(connection, source, scope);
}

/** The newest matches: by the text index where it has few, else by looking through the newest rows first. */
function newestMatches(connection: ConnectionSelection, { outer, compilation }: PageScope): Fragment {
  const order = newestFirst(connection);
  const newest: ConnectionSelection = {
    ...connection,
    order,
    relevance: null,
    page: { count: relevanceWindow, forward: true, after: null, before: null },
  };
  const scope = { limit: relevanceWindow, outer, parent: null, compilation };
  const searched = searchedList(newest, { columns: pageColumns(newest), outer, compilation });
  if (searched?.way !== 'either') return orderedKeys(newest, scope);
  const most = Math.max(searched.mostRead, searched.fewRows);
  if (searched.isCommon || !searched.isIndexed)
    return searchedKeys(newest, searched, scope, { most, unless: sql`false` });
  const [few, rows] = [compilation.alias(), compilation.alias()];
  const limit = sql.lit(fewSorted);
  const isFew = sql`((select count(*) from ${sql.ref(few)}) < ${limit})`;
  const all = searched.indexed(sql`true`);
  const first = sql`select ${listOf(all, null)} from ${all.from} where ${all.where} limit ${limit}`;
  const sorted = orderSql(order, columnsOf(few), true);
  const common = searchedKeys(newest, searched, scope, { most, unless: isFew });
  return sql`select * from (with ${sql.ref(few)} as materialized (${first}) (select * from ${sql.ref(few)} where ${isFew} order by ${sorted} limit ${sql.lit(relevanceWindow)}) union all (${common})) ${sql.ref(rows)}`;
}

function newestFirst({ key, order }: ConnectionSelection): OrderKey[] {
  const keys: OrderKey[] = [
    { column: 'published_sort', type: 'date', direction: 'DESC' },
    ...key.map((column): OrderKey => ({ column, type: 'bigint', direction: 'DESC' })),
  ];
  const others = order.filter(({ column }) => column !== 'relevance' && !keys.some((one) => one.column === column));
  return [...keys, ...others];
}
