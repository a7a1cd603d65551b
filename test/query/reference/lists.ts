import { facetsOf } from './facets.ts';
import { type BriefFilter, type ClaimFilter, isChosenBrief, isChosenClaim } from './filter.ts';
import { matchesOf } from './matches.ts';
import {
  type Alias,
  type Brief,
  type Claim,
  claimsOf,
  type Entity,
  type Graph,
  type Node,
  type Suggestion,
} from './model.ts';
import { foundEntities, namedEntities, namedInSearch, rankOf } from './names.ts';
import { compareBriefs, compareClaims, compareValues, isRanked, type Order } from './order.ts';
import { badInput, type List, type PageArgs, pageOf } from './page.ts';
import { found, holdsPhrase } from './search.ts';

/** What the reference answers from. */
export interface World {
  graph: Graph;
  /** How well a row matches a search: the only thing that the database is asked for. */
  rank(search: string, row: Brief | Claim): number;
}

/** The arguments of a list of claims. */
export interface ClaimArgs extends PageArgs {
  where?: ClaimFilter | null;
  mentioning?: string | null;
  search?: string | null;
  orderBy?: readonly Order[] | null;
}

/** The arguments of a list of briefs. */
export interface BriefArgs extends PageArgs {
  where?: BriefFilter | null;
  search?: string | null;
  orderBy?: readonly Order[] | null;
}

/** Newest first. */
export const newestFirst: readonly Order[] = [{ field: 'PUBLISHED_ON', direction: 'DESC' }];
/** As printed. */
export const asPrinted: readonly Order[] = [{ field: 'POSITION', direction: 'ASC' }];

/** What tells the cursors of one list from those of another. */
export function orderMark(table: string, orders: readonly Order[], search: string | null | undefined): string {
  const ranked = isRanked(orders) ? [search] : [];
  return JSON.stringify([table, ...orders.map(({ field, direction }) => `${field} ${direction}`), ...ranked]);
}

function ordersOf(orderBy: readonly Order[] | null | undefined, byDefault: readonly Order[], search: unknown) {
  const orders = orderBy && orderBy.length > 0 ? orderBy : byDefault;
  if (search == null && orders.some(({ field }) => field === 'RELEVANCE')) throw badInput('order');
  return orders;
}

/** A page of those of some claims that fit the arguments. */
export function claimPage(world: World, claims: readonly Claim[], args: ClaimArgs, byDefault = newestFirst): object {
  const { where, mentioning, search } = args;
  const orders = ordersOf(args.orderBy, byDefault, search);
  const rows = claims.filter(
    (claim) =>
      isChosenClaim(where, claim) &&
      (mentioning == null || mentions(claim, mentioning)) &&
      (search == null || found(search, [claim.text.zh, claim.text.en])),
  );
  const compare = compareClaims(orders, (claim) => world.rank(search ?? '', claim));
  const mark = orderMark('claim', orders, search);
  const page = pageOf({ rows, compare, mark, known: claimsOf(world.graph.briefs) }, args);
  const edges = page.edges.map((edge) => ({ ...edge, matches: matchesOf(edge.node, args) }));
  const facets = facetsOf(rows.map((row) => ({ ...row, entities: entitiesOf([row]) })));
  return { ...page, edges, facets, namedEntities: namedBy(search, mentioning) };
}

function mentions(claim: Claim, name: string): boolean {
  const named = namedEntities(name);
  if (named.length === 0) return holdsPhrase(name, [claim.text.zh, claim.text.en]);
  return claim.mentions.some(({ entity }) => named.includes(entity));
}

function namedBy(...typed: readonly (string | null | undefined)[]): Entity[] {
  return [...new Set(typed.flatMap((text) => (text == null ? [] : namedInSearch(text))))];
}

/** A page of those of some briefs that fit the arguments. */
export function briefPage(world: World, briefs: readonly Brief[], args: BriefArgs): object {
  const { where, search } = args;
  const orders = ordersOf(args.orderBy, newestFirst, search);
  const rows = briefs.filter(
    (brief) => isChosenBrief(where, brief) && (search == null || found(search, textsOf(brief))),
  );
  const compare = compareBriefs(orders, (brief) => world.rank(search ?? '', brief));
  const mark = orderMark('brief', orders, search);
  const page = pageOf({ rows, compare, mark, known: world.graph.briefs }, args);
  const counted = rows.map((brief) => ({ brief, text: brief.title, entities: entitiesOf(claimsOf([brief])) }));
  return { ...page, facets: facetsOf(counted), namedEntities: namedBy(search) };
}

/** What some claims name, each once, in the order of the first mention. */
export function entitiesOf(claims: readonly Claim[]): Entity[] {
  return [...new Set(claims.flatMap(({ mentions }) => mentions.map(({ entity }) => entity)))];
}

/** All texts that a brief is found by. */
export function textsOf({ title, lead, sections }: Brief): (string | null)[] {
  const texts = [
    title,
    lead,
    ...sections.flatMap(({ heading, claims }) => [heading, ...claims.map(({ text }) => text)]),
  ];
  return texts.flatMap(({ zh, en }) => [zh, en]);
}

type SharedRow = Extract<Node, { sortKey: string }>;

/** A page of rows that briefs share, by name. */
export function sharedPage<Row extends SharedRow>(rows: readonly Row[], known: readonly Row[], args: PageArgs): object {
  const list: List<Row> = {
    rows,
    known,
    compare: (a, b) => compareValues(a.sortKey, b.sortKey),
    mark: orderMark(known[0]?.type.toLowerCase() ?? '', [], null),
  };
  return pageOf(list, args);
}

/** Names that lead to an entity alone. */
export function ownAliases({ aliases }: Graph, entity: Entity): Alias[] {
  const own = aliases.filter(({ entities }) => entities.length === 1 && entities[0] === entity);
  return own.sort((a, b) => a.key - b.key);
}

/** The arguments of the list of entities. */
export interface EntityArgs extends PageArgs {
  kind?: string | null;
  search?: string | null;
}

/** A page of entities: by slug, or those that a part of a name finds, the best first. */
export function entityPage({ graph: { entities } }: World, args: EntityArgs): object {
  const { kind = null, search } = args;
  if (search == null)
    return sharedPage(
      entities.filter((row) => kind === null || row.kind === kind),
      entities,
      args,
    );
  const rank = (row: Entity) => rankOf(row, search) ?? 0;
  const list: List<Entity> = {
    rows: foundEntities(search, kind).map(({ entity }) => entity),
    known: entities,
    compare: (a, b) => rank(a) - rank(b) || compareValues(a.sortKey, b.sortKey),
    mark: orderMark('entity', [{ field: 'RANK', direction: 'ASC' }], search),
  };
  return pageOf(list, args);
}

/** A page of suggestions: of one status where one is given, the surest first. */
export function suggestionPage({ graph: { suggestions } }: World, args: PageArgs & { status?: string | null }): object {
  const list: List<Suggestion> = {
    rows: suggestions.filter(({ status }) => args.status == null || status === args.status),
    known: suggestions,
    compare: (a, b) => b.score - a.score || a.key - b.key,
    mark: orderMark('entitysuggestion', [], null),
  };
  return pageOf(list, args);
}
