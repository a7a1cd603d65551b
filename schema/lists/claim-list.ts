import type { Condition, OrderKey, Text } from '../../db/query/selection.ts';
import { builder } from '../builder.ts';
import type { ConnectionSource } from '../select/fields.ts';
import { ClaimFilter, type ClaimFilterArgs, type ClaimScope, claimConditions, ofClaimInOrder } from './claim-filter.ts';
import { ofOuter } from './condition.ts';
import { distinct, OrderDirection, relevanceOrder } from './order.ts';
import { pageArgs } from './page.ts';

/** What claims are ordered by. */
const ClaimOrderField = builder.enumType('ClaimOrderField', {
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
const ClaimOrder = builder.inputType('ClaimOrder', {
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
type ClaimOrderArgs = typeof ClaimOrder.$inferInput;

/** Newest first. */
const newestFirst: readonly ClaimOrderArgs[] = [{ field: 'PUBLISHED_ON', direction: 'DESC' }];
/** In printed order. */
const asPrinted: readonly ClaimOrderArgs[] = [{ field: 'POSITION', direction: 'ASC' }];

/** The keys of an order. Every order ends in the brief, the way of the last key, and the printed order. */
function claimOrder(orders: readonly ClaimOrderArgs[], isSearch: boolean): OrderKey[] {
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

/** The arguments of a list of claims as a request gives them. */
export interface ClaimListArgs {
  where?: ClaimFilterArgs | null;
  mentioning?: Text | null;
  search?: Text | null;
  orderBy?: readonly ClaimOrderArgs[] | null;
}

/** What `search` of any list does, for its description. */
export const searchDescription =
  'Words that must all occur. English is stemmed; Chinese matches from one character on, in Traditional and Simplified alike. "quotes" make a phrase, -word excludes.';

/** The arguments of an entity's claims. */
export const claimArgsOfEntity = builder.args((t) => ({
  where: t.field({ type: ClaimFilter, description: 'Chooses claims.' }),
  search: t.string({ description: searchDescription }),
  orderBy: t.field({
    type: [ClaimOrder],
    description: 'Orders, of which the first counts most. By default newest first, and within one brief as printed.',
  }),
  ...pageArgs,
}));

/** The arguments of every other list of claims. */
export const claimArgs = builder.args((t) => ({
  ...claimArgsOfEntity,
  mentioning: t.string({
    description:
      'A name in any language or script. If it names known entities: claims that mention any of those in either language. If not: claims whose text holds it as a phrase.',
  }),
}));

/** All claims that fit the arguments, within a scope. */
export function claimList(args: ClaimListArgs, scope: ClaimScope = {}): ConnectionSource {
  return listOf(args, claimConditions(args.where ?? {}, scope, args.mentioning ?? null), newestFirst);
}

/** The claims of the briefs of the row that the field stands on, such as an author. */
export function claimListOfBriefs(table: string, column: string, args: ClaimListArgs): ConnectionSource {
  const ofBriefs: Condition = {
    kind: 'exists',
    table,
    on: [
      ['brief_id', 'brief_id'],
      ['published_sort', 'published_sort'],
    ],
    where: [ofOuter(column)],
  };
  const conditions = claimConditions(args.where ?? {}, {}, args.mentioning ?? null);
  return listOf(args, [ofBriefs, ...conditions], newestFirst);
}

/** The claims of the brief that the field stands on. */
export function claimListOfBrief(args: ClaimListArgs): ConnectionSource {
  const conditions = claimConditions(args.where ?? {}, {}, args.mentioning ?? null);
  return listOf(args, [ofOuter('brief_id'), ...conditions], asPrinted);
}

function listOf(args: ClaimListArgs, where: Condition[], byDefault: readonly ClaimOrderArgs[]): ConnectionSource {
  const { search } = args;
  const order = claimOrder(args.orderBy?.length ? args.orderBy : byDefault, search != null);
  const searched = search == null ? null : { table: 'claim_search', on: ofClaimInOrder, text: search };
  return {
    table: 'claim',
    key: ['brief_id', 'id'],
    where: searched ? [...where, { kind: 'search', ...searched }] : where,
    relevance: order.some((key) => key.column === 'relevance') ? searched : null,
    typed: { search: search ?? null, mentioning: args.mentioning ?? null },
    order,
  };
}
