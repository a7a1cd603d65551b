import type { Condition } from '../../db/query/selection.ts';
import { builder, type Row } from '../builder.ts';
import { part } from '../select/fields.ts';
import type { Parameterizable } from '../select/parameters.ts';

const AlignmentStatus = builder.enumType('AlignmentStatus', {
  description: 'How sure it is that the two languages of a claim say the same.',
  values: {
    ALIGNED: { description: 'Both are there and belong together.' },
    WEAK: { description: 'Both are there, but another pairing is nearly as good: worth a look.' },
    UNPAIRED: { description: 'Only one language is there.' },
  },
});

/** How the languages of a claim were paired. */
export const Alignment = builder.objectRef<Row>('Alignment').implement({
  description: 'How the languages of a claim were paired.',
  fields: (t) => ({
    status: t.field({ type: AlignmentStatus, description: 'How sure the pairing is.', ...part('status') }),
    confidence: t.float({
      description: 'From 0 to 1: how much better this pairing is than the second best.',
      ...part('confidence', 'number'),
    }),
    reasons: t.stringList({
      description: 'What speaks for or against the pairing, in words.',
      ...part('reasons', 'texts'),
    }),
  }),
});

/** Chooses claims by how their languages were paired. */
export const AlignmentFilter = builder.inputType('AlignmentFilter', {
  description: 'Chooses claims by how their languages were paired.',
  fields: (t) => ({
    status: t.field({ type: [AlignmentStatus], description: 'Any of these.' }),
  }),
});

/** An AlignmentFilter as a request gives it. */
export type AlignmentFilterArgs = Parameterizable<typeof AlignmentFilter.$inferInput>;

/** The filter's conditions on a claim. */
export function alignmentConditions(filter: AlignmentFilterArgs | null | undefined): Condition[] {
  return filter?.status ? [{ kind: 'any', column: 'alignment_status', values: filter.status }] : [];
}
