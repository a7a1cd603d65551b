import type { Text } from '../../db/query/selection.ts';
import { builder, type Row } from '../builder.ts';
import { type BriefListArgs, briefArgs, briefListOf } from '../lists/brief-list.ts';
import { type ClaimListArgs, claimArgs, claimList } from '../lists/claim-list.ts';
import { ofOuter } from '../lists/condition.ts';
import { nameOperand } from '../lists/name-filter.ts';
import { connectionType, pageArgs } from '../lists/page.ts';
import { idOrName, sharedList, sharedRow } from '../lists/shared-row.ts';
import { column, connection, root } from '../select/fields.ts';
import { BriefConnection } from './brief.ts';
import { ClaimConnection } from './claim.ts';
import { Node, nodeId } from './node.ts';

/** The publication that a brief summarises. */
export const Source = builder.objectRef<Row>('Source');

Source.implement({
  description: 'The publication that a brief summarises.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Opaque and stable.', ...nodeId('source') }),
    name: t.string({ description: 'Its name, such as `Foreign Affairs`.', ...column('name') }),
    url: t.field({ type: 'URL', nullable: true, description: 'Its web site.', ...column('url') }),
    briefs: t.field({
      type: BriefConnection,
      description: 'Briefs that it is a source of, newest first.',
      args: briefArgs,
      ...connection((args: BriefListArgs) => briefListOf('source', args)),
    }),
    claims: t.field({
      type: ClaimConnection,
      description: 'Claims of those briefs, newest first.',
      args: claimArgs,
      ...connection((args: ClaimListArgs) => claimList(args, { source: [ofOuter('source_id')] })),
    }),
  }),
});

const SourceConnection = connectionType('Source', Source);

builder.queryField('source', (t) =>
  t.field({
    type: Source,
    nullable: true,
    description: 'A source by id or name.',
    args: idOrName('source'),
    ...root((args: { id?: Text | null; name?: Text | null }) =>
      sharedRow('source', args, (name) => nameOperand('source', name)),
    ),
  }),
);

builder.queryField('sources', (t) =>
  t.field({
    type: SourceConnection,
    description: 'All sources, by name.',
    args: pageArgs,
    ...connection(() => sharedList('source')),
  }),
);
