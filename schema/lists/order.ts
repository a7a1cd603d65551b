import type { OrderKey } from '../../db/query/selection.ts';
import { builder } from '../builder.ts';
import { callerError } from '../errors.ts';

/** Which end of an order comes first. */
export const OrderDirection = builder.enumType('OrderDirection', {
  description: 'Which end of an order comes first.',
  values: {
    ASC: { description: 'Smallest or oldest first.' },
    DESC: { description: 'Largest or newest first.' },
  },
});

/** The first key of each column: a later one could decide nothing. */
export function distinct(keys: readonly OrderKey[]): OrderKey[] {
  return keys.filter((key, index) => keys.findIndex((other) => other.column === key.column) === index);
}

/**
 * The keys of an order by relevance, newest first where it is equal.
 *
 * @throws GraphQLError BAD_USER_INPUT where nothing is searched.
 */
export function relevanceOrder(direction: OrderKey['direction'], isSearch: boolean): OrderKey[] {
  if (!isSearch) throw callerError('BAD_USER_INPUT', 'RELEVANCE orders the results of a search: give `search` too.');
  return [
    { column: 'relevance', type: 'real', direction },
    { column: 'published_sort', type: 'date', direction: 'DESC' },
  ];
}
