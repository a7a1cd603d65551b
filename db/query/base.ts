import { type RawBuilder, sql } from 'kysely';
import { type ConditionScope, chosen, conditionsSql } from './condition.ts';
import type { Compilation } from './scope.ts';
import type { ColumnPair, Condition, ConnectionSelection } from './selection.ts';

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

/** What the keys of a list are read from. */
export interface Base {
  /** To be called after all columns were asked for: they decide what is joined. */
  from(): RawBuilder<unknown>;
  where: RawBuilder<boolean>;
  /** A column of the list's table, wherever the base has it. */
  column(name: string): RawBuilder<unknown>;
}

/**
 * Chooses what a list's keys are read from. A condition that a row of a joining table exists, which gives each row at
 * most once and has the columns of the page, becomes the table that is read: a page is then a range of one of its
 * indexes. As a condition it would be the same to Postgres but for its estimates, which multiply over the joined
 * columns until sorting all rows seems cheap.
 */
export function plainBase(connection: ConnectionSelection, conditions: readonly Condition[], context: Context): Base {
  const joining = findJoining(connection, conditions, context.compilation);
  if (!joining) return tableBase(connection, conditions, context);
  const others = conditions.filter((condition) => condition !== joining);
  const where = (scope: ConditionScope) => conditionsSql(joining.where, scope);
  return joiningBase(connection, { ...joining, table: sql.table(joining.table), where }, others, context);
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
    unique.find((condition) => has(condition, neededColumns(connection))) ??
    (first.column === 'published_sort' ? unique.find((one) => has(one, ['brief_id', 'published_sort'])) : undefined)
  );
}

/** The columns that a base has to have. */
export function neededColumns({ key, order }: ConnectionSelection): string[] {
  return [...key, ...order.map(({ column }) => column)].filter((column) => column !== 'relevance');
}

type Exists = Extract<Condition, { kind: 'exists' }>;
/** Where a list stands. */
export type Context = Omit<ConditionScope, 'column'>;

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
  const isOne = value.kind === 'entities' ? compilation.use(value) === 'one' : value.kind !== 'names';
  return isOne ? [condition.column] : [];
}

function tableBase({ table }: ConnectionSelection, conditions: readonly Condition[], context: Context): Base {
  const alias = context.compilation.alias();
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  return {
    from: () => sql`${sql.table(table)} ${sql.ref(alias)}`,
    where: conditionsSql(conditions, { ...context, column }),
    column,
  };
}

/** A table with a row for each of some rows of a list's table, or for their briefs. */
export interface JoiningTable {
  table: RawBuilder<unknown>;
  on: readonly ColumnPair[];
  /** Which of its rows, by their columns. */
  where: (scope: ConditionScope) => RawBuilder<boolean>;
}

/** The list's own table is joined where other conditions ask for columns that the joining table does not have. */
export function joiningBase(
  { table, key }: ConnectionSelection,
  joining: JoiningTable,
  others: readonly Condition[],
  context: Context,
): Base & { joined: (column: string) => RawBuilder<unknown> } {
  const [alias, own] = [context.compilation.alias(), context.compilation.alias()];
  const names = new Map<string, string>(joining.on.map(([there, here]: ColumnPair) => [here, there]));
  const there = (name: string) => sql.ref(`${alias}.${name}`);
  let isJoined = !key.every((name) => names.has(name));
  const column = (name: string) => {
    const other = names.get(name);
    if (other !== undefined) return there(other);
    isJoined = true;
    return sql.ref(`${own}.${name}`);
  };
  const where = sql<boolean>`${joining.where({ ...context, column: there })} and ${conditionsSql(others, { ...context, column })}`;
  const from = () => {
    const shared = key.filter((name) => names.has(name));
    const on = shared.map((name) => sql`${sql.ref(`${own}.${name}`)} = ${column(name)}`);
    const join = isJoined ? sql` join ${sql.table(table)} ${sql.ref(own)} on ${sql.join(on, sql` and `)}` : sql``;
    return sql`${joining.table} ${sql.ref(alias)}${join}`;
  };
  return { from, where, column, joined: there };
}
