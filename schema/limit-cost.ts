import { largestPassing, maxCost, operationCost } from '../db/query/cost.ts';
import type { Selection } from '../db/query/selection.ts';
import { callerError } from './errors.ts';

/**
 * Refuses an operation that asks for too many rows, before any SQL runs.
 *
 * @throws GraphQLError QUERY_TOO_COMPLEX naming the cost, the limit, and a page size that passes.
 */
export function limitCost(selection: Selection): void {
  const cost = operationCost(selection);
  if (cost <= maxCost) return;
  const passing = largestPassing(selection);
  const number = (value: number) => value.toLocaleString('en-US');
  const cure = passing
    ? `Give ${passing.path.join('.')} a \`${passing.connection.page.forward ? 'first' : 'last'}\` of at most ${passing.count}.`
    : 'Ask for fewer fields or smaller pages.';
  throw callerError(
    'QUERY_TOO_COMPLEX',
    `This operation may return ${number(cost)} rows, but at most ${number(maxCost)} are served. ${cure}`,
    { extensions: { cost, maxCost, ...(passing ? { field: passing.path.join('.'), largest: passing.count } : {}) } },
  );
}
