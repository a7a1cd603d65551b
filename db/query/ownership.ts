import { primaryKeys } from '../database/tables.ts';
import type { NodeTable } from './selection.ts';

const firstColumns: ReadonlyMap<string, string> = new Map(
  Object.entries(primaryKeys).map(([table, [first]]) => [table, first]),
);

/**
 * Whether briefs share the rows of a table. In a database that is spread over machines every one has a copy, and a
 * list of brief-owned rows cannot hang on a row of it, only on its key.
 */
export function isShared(table: string): boolean {
  return table !== 'brief' && firstColumns.get(table) !== 'brief_id';
}

/** Whether the key of a table's rows is that of their brief and one of their own. */
export function isInBrief(table: NodeTable): boolean {
  return firstColumns.get(table) === 'brief_id';
}

/** Whether the rows of a table have an id of their own. */
export function isNodeTable(table: string): table is NodeTable {
  const columns: readonly string[] | undefined = Object.entries(primaryKeys).find(([name]) => name === table)?.[1];
  return columns?.at(-1) === 'id';
}
