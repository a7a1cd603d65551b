import { mostNamedEntities } from './binding.ts';
import type {
  ConnectionSelection,
  Facet,
  FieldSelection,
  ListSource,
  RootSelection,
  RowSelection,
  Selection,
} from './selection.ts';

/** The rows that an operation may ask for, as `operationCost` counts them. */
export const maxCost = 50_000;

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

/** Counts for connections other than what they ask for. */
type Counts = ReadonlyMap<ConnectionSelection, number>;

/** The rows that an operation may return: pages count as full, lists without pages as in a long brief. */
export function operationCost(selection: Selection, counts: Counts = new Map()): number {
  return sum(Object.values(selection).map((root) => rootCost(root, counts)));
}

function rootCost(root: RootSelection, counts: Counts): number {
  switch (root.kind) {
    case 'typename':
    case 'introspection':
      return 0;
    case 'row':
      return rowCost(root.row, counts);
    case 'node':
      return Math.max(0, ...root.rows.map(({ row }) => rowCost(row, counts)));
    case 'nodes':
      return 100 * Math.max(0, ...root.rows.map(({ row }) => rowCost(row, counts)));
    case 'connection':
      return connectionCost(root.connection, counts);
  }
}

function rowCost(row: RowSelection, counts: Counts): number {
  return 1 + sum(Object.values(row.fields).map((field) => fieldCost(field, counts)));
}

function fieldCost(field: FieldSelection, counts: Counts): number {
  switch (field.kind) {
    case 'one':
      return rowCost(field.row, counts);
    case 'many':
      return listSize(field.list) * rowCost(field.row, counts);
    case 'connection':
      return connectionCost(field.connection, counts);
    default:
      return 0;
  }
}

function listSize({ table }: ListSource): number {
  return listSizes[table] ?? 10;
}

function connectionCost(connection: ConnectionSelection, counts: Counts): number {
  const count = counts.get(connection) ?? connection.page.count;
  return 1 + sum(rowsOf(connection, count).map(({ row, times }) => times * rowCost(row, counts)));
}

/** The rows that a connection leads to, and how often: the page's, and those that its facets count by. */
function rowsOf(
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
export function largestPassing(selection: Selection, limit = maxCost): (PlacedConnection & { count: number }) | null {
  for (const placed of placedConnections(selection)) {
    const base = operationCost(selection, new Map([[placed.connection, 0]]));
    const each = operationCost(selection, new Map([[placed.connection, 1]])) - base;
    const count = each === 0 ? 0 : Math.floor((limit - base) / each);
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
