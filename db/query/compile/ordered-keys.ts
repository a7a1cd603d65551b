import { sql } from 'kysely';
import { chooseSource, eitherSource, windowSource } from '../search/access-path.ts';
import { pageColumns, type RowSource, selectList } from '../search/row-source.ts';
import { type SearchedList, searchedList } from '../search/searched-list.ts';
import type { ConnectionSelection } from '../selection.ts';
import { cursorCondition, orderSql } from './keyset.ts';
import type { Compilation, Fragment, Outer } from './scope.ts';

/** A page whose keys are read: how many rows, below which row, and whether for one of several such rows. */
export interface PageScope {
  limit: number;
  outer: Outer;
  parent: Fragment | null;
  compilation: Compilation;
}

/** The keys of one page of a list whose order is one of columns. */
export function orderedKeys(connection: ConnectionSelection, scope: PageScope): Fragment {
  const { limit, outer, compilation } = scope;
  const unless = sql`false`;
  const context = { columns: pageColumns(connection), outer, compilation };
  const searched = searchedList(connection, context);
  if (searched?.way === 'window') return windowKeys(connection, searched, scope, { most: searched.mostRead, unless });
  if (searched?.way === 'either')
    return searchedKeys(connection, searched, scope, { most: limit * readForRow, unless });
  if (searched) return sortedKeys(connection, searched.indexed(sql`true`), scope);
  return keysOf(connection, chooseSource(connection, context), scope);
}

/** For each row of a page, this many rows of the list are looked through before the text index is asked. */
const readForRow = 100;

/** What is selected of a page's rows. */
export function listOf(source: RowSource, parent: Fragment | null): Fragment {
  const list = selectList(source);
  return parent ? sql`${parent} as parent, ${list}` : list;
}

/** The keys of one page of a list, from where its rows are read. */
export function keysOf(connection: ConnectionSelection, source: RowSource, { limit, parent }: PageScope): Fragment {
  const order = orderSql(connection.order, source.column, connection.page.forward);
  const list = listOf(source, parent);
  const after = afterCursor(connection, source);
  return sql`select ${list} from ${source.from} where ${source.where}${after} order by ${order} limit ${sql.lit(limit)}`;
}

function afterCursor(connection: ConnectionSelection, { column }: RowSource): Fragment {
  const cursor = cursorCondition(connection, column);
  return cursor ? sql` and ${cursor}` : sql``;
}

/** How many rows are looked through, and where nothing is to be done at all. */
export interface Look {
  most: number;
  unless: Fragment;
}

/** The matches among the first rows of the list, or the first after the cursor. */
function windowKeys(
  connection: ConnectionSelection,
  searched: SearchedList,
  { limit, parent }: PageScope,
  { most, unless }: Look,
): Fragment {
  const { order, page } = connection;
  const { source } = searched;
  const inOrder = ({ column }: RowSource) => orderSql(order, column, page.forward);
  const rest = sql`${afterCursor(connection, source)} and not ${unless} order by ${inOrder(source)}`;
  const window = windowSource(searched, { rest, most });
  const list = listOf(window, parent);
  return sql`select ${list} from ${window.from} where ${window.where} order by ${inOrder(window)} limit ${sql.lit(limit)}`;
}

/**
 * The keys of a page of a list that is found by words. How many rows match is not known before, and where a statement
 * is prepared Postgres takes one share for all words. If matches are common, the first rows of the list hold a page of
 * them; if those do not, matches are few enough for the text index to give all, to be sorted. So the first rows are
 * looked through and then, only where they hold too little and there are more, the index is asked. Both ways lead to
 * the same page.
 */
export function searchedKeys(
  connection: ConnectionSelection,
  searched: SearchedList,
  scope: PageScope,
  { most, unless }: Look,
): Fragment {
  const { page, order } = connection;
  const [near, little, rows] = [scope.compilation.alias(), scope.compilation.alias(), scope.compilation.alias()];
  const limit = sql.lit(scope.limit);
  const looked = windowKeys(connection, searched, scope, { most, unless });
  const { source } = searched;
  const isMore = sql`exists (select 1 from ${source.from} where ${source.where}${afterCursor(connection, source)} order by ${orderSql(order, source.column, page.forward)} offset ${sql.lit(most)} limit 1)`;
  const isLittle = sql`(select is_little from ${sql.ref(little)})`;
  const indexed = searched.isIndexed ? searched.indexed(isLittle) : eitherSource(searched, isLittle);
  const sorted = sortedKeys(connection, indexed, scope);
  const decided = sql`select not ${unless} and (select count(*) from ${sql.ref(near)}) < ${limit} and ${isMore} as is_little`;
  return sql`select * from (with ${sql.ref(near)} as materialized (${looked}), ${sql.ref(little)} as materialized (${decided}) select * from ${sql.ref(near)} where not ${isLittle} union all (${sorted})) ${sql.ref(rows)}`;
}

/** The same of a base that has few rows, all of which are sorted. */
function sortedKeys(connection: ConnectionSelection, source: RowSource, { limit, parent }: PageScope): Fragment {
  // No index is in the order of these expressions, so that Postgres does not walk through all rows in their order.
  const expression = (name: string) => sql`coalesce(${source.column(name)}, ${source.column(name)})`;
  const order = orderSql(connection.order, expression, connection.page.forward);
  const list = listOf(source, parent);
  return sql`select ${list} from ${source.from} where ${source.where}${afterCursor(connection, source)} order by ${order} limit ${sql.lit(limit)}`;
}
