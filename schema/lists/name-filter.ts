import type { Condition, Operand, Text } from '../../db/query/selection.ts';
import { builder } from '../builder.ts';
import type { Parameterizable } from '../select/parameters.ts';

/** Chooses sources, authors, keywords or entities. */
export const NameFilter = builder.inputType('NameFilter', {
  description: 'Chooses by id, by name or by any of a list of names. Conditions given together must all hold.',
  fields: (t) => ({
    id: t.id({ description: 'The id.' }),
    name: t.string({
      description: 'A name: without regard to case, width or 《》, and for entities in any language or script.',
    }),
    in: t.stringList({ description: 'Names, any of which may match.' }),
  }),
});

/** A NameFilter as a request gives it. */
export type NameFilterArgs = Parameterizable<typeof NameFilter.$inferInput>;

/** What a NameFilter can be about: shared tables that rows are found in by name. */
export type NamedTable = 'source' | 'author' | 'keyword' | 'entity';

/**
 * The filter's conditions on the column `<table>_id` of a joining table; empty when it says nothing. With `metonyms`,
 * entities whose name may stand for a chosen one are chosen too.
 */
export function nameConditions(
  table: NamedTable,
  filter: NameFilterArgs | null | undefined,
  metonyms = false,
): Condition[] {
  const column = `${table}_id`;
  const equal = (value: Operand): Condition => ({ kind: 'compare', column, operator: '=', value });
  return [
    ...(filter?.id != null ? [equal(idOperand(table, filter.id, metonyms))] : []),
    ...(filter?.name != null ? [equal(nameOperand(table, filter.name, metonyms))] : []),
    ...(filter?.in != null ? [equal(namesOperand(table, filter.in, metonyms))] : []),
  ];
}

function idOperand(table: NamedTable, text: Text, metonyms: boolean): Operand {
  if (metonyms) return { kind: 'entities', by: 'id', texts: text, metonyms };
  return { kind: 'id', table, text, part: 'self' };
}

/** The row or, for an entity's name, rows that a name leads to. */
export function nameOperand(table: NamedTable, text: Text, metonyms = false): Operand {
  if (table === 'entity') return { kind: 'entities', by: 'name', texts: text, metonyms };
  return { kind: 'name', table: `${table}_name`, column: `${table}_id`, text };
}

function namesOperand(table: NamedTable, texts: Text | Text[], metonyms: boolean): Operand {
  if (table === 'entity') return { kind: 'entities', by: 'name', texts, metonyms };
  return { kind: 'names', table: `${table}_name`, column: `${table}_id`, texts };
}
