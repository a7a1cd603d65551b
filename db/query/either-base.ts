import { type RawBuilder, sql } from 'kysely';
import type { Base } from './base.ts';
import { filterSql } from './condition.ts';
import type { SearchedList } from './searched-list.ts';

/**
 * All matches, in no order: by the text index where it has few; else by looking through the rows that fit all other
 * conditions, if those are few; else by the text index after all. None where `when` does not hold.
 */
export function eitherBase(searched: SearchedList, when: RawBuilder<unknown> = sql`true`): Base {
  const { context, plain, indexed } = searched;
  const { startingRows } = context.compilation;
  const [alias, way] = [context.compilation.alias(), context.compilation.alias()];
  const most = Math.min(fewMatches * startingRows, sharedMatches);
  const few = searched.matches(most + 1);
  const is = (name: string) => sql`(select way from ${sql.ref(way)}) = ${sql.lit(name)}`;
  const sources = [
    { base: searched.among(sql.ref(few)), is: is('few') },
    { base: windowBase(searched, { rest: sql``, most: fewRows }), is: is('window') },
    { base: indexed(is('index')), is: sql`true` },
  ];
  const names = new Set<string>();
  const column = (name: string) => {
    names.add(name);
    return sql.ref(`${alias}.${name}`);
  };
  const select = ({ base, is }: (typeof sources)[number]) => {
    const columns = [...names].map((name) => sql`${base.column(name)} as ${sql.ref(name)}`);
    const list = columns.length > 0 ? sql.join(columns) : sql`1`;
    return sql`select ${list} from ${base.from()} where ${base.where} and ${is}`;
  };
  const from = () => {
    const rows = sql.join(sources.map(select), sql` union all `);
    const isMany = sql`exists (select 1 from ${plain.from()} where ${plain.where} offset ${sql.lit(fewRows)})`;
    // Postgres looks at the parts of a case in their order, and so finds only what is needed.
    const chosen = sql`case when not ${when} then 'none' when (select count(*) from ${sql.ref(few)}) <= ${sql.lit(most)} then 'few' when ${isMany} then 'index' else 'window' end`;
    return sql`(with ${sql.ref(way)} as materialized (select ${chosen} as way) ${rows}) ${sql.ref(alias)}`;
  };
  return { from, where: sql`true`, column };
}

/** As many matches of the text index are brought together with other conditions before anything else is tried. */
const fewMatches = 8_000;
/** The same where many lists share them: each would have to look for itself otherwise. */
const sharedMatches = 100_000;
/** As many rows are faster looked through than a common word's matches are brought together with them. */
const fewRows = 50_000;

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
