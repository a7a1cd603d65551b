import { GraphQLError } from 'graphql';
import { idOf, type Node } from './model.ts';
import type { Compare } from './order.ts';

/** Paging arguments of a request. */
export interface PageArgs {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

/** All rows of a list, and how they are ordered. `mark` tells the list's cursors from those of other orders. */
export interface List<Row extends Node> {
  rows: readonly Row[];
  compare: Compare<Row>;
  mark: string;
  /** Rows that cursors may name, in the list or not. */
  known: readonly Row[];
}

const prefix = 'ref:';

/** Whether a string is a cursor of the reference. */
export function isReferenceCursor(text: string): boolean {
  return text.startsWith(prefix);
}

/** The reference's cursor of a row: what list it is of, and the row. */
export function referenceCursor(mark: string, row: Node): string {
  return `${prefix}${JSON.stringify([mark, idOf(row)])}`;
}

/** The list that a cursor is of. */
export function markOf(cursor: string): string {
  return String(JSON.parse(cursor.slice(prefix.length))[0]);
}

/** A page of a list as the schema's connection types have it. */
export function pageOf<Row extends Node>(list: List<Row>, args: PageArgs) {
  const { first, last, after, before } = args;
  if (first != null && last != null) throw badInput('first and last');
  const count = last ?? first ?? 20;
  if (count < 0 || count > 100) throw badInput('page size');
  const ordered = [...list.rows].sort(list.compare);
  const start = after == null ? null : rowOf(list, after);
  const end = before == null ? null : rowOf(list, before);
  const between = ordered.filter(
    (row) => (start === null || list.compare(row, start) > 0) && (end === null || list.compare(row, end) < 0),
  );
  const nodes = last == null ? between.slice(0, count) : between.slice(Math.max(0, between.length - count));
  const more = between.length > count;
  const edges = nodes.map((node) => ({ node, cursor: referenceCursor(list.mark, node) }));
  return {
    nodes,
    edges,
    pageInfo: {
      hasNextPage: last == null ? more : before != null,
      hasPreviousPage: last == null ? after != null : more,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: ordered.length,
    totalCountIsExact: true,
  };
}

function rowOf<Row extends Node>({ known, mark }: List<Row>, cursor: string): Row {
  const row = known.find((one) => referenceCursor(mark, one) === cursor);
  if (row === undefined) throw badInput('cursor');
  return row;
}

/** An error of the caller's. */
export function badInput(what: string): GraphQLError {
  return new GraphQLError(`Bad ${what}.`, { extensions: { code: 'BAD_USER_INPUT' } });
}
