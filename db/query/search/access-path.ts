import { sql } from 'kysely';
import { Binding, textOf } from '../binding.ts';
import { conditionsSql, filterSql } from '../compile/condition.ts';
import { columnsOf } from '../compile/row.ts';
import type { Fragment } from '../compile/scope.ts';
import type { ConnectionSelection } from '../selection.ts';
import { flatten, plainSource, type RowSource, rowSource, type SourceContext, selectList } from './row-source.ts';
import { type SearchedList, searchedList } from './searched-list.ts';

/** What the rows of a list are read from, in no order. */
export function chooseSource(connection: ConnectionSelection, context: SourceContext): RowSource {
  if (connection.found) return foundSource(connection, connection.found, context);
  const searched = searchedList(connection, context);
  if (!searched) return plainSource(connection, flatten(connection.where, context.compilation), context);
  if (searched.way === 'window') return windowSource(searched, { rest: sql``, most: searched.mostRead });
  return searched.way === 'index' || searched.isIndexed ? searched.indexed(sql`true`) : eitherSource(searched);
}

/** The entities that a part of a name finds, with their `rank`: the names are in memory, so only ids go to the database. */
function foundSource(
  { table, where }: ConnectionSelection,
  found: NonNullable<ConnectionSelection['found']>,
  { columns, ...context }: SourceContext,
): RowSource {
  const [list, own] = [context.compilation.alias(), context.compilation.alias()];
  const listOf = (member: 'id' | 'rank') =>
    new Binding((request) =>
      request.names.search(textOf(found.text, request), found.kind).map((entity) => entity[member]),
    );
  const column = (name: string) => sql.ref(`${name === 'rank' ? list : own}.${name}`);
  const id = sql.ref(`${list}.id`);
  const from = sql`unnest(${listOf('id')}::bigint[], ${listOf('rank')}::integer[]) as ${sql.ref(list)} (id, rank) join ${sql.table(table)} ${sql.ref(own)} on ${column('id')} = ${id}`;
  return rowSource({ from, where: conditionsSql(where, { ...context, column }) }, columns, column);
}

/**
 * All matches, in no order, of words and conditions of which the text index knows nothing: by the index where it has few
 * matches; else by looking through the rows that fit all conditions, if those are few; else by the index after all. None
 * where `when` does not hold.
 */
export function eitherSource(searched: SearchedList, when: Fragment = sql`true`): RowSource {
  const { plain, fewRows, context } = searched;
  const { compilation, columns } = context;
  const [alias, few, decided] = [compilation.alias(), compilation.alias(), compilation.alias()];
  const sources = {
    few: searched.among(sql.ref(few)),
    window: windowSource(searched, { rest: sql``, most: fewRows }),
    index: searched.indexed(sql`true`),
  };
  const select = ([name, source]: [string, RowSource]) =>
    sql`select ${columns.length > 0 ? selectList(source) : sql`1`} from ${source.from} where ${source.where} and (select way from ${sql.ref(decided)}) = ${sql.lit(name)}`;
  const rows = sql.join(Object.entries(sources).map(select), sql` union all `);
  const isMany = sql`exists (select 1 from ${plain.from} where ${plain.where} offset ${sql.lit(fewRows)})`;
  // Postgres looks at the parts of a case in their order, and so finds only what is needed.
  const way = sql`case when not ${when} then 'none' when (select count(*) from ${sql.ref(few)}) <= ${sql.lit(fewMatches)} then 'few' when ${isMany} then 'index' else 'window' end`;
  const from = sql`(with ${sql.ref(few)} as materialized (${searched.matches(fewMatches + 1)}), ${sql.ref(decided)} as materialized (select ${way} as way) ${rows}) ${sql.ref(alias)}`;
  return rowSource({ from, where: sql`true` }, columns, columnsOf(alias));
}

/** As many matches of the text index are brought together with other conditions before anything else is tried. */
const fewMatches = 8_000;

/** Which rows are looked through: `rest` may be further conditions and an order, and `most` is how many. */
export interface Window {
  rest: Fragment;
  most: number;
}

/** The matches among some rows of the list. */
export function windowSource({ source, words, context }: SearchedList, { rest, most }: Window): RowSource {
  const { compilation, columns } = context;
  const alias = compilation.alias();
  const column = columnsOf(alias);
  const from = sql`(select ${selectList(source)} from ${source.from} where ${source.where}${rest} limit ${sql.lit(most)}) ${sql.ref(alias)}`;
  const where = sql`${sql.join(
    words.map((one) => filterSql(one, column('vector'))),
    sql` and `,
  )}`;
  return rowSource({ from, where }, columns, column);
}
