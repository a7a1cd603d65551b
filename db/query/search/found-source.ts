import { sql } from 'kysely';
import { Binding, textOf } from '../binding.ts';
import { conditionsSql } from '../compile/condition.ts';
import type { ConnectionSelection } from '../selection.ts';
import { type RowSource, rowSource, type SourceContext } from './row-source.ts';

/** The entities that a part of a name finds, with their `rank`: the names are in memory, so only ids go to the database. */
export function foundSource(
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
