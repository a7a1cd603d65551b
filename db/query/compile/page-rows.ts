import { sql } from 'kysely';
import { isShared } from '../ownership.ts';
import type { ConnectionSelection, PageInfoField, RowSelection } from '../selection.ts';
import { type Json, jsonSql } from './json.ts';
import { cursorSql, orderSql } from './keyset.ts';
import { pageKeys } from './page-keys.ts';
import { columnsOf, compileRow, joined } from './row.ts';
import { branches, type Compilation, type Fragment, type Parents, type Table } from './scope.ts';

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
  /** Whether rows are numbered and counted, and one more is read than is shown. */
  private numbered = false;
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
    if (field.kind === 'hasNextPage' && !page.forward) return [String(page.before !== null)];
    if (field.kind === 'hasPreviousPage' && page.forward) return [String(page.after !== null)];
    this.used = true;
    this.numbered = true;
    if (field.kind === 'hasNextPage' || field.kind === 'hasPreviousPage') return [more];
    if (page.count === 0) return ['null'];
    this.cursors = true;
    const first = (field.kind === 'startCursor') === page.forward;
    return [sql`coalesce(${sql.ref(`${this.alias}.${first ? 'near' : 'far'}`)}, 'null')`];
  }

  table(parents: Parents): Table {
    const x = this.compilation.alias();
    const isPlain = !this.numbered && !parents.grouped;
    const aggregates = [
      ...(parents.grouped ? [sql.ref(`${x}.parent`)] : []),
      ...(isPlain ? [] : [sql`max(${sql.ref(`${x}.n`)}) as n`]),
      ...this.lists.map((_, index) => sql`string_agg(${sql.ref(`${x}.j${index}`)}, ',') as ${sql.ref(`j${index}`)}`),
      ...(this.cursors ? this.ends(x) : []),
    ];
    const shown = isPlain ? this.plainRows(parents) : this.numberedRows(parents);
    const grouping = parents.grouped ? sql`group by ${sql.ref(`${x}.parent`)}` : sql``;
    return {
      alias: this.alias,
      sql: sql`(select ${sql.join(aggregates)} from (${shown}) ${sql.ref(x)} ${grouping}) ${sql.ref(this.alias)}`,
    };
  }

  private columns(): Fragment[] {
    return this.lists.map((list, index) => sql`${jsonSql(list)} as ${sql.ref(`j${index}`)}`);
  }

  /** The rows in the order of the keys: where nothing is asked about the page, nothing is sorted again. */
  private plainRows(parents: Parents): Fragment {
    const { page } = this;
    const { order } = this.connection;
    return sql`select ${sql.join(this.columns())} from (${this.keys(parents, 0)}) ${sql.ref(page)} ${joined(this.joins)} order by ${orderSql(order, columnsOf(page), true)}`;
  }

  private numberedRows(parents: Parents): Fragment {
    const { connection, compilation, page } = this;
    const { count, forward } = connection.page;
    const keys = compilation.alias();
    const at = (alias: string, column: string) => sql.ref(`${alias}.${column}`);
    const group = parents.grouped ? sql`partition by ${at(keys, 'parent')}` : sql``;
    const numbered = sql`select ${sql.ref(keys)}.*, row_number() over (${group} order by ${orderSql(connection.order, columnsOf(keys), forward)}) as rn, count(*) over (${group}) as n from (${this.keys(parents, 1)}) ${sql.ref(keys)}`;
    const columns = [
      ...(parents.grouped ? [at(page, 'parent')] : []),
      at(page, 'rn'),
      at(page, 'n'),
      ...this.columns(),
      ...(this.cursors ? [sql`${cursorSql(connection, columnsOf(page))} as cursor`] : []),
    ];
    return sql`select ${sql.join(columns)} from (${numbered}) ${sql.ref(page)} ${joined(this.joins)} where ${at(page, 'rn')} <= ${sql.lit(Math.max(count, 1))} order by ${parents.grouped ? sql`${at(page, 'parent')}, ` : sql``}${at(page, 'rn')} ${sql.raw(forward ? 'asc' : 'desc')}`;
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

  private keys(parents: Parents, more: 0 | 1): Fragment {
    const limit = this.connection.page.count + more;
    return branches(parents, (outer, parent) =>
      pageKeys(this.connection, { limit, outer, parent, compilation: this.compilation }),
    );
  }
}
