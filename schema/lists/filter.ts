import type { Condition } from '../../db/query/selection.ts';

/** Filters that are made of filters. */
export interface Combined<F> {
  and?: readonly F[] | null;
  or?: readonly F[] | null;
  not?: F | null;
}

/** The conditions of `and`, `or` and `not`. An empty `or` finds nothing, an empty filter everything. */
export function combinedConditions<F>(filter: Combined<F>, conditions: (filter: F) => Condition[]): Condition[] {
  const all = (of: F): Condition => ({ kind: 'and', of: conditions(of) });
  return [
    ...(filter.and ?? []).map(all),
    ...(filter.or ? [{ kind: 'or', of: filter.or.map(all) } as const] : []),
    ...(filter.not ? [{ kind: 'not', of: all(filter.not) } as const] : []),
  ];
}
