import { builder, type Row } from '../builder.ts';
import { ascending, bilingual, column, many, one } from '../select/fields.ts';
import { Bilingual } from './bilingual.ts';
import { Brief } from './brief.ts';
import { Claim } from './claim.ts';
import { Node, nodeId } from './node.ts';

/** A heading of a brief and the claims below it. */
export const Section = builder.objectRef<Row>('Section');

Section.implement({
  description: 'A heading of a brief and the claims below it.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Opaque, and stable across re-imports of the brief.', ...nodeId('section', true) }),
    position: t.int({ description: 'Place within its brief, from 1.', ...column('position', 'number') }),
    heading: t.field({
      type: Bilingual,
      description: 'The heading; empty in both languages for claims that stand before any heading.',
      ...bilingual('heading'),
    }),
    brief: t.field({
      type: Brief,
      description: 'The brief that it is part of.',
      ...one('brief', [['id', 'brief_id']]),
    }),
    claims: t.field({
      type: [Claim],
      description: 'Its claims, in printed order.',
      ...many({
        table: 'claim',
        on: [
          ['brief_id', 'brief_id'],
          ['section_id', 'id'],
        ],
        where: [],
        order: ascending('ordinal'),
      }),
    }),
  }),
});
