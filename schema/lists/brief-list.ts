import type { Condition, OrderKey, Text } from '../../db/query/selection.ts';
import { builder } from '../builder.ts';
import type { ConnectionSource } from '../select/fields.ts';
import { BriefFilter, type BriefFilterArgs, briefConditions, briefSearch, joinedTo } from './brief-filter.ts';
import { searchDescription } from './claim-list.ts';
import { ofOuter } from './condition.ts';
import { distinct, OrderDirection, relevanceOrder } from './order.ts';
import { pageArgs } from './page.ts';

const BriefOrderField = builder.enumType('BriefOrderField', {
  description: 'What briefs are ordered by.',
  values: {
    PUBLISHED_ON: { description: 'The date. Briefs without a date count as the oldest.' },
    IMPORTED_AT: { description: 'When the brief was first imported.' },
    RELEVANCE: {
      description:
        'How well the brief matches `search`, which must be given; DESC has the best first. The newest 2,000 matches are ranked.',
    },
  },
});

const BriefOrder = builder.inputType('BriefOrder', {
  description: 'An order of briefs.',
  fields: (t) => ({
    field: t.field({ type: BriefOrderField, required: true, description: 'What to order by.' }),
    direction: t.field({
      type: OrderDirection,
      required: true,
      defaultValue: 'ASC',
      description: 'Which end comes first.',
    }),
  }),
});

/** A BriefOrder as a request gives it. */
type BriefOrderArgs = typeof BriefOrder.$inferInput;

/** The arguments of a list of briefs as a request gives them. */
export interface BriefListArgs {
  where?: BriefFilterArgs | null;
  search?: Text | null;
  orderBy?: readonly BriefOrderArgs[] | null;
}

/** The arguments of every list of briefs. */
export const briefArgs = builder.args((t) => ({
  where: t.field({ type: BriefFilter, description: 'Chooses briefs.' }),
  search: t.string({ description: searchDescription }),
  orderBy: t.field({
    type: [BriefOrder],
    description: 'Orders, of which the first counts most. By default newest first.',
  }),
  ...pageArgs,
}));

/** The briefs of the source, author or keyword that the field stands on. */
export function briefListOf(table: 'source' | 'author' | 'keyword', args: BriefListArgs): ConnectionSource {
  return briefList(args, [joinedTo(table, [ofOuter(`${table}_id`)])]);
}

/** All briefs that fit the arguments and further conditions. */
export function briefList(args: BriefListArgs, conditions: readonly Condition[] = []): ConnectionSource {
  const { search } = args;
  const order = briefOrder(args.orderBy ?? [], search != null);
  const searched = search == null ? null : { ...briefSearch, text: search };
  const where = [...conditions, ...briefConditions(args.where ?? {})];
  return {
    table: 'brief',
    key: ['id'],
    where: searched ? [...where, { kind: 'search', ...searched }] : where,
    relevance: order.some((key) => key.column === 'relevance') ? searched : null,
    typed: { search: search ?? null, mentioning: null },
    order,
  };
}

/** The keys of an order. Every order ends in the primary key, the way of the last key. */
function briefOrder(orderBy: readonly BriefOrderArgs[], isSearch: boolean): OrderKey[] {
  const orders: readonly BriefOrderArgs[] =
    orderBy.length > 0 ? orderBy : [{ field: 'PUBLISHED_ON', direction: 'DESC' }];
  const keys = orders.flatMap((order) => keysOf(order, isSearch));
  return distinct([...keys, { column: 'id', type: 'bigint', direction: keys.at(-1)?.direction ?? 'ASC' }]);
}

function keysOf({ field, direction }: BriefOrderArgs, isSearch: boolean): OrderKey[] {
  switch (field) {
    case 'PUBLISHED_ON':
      return [{ column: 'published_sort', type: 'date', direction }];
    case 'IMPORTED_AT':
      return [{ column: 'imported_at', type: 'timestamptz', direction }];
    case 'RELEVANCE':
      return relevanceOrder(direction, isSearch);
  }
}
