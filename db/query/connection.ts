import { type RawBuilder, sql } from 'kysely';
import { type Base, chooseBase } from './base.ts';
import { Binding } from './binding.ts';
import { equal, searchOf } from './condition.ts';
import { type Json, jsonObject, jsonSql } from './json.ts';
import { cursorCondition, cursorSql, orderSql, scanned } from './keyset.ts';
import { isShared } from './ownership.ts';
import { columnsOf, compileRow, joined } from './row.ts';
import type { Compilation, Stage } from './scope.ts';
import type { ConnectionSelection, EdgeField, PageInfoField, RowSelection } from './selection.ts';
import { compileStatement } from './statement.ts';

/** `totalCount` is exact up to here. */
export const countLimit = 10_000;

/** `relevance` ranks this many of the newest matches. */
export const relevanceWindow = 2_000;

type Fragment = RawBuilder<unknown>;
type Outer = (column: string) => Fragment;

/** The rows that lists of one statement start from: one, or several whose ids are given. */
interface Parents {
  ids: readonly Fragment[];
  outer: (index: number) => Outer;
  grouped: boolean;
}

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

/** A connection of many shared rows: a statement of its own that gives a row `parent, json` for each. */
export function connectionStage(connection: ConnectionSelection, path: readonly string[], parent: Compilation): Stage {
  return {
    path,
    compile: (rows) =>
      compileStatement(parent, (compilation): Fragment => {
        const ids = Array.from(
          { length: rows },
          (_, index) => sql`${new Binding((request) => request.parents[index] ?? null)}::bigint`,
        );
        const parents: Parents = { ids, outer: (index) => () => ids[index] ?? sql`null`, grouped: true };
        const parts = connectionParts(connection, parents, [], compilation);
        const joins = parts.tables.map(
          (table) => sql`left join ${table.sql} on ${sql.ref(`${table.alias}.parent`)} = p.id`,
        );
        return sql`select p.id::text as parent, ${jsonSql(parts.json)} as json from (values ${sql.join(ids.map((id) => sql`(${id})`))}) p(id) ${joined(joins)} where p.id is not null`;
      }),
  };
}

interface Table {
  alias: string;
  sql: Fragment;
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
  let counted = false;
  const members: Record<string, Json> = {};
  for (const [name, field] of Object.entries(connection.fields)) {
    const at = [...path, name];
    switch (field.kind) {
      case 'typename':
        members[name] = [JSON.stringify(field.name)];
        break;
      case 'edges':
        members[name] = rows.list((page) => edgeJson(field.fields, rows, page, at));
        break;
      case 'nodes':
        members[name] = rows.list((page) => rows.node(field.row, page, at));
        break;
      case 'pageInfo':
        members[name] = jsonObject(
          Object.fromEntries(Object.entries(field.fields).map(([key, info]) => [key, rows.pageInfo(info)])),
        );
        break;
      case 'totalCount':
        counted = true;
        members[name] = [sql`least(coalesce(${count}, 0), ${sql.lit(countLimit)})`];
        break;
      case 'totalCountIsExact':
        counted = true;
        members[name] = [sql`(coalesce(${count}, 0) <= ${sql.lit(countLimit)})::text`];
        break;
    }
  }
  const tables = [
    ...(rows.used ? [rows.table(parents)] : []),
    ...(counted ? [countTable(connection, parents, total, compilation)] : []),
  ];
  return { json: jsonObject(members), tables };
}

function edgeJson(fields: Record<string, EdgeField>, rows: PageRows, page: string, path: readonly string[]): Json {
  const members: Record<string, Json> = {};
  for (const [name, field] of Object.entries(fields)) {
    if (field.kind === 'typename') members[name] = [JSON.stringify(field.name)];
    else if (field.kind === 'cursor') members[name] = [cursorSql(rows.connection, columnsOf(page))];
    else members[name] = rows.node(field.row, page, [...path, name]);
  }
  return jsonObject(members);
}

/**
 * The rows of a page: the keys first (an index range with a limit), then their rows, then the page as one row
 * with a column of JSON for each list of edges or nodes that was asked for.
 */
class PageRows {
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
    const shown = sql`select ${sql.join(columns)} from (${numbered}) ${sql.ref(page)} ${joined(this.joins)} where ${at(page, 'rn')} <= ${sql.lit(count)} order by ${at(page, 'rn')} ${sql.raw(forward ? 'asc' : 'desc')}`;
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
    if (!parents.grouped) return keysSql(this.connection, parents.outer(0), null, this.compilation);
    const branches = parents.ids.map(
      (id, index) => sql`(${keysSql(this.connection, parents.outer(index), id, this.compilation)})`,
    );
    return sql`${sql.join(branches, sql` union all `)}`;
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
  return sql`select ${sql.join(list)} from ${base.from} where ${where} order by ${orderSql(order, base.column, page.forward)} limit ${sql.lit(scanned(page))}`;
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
  const matches = sql`select ${sql.join([...columns, rank])} from ${base.from} ${join} where ${base.where} order by ${sql.join(newest)} limit ${sql.lit(relevanceWindow)}`;
  return { from: sql`(${matches}) ${sql.ref(alias)}`, where: sql`true`, column: columnsOf(alias) };
}

function countTable(connection: ConnectionSelection, parents: Parents, name: string, compilation: Compilation): Table {
  const branch = (outer: Outer, parent: Fragment | null): Fragment => {
    const base = chooseBase({ ...connection, order: [] }, outer, compilation);
    const some = sql`select 1 from ${base.from} where ${base.where} limit ${sql.lit(countLimit + 1)}`;
    return sql`select ${parent ? sql`${parent} as parent, ` : sql``}count(*) as total from (${some}) counted`;
  };
  const counts = parents.grouped
    ? sql.join(
        parents.ids.map((id, index) => branch(parents.outer(index), id)),
        sql` union all `,
      )
    : branch(parents.outer(0), null);
  return { alias: name, sql: sql`(${counts}) ${sql.ref(name)}` };
}
