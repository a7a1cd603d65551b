import { type RawBuilder, sql } from 'kysely';
import { type ConditionScope, equal, isOfOneBrief, matchesSql } from '../compile/condition.ts';
import { columnsOf } from '../compile/row.ts';
import type { Condition, ConnectionSelection, SearchTerms } from '../selection.ts';
import { type IndexedFilter, indexedFilter } from './indexed-filter.ts';
import {
  type Context,
  flatten,
  joiningSource,
  pageColumns,
  plainSource,
  type RowSource,
  rowSource,
  type SourceContext,
} from './row-source.ts';
import { termsOf, termsShape } from './variant.ts';

/** A list that is found by words, and what its rows are read from without them. */
export interface SearchedList {
  words: readonly SearchTerms[];
  /**
   * `index`: by the text index alone, which gives few matches. `window`: by looking through rows, since the words only
   * exclude, or the rows are those of one brief. `either`: by the index or by looking through rows, as matches turn out
   * to be rare or common.
   */
  way: 'index' | 'window' | 'either';
  /** Whether so many texts match that looking through them soon finds some thousand. */
  isCommon: boolean;
  /** Whether indexes of the table that has the vectors know all other conditions. */
  isIndexed: boolean;
  /** Rows that are looked through where the text index is of no use; for all lists, they take about a tenth of a second. */
  mostRead: number;
  /** As many rows are faster looked through than a common word's matches are brought together with them. */
  fewRows: number;
  /** The rows that fit all other conditions, with `vector` as a further column. */
  source: RowSource;
  /** The same, without columns. */
  plain: RowSource;
  /** All matches, by the text index, which is only asked where `when` holds. */
  indexed: (when: RawBuilder<unknown>) => RowSource;
  /** As many matches of the text index, whatever the conditions say that it does not know. */
  matches: (most: number) => RawBuilder<unknown>;
  /** Those of such matches that fit the conditions it does not know. */
  among: (matches: RawBuilder<unknown>) => RowSource;
  context: SourceContext;
}

type Search = Extract<Condition, { kind: SearchTerms['by'] }>;

/** The parts of a list that is found by words; null for another list. */
export function searchedList(connection: ConnectionSelection, context: SourceContext): SearchedList | null {
  const conditions = flatten(connection.where, context.compilation);
  const searches = conditions.filter(isSearch);
  const [search] = searches;
  if (!search) return null;
  const words = searches.map(termsOf);
  const others = conditions.filter((condition) => !isSearch(condition));
  const filters = others.map((condition) => indexedFilter(condition, search.on));
  const rest = others.filter((_, index) => filters[index] === null);
  const asked = { search, words, filters: filters.filter((filter) => filter !== null) };
  const isOfBriefs = search.table === 'brief_search';
  return {
    words,
    way: wayOf(words, others, context),
    isCommon: words.every((one) => termsShape(context.compilation.variant, one).frequency === 'common'),
    isIndexed: rest.length === 0,
    mostRead: Math.ceil(
      (isOfBriefs ? mostRead.briefs : others.length === 0 ? mostRead.all : mostRead.some) / context.compilation.lists,
    ),
    fewRows: isOfBriefs ? fewRows.briefs : fewRows.claims,
    source: sourceWithVector(connection, search, others, context),
    plain: plainSource({ ...connection, order: [] }, others, { ...context, columns: [] }),
    indexed: (when) => indexedSource(connection, { ...asked, when }, rest, context),
    matches: (most) => sql`${matchesOf({ ...asked, when: sql`true` }, context)} limit ${sql.lit(most)}`,
    among: (matches) => amongSource(connection, { matches, on: search.on }, rest, context),
    context,
  };
}

function isSearch(condition: Condition): condition is Search {
  return condition.kind === 'search' || condition.kind === 'phrase';
}

function wayOf(
  words: readonly SearchTerms[],
  others: readonly Condition[],
  { compilation }: Context,
): SearchedList['way'] {
  const uses = words.map((one) => termsShape(compilation.variant, one).use);
  if (uses.includes('none')) return 'index';
  if (isOfOneBrief(others) || uses.every((use) => use === 'exclude')) return 'window';
  return words.some((one) => termsShape(compilation.variant, one).frequency === 'rare') ? 'index' : 'either';
}

/** Where other conditions ask for no more columns than the table of the vectors has, that gives the rows. */
function sourceWithVector(
  connection: ConnectionSelection,
  { table, on }: Search,
  others: readonly Condition[],
  context: SourceContext,
): RowSource {
  const needed = pageColumns(connection);
  const known = new Set(on.map(([, column]) => column));
  const asked = others.map((condition) => (condition.kind === 'compare' ? condition.column : ''));
  const columns = ['vector', ...context.columns];
  if ([...needed, ...asked].every((column) => known.has(column))) {
    const pairs = [...on, ['vector', 'vector'] as const];
    const joining = { table: sql.table(table), on: pairs, where: () => sql`true` };
    return joiningSource(connection, joining, others, { ...context, columns });
  }
  const key = on.filter(([, column]) => connection.key.includes(column));
  const keyed = [...new Set([...context.columns, ...connection.key])];
  const plain = plainSource(connection, others, { ...context, columns: keyed });
  const alias = context.compilation.alias();
  const there = columnsOf(alias);
  const from = sql`${plain.from} join ${sql.table(table)} ${sql.ref(alias)} on ${equal(key, there, plain.column)}`;
  const column = (name: string) => (name === 'vector' ? there(name) : plain.column(name));
  return rowSource({ from, where: plain.where }, columns, column);
}

/** What is asked of the text index: words, and what else its table knows. */
interface Asked {
  search: Search;
  words: readonly SearchTerms[];
  filters: readonly IndexedFilter[];
  when: RawBuilder<unknown>;
}

/**
 * The matches of the text index. Conditions that it does not know are for these alone: what Postgres takes for their
 * number is a guess, by which it might begin with all rows that the others let through.
 */
function indexedSource(
  connection: ConnectionSelection,
  asked: Asked,
  others: readonly Condition[],
  context: SourceContext,
): RowSource {
  const { table, on } = asked.search;
  if (others.length > 0) {
    const matches = sql`(${matchesOf(asked, context)} offset 0)`;
    return amongSource(connection, { matches, on }, others, context);
  }
  const where = (scope: ConditionScope) => matchingSql(asked, scope);
  return joiningSource(connection, { table: sql.table(table), on, where }, others, context);
}

function matchingSql({ words, filters, when }: Asked, scope: ConditionScope): RawBuilder<boolean> {
  const matching = words.map((one) => matchesSql(one, scope.column('vector'), scope.compilation));
  const fitting = filters.map((filter) => filter(scope));
  return sql<boolean>`${sql.join([...matching, ...fitting, when], sql` and `)}`;
}

function matchesOf(asked: Asked, context: Context): RawBuilder<unknown> {
  const { table, on } = asked.search;
  const alias = context.compilation.alias();
  const column = columnsOf(alias);
  const columns = sql.join(on.map(([name]) => column(name)));
  return sql`select ${columns} from ${sql.table(table)} ${sql.ref(alias)} where ${matchingSql(asked, { ...context, column })}`;
}

function amongSource(
  connection: ConnectionSelection,
  { matches, on }: { matches: RawBuilder<unknown>; on: Search['on'] },
  others: readonly Condition[],
  context: SourceContext,
): RowSource {
  return joiningSource(connection, { table: matches, on, where: () => sql`true` }, others, context);
}

/**
 * Where the text index is of no use, no more rows than these are looked through: a search that only excludes, and
 * excludes nearly all, goes no further. Rows that fit other conditions have to be brought together; briefs have long
 * texts.
 */
const mostRead = { all: 100_000, some: 20_000, briefs: 5_000 };
const fewRows = { claims: 50_000, briefs: 3_000 };
