import type { NodeTable, Operand, Text } from '../../db/query/selection.ts';
import { builder } from '../builder.ts';
import { callerError } from '../errors.ts';
import type { ConnectionSource, RootSource } from '../select/fields.ts';
import { equal } from './condition.ts';

/** The arguments of a root field that finds a source, author or entity. */
export function idOrName(noun: string) {
  return builder.args((t) => ({
    id: t.id({ description: `The id of the ${noun}. Exactly one of id and name must be given.` }),
    name: t.string({ description: `A name of the ${noun}, without regard to case or width.` }),
  }));
}

/**
 * The row of a table that briefs share, by id or name.
 *
 * @throws GraphQLError BAD_USER_INPUT unless exactly one of both is given.
 */
export function sharedRow(
  table: NodeTable,
  { id, name }: { id?: Text | null; name?: Text | null },
  operandOf: (name: Text) => Operand,
): RootSource {
  const key: Operand | null =
    id != null && name == null
      ? { kind: 'id', table, text: id, part: 'self' }
      : name != null && id == null
        ? operandOf(name)
        : null;
  if (!key) throw callerError('BAD_USER_INPUT', `${table}: give exactly one of id and name.`);
  return { kind: 'row', table, where: [equal('id', key)], fixed: key };
}

/** All rows of a table that briefs share, by name. */
export function sharedList(table: NodeTable): ConnectionSource {
  return {
    table,
    key: ['id'],
    where: [],
    relevance: null,
    order: [{ column: 'key', type: 'text', direction: 'ASC' }],
  };
}
