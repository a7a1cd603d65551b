import type { GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import { nodeId } from '../../db/query/node-id.ts';
import { prepare } from '../../db/query/prepare.ts';
import type { NodeTable } from '../../db/query/selection.ts';
import type { Row } from '../builder.ts';
import type { Context } from '../context.ts';
import { selectRow } from './row.ts';

/**
 * Rows for a field that is not part of a query, such as one of a mutation's result, by key of their table, with
 * all that the field asks of them.
 */
export async function loadRows(
  table: NodeTable,
  type: GraphQLObjectType,
  keys: readonly string[],
  info: GraphQLResolveInfo,
  context: Context,
): Promise<ReadonlyMap<string, Row>> {
  if (keys.length === 0) return new Map();
  const document = { schema: info.schema, fragments: info.fragments, variables: info.variableValues };
  const row = selectRow(document, type, info.fieldNodes);
  const ids = keys.map((key) => nodeId(table, key));
  const operation = prepare({ rows: { kind: 'nodes', ids: { parameter: 0 }, rows: [{ table, row }] } });
  const { rows } = await operation.run(context.database.pool, {
    values: [ids],
    names: context.names,
    frequencies: context.frequencies,
  });
  const loaded: readonly unknown[] = Array.isArray(rows) ? rows : [];
  const found = new Map<string, Row>();
  for (const [index, key] of keys.entries()) {
    const row = loaded[index];
    if (isRow(row)) found.set(key, row);
  }
  return found;
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null;
}
