import { builder, type Row } from '../builder.ts';
import { type BriefListArgs, briefArgs, briefListOf } from '../lists/brief-list.ts';
import { connectionType, pageArgs } from '../lists/page.ts';
import { sharedList } from '../lists/shared-row.ts';
import { bilingual, connection } from '../select/fields.ts';
import { Bilingual } from './bilingual.ts';
import { BriefConnection } from './brief.ts';
import { Node, nodeId } from './node.ts';

/** A keyword that briefs are filed under. */
export const Keyword = builder.objectRef<Row>('Keyword');

Keyword.implement({
  description: 'A keyword that briefs are filed under.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Opaque and stable.', ...nodeId('keyword') }),
    label: t.field({ type: Bilingual, description: 'The keyword in each language.', ...bilingual('label') }),
    briefs: t.field({
      type: BriefConnection,
      description: 'Briefs that have it, newest first.',
      args: briefArgs,
      ...connection((args: BriefListArgs) => briefListOf('keyword', args)),
    }),
  }),
});

const KeywordConnection = connectionType('Keyword', Keyword);

builder.queryField('keywords', (t) =>
  t.field({
    type: KeywordConnection,
    description: 'All keywords, by label.',
    args: pageArgs,
    ...connection(() => sharedList('keyword')),
  }),
);
