import { type RawBuilder, sql } from 'kysely';
import { type ConditionScope, conditionsSql } from './condition.ts';
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
 * most once and has all columns of the page, becomes the table that is read: a page is then a range of one of its
 * indexes. As a condition it would be the same to Postgres but for its estimates, which multiply over the joined
 * columns until sorting all rows seems cheap.
 */
export function chooseBase(
  connection: ConnectionSelection,
  outer: (column: string) => RawBuilder<unknown>,
  compilation: Compilation,
): Base {
  const conditions = flatten(connection.where, compilation);
  const needed = [...connection.key, ...connection.order.map((key) => key.column)];
  const joining = conditions.find((condition) => condition.kind === 'exists' && isBase(condition, needed, compilation));
  return joining?.kind === 'exists'
    ? joiningBase(connection, joining, conditions, { outer, compilation })
    : tableBase(connection, conditions, { outer, compilation });
}

type Exists = Extract<Condition, { kind: 'exists' }>;
type Context = Omit<ConditionScope, 'column'>;

/** The conditions that must all hold, with names looked up. */
function flatten(conditions: readonly Condition[], compilation: Compilation): Condition[] {
  return conditions.flatMap((condition): Condition[] => {
    if (condition.kind === 'and') return flatten(condition.of, compilation);
    if (condition.kind !== 'named') return [condition];
    const known = compilation.use(condition.text) !== 'none';
    return flatten([known ? condition.known : condition.unknown], compilation);
  });
}

function isBase({ table, on, where }: Exists, needed: readonly string[], compilation: Compilation): boolean {
  const columns = new Set(on.map(([, column]) => column));
  const fixed = new Set(where.flatMap((condition) => fixedColumn(condition, compilation)));
  const isUnique = (uniqueColumns[table] ?? []).some((unique) => unique.every((column) => fixed.has(column)));
  return isUnique && needed.every((column) => columns.has(column));
}

/** The column that a condition fixes to one value. */
function fixedColumn(condition: Condition, compilation: Compilation): string[] {
  if (condition.kind !== 'compare' || condition.operator !== '=') return [];
  const { value } = condition;
  const isOne = value.kind === 'entities' ? compilation.use(value.texts) === 'one' : value.kind !== 'names';
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

/** The list's own table is joined where other conditions ask for columns that the joining table does not have. */
function joiningBase(
  { table, key }: ConnectionSelection,
  joining: Exists,
  conditions: readonly Condition[],
  context: Context,
): Base {
  const [alias, own] = [context.compilation.alias(), context.compilation.alias()];
  const names = new Map<string, string>(joining.on.map(([there, here]: ColumnPair) => [here, there]));
  const there = (name: string) => sql.ref(`${alias}.${name}`);
  let isJoined = false;
  const column = (name: string) => {
    const other = names.get(name);
    if (other !== undefined) return there(other);
    isJoined = true;
    return sql.ref(`${own}.${name}`);
  };
  const others = conditions.filter((condition) => condition !== joining);
  const where = sql<boolean>`${conditionsSql(joining.where, { ...context, column: there })} and ${conditionsSql(others, { ...context, column })}`;
  const from = () => {
    const on = key.map((name) => sql`${sql.ref(`${own}.${name}`)} = ${column(name)}`);
    const join = isJoined ? sql` join ${sql.table(table)} ${sql.ref(own)} on ${sql.join(on, sql` and `)}` : sql``;
    return sql`${sql.table(joining.table)} ${sql.ref(alias)}${join}`;
  };
  return { from, where, column };
}
