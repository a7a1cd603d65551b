import type { NodeTable } from './selection.ts';

const shared: ReadonlySet<string> = new Set(['author', 'source', 'keyword', 'entity']);
const inBrief: ReadonlySet<string> = new Set(['section', 'claim']);

/**
 * Whether briefs share the rows of a table. In a database that is spread over machines every one has a copy, and a
 * list of brief-owned rows cannot hang on a row of it, only on its key.
 */
export function isShared(table: string): boolean {
  return shared.has(table);
}

/** Whether the key of a table's rows is that of their brief and one of their own. */
export function isInBrief(table: NodeTable): boolean {
  return inBrief.has(table);
}
