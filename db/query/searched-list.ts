import { type RawBuilder, sql } from 'kysely';
import { type Base, type Context, flatten, joiningBase, neededColumns, plainBase } from './base.ts';
import { asWords, equal, matchesSql } from './condition.ts';
import type { AskedWords, Condition, ConnectionSelection } from './selection.ts';

/** A list that is found by words, and what its rows are read from without them. */
export interface SearchedList {
  words: readonly AskedWords[];
  /**
   * `index`: by the text index alone. `window`: by looking through rows, since the words only exclude, or the rows are
   * those of one brief. `both`: by the index or by looking through rows, as matches are rare or common.
   */
  way: 'index' | 'window' | 'both';
  /** Whether there are no other conditions. */
  isAlone: boolean;
  /** Rows that are looked through where matches are not common; as many take about a tenth of a second. */
  mostRead: number;
  /** The rows that fit all other conditions. `vector` is a column of it. */
  base: Base;
  /** The same without `vector`. */
  plain: Base;
  /** All matches, by the text index, which is only asked where `when` holds. */
  indexed: (when: RawBuilder<unknown>) => Base;
  /** The name of some of what the text index matches, whatever other conditions say: all lists of a statement share it. */
  matches: (most: number) => string;
  /** Those of such matches that fit all other conditions. */
  among: (matches: RawBuilder<unknown>) => Base;
  context: Context;
}

type Search = Extract<Condition, { kind: AskedWords['by'] }>;

/** The parts of a list that is found by words; null for another list. */
export function searchedList(connection: ConnectionSelection, context: Context): SearchedList | null {
  const conditions = flatten(connection.where, context.compilation);
  const searches = conditions.filter(isSearch);
  const [search] = searches;
  if (!search) return null;
  const words = searches.map(asWords);
  const others = conditions.filter((condition) => !isSearch(condition));
  return {
    words,
    isAlone: others.length === 0,
    mostRead: search.table === 'brief_search' ? mostRead.briefs : others.length === 0 ? mostRead.all : mostRead.some,
    way: wayOf(words, others, context),
    base: baseWithVector(connection, search, others, context),
    plain: plainBase({ ...connection, order: [] }, others, context),
    indexed: (when) => indexedBase(connection, { search, words, when }, others, context),
    matches: (most) =>
      context.compilation.share(
        sql`${matchesOf({ search, words, when: sql`true` }, context)} limit ${sql.lit(most)}`,
        JSON.stringify([search.table, words, most]),
      ),
    among: (matches) => amongBase(connection, { matches, on: search.on }, others, context),
    context,
  };
}

function isSearch(condition: Condition): condition is Search {
  return condition.kind === 'search' || condition.kind === 'phrase';
}

function wayOf(
  words: readonly AskedWords[],
  others: readonly Condition[],
  { compilation }: Context,
): SearchedList['way'] {
  const uses = words.map((one) => compilation.wordsUse(one));
  if (uses.includes('none')) return 'index';
  const isOfBrief = others.some((condition) => condition.kind === 'compare' && condition.column === 'brief_id');
  return isOfBrief || uses.every((use) => use === 'exclude') ? 'window' : 'both';
}

/** Where other conditions ask for no more columns than the table of the vectors has, that gives the rows. */
function baseWithVector(
  connection: ConnectionSelection,
  { table, on }: Search,
  others: readonly Condition[],
  context: Context,
): Base {
  const needed = neededColumns(connection);
  const columns = new Set(on.map(([, column]) => column));
  const asked = others.map((condition) => (condition.kind === 'compare' ? condition.column : ''));
  if ([...needed, ...asked].every((column) => columns.has(column))) {
    const joining = { table: sql.table(table), on, where: () => sql<boolean>`true` };
    const { joined, ...base } = joiningBase(connection, joining, others, context);
    return { ...base, column: (name) => (name === 'vector' ? joined(name) : base.column(name)) };
  }
  const base = plainBase(connection, others, context);
  const alias = context.compilation.alias();
  const there = (name: string) => sql.ref(`${alias}.${name}`);
  const key = on.filter(([, column]) => connection.key.includes(column));
  return {
    where: base.where,
    column: (name) => (name === 'vector' ? there(name) : base.column(name)),
    from: () => {
      const condition = equal(key, there, base.column);
      return sql`${base.from()} join ${sql.table(table)} ${sql.ref(alias)} on ${condition}`;
    },
  };
}

interface Asked {
  search: Search;
  words: readonly AskedWords[];
  when: RawBuilder<unknown>;
}

/**
 * The matches of the text index. Other conditions are for these alone: what Postgres takes for their number is a guess,
 * by which it might begin with all rows that the others let through.
 */
function indexedBase(
  connection: ConnectionSelection,
  { search, words, when }: Asked,
  others: readonly Condition[],
  context: Context,
): Base {
  if (others.length > 0) {
    return amongBase(
      connection,
      { matches: sql`(${matchesOf({ search, words, when }, context)} offset 0)`, on: search.on },
      others,
      context,
    );
  }
  const { table, on } = search;
  const where = ({ column }: { column: Base['column'] }) =>
    sql<boolean>`${matchingSql(words, column('vector'), context)} and ${when}`;
  return joiningBase(connection, { table: sql.table(table), on, where }, others, context);
}

function matchingSql(words: readonly AskedWords[], vector: RawBuilder<unknown>, { compilation }: Context) {
  return sql<boolean>`${sql.join(
    words.map((one) => matchesSql(one, vector, compilation)),
    sql` and `,
  )}`;
}

function matchesOf({ search: { table, on }, words, when }: Asked, context: Context): RawBuilder<unknown> {
  const alias = context.compilation.alias();
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  const columns = sql.join(on.map(([name]) => column(name)));
  return sql`select ${columns} from ${sql.table(table)} ${sql.ref(alias)} where ${matchingSql(words, column('vector'), context)} and ${when}`;
}

function amongBase(
  connection: ConnectionSelection,
  { matches, on }: { matches: RawBuilder<unknown>; on: Search['on'] },
  others: readonly Condition[],
  context: Context,
): Base {
  return joiningBase(connection, { table: matches, on, where: () => sql`true` }, others, context);
}

/**
 * Where the text index is of no use, no more rows than these are looked through: a search that only excludes, and
 * excludes nearly all, goes no further. Rows that fit other conditions have to be brought together; briefs have long
 * texts.
 */
const mostRead = { all: 100_000, some: 20_000, briefs: 10_000 };
