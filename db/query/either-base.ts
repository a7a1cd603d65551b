import { type RawBuilder, sql } from 'kysely';
import type { Base } from './base.ts';
import { filterSql } from './condition.ts';
import type { Fragment } from './parents.ts';
import type { SearchedList } from './searched-list.ts';

/**
 * All matches, in no order, of words and conditions of which the text index knows nothing: by the index where it has few
 * matches; else by looking through the rows that fit all conditions, if those are few; else by the index after all. None
 * where `when` does not hold.
 */
export function eitherBase(searched: SearchedList, when: Fragment = sql`true`): Base {
  const { compilation } = searched.context;
  const [alias, few, decided] = [compilation.alias(), compilation.alias(), compilation.alias()];
  const bases = {
    few: searched.among(sql.ref(few)),
    window: windowBase(searched, { rest: sql``, most: searched.fewRows }),
    index: searched.indexed(sql`true`),
  };
  const names = new Set<string>();
  const column = (name: string) => {
    names.add(name);
    return sql.ref(`${alias}.${name}`);
  };
  const select = ([name, base]: [string, Base]) => {
    const columns = [...names].map((name) => sql`${base.column(name)} as ${sql.ref(name)}`);
    const list = columns.length > 0 ? sql.join(columns) : sql`1`;
    return sql`select ${list} from ${base.from()} where ${base.where} and (select way from ${sql.ref(decided)}) = ${sql.lit(name)}`;
  };
  const from = () => {
    const { plain, fewRows } = searched;
    const rows = sql.join(Object.entries(bases).map(select), sql` union all `);
    const isMany = sql`exists (select 1 from ${plain.from()} where ${plain.where} offset ${sql.lit(fewRows)})`;
    // Postgres looks at the parts of a case in their order, and so finds only what is needed.
    const way = sql`case when not ${when} then 'none' when (select count(*) from ${sql.ref(few)}) <= ${sql.lit(fewMatches)} then 'few' when ${isMany} then 'index' else 'window' end`;
    return sql`(with ${sql.ref(few)} as materialized (${searched.matches(fewMatches + 1)}), ${sql.ref(decided)} as materialized (select ${way} as way) ${rows}) ${sql.ref(alias)}`;
  };
  return { from, where: sql`true`, column };
}

/** As many matches of the text index are brought together with other conditions before anything else is tried. */
const fewMatches = 8_000;

/** Which rows are looked through: `rest` may be further conditions and an order, and `most` is how many. */
export interface Window {
  rest: RawBuilder<unknown>;
  most: number;
}

/** The matches among some rows of the list. */
export function windowBase({ base, words, context }: SearchedList, { rest, most }: Window): Base {
  const alias = context.compilation.alias();
  const names = new Map<string, RawBuilder<unknown>>();
  const column = (name: string) => {
    names.set(name, base.column(name));
    return sql.ref(`${alias}.${name}`);
  };
  const where = sql<boolean>`${sql.join(
    words.map((one) => filterSql(one, column('vector'))),
    sql` and `,
  )}`;
  const from = () => {
    const columns = [...names].map(([name, from]) => sql`${from} as ${sql.ref(name)}`);
    return sql`(select ${sql.join(columns)} from ${base.from()} where ${base.where}${rest} limit ${sql.lit(most)}) ${sql.ref(alias)}`;
  };
  return { from, where, column };
}
