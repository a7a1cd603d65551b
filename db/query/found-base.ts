import { sql } from 'kysely';
import type { Base } from './base.ts';
import { Binding, textOf } from './binding.ts';
import { type ConditionScope, conditionsSql } from './condition.ts';
import type { ConnectionSelection } from './selection.ts';

/** The entities that a part of a name finds, with their `rank`: the names are in memory, so only ids go to the database. */
export function foundBase(
  { table, where }: ConnectionSelection,
  found: NonNullable<ConnectionSelection['found']>,
  context: Omit<ConditionScope, 'column'>,
): Base {
  const [list, own] = [context.compilation.alias(), context.compilation.alias()];
  const listOf = (member: 'id' | 'rank') =>
    new Binding((request) =>
      request.names.search(textOf(found.text, request), found.kind).map((entity) => entity[member]),
    );
  const column = (name: string) => sql.ref(`${name === 'rank' ? list : own}.${name}`);
  const id = sql.ref(`${list}.id`);
  return {
    from: () =>
      sql`unnest(${listOf('id')}::bigint[], ${listOf('rank')}::integer[]) as ${sql.ref(list)} (id, rank) join ${sql.table(table)} ${sql.ref(own)} on ${column('id')} = ${id}`,
    where: conditionsSql(where, { ...context, column }),
    column,
  };
}
