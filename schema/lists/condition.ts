import type { Condition, Operand } from '../../db/query/selection.ts';

/** A column that equals a value. */
export function equal(column: string, value: Operand): Condition {
  return { kind: 'compare', column, operator: '=', value };
}

/** A column that equals a fixed value, such as an enum's. */
export function is(column: string, value: string | number): Condition {
  return equal(column, { kind: 'constant', value });
}

/** A column that equals a column of the row that the field stands on. */
export function ofOuter(column: string, outer = 'id'): Condition {
  return equal(column, { kind: 'outer', column: outer });
}

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
