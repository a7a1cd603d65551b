import {
  type FieldNode,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  type OperationDefinitionNode,
} from 'graphql';
import { isInBrief, isShared } from '../../db/query/ownership.ts';
import type { NodeTable, RootSelection, RowSelection, Selection } from '../../db/query/selection.ts';
import { collectFields, type Document } from './collect-fields.ts';
import { selectConnection } from './connection.ts';
import { argumentsOf, isFieldSource, objectType, type SelectedField, selectedField } from './field.ts';
import type { RootSource } from './fields.ts';
import { selectRow } from './row.ts';

/** What the root fields of a query want from the database. */
export function selectOperation(document: Document, operation: OperationDefinitionNode): Selection {
  const query = document.schema.getQueryType();
  if (!query) return {};
  const roots = collectFields(document, query, [operation.selectionSet]);
  return Object.fromEntries(Array.from(roots, ([name, nodes]) => [name, selectRoot(document, query, nodes)]));
}

function selectRoot(
  document: Document,
  query: GraphQLObjectType,
  nodes: readonly [FieldNode, ...FieldNode[]],
): RootSelection {
  const field = selectedField(query, nodes);
  if (field) return selectRootField(document, field);
  return nodes[0].name.value === '__typename' ? { kind: 'typename', name: query.name } : { kind: 'introspection' };
}

function selectRootField(document: Document, field: SelectedField): RootSelection {
  const { source, nodes } = field;
  if (source.kind === 'connection') {
    return { kind: 'connection', connection: selectConnection(document, field, source) };
  }
  if (source.kind !== 'root') throw new Error(`${field.definition.name} cannot stand on Query.`);
  const root: RootSource = source.root(argumentsOf(document, field));
  if (root.kind === 'row') return { ...root, row: selectRow(document, objectType(field), nodes) };
  const rows = nodeTypes(document, field).map(([table, type]) => ({ table, row: selectNode(document, type, nodes) }));
  if (root.kind === 'nodes') return { kind: 'nodes', ids: root.ids, rows };
  return { kind: 'node', rows: rows.map(({ table, row }) => nodeRow(table, root.id, row)) };
}

/** A row that `node` may find, by the key in its id. */
function nodeRow(
  table: NodeTable,
  text: Extract<RootSource, { kind: 'node' }>['id'],
  row: RowSelection,
): Extract<RootSelection, { kind: 'row' }> {
  const self = { kind: 'id', table, text, part: 'self' } as const;
  const brief = { kind: 'id', table, text, part: 'brief' } as const;
  return {
    kind: 'row',
    table,
    where: [
      ...(isInBrief(table) ? [{ kind: 'compare', column: 'brief_id', operator: '=', value: brief } as const] : []),
      { kind: 'compare', column: 'id', operator: '=', value: self },
    ],
    fixed: isShared(table) ? self : null,
    row,
  };
}

/** The object types of an interface with their tables, as their `id` fields say. */
function nodeTypes(document: Document, field: SelectedField): [NodeTable, GraphQLObjectType][] {
  const type = getNamedType(field.definition.type);
  if (!isAbstractType(type)) return [];
  return document.schema.getPossibleTypes(type).flatMap((possible): [NodeTable, GraphQLObjectType][] => {
    const source = possible.getFields().id?.extensions.source;
    return isFieldSource(source) && source.kind === 'id' ? [[source.table, possible]] : [];
  });
}

/** The executor needs the type of a row behind an interface, asked for or not. */
function selectNode(document: Document, type: GraphQLObjectType, nodes: readonly FieldNode[]): RowSelection {
  const { fields } = selectRow(document, type, nodes);
  return { fields: { ...fields, __typename: { kind: 'typename', name: type.name } } };
}
