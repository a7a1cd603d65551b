import { builder, type Row } from '../builder.ts';
import { ofClaimInOrder } from '../lists/claim-filter.ts';
import { claimList } from '../lists/claim-list.ts';
import { is, ofOuter } from '../lists/condition.ts';
import { connectionType, pageArgs } from '../lists/page.ts';
import { column, connection, one } from '../select/fields.ts';
import { ClaimConnection } from './claim.ts';
import { Entity, EntityKind } from './entity.ts';
import { Node, nodeId } from './node.ts';

const EntitySuggestionStatus = builder.enumType('EntitySuggestionStatus', {
  description: 'What people have made of a suggestion.',
  values: {
    OPEN: { description: 'Nobody has decided on it.' },
    ACCEPTED: { description: 'Its names were made names of an entity.' },
    DISMISSED: { description: 'It is wrong, and does not come back.' },
  },
});

/** A pair of names that nobody has entered yet. */
const EntitySuggestion = builder.objectRef<Row>('EntitySuggestion');
EntitySuggestion.implement({
  description:
    'A Chinese and an English name that stand in the same claims more often than chance has it, of which at least one is not known. Found and decided on by `npm run entities`; nothing becomes a name by itself.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Opaque and stable; what the command knows it by.', ...nodeId('entity_suggestion') }),
    status: t.field({
      type: EntitySuggestionStatus,
      description: 'What people have made of it.',
      ...column('status'),
    }),
    zh: t.string({ description: 'The Chinese name.', ...column('zh') }),
    en: t.string({ description: 'The English name.', ...column('en') }),
    kind: t.field({
      type: EntityKind,
      nullable: true,
      description: 'What it seems to be; null where nothing tells.',
      ...column('kind'),
    }),
    entity: t.field({
      type: Entity,
      nullable: true,
      description: 'The known entity of which one of the names seems to be a further name; null for a new one.',
      ...one('entity', [['id', 'entity_id']]),
    }),
    score: t.float({
      description: 'How far the names stand in the same claims, from 0 to 1 (Dice).',
      ...column('score', 'number'),
    }),
    claimsBoth: t.int({
      description: 'How many claims hold both names, among the newest 100,000 that are surely aligned.',
      ...column('claims_both', 'number'),
    }),
    claimsZh: t.int({
      description: 'How many hold the Chinese name; of one that is known, how many hold it in Chinese alone.',
      ...column('claims_zh', 'number'),
    }),
    claimsEn: t.int({
      description: 'How many hold the English name; of one that is known, how many hold it in English alone.',
      ...column('claims_en', 'number'),
    }),
    claims: t.field({
      type: ClaimConnection,
      description: 'Up to five of the claims that hold both, newest first.',
      args: pageArgs,
      ...connection(() => {
        const all = claimList({});
        const shows = { table: 'entity_suggestion_claim', on: ofClaimInOrder, where: [ofOuter('suggestion_id')] };
        return { ...all, where: [...all.where, { kind: 'exists', ...shows }] };
      }),
    }),
  }),
});

const EntitySuggestionConnection = connectionType('EntitySuggestion', EntitySuggestion);

builder.queryField('entitySuggestions', (t) =>
  t.field({
    type: EntitySuggestionConnection,
    description: 'Names that recur and are not known, the surest first.',
    args: {
      status: t.arg({
        type: EntitySuggestionStatus,
        defaultValue: 'OPEN',
        description: 'Only those of which people have made this; null for all.',
      }),
      ...pageArgs,
    },
    ...connection(({ status }: { status?: string | null }) => ({
      table: 'entity_suggestion',
      key: ['id'],
      where: status == null ? [] : [is('status', status)],
      relevance: null,
      order: [
        { column: 'score', type: 'real', direction: 'DESC' },
        { column: 'id', type: 'bigint', direction: 'ASC' },
      ],
    })),
  }),
);
