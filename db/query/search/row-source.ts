import { sql } from 'kysely';
import { type ConditionScope, chosen, conditionColumns, conditionsSql } from '../compile/condition.ts';
import type { Compilation, Fragment } from '../compile/scope.ts';
import type { ColumnPair, Condition, ConnectionSelection } from '../selection.ts';
import { entityCount } from './variant.ts';

/**
 * Columns that, each equal to one value, leave at most one row of a joining table for each row that it joins.
 * The keys of migration 0001.
 */
const uniqueColumns: Readonly<Record<string, readonly (readonly string[])[]>> = {
  claim_entity: [
    ['entity_id', 'source_id'],
    ['entity_id', 'source_position'],
  ],
  brief_source: [['source_id']],
  brief_author: [['author_id']],
  brief_keyword: [['keyword_id']],
  brief_entity: [['entity_id']],
  entity_suggestion_claim: [['suggestion_id']],
};

/** What rows of a list are read from: `select … from <from> where <where>`. It is made for the columns that are read of it. */
export interface RowSource {
  from: Fragment;
  where: Fragment;
  columns: readonly string[];
  /**
   * One of its columns, wherever it comes from.
   *
   * @throws Error for a column that the source was not made for
   */
  column(name: string): Fragment;
}

/** Where a list stands. */
export type Context = Omit<ConditionScope, 'column'>;

/** The same, and the columns of the list's table that are read. */
export interface SourceContext extends Context {
  columns: readonly string[];
}

/** A row source with the given columns. */
export function rowSource(
  { from, where }: Pick<RowSource, 'from' | 'where'>,
  columns: readonly string[],
  column: (name: string) => Fragment,
): RowSource {
  const known = new Map(columns.map((name) => [name, column(name)]));
  return {
    from,
    where,
    columns,
    column: (name) => {
      const found = known.get(name);
      if (!found) throw new Error(`The row source was made without the column ${name}.`);
      return found;
    },
  };
}

/** The columns of a row source under their own names, for a select list. */
export function selectList({ columns, column }: RowSource): Fragment {
  return sql.join(columns.map((name) => sql`${column(name)} as ${sql.ref(name)}`));
}

/**
 * The rows of a list that fit conditions. A condition that a row of a joining table exists, which gives each row at
 * most once and has the columns of the page, becomes the table that is read: a page is then a range of one of its
 * indexes. As a condition it would be the same to Postgres but for its estimates, which multiply over the joined
 * columns until sorting all rows seems cheap.
 */
export function plainSource(
  connection: ConnectionSelection,
  conditions: readonly Condition[],
  context: SourceContext,
): RowSource {
  const joining = findJoining(connection, conditions, context.compilation);
  if (!joining) return tableSource(connection, conditions, context);
  const others = conditions.filter((condition) => condition !== joining);
  const where = (scope: ConditionScope) => conditionsSql(joining.where, scope);
  return joiningSource(connection, { ...joining, table: sql.table(joining.table), where }, others, context);
}

/**
 * A joining table that has all columns of the page, or else one whose rows are of briefs, if it is in the order of the
 * page as far as that goes: then the claims of each brief are joined to it.
 */
function findJoining(
  connection: ConnectionSelection,
  conditions: readonly Condition[],
  compilation: Compilation,
): Exists | undefined {
  const unique = conditions
    .filter((condition) => condition.kind === 'exists')
    .filter((condition) => isUnique(condition, compilation));
  const has = ({ on }: Exists, columns: readonly string[]) =>
    columns.every((name) => on.some(([, own]) => own === name));
  const [first = { column: 'published_sort' }] = connection.order;
  return (
    unique.find((condition) => has(condition, pageColumns(connection))) ??
    (first.column === 'published_sort' ? unique.find((one) => has(one, ['brief_id', 'published_sort'])) : undefined)
  );
}

/** The columns that a page is made by, each once: those of the key, then those of the order. */
export function pageColumns({ key, order }: ConnectionSelection): string[] {
  return [...new Set([...key, ...order.map(({ column }) => column)])];
}

type Exists = Extract<Condition, { kind: 'exists' }>;

/** The conditions that must all hold, with names looked up. */
export function flatten(conditions: readonly Condition[], compilation: Compilation): Condition[] {
  return conditions.flatMap((condition): Condition[] => {
    if (condition.kind === 'and') return flatten(condition.of, compilation);
    if (condition.kind !== 'named') return [condition];
    return flatten([chosen(condition, compilation)], compilation);
  });
}

/** Whether at most one row of the joining table fits for each row that it joins. */
function isUnique({ table, where }: Exists, compilation: Compilation): boolean {
  const fixed = new Set(where.flatMap((condition) => fixedColumn(condition, compilation)));
  return (uniqueColumns[table] ?? []).some((unique) => unique.every((column) => fixed.has(column)));
}

/** The column that a condition fixes to one value. */
function fixedColumn(condition: Condition, compilation: Compilation): string[] {
  if (condition.kind !== 'compare' || condition.operator !== '=') return [];
  const { value } = condition;
  const isOne = value.kind === 'entities' ? entityCount(compilation.variant, value) === 'one' : value.kind !== 'names';
  return isOne ? [condition.column] : [];
}

function tableSource(
  { table }: ConnectionSelection,
  conditions: readonly Condition[],
  { columns, ...context }: SourceContext,
): RowSource {
  const alias = context.compilation.alias();
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  const from = sql`${sql.table(table)} ${sql.ref(alias)}`;
  return rowSource({ from, where: conditionsSql(conditions, { ...context, column }) }, columns, column);
}

/** A table with a row for each of some rows of a list's table, or for their briefs. */
export interface JoiningTable {
  table: Fragment;
  on: readonly ColumnPair[];
  /** Which of its rows, by their columns. */
  where: (scope: ConditionScope) => Fragment;
}

/** The list's own table is joined where it is asked for columns that the joining table does not have. */
export function joiningSource(
  { table, key }: ConnectionSelection,
  joining: JoiningTable,
  others: readonly Condition[],
  { columns, ...context }: SourceContext,
): RowSource {
  const { compilation } = context;
  const [alias, own] = [compilation.alias(), compilation.alias()];
  const names = new Map<string, string>(joining.on.map(([there, here]: ColumnPair) => [here, there]));
  const there = (name: string) => sql.ref(`${alias}.${name}`);
  const column = (name: string) => {
    const other = names.get(name);
    return other === undefined ? sql.ref(`${own}.${name}`) : there(other);
  };
  const needed = [...key, ...columns, ...others.flatMap((condition) => conditionColumns(condition, compilation))];
  const on = key.filter((name) => names.has(name)).map((name) => sql`${sql.ref(`${own}.${name}`)} = ${column(name)}`);
  const join = needed.every((name) => names.has(name))
    ? sql``
    : sql` join ${sql.table(table)} ${sql.ref(own)} on ${sql.join(on, sql` and `)}`;
  const from = sql`${joining.table} ${sql.ref(alias)}${join}`;
  const where = sql`${joining.where({ ...context, column: there })} and ${conditionsSql(others, { ...context, column })}`;
  return rowSource({ from, where }, columns, column);
}
