import type { Request } from '../../db/query/binding.ts';
import { largestPassing, maxCost, operationCost } from '../../db/query/cost.ts';
import type { Selection } from '../../db/query/selection.ts';
import { callerError } from '../errors.ts';

/**
 * Refuses an operation that asks for too many rows, or for too many searches, counts and facets, before any SQL runs.
 *
 * @throws GraphQLError QUERY_TOO_COMPLEX naming the cost, the limit, and a page size that passes.
 */
export function limitCost(selection: Selection, request: Pick<Request, 'values'>): void {
  const cost = operationCost(selection, { request });
  if (cost <= maxCost) return;
  const passing = largestPassing(selection, request);
  const number = (value: number) => value.toLocaleString('en-US');
  const cure = passing
    ? `Give ${passing.path.join('.')} a \`${passing.connection.page.forward ? 'first' : 'last'}\` of at most ${passing.count}.`
    : 'Ask for less at once: smaller pages, fewer ids, or fewer lists.';
  throw callerError(
    'QUERY_TOO_COMPLEX',
    `This operation costs ${number(cost)} in rows, searches, counts and facets, and may cost ${number(maxCost)}. ${cure}`,
    { extensions: { cost, maxCost, ...(passing ? { field: passing.path.join('.'), largest: passing.count } : {}) } },
  );
}
