import type { Text } from '../../db/query/selection.ts';
import { builder, type Row } from '../builder.ts';
import { column, planned, root } from '../select/fields.ts';

/** Something with an id of its own. */
export const Node = builder.interfaceRef<Row>('Node').implement({
  description: 'Something that can be fetched again by its id.',
  resolveType: (row) => String(row.__typename),
  fields: (t) => ({
    id: t.id({ description: 'Opaque, URL-safe, and stable across re-imports.', ...column('id') }),
  }),
});

/** The id of a row, made of its table and key. */
export function nodeId(table: Extract<Parameters<typeof planned>[0], { kind: 'id' }>['table'], inBrief = false) {
  return planned({ kind: 'id', table, columns: inBrief ? ['brief_id', 'id'] : ['id'] });
}

builder.queryField('node', (t) =>
  t.field({
    type: Node,
    nullable: true,
    description: 'Anything with an id. Null when nothing has it.',
    args: { id: t.arg.id({ required: true, description: 'The id.' }) },
    ...root((args: { id: Text }) => ({ kind: 'node', id: args.id })),
  }),
);

builder.queryField('nodes', (t) =>
  t.field({
    type: [Node],
    nullable: { list: false, items: true },
    description: 'Several things by id, in the order of the ids; null in the place of an id that nothing has.',
    args: { ids: t.arg.idList({ required: true, description: 'The ids, at most 100.' }) },
    ...root((args: { ids: Text | Text[] }) => ({ kind: 'nodes', ids: args.ids })),
  }),
);
