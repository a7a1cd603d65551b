import { mostFoundEntities } from '../../db/query/binding.ts';
import type { ColumnPair, OrderKey, Text } from '../../db/query/selection.ts';
import { builder, type Row } from '../builder.ts';
import { type ClaimListArgs, claimArgsOfEntity, claimList } from '../lists/claim-list.ts';
import { is, ofOuter } from '../lists/condition.ts';
import { nameOperand } from '../lists/name-filter.ts';
import { connectionType, pageArgs } from '../lists/page.ts';
import { idOrName, sharedRow } from '../lists/shared-row.ts';
import {
  ascending,
  bilingual,
  type ConnectionSource,
  column,
  connection,
  many,
  type Planned,
  root,
} from '../select/fields.ts';
import { Bilingual, Language } from './bilingual.ts';
import { ClaimConnection } from './claim.ts';
import { Node, nodeId } from './node.ts';

const AliasMatch = builder.enumType('AliasMatch', {
  description: 'How a name is found in running text.',
  values: {
    SUBSTRING: { description: 'Anywhere, as names in Chinese.' },
    WORD: { description: 'As a word, with a capital where the name has one.' },
    EXACT: { description: 'As a word in exactly these letters, as US and WHO.' },
  },
});

/** A name of an entity. */
const Alias = builder.objectRef<Row>('Alias').implement({
  description: 'A name of an entity.',
  fields: (t) => ({
    text: t.string({ description: 'The name.', ...column('text') }),
    language: t.field({ type: Language, description: 'The language that it is used in.', ...column('language') }),
    region: t.string({
      nullable: true,
      description: 'Where it is used, such as TW, HK or CN; null where it is used everywhere.',
      ...column('region'),
    }),
    match: t.field({ type: AliasMatch, description: 'How it is found in running text.', ...column('match') }),
  }),
});

/** What an entity is. */
export const EntityKind = builder.enumType('EntityKind', {
  description: 'What an entity is.',
  values: {
    PERSON: { description: 'Someone.' },
    PLACE: { description: 'A country, city, sea or region, also where its name stands for its government.' },
    ORGANIZATION: { description: 'An alliance, institution, party, company or group.' },
    EVENT: { description: 'A war, summit or treaty.' },
    OTHER: { description: 'Anything else with a name.' },
  },
});

/** Someone or something that claims name. */
export const Entity = builder.objectRef<Row>('Entity');

/** Entities that metonyms lead to: `near` pairs the joining table with the row, `far` the entities with it. */
function related(near: ColumnPair, far: ColumnPair): Planned {
  return many({
    table: 'entity',
    through: { table: 'metonym', on: [near] },
    on: [far],
    where: [],
    order: ascending(far[1]),
  });
}

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
    standsFor: t.field({
      type: [Entity],
      description: 'Those that its name may stand for, as Beijing for China.',
      ...related(['entity_id', 'id'], ['id', 'stands_for_id']),
    }),
    metonyms: t.field({
      type: [Entity],
      description: 'Those whose names may stand for it. `mentions` of ClaimFilter asks with or without them.',
      ...related(['stands_for_id', 'id'], ['id', 'entity_id']),
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

interface EntityListArgs {
  kind?: string | null;
  search?: Text | null;
}

builder.queryField('entities', (t) =>
  t.field({
    type: EntityConnection,
    description: 'The entities that are known.',
    args: {
      kind: t.arg({ type: EntityKind, description: 'Only entities of this kind.' }),
      search: t.arg.string({
        description: `Any part of a name of its own, in any language or script. The best come first: the whole name, its beginning, the beginning of a word, any other part; of these the shorter names. At most the best ${mostFoundEntities.toLocaleString('en-US')} are found.`,
      }),
      ...pageArgs,
    },
    ...connection(entityList),
  }),
);

const bySlug: OrderKey = { column: 'slug', type: 'text', direction: 'ASC' };

function entityList({ kind = null, search }: EntityListArgs): ConnectionSource {
  const list = { table: 'entity', key: ['id'], relevance: null } as const;
  if (search == null) return { ...list, where: kind === null ? [] : [is('kind', kind)], order: [bySlug] };
  const found = { text: search, kind };
  return { ...list, where: [], found, order: [{ column: 'rank', type: 'integer', direction: 'ASC' }, bySlug] };
}
