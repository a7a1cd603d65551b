import type { ColumnPair, Condition, Text } from '../../db/query/selection.ts';
import { builder, type Row } from '../builder.ts';
import { type ClaimListArgs, claimArgs, claimList } from '../lists/claim-list.ts';
import { equal, is } from '../lists/condition.ts';
import { facetsType } from '../lists/facets.ts';
import { connectionType } from '../lists/page.ts';
import { ascending, bilingual, column, connection, embedded, many, one, root } from '../select/fields.ts';
import { Alignment } from './alignment.ts';
import { Bilingual, Language } from './bilingual.ts';
import { Brief } from './brief.ts';
import { Anchor } from './document.ts';
import { Entity } from './entity.ts';
import { EntityParity, Mention } from './mention.ts';
import { Node, nodeId } from './node.ts';
import { Section } from './section.ts';
import { Source } from './source.ts';
import { TextMatch } from './text-match.ts';

/** One bullet of a brief. */
export const Claim = builder.objectRef<Row>('Claim');

/** Children of a claim are found by its brief and id. */
const ofClaim: readonly ColumnPair[] = [
  ['brief_id', 'brief_id'],
  ['claim_id', 'id'],
];

Claim.implement({
  description: 'One bullet of a brief, in both languages where both are printed.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Opaque, and stable across re-imports of the brief.', ...nodeId('claim', true) }),
    position: t.int({ description: 'Place within its section, from 1.', ...column('position', 'number') }),
    text: t.field({ type: Bilingual, description: 'The words of the bullet.', ...bilingual('text') }),
    section: t.field({
      type: Section,
      description: 'The section that it stands in.',
      ...one('section', [
        ['brief_id', 'brief_id'],
        ['id', 'section_id'],
      ]),
    }),
    brief: t.field({ type: Brief, description: 'The brief that makes it.', ...one('brief', [['id', 'brief_id']]) }),
    source: t.field({
      type: Source,
      nullable: true,
      description: 'The publication that its brief summarises: the first one printed.',
      ...one('source', [['id', 'source_id']]),
    }),
    mentions: t.field({
      type: [Mention],
      description: 'Where its text names entities: Chinese before English, in the order of the text.',
      args: { language: t.arg({ type: Language, description: 'Only mentions in this language.' }) },
      ...many((args: { language?: string | null }) => ({
        table: 'mention',
        on: ofClaim,
        where: inLanguage(args.language),
        order: [{ column: 'language', direction: 'DESC' }, ...ascending('start_offset', 'position')],
      })),
    }),
    entities: t.field({
      type: [Entity],
      description: 'What it names in either language, each once, in the order of the first mention.',
      ...many({
        table: 'entity',
        through: { table: 'claim_entity', on: ofClaim },
        on: [['id', 'entity_id']],
        where: [is('source_position', 1)],
        order: ascending('position'),
      }),
    }),
    parity: t.field({
      type: [EntityParity],
      description:
        'What only one of its languages names, in the order of the first mention. Empty for a claim with one language.',
      ...many({
        table: 'claim_entity',
        on: ofClaim,
        where: [is('source_position', 1), { kind: 'any', column: 'parity', values: ['ZH_ONLY', 'EN_ONLY'] }],
        order: ascending('position'),
      }),
    }),
    alignment: t.field({
      type: Alignment,
      description: 'How sure it is that the two languages say the same.',
      ...embedded({ status: 'alignment_status', confidence: 'alignment_confidence', reasons: 'alignment_reasons' }),
    }),
    anchors: t.field({
      type: [Anchor],
      description: 'Where its words stand in the document: one for each stretch of text that it was read from.',
      args: { language: t.arg({ type: Language, description: 'Only anchors of this language.' }) },
      ...many((args: { language?: string | null }) => ({
        table: 'anchor',
        on: ofClaim,
        where: inLanguage(args.language),
        order: [{ column: 'language', direction: 'DESC' }, ...ascending('start_offset')],
      })),
    }),
  }),
});

function inLanguage(language: string | null | undefined): Condition[] {
  return language == null ? [] : [is('language', language)];
}

/** A page of claims. */
export const ClaimConnection = connectionType('Claim', Claim, {
  facets: facetsType('Claim', {
    ofBrief: [['brief_id', 'brief_id']],
    entities: { table: 'claim_entity', on: ofClaim, where: [is('source_position', 1)] },
    languages: ['text_zh', 'text_en'],
  }),
  namedEntity: () => Entity,
  match: TextMatch,
});

builder.queryField('claim', (t) =>
  t.field({
    type: Claim,
    nullable: true,
    description: 'A claim by id.',
    args: { id: t.arg.id({ required: true, description: 'The id of the claim.' }) },
    ...root(({ id }: { id: Text }) => ({
      kind: 'row',
      table: 'claim',
      where: [
        equal('brief_id', { kind: 'id', table: 'claim', text: id, part: 'brief' }),
        equal('id', { kind: 'id', table: 'claim', text: id, part: 'self' }),
      ],
      fixed: null,
    })),
  }),
);

builder.queryField('claims', (t) =>
  t.field({
    type: ClaimConnection,
    description: 'Claims of all briefs, newest first.',
    args: claimArgs,
    ...connection((args: ClaimListArgs) => claimList(args)),
  }),
);
