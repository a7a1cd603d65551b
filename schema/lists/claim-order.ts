import type { OrderKey } from '../../db/query/selection.ts';
import { builder } from '../builder.ts';
import { distinct, OrderDirection, relevanceOrder } from './order.ts';

/** What claims are ordered by. */
export const ClaimOrderField = builder.enumType('ClaimOrderField', {
  description: 'What claims are ordered by.',
  values: {
    PUBLISHED_ON: { description: 'The date of the brief. Briefs without a date count as the oldest.' },
    POSITION: { description: 'Brief by brief in the order of import, each in printed order.' },
    RELEVANCE: {
      description:
        'How well the claim matches `search`, which must be given; DESC has the best first. The newest 2,000 matches are ranked.',
    },
  },
});

/** An order of claims. */
export const ClaimOrder = builder.inputType('ClaimOrder', {
  description: 'An order of claims.',
  fields: (t) => ({
    field: t.field({ type: ClaimOrderField, required: true, description: 'What to order by.' }),
    direction: t.field({
      type: OrderDirection,
      required: true,
      defaultValue: 'ASC',
      description: 'Which end comes first.',
    }),
  }),
});

/** A ClaimOrder as a request gives it. */
export interface ClaimOrderArgs {
  field: typeof ClaimOrderField.$inferType;
  direction: OrderKey['direction'];
}

/** Newest first. */
export const newestFirst: readonly ClaimOrderArgs[] = [{ field: 'PUBLISHED_ON', direction: 'DESC' }];
/** In printed order. */
export const asPrinted: readonly ClaimOrderArgs[] = [{ field: 'POSITION', direction: 'ASC' }];

/** The keys of an order. Every order ends in the brief, the way of the last key, and the printed order. */
export function claimOrder(orders: readonly ClaimOrderArgs[], isSearch: boolean): OrderKey[] {
  const keys = orders.flatMap((order) => keysOf(order, isSearch));
  return distinct([
    ...keys,
    { column: 'brief_id', type: 'bigint', direction: keys.at(-1)?.direction ?? 'ASC' },
    { column: 'ordinal', type: 'integer', direction: 'ASC' },
  ]);
}

function keysOf({ field, direction }: ClaimOrderArgs, isSearch: boolean): OrderKey[] {
  switch (field) {
    case 'PUBLISHED_ON':
      return [{ column: 'published_sort', type: 'date', direction }];
    case 'POSITION':
      return [
        { column: 'brief_id', type: 'bigint', direction },
        { column: 'ordinal', type: 'integer', direction },
      ];
    case 'RELEVANCE':
      return relevanceOrder(direction, isSearch);
  }
}
