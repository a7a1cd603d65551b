import type { Text } from '../../db/query/selection.ts';
import { builder, type Row } from '../builder.ts';
import { type BriefListArgs, briefArgs, briefListOf } from '../lists/brief-list.ts';
import { type ClaimListArgs, claimArgs, claimListOfBriefs } from '../lists/claim-list.ts';
import { nameOperand } from '../lists/name-filter.ts';
import { connectionType, pageArgs } from '../lists/page.ts';
import { idOrName, sharedList, sharedRow } from '../lists/shared-row.ts';
import { bilingual, column, connection, root } from '../select/fields.ts';
import { Bilingual } from './bilingual.ts';
import { BriefConnection } from './brief.ts';
import { ClaimConnection } from './claim.ts';
import { Node, nodeId } from './node.ts';

/** Someone who wrote an article that briefs summarise. */
export const Author = builder.objectRef<Row>('Author');

Author.implement({
  description: 'Someone, or an editorial board, that wrote an article which briefs summarise.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Opaque and stable.', ...nodeId('author') }),
    name: t.string({ description: 'The name to show: the English one where both are printed.', ...column('name') }),
    names: t.field({ type: Bilingual, description: 'The name in each language.', ...bilingual('name') }),
    briefs: t.field({
      type: BriefConnection,
      description: 'Briefs of the author, newest first.',
      args: briefArgs,
      ...connection((args: BriefListArgs) => briefListOf('author', args)),
    }),
    claims: t.field({
      type: ClaimConnection,
      description: 'Claims of those briefs, newest first.',
      args: claimArgs,
      ...connection((args: ClaimListArgs) => claimListOfBriefs('brief_author', 'author_id', args)),
    }),
  }),
});

const AuthorConnection = connectionType('Author', Author);

builder.queryField('author', (t) =>
  t.field({
    type: Author,
    nullable: true,
    description: 'An author by id or name.',
    args: idOrName('author'),
    ...root((args: { id?: Text | null; name?: Text | null }) =>
      sharedRow('author', args, (name) => nameOperand('author', name)),
    ),
  }),
);

builder.queryField('authors', (t) =>
  t.field({
    type: AuthorConnection,
    description: 'All authors, by name.',
    args: pageArgs,
    ...connection(() => sharedList('author')),
  }),
);
