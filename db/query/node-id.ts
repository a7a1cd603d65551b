import { isInBrief, isNodeTable } from './ownership.ts';
import type { NodeTable } from './selection.ts';

/** What a node id says: the table, and the row's key with the brief first. `brief` is null for shared rows. */
export interface NodeKey {
  table: NodeTable;
  brief: string | null;
  self: string;
}

/** Numbers as `nodeId` writes them: a row has one id, without leading zeros. */
const pattern = /^([a-z_]+?)_(?:(0|[1-9]\d{0,17})_)?(0|[1-9]\d{0,17})$/;

/**
 * Reads a node id. Ids are opaque to clients; here they are the table and the row's key.
 *
 * @returns null for a text that is not a valid id.
 * @example
 * parseNodeId('claim_12_345'); // { table: 'claim', brief: '12', self: '345' }
 */
export function parseNodeId(id: string): NodeKey | null {
  const [, table, brief, self] = pattern.exec(id) ?? [];
  if (table === undefined || self === undefined) return null;
  if (!isNodeTable(table) || isInBrief(table) !== (brief !== undefined)) return null;
  return { table, brief: brief ?? null, self };
}

/** The node id of a row. `key` is its primary key, the brief's id first. */
export function nodeId(table: NodeTable, ...key: (string | number | bigint)[]): string {
  return [table, ...key].join('_');
}
