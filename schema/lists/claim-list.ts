import type { Condition, Text } from '../../db/query/selection.ts';
import { builder } from '../builder.ts';
import type { ConnectionSource } from '../select/fields.ts';
import { ClaimFilter, type ClaimFilterArgs, type ClaimScope, claimConditions, ofClaimInOrder } from './claim-filter.ts';
import { asPrinted, ClaimOrder, type ClaimOrderArgs, claimOrder, newestFirst } from './claim-order.ts';
import { ofOuter } from './condition.ts';
import { pageArgs } from './page.ts';

/** The arguments of a list of claims as a request gives them. */
export interface ClaimListArgs {
  where?: ClaimFilterArgs | null;
  mentioning?: Text | null;
  search?: Text | null;
  orderBy?: readonly ClaimOrderArgs[] | null;
}

/** What `search` of any list does, for its description. */
export const searchDescription =
  'Words, all of which must occur. English is stemmed, Chinese matches from one character on, Traditional and Simplified find each other; "quotes" make a phrase, -word leaves out. Nothing typed is an error; what leaves nothing to look for, such as punctuation or "the", finds nothing. A search that only leaves out words is answered from the first 100,000 claims of the list, 20,000 if it is filtered, or 5,000 briefs; lists below the rows of a page share these.';

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
