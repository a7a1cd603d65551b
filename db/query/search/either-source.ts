import { sql } from 'kysely';
import { filterSql } from '../compile/condition.ts';
import type { Fragment } from '../compile/parents.ts';
import { columnsOf } from '../compile/row.ts';
import { type RowSource, rowSource, selectList } from './row-source.ts';
import type { SearchedList } from './searched-list.ts';

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
