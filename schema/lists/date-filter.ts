import type { Condition, Text } from '../../db/query/selection.ts';
import { builder } from '../builder.ts';
import type { Parameterizable } from '../select/parameters.ts';
import { isoDate } from '../select/parameters.ts';

/** Chooses by date of publication. */
export const DateFilter = builder.inputType('DateFilter', {
  description: 'Chooses by date. Conditions given together must all hold; only `isNull` finds what has no date.',
  fields: (t) => ({
    eq: t.field({ type: 'Date', description: 'On this day.' }),
    gte: t.field({ type: 'Date', description: 'On this day or later.' }),
    gt: t.field({ type: 'Date', description: 'After this day.' }),
    lte: t.field({ type: 'Date', description: 'On this day or earlier.' }),
    lt: t.field({ type: 'Date', description: 'Before this day.' }),
    isNull: t.boolean({ description: 'True: without a date. False: with a date.' }),
  }),
});

/** A DateFilter as a request gives it. */
export type DateFilterArgs = Parameterizable<typeof DateFilter.$inferInput>;

const operators = { eq: '=', gte: '>=', gt: '>', lte: '<=', lt: '<' } as const;

/**
 * The filter's conditions on `published_sort`, which is `-infinity` where there is no date: an upper bound
 * alone must leave those out.
 */
export function dateConditions(filter: DateFilterArgs | null | undefined): Condition[] {
  if (!filter) return [];
  const compare = (operator: '=' | '<' | '<=' | '>' | '>=', text: Text): Condition => ({
    kind: 'compare',
    column: 'published_sort',
    operator,
    value: { kind: 'text', text, type: 'date' },
  });
  const given = Object.entries(operators).flatMap(([name, operator]) => {
    const value = filter[name as keyof typeof operators];
    return value == null ? [] : [compare(operator, value instanceof Date ? isoDate(value) : value)];
  });
  const isUpper = (filter.lte ?? filter.lt) != null && (filter.eq ?? filter.gte ?? filter.gt) == null;
  return [
    ...given,
    ...(isUpper || filter.isNull === false ? [compare('>', '-infinity')] : []),
    ...(filter.isNull === true ? [compare('=', '-infinity')] : []),
  ];
}
