import type { Brief, Claim } from './model.ts';

/** An order as a request gives it. */
export interface Order {
  field: string;
  direction: 'ASC' | 'DESC';
}

/** Whether a search decides the order: by relevance, or by how well a part of a name finds entities. */
export function isRanked(orders: readonly Order[]): boolean {
  return orders.some(({ field }) => field === 'RELEVANCE' || field === 'RANK');
}

/** Less than, equal to or greater than 0 as `a` stands before, with or after `b`. */
export type Compare<Row> = (a: Row, b: Row) => number;

/** How well a row matches the search of its list. */
export type Rank<Row> = (row: Row) => number;

/** Code point order, as of numbers. */
export function compareValues<Value extends string | number>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function by<Row>(value: (row: Row) => string | number, direction: 'ASC' | 'DESC'): Compare<Row> {
  const sign = direction === 'ASC' ? 1 : -1;
  return (a, b) => sign * compareValues(value(a), value(b));
}

/** The first comparison that tells rows apart decides. */
function inTurn<Row>(comparisons: readonly Compare<Row>[]): Compare<Row> {
  return (a, b) => comparisons.map((compare) => compare(a, b)).find((result) => result !== 0) ?? 0;
}

/** Rows without a date are the oldest. */
function date({ publishedOn }: Brief): string {
  return publishedOn ?? '';
}

/** Where orders leave rows equal, the brief decides: in the direction of the last order, newest first for relevance. */
function lastDirection(orders: readonly Order[]): 'ASC' | 'DESC' {
  const last = orders.at(-1);
  return last?.field === 'RELEVANCE' ? 'DESC' : (last?.direction ?? 'ASC');
}

/** The comparison that orders of claims make. */
export function compareClaims(orders: readonly Order[], rank: Rank<Claim>): Compare<Claim> {
  const given = orders.flatMap(({ field, direction }): Compare<Claim>[] => {
    if (field === 'PUBLISHED_ON') return [by((claim) => date(claim.brief), direction)];
    if (field === 'POSITION') {
      return [by((claim) => claim.brief.key, direction), by((claim) => claim.ordinal, direction)];
    }
    return [by(rank, direction), by((claim) => date(claim.brief), 'DESC')];
  });
  return inTurn([...given, by((claim) => claim.brief.key, lastDirection(orders)), by((claim) => claim.ordinal, 'ASC')]);
}

/** The comparison that orders of briefs make. */
export function compareBriefs(orders: readonly Order[], rank: Rank<Brief>): Compare<Brief> {
  const given = orders.flatMap(({ field, direction }): Compare<Brief>[] => {
    if (field === 'PUBLISHED_ON') return [by(date, direction)];
    if (field === 'IMPORTED_AT') return [by((brief) => brief.importedAt, direction)];
    return [by(rank, direction), by(date, 'DESC')];
  });
  return inTurn([...given, by((brief) => brief.key, lastDirection(orders))]);
}
