import type { Text } from '../../db/query/selection.ts';
import { builder, type Row } from '../builder.ts';
import { type BriefListArgs, briefArgs, briefList } from '../lists/brief-list.ts';
import { type ClaimListArgs, claimArgs, claimListOfBrief } from '../lists/claim-list.ts';
import { equal } from '../lists/condition.ts';
import { facetsType } from '../lists/facets.ts';
import { connectionType } from '../lists/page.ts';
import { ascending, bilingual, column, connection, many, one, type Planned, root } from '../select/fields.ts';
import { Author } from './author.ts';
import { Bilingual } from './bilingual.ts';
import { ClaimConnection } from './claim.ts';
import { Document } from './document.ts';
import { Entity } from './entity.ts';
import { Keyword } from './keyword.ts';
import { Node, nodeId } from './node.ts';
import { Section } from './section.ts';
import { Source } from './source.ts';

/** A one-page summary of an article. */
export const Brief = builder.objectRef<Row>('Brief');

/** Shared rows of a brief, in printed order. */
function joined(table: 'source' | 'author' | 'keyword'): Planned {
  return many({
    table,
    through: { table: `brief_${table}`, on: [['brief_id', 'id']] },
    on: [['id', `${table}_id`]],
    where: [],
    order: ascending('position'),
  });
}

Brief.implement({
  description: 'A one-page summary of an article, in Chinese and English side by side.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Opaque, and stable across re-imports.', ...nodeId('brief') }),
    title: t.field({ type: Bilingual, description: 'The title; see titleIsDerived.', ...bilingual('title') }),
    titleIsDerived: t.boolean({
      description:
        'True where no title is printed, as in the house format: it is then made of the first heading or the lead.',
      ...column('title_is_derived', 'boolean'),
    }),
    publishedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The date printed; the first day where it is a month, a year or a range.',
      ...column('published_on', 'date'),
    }),
    url: t.field({ type: 'URL', nullable: true, description: 'Where the article is.', ...column('url') }),
    source: t.field({
      type: Source,
      nullable: true,
      description: 'The first source printed; null when none is.',
      ...one('source', [['id', 'source_id']]),
    }),
    sources: t.field({ type: [Source], description: 'All sources, in printed order.', ...joined('source') }),
    authors: t.field({ type: [Author], description: 'The authors, in printed order.', ...joined('author') }),
    keywords: t.field({ type: [Keyword], description: 'The keywords, in printed order.', ...joined('keyword') }),
    lead: t.field({
      type: Bilingual,
      description: 'The paragraphs before the first heading, with an empty line between them.',
      ...bilingual('lead'),
    }),
    sections: t.field({
      type: [Section],
      description: 'The sections, in printed order.',
      ...many({ table: 'section', on: [['brief_id', 'id']], where: [], order: ascending('position') }),
    }),
    claims: t.field({
      type: ClaimConnection,
      description: 'Its claims, in printed order.',
      args: claimArgs,
      ...connection((args: ClaimListArgs) => claimListOfBrief(args)),
    }),
    document: t.field({
      type: Document,
      description: 'The file that it was read from.',
      ...one('revision', [
        ['brief_id', 'id'],
        ['id', 'revision_id'],
      ]),
    }),
  }),
});

/** A page of briefs. */
export const BriefConnection = connectionType('Brief', Brief, {
  facets: facetsType('Brief', {
    ofBrief: [['brief_id', 'id']],
    entities: { table: 'brief_entity', on: [['brief_id', 'id']], where: [] },
    languages: ['title_zh', 'title_en'],
  }),
  namedEntity: () => Entity,
});

builder.queryField('brief', (t) =>
  t.field({
    type: Brief,
    nullable: true,
    description: 'A brief by id.',
    args: { id: t.arg.id({ required: true, description: 'The id of the brief.' }) },
    ...root(({ id }: { id: Text }) => ({
      kind: 'row',
      table: 'brief',
      where: [equal('id', { kind: 'id', table: 'brief', text: id, part: 'self' })],
      fixed: null,
    })),
  }),
);

builder.queryField('briefs', (t) =>
  t.field({
    type: BriefConnection,
    description: 'All briefs, newest first.',
    args: briefArgs,
    ...connection((args: BriefListArgs) => briefList(args)),
  }),
);
