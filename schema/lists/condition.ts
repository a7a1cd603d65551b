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
