import { sql } from 'kysely';
import type { Base } from './base.ts';
import { chooseBase } from './choose-base.ts';
import { eitherBase, windowBase } from './either-base.ts';
import { cursorCondition, orderSql } from './keyset.ts';
import type { Fragment, Outer } from './parents.ts';
import type { Compilation } from './scope.ts';
import { type SearchedList, searchedList } from './searched-list.ts';
import type { ConnectionSelection } from './selection.ts';

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
  const searched = searchedList(connection, { outer, compilation });
  if (searched?.way === 'window') return windowKeys(connection, searched, scope, { most: searched.mostRead, unless });
  if (searched?.way === 'either')
    return searchedKeys(connection, searched, scope, { most: limit * readForRow, unless });
  if (searched) return sortedKeys(connection, searched.indexed(sql`true`), scope);
  return keysOf(connection, chooseBase(connection, outer, compilation), scope);
}

/** For each row of a page, this many rows of the list are looked through before the text index is asked. */
const readForRow = 100;

/** The columns of a page. */
export function columnsOfPage({ key, order }: ConnectionSelection): string[] {
  return [...new Set([...key, ...order.map(({ column }) => column)])];
}

/** What is selected of a page's rows, from where they are read. */
export function listOf(connection: ConnectionSelection, base: Base, parent: Fragment | null): Fragment {
  const columns = columnsOfPage(connection).map((name) => sql`${base.column(name)} as ${sql.ref(name)}`);
  return sql.join(parent ? [sql`${parent} as parent`, ...columns] : columns);
}

/** The keys of one page of a list, from where its rows are read. */
export function keysOf(connection: ConnectionSelection, base: Base, { limit, parent }: PageScope): Fragment {
  const order = orderSql(connection.order, base.column, connection.page.forward);
  const list = listOf(connection, base, parent);
  const after = afterCursor(connection, base);
  return sql`select ${list} from ${base.from()} where ${base.where}${after} order by ${order} limit ${sql.lit(limit)}`;
}

function afterCursor(connection: ConnectionSelection, { column }: Base): Fragment {
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
  const { base } = searched;
  const inOrder = ({ column }: Base) => orderSql(order, column, page.forward);
  const rest = sql`${afterCursor(connection, base)} and not ${unless} order by ${inOrder(base)}`;
  const window = windowBase(searched, { rest, most });
  const list = listOf(connection, window, parent);
  return sql`select ${list} from ${window.from()} where ${window.where} order by ${inOrder(window)} limit ${sql.lit(limit)}`;
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
  const { base } = searched;
  const isMore = sql`exists (select 1 from ${base.from()} where ${base.where}${afterCursor(connection, base)} order by ${orderSql(order, base.column, page.forward)} offset ${sql.lit(most)} limit 1)`;
  const isLittle = sql`(select is_little from ${sql.ref(little)})`;
  const indexed = searched.isIndexed ? searched.indexed(isLittle) : eitherBase(searched, isLittle);
  const sorted = sortedKeys(connection, indexed, scope);
  const decided = sql`select not ${unless} and (select count(*) from ${sql.ref(near)}) < ${limit} and ${isMore} as is_little`;
  return sql`select * from (with ${sql.ref(near)} as materialized (${looked}), ${sql.ref(little)} as materialized (${decided}) select * from ${sql.ref(near)} where not ${isLittle} union all (${sorted})) ${sql.ref(rows)}`;
}

/** The same of a base that has few rows, all of which are sorted. */
function sortedKeys(connection: ConnectionSelection, base: Base, { limit, parent }: PageScope): Fragment {
  // No index is in the order of these expressions, so that Postgres does not walk through all rows in their order.
  const expression = (name: string) => sql`coalesce(${base.column(name)}, ${base.column(name)})`;
  const order = orderSql(connection.order, expression, connection.page.forward);
  const list = listOf(connection, base, parent);
  return sql`select ${list} from ${base.from()} where ${base.where}${afterCursor(connection, base)} order by ${order} limit ${sql.lit(limit)}`;
}
