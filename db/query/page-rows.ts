import { sql } from 'kysely';
import { type Base, chooseBase } from './base.ts';
import { equal, searchOf } from './condition.ts';
import { type Json, jsonSql } from './json.ts';
import { cursorCondition, cursorSql, orderSql, scanned } from './keyset.ts';
import { isShared } from './ownership.ts';
import { branches, type Fragment, type Outer, type Parents, type Table } from './parents.ts';
import { columnsOf, compileRow, joined } from './row.ts';
import type { Compilation } from './scope.ts';
import type { ConnectionSelection, PageInfoField, RowSelection } from './selection.ts';

/** `relevance` ranks this many of the newest matches. */
export const relevanceWindow = 2_000;

/**
 * The rows of a page: the keys first (an index range with a limit), then their rows, then the page as one row
 * with a column of JSON for each list of edges or nodes that was asked for.
 */
export class PageRows {
  readonly connection: ConnectionSelection;
  private readonly compilation: Compilation;
  private readonly alias: string;
  private readonly page: string;
  private readonly lists: Json[] = [];
  private readonly joins: Fragment[] = [];
  private cursors = false;
  used = false;

  constructor(connection: ConnectionSelection, compilation: Compilation) {
    this.connection = connection;
    this.compilation = compilation;
    this.alias = compilation.alias();
    this.page = compilation.alias();
  }

  list(compile: (page: string) => Json): Json {
    if (this.connection.page.count === 0) return ['[]'];
    this.used = true;
    this.lists.push(compile(this.page));
    return ['[', sql`${sql.ref(`${this.alias}.j${this.lists.length - 1}`)}`, ']'];
  }

  node(selection: RowSelection, page: string, path: readonly string[]): Json {
    const { connection, compilation } = this;
    const alias = compilation.alias();
    const outer = isShared(connection.table) ? null : columnsOf(alias);
    const row = compileRow(selection, { alias, outer, path }, compilation);
    const key = connection.key.map((column) => sql`${sql.ref(`${alias}.${column}`)} = ${sql.ref(`${page}.${column}`)}`);
    this.joins.push(
      sql`join ${sql.table(connection.table)} ${sql.ref(alias)} on ${sql.join(key, sql` and `)}`,
      ...row.joins,
    );
    return row.json;
  }

  pageInfo(field: PageInfoField): Json {
    const { page } = this.connection;
    const more = sql`(coalesce(${sql.ref(`${this.alias}.n`)}, 0) > ${sql.lit(page.count)})::text`;
    if (field.kind === 'typename') return [JSON.stringify(field.name)];
    this.used = true;
    if (field.kind === 'hasNextPage') return page.forward ? [more] : [String(page.before !== null)];
    if (field.kind === 'hasPreviousPage') return page.forward ? [String(page.after !== null)] : [more];
    if (page.count === 0) return ['null'];
    this.cursors = true;
    const first = (field.kind === 'startCursor') === page.forward;
    return [sql`coalesce(${sql.ref(`${this.alias}.${first ? 'near' : 'far'}`)}, 'null')`];
  }

  table(parents: Parents): Table {
    const { connection, compilation, page } = this;
    const { count, forward } = connection.page;
    const [keys, x] = [compilation.alias(), compilation.alias()];
    const at = (alias: string, column: string) => sql.ref(`${alias}.${column}`);
    const group = parents.grouped ? sql`partition by ${at(keys, 'parent')}` : sql``;
    const numbered = sql`select ${sql.ref(keys)}.*, row_number() over (${group} order by ${orderSql(connection.order, columnsOf(keys), forward)}) as rn, count(*) over (${group}) as n from (${this.keys(parents)}) ${sql.ref(keys)}`;
    const columns = [
      ...(parents.grouped ? [at(page, 'parent')] : []),
      at(page, 'rn'),
      at(page, 'n'),
      ...this.lists.map((list, index) => sql`${jsonSql(list)} as ${sql.ref(`j${index}`)}`),
      ...(this.cursors ? [sql`${cursorSql(connection, columnsOf(page))} as cursor`] : []),
    ];
    const shown = sql`select ${sql.join(columns)} from (${numbered}) ${sql.ref(page)} ${joined(this.joins)} where ${at(page, 'rn')} <= ${sql.lit(Math.max(count, 1))} order by ${parents.grouped ? sql`${at(page, 'parent')}, ` : sql``}${at(page, 'rn')} ${sql.raw(forward ? 'asc' : 'desc')}`;
    const aggregates = [
      ...(parents.grouped ? [at(x, 'parent')] : []),
      sql`max(${at(x, 'n')}) as n`,
      ...this.lists.map((_, index) => sql`string_agg(${at(x, `j${index}`)}, ',') as ${sql.ref(`j${index}`)}`),
      ...(this.cursors ? this.ends(x) : []),
    ];
    const grouping = parents.grouped ? sql`group by ${at(x, 'parent')}` : sql``;
    return {
      alias: this.alias,
      sql: sql`(select ${sql.join(aggregates)} from (${shown}) ${sql.ref(x)} ${grouping}) ${sql.ref(this.alias)}`,
    };
  }

  /** The cursors of the page's first and last row in the order of the scan. */
  private ends(x: string): Fragment[] {
    const at = (column: string) => sql.ref(`${x}.${column}`);
    const last = sql`least(${at('n')}, ${sql.lit(this.connection.page.count)})`;
    return [
      sql`max(${at('cursor')}) filter (where ${at('rn')} = 1) as near`,
      sql`max(${at('cursor')}) filter (where ${at('rn')} = ${last}) as far`,
    ];
  }

  private keys(parents: Parents): Fragment {
    return branches(parents, (outer, parent) => keysSql(this.connection, outer, parent, this.compilation));
  }
}

/** The keys of one page, in order, one row more than it shows. */
function keysSql(
  connection: ConnectionSelection,
  outer: Outer,
  parent: Fragment | null,
  compilation: Compilation,
): Fragment {
  const { page, order, relevance } = connection;
  const base = relevance
    ? rankedBase(connection, relevance, outer, compilation)
    : chooseBase(connection, outer, compilation);
  const list = [
    ...(parent ? [sql`${parent} as parent`] : []),
    ...pageColumns(connection).map((name) => sql`${base.column(name)} as ${sql.ref(name)}`),
  ];
  const cursor = cursorCondition(connection, base.column);
  const where = cursor ? sql`${base.where} and ${cursor}` : base.where;
  return sql`select ${sql.join(list)} from ${base.from()} where ${where} order by ${orderSql(order, base.column, page.forward)} limit ${sql.lit(scanned(page))}`;
}

function pageColumns({ key, order }: ConnectionSelection): string[] {
  return [...new Set([...key, ...order.map(({ column }) => column)])];
}

/** The newest matches with their rank, to be ordered by it. */
function rankedBase(
  connection: ConnectionSelection,
  relevance: NonNullable<ConnectionSelection['relevance']>,
  outer: Outer,
  compilation: Compilation,
): Base {
  const [alias, search] = [compilation.alias(), compilation.alias()];
  const base = chooseBase(connection, outer, compilation);
  const columns = pageColumns(connection)
    .filter((name) => name !== 'relevance')
    .map((name) => sql`${base.column(name)} as ${sql.ref(name)}`);
  const rank = sql`ts_rank(${sql.ref(`${search}.vector`)}, ${searchOf(relevance.text)}::tsquery, 1) as relevance`;
  const newest = ['published_sort', ...connection.key].map((name) => sql`${base.column(name)} desc`);
  const join = sql`join ${sql.table(relevance.table)} ${sql.ref(search)} on ${equal(relevance.on, columnsOf(search), base.column)}`;
  const matches = sql`select ${sql.join([...columns, rank])} from ${base.from()} ${join} where ${base.where} order by ${sql.join(newest)} limit ${sql.lit(relevanceWindow)}`;
  return { from: () => sql`(${matches}) ${sql.ref(alias)}`, where: sql`true`, column: columnsOf(alias) };
}
