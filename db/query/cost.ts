import { mostNamedEntities, type Request, textsOf } from './binding.ts';
import { isOfOneBrief } from './compile/condition.ts';
import type {
  Condition,
  ConnectionSelection,
  Facet,
  FieldSelection,
  ListSource,
  RootSelection,
  RowSelection,
  Selection,
} from './selection.ts';

/** What an operation may cost, as `operationCost` counts it. */
export const maxCost = 50_000;

/**
 * What lists cost beside the rows that they give, as so many rows: about what these take of Postgres at a million claims,
 * where what is searched for is common. Lists of one brief are short, and cost no more than their rows.
 */
const findingCosts = { search: 200, ranking: 2_000, count: 50, countOfSearch: 200, facet: 1_000 };

/** How many rows a list without pages really holds in a long brief, by table. */
const listSizes: Readonly<Record<string, number>> = {
  section: 5,
  claim: 6,
  mention: 8,
  entity: 5,
  claim_entity: 2,
  anchor: 2,
  alias: 8,
  author: 2,
  source: 1,
  keyword: 4,
};

/** How many places of a row a search really matches, each of which counts as a row without others below it. */
const matchesOfRow = 4;
const match: RowSelection = { fields: {} };

/** A connection of an operation and where it stands. */
export interface PlacedConnection {
  /** Response names from the root. */
  path: readonly string[];
  connection: ConnectionSelection;
}

/** What the cost of an operation hangs on beside what it asks for. */
interface Counted {
  /** The values of its parameters, for the number of ids that it gives. */
  request: Pick<Request, 'values'>;
  /** Counts for connections other than what they ask for. */
  counts?: ReadonlyMap<ConnectionSelection, number>;
}

/**
 * The rows that an operation may return, and the work of its searches, counts and facets: pages count as full, lists
 * without pages as in a long brief.
 */
export function operationCost(selection: Selection, counted: Counted): number {
  return sum(Object.values(selection).map((root) => rootCost(root, counted)));
}

function rootCost(root: RootSelection, counted: Counted): number {
  switch (root.kind) {
    case 'typename':
    case 'introspection':
      return 0;
    case 'row':
      return rowCost(root.row, counted);
    case 'node':
      return Math.max(0, ...root.rows.map(({ row }) => rowCost(row, counted)));
    case 'nodes':
      return (
        textsOf(root.ids, counted.request).length * Math.max(0, ...root.rows.map(({ row }) => rowCost(row, counted)))
      );
    case 'connection':
      return connectionCost(root.connection, counted);
  }
}

function rowCost(row: RowSelection, counted: Counted): number {
  return 1 + sum(Object.values(row.fields).map((field) => fieldCost(field, counted)));
}

function fieldCost(field: FieldSelection, counted: Counted): number {
  switch (field.kind) {
    case 'one':
      return rowCost(field.row, counted);
    case 'many':
      return listSize(field.list) * rowCost(field.row, counted);
    case 'connection':
      return connectionCost(field.connection, counted);
    default:
      return 0;
  }
}

function listSize({ table }: ListSource): number {
  return listSizes[table] ?? 10;
}

function connectionCost(connection: ConnectionSelection, counted: Counted): number {
  const count = counted.counts?.get(connection) ?? connection.page.count;
  return (
    1 + findingCost(connection) + sum(rowsOf(connection, count).map(({ row, times }) => times * rowCost(row, counted)))
  );
}

function findingCost({ where, relevance, fields }: ConnectionSelection): number {
  if (isOfOneBrief(where)) return 0;
  const isSearched = where.some(isSearch);
  const isCounted = Object.values(fields).some(({ kind }) => kind === 'totalCount' || kind === 'totalCountIsExact');
  const count = isSearched ? findingCosts.countOfSearch : findingCosts.count;
  const facets = Object.values(fields).flatMap((field) => (field.kind === 'facets' ? Object.values(field.facets) : []));
  return sum([
    isSearched ? findingCosts.search : 0,
    relevance ? findingCosts.ranking : 0,
    isCounted ? count : 0,
    facets.filter(({ kind }) => kind !== 'typename').length * findingCosts.facet,
  ]);
}

/** Whether a condition looks for words, or may do so. */
function isSearch(condition: Condition): boolean {
  switch (condition.kind) {
    case 'search':
    case 'phrase':
    case 'named':
      return true;
    case 'and':
    case 'or':
      return condition.of.some(isSearch);
    case 'not':
      return isSearch(condition.of);
    default:
      return false;
  }
}

/** The rows that a connection leads to, and how often: the page's, and those that its facets count by. */
export function rowsOf(
  { fields }: ConnectionSelection,
  count: number,
): { path: string[]; row: RowSelection; times: number }[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    switch (field.kind) {
      case 'nodes':
        return [{ path: [name], row: field.row, times: count }];
      case 'edges':
        return Object.entries(field.fields).flatMap(([member, edge]) =>
          edge.kind === 'node'
            ? [{ path: [name, member], row: edge.row, times: count }]
            : edge.kind === 'matches'
              ? [{ path: [name, member], row: match, times: count * matchesOfRow }]
              : [],
        );
      case 'namedEntities':
        return [{ path: [name], row: field.row, times: mostNamedEntities }];
      case 'facets':
        return Object.entries(field.facets).flatMap(([member, facet]) => facetRows([name, member], facet));
      default:
        return [];
    }
  });
}

function facetRows(path: string[], facet: Facet): { path: string[]; row: RowSelection; times: number }[] {
  if (facet.kind !== 'rows') return [];
  return Object.entries(facet.fields).flatMap(([name, field]) =>
    field.kind === 'row' ? [{ path: [...path, name], row: field.row, times: facet.first }] : [],
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/**
 * The page size that would bring a too costly operation under the limit: of the first connection, from the outside
 * in, where one of at least 1 does. Null where no single page size does.
 */
export function largestPassing(
  selection: Selection,
  request: Pick<Request, 'values'>,
): (PlacedConnection & { count: number }) | null {
  const costOf = (connection: ConnectionSelection, count: number) =>
    operationCost(selection, { request, counts: new Map([[connection, count]]) });
  for (const placed of placedConnections(selection)) {
    const base = costOf(placed.connection, 0);
    const each = costOf(placed.connection, 1) - base;
    const count = each === 0 ? 0 : Math.floor((maxCost - base) / each);
    if (count >= 1) return { ...placed, count };
  }
  return null;
}

/** The connections of an operation, the outer ones first. */
function placedConnections(selection: Selection): PlacedConnection[] {
  const levels = Object.entries(selection).map(([name, root]) => rootConnections(root, [name]));
  return levels.flat().sort((a, b) => a.path.length - b.path.length);
}

function rootConnections(root: RootSelection, path: readonly string[]): PlacedConnection[] {
  switch (root.kind) {
    case 'typename':
    case 'introspection':
      return [];
    case 'row':
      return rowConnections(root.row, path);
    case 'node':
    case 'nodes':
      return root.rows.flatMap(({ row }) => rowConnections(row, path));
    case 'connection':
      return within(root.connection, path);
  }
}

function within(connection: ConnectionSelection, path: readonly string[]): PlacedConnection[] {
  const inner = rowsOf(connection, connection.page.count).flatMap(({ path: names, row }) =>
    rowConnections(row, [...path, ...names]),
  );
  return [{ path, connection }, ...inner];
}

function rowConnections(row: RowSelection, path: readonly string[]): PlacedConnection[] {
  return Object.entries(row.fields).flatMap(([name, field]) => {
    if (field.kind === 'connection') return within(field.connection, [...path, name]);
    return field.kind === 'one' || field.kind === 'many' ? rowConnections(field.row, [...path, name]) : [];
  });
}
