import type { Text } from '../db/query/selection.ts';
import { Bilingual, Language } from './bilingual.ts';
import { builder, type Row } from './builder.ts';
import { ClaimConnection } from './claim.ts';
import { type ClaimListArgs, claimArgsOfEntity, claimList } from './claim-list.ts';
import { is, ofOuter } from './condition.ts';
import { ascending, bilingual, column, connection, many, root } from './fields.ts';
import { nameOperand } from './name-filter.ts';
import { Node, nodeId } from './node.ts';
import { connectionType, pageArgs } from './page.ts';
import { idOrName, sharedRow } from './shared-row.ts';

const EntityKind = builder.enumType('EntityKind', {
  description: 'What an entity is.',
  values: {
    PERSON: { description: 'Someone.' },
    PLACE: { description: 'A country, city, sea or region, also where its name stands for its government.' },
    ORGANIZATION: { description: 'An alliance, institution, party, company or group.' },
    EVENT: { description: 'A war, summit or treaty.' },
    OTHER: { description: 'Anything else with a name.' },
  },
});

const Alias = builder.objectRef<Row>('Alias').implement({
  description: 'A name of an entity.',
  fields: (t) => ({
    text: t.string({ description: 'The name.', ...column('text') }),
    language: t.field({ type: Language, description: 'The language that it is used in.', ...column('language') }),
  }),
});

/** Someone or something that claims name. */
export const Entity = builder.objectRef<Row>('Entity');

Entity.implement({
  description: 'Someone or something that claims name, by whatever name in whichever language.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Opaque and stable.', ...nodeId('entity') }),
    kind: t.field({ type: EntityKind, description: 'What it is.', ...column('kind') }),
    name: t.field({ type: Bilingual, description: 'Its usual name in each language.', ...bilingual('name') }),
    aliases: t.field({
      type: [Alias],
      description: 'All names that lead to it alone, the usual ones among them.',
      ...many({
        table: 'alias',
        through: { table: 'alias_entity', on: [['entity_id', 'id']] },
        on: [['id', 'alias_id']],
        where: [is('parts', 1)],
        order: ascending('alias_id'),
      }),
    }),
    claims: t.field({
      type: ClaimConnection,
      description: 'Claims that name it in either language, newest first.',
      args: claimArgsOfEntity,
      ...connection((args: ClaimListArgs) => claimList(args, { entity: [ofOuter('entity_id')] })),
    }),
  }),
});

const EntityConnection = connectionType('Entity', Entity);

builder.queryField('entity', (t) =>
  t.field({
    type: Entity,
    nullable: true,
    description: 'An entity by id or by any of its names, in any language or script.',
    args: idOrName('entity'),
    ...root((args: { id?: Text | null; name?: Text | null }) =>
      sharedRow('entity', args, (name) => nameOperand('entity', name)),
    ),
  }),
);

builder.queryField('entities', (t) =>
  t.field({
    type: EntityConnection,
    description: 'The entities that are known.',
    args: {
      kind: t.arg({ type: EntityKind, description: 'Only entities of this kind.' }),
      search: t.arg.string({ description: 'Part of any of its names, in any language or script.' }),
      ...pageArgs,
    },
    ...connection((args: { kind?: string | null; search?: Text | null }) => ({
      table: 'entity',
      key: ['id'],
      where: [
        ...(args.kind == null ? [] : [is('kind', args.kind)]),
        ...(args.search == null ? [] : [namedLike(args.search)]),
      ],
      relevance: null,
      order: [{ column: 'slug', type: 'text', direction: 'ASC' }],
    })),
  }),
);

function namedLike(text: Text) {
  return {
    kind: 'exists',
    table: 'alias_entity',
    on: [['entity_id', 'id']],
    where: [
      is('parts', 1),
      { kind: 'exists', table: 'alias', on: [['id', 'alias_id']], where: [{ kind: 'contains', column: 'key', text }] },
    ],
  } as const;
}
