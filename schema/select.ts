import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isObjectType,
  type OperationDefinitionNode,
} from 'graphql';
import { isInBrief, isShared } from '../db/query/ownership.ts';
import type {
  ConnectionField,
  ConnectionSelection,
  EdgeField,
  Facet,
  FacetField,
  FieldSelection,
  NodeTable,
  PageInfoField,
  RootSelection,
  RowSelection,
  Selection,
} from '../db/query/selection.ts';
import { collectFields, type Document } from './collect-fields.ts';
import type { FieldSource, RootSource } from './fields.ts';
import { selectPage } from './page.ts';

/** One field of an operation: its response name's nodes, its definition, and what it is in SQL. */
interface SelectedField {
  nodes: readonly [FieldNode, ...FieldNode[]];
  definition: GraphQLField<unknown, unknown>;
  source: FieldSource;
}

/** What the root fields of a query want from the database. */
export function selectOperation(document: Document, operation: OperationDefinitionNode): Selection {
  const query = document.schema.getQueryType();
  const selection: Selection = {};
  if (!query) return selection;
  for (const [name, nodes] of collectFields(document, query, [operation.selectionSet])) {
    const field = selectedField(query, nodes);
    if (field) selection[name] = selectRoot(document, field);
    else if (nodes[0].name.value === '__typename') selection[name] = { kind: 'typename', name: query.name };
    else selection[name] = { kind: 'introspection' };
  }
  return selection;
}

/** What fields want of rows of an object type. Also serves fields outside queries, such as a mutation's results. */
export function selectRow(
  document: Document,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  parts: Readonly<Record<string, string>> = {},
): RowSelection {
  return { fields: selectFields(document, type, nodes, (field) => selectField(document, field, parts)) };
}

/** The fields of one object by response name; `__typename` is the same everywhere. */
function selectFields<T extends { kind: string }>(
  document: Document,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  select: (field: SelectedField) => T,
): Record<string, T | { kind: 'typename'; name: string }> {
  const fields: Record<string, T | { kind: 'typename'; name: string }> = {};
  const sets = nodes.map((node) => node.selectionSet);
  for (const [name, fieldNodes] of collectFields(document, type, sets)) {
    const field = selectedField(type, fieldNodes);
    fields[name] = field ? select(field) : { kind: 'typename', name: type.name };
  }
  return fields;
}

/** Null for `__typename`, which has no definition on the type, and for introspection. */
function selectedField(type: GraphQLObjectType, nodes: readonly [FieldNode, ...FieldNode[]]): SelectedField | null {
  const definition = type.getFields()[nodes[0].name.value];
  if (!definition) return null;
  const source = definition.extensions.source;
  if (!isFieldSource(source)) throw new Error(`${type.name}.${definition.name} does not say what it is in SQL.`);
  return { nodes, definition, source };
}

function isFieldSource(source: unknown): source is FieldSource {
  return typeof source === 'object' && source !== null && 'kind' in source;
}

/**
 * Arguments fit what the field's source declares, since the schema has coerced them by the same definition;
 * the type system cannot see that, so they are passed as `never`.
 */
function argumentsOf(document: Document, { definition, nodes }: SelectedField): never {
  return getArgumentValues(definition, nodes[0], document.variables) as never;
}

function objectType(field: SelectedField): GraphQLObjectType {
  const type = getNamedType(field.definition.type);
  if (!isObjectType(type)) throw new Error(`${field.definition.name} does not lead to an object type.`);
  return type;
}

function selectField(
  document: Document,
  field: SelectedField,
  parts: Readonly<Record<string, string>>,
): FieldSelection {
  const { source, nodes } = field;
  const row = (of: Readonly<Record<string, string>> = {}) => selectRow(document, objectType(field), nodes, of);
  const columnOf = (name: string) => parts[name] ?? name;
  switch (source.kind) {
    case 'column':
    case 'id':
      return source;
    case 'part':
      return { kind: 'column', column: columnOf(source.part), format: source.format };
    case 'firstPart':
      return { kind: 'coalesce', columns: source.parts(argumentsOf(document, field)).map(columnOf) };
    case 'embedded':
      return { kind: 'object', row: row(source.parts) };
    case 'one':
      return { ...source, row: row() };
    case 'many':
      return { kind: 'many', list: source.list(argumentsOf(document, field)), row: row() };
    case 'connection':
      return { kind: 'connection', connection: selectConnection(document, field, source) };
    default:
      throw new Error(`${field.definition.name} cannot stand on a row.`);
  }
}

function selectConnection(
  document: Document,
  field: SelectedField,
  source: Extract<FieldSource, { kind: 'connection' }>,
): ConnectionSelection {
  const args = argumentsOf(document, field);
  return {
    ...source.list(args),
    page: selectPage(args, field.nodes[0]),
    fields: selectFields(document, objectType(field), field.nodes, (inner): ConnectionField => {
      const type = objectTypeOrNull(inner);
      switch (inner.source.kind) {
        case 'edges':
          return { kind: 'edges', fields: type ? selectEdge(document, type, inner.nodes) : {} };
        case 'nodes':
          return { kind: 'nodes', row: selectRow(document, objectType(inner), inner.nodes) };
        case 'pageInfo':
          return { kind: 'pageInfo', fields: type ? selectPageInfo(document, type, inner.nodes) : {} };
        case 'totalCount':
        case 'totalCountIsExact':
          return { kind: inner.source.kind };
        case 'facets':
          return {
            kind: 'facets',
            facets: selectFields(document, objectType(inner), inner.nodes, (facet) => selectFacet(document, facet)),
          };
        default:
          throw new Error(`${inner.definition.name} cannot stand on a connection.`);
      }
    }),
  };
}

function selectFacet(document: Document, field: SelectedField): Facet {
  const { source, nodes, definition } = field;
  if (source.kind !== 'facet') throw new Error(`${definition.name} cannot stand on facets.`);
  const fields = selectFields(document, objectType(field), nodes, (inner): FacetField => {
    if (inner.source.kind === 'count' || inner.source.kind === 'value') return { kind: inner.source.kind };
    return { kind: 'row', row: selectRow(document, objectType(inner), inner.nodes) };
  });
  return { ...source.facet(argumentsOf(document, field)), fields };
}

function objectTypeOrNull(field: SelectedField): GraphQLObjectType | null {
  const type = getNamedType(field.definition.type);
  return isObjectType(type) ? type : null;
}

function selectEdge(
  document: Document,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Record<string, EdgeField> {
  return selectFields(document, type, nodes, (field): EdgeField => {
    if (field.source.kind === 'cursor') return { kind: 'cursor' };
    return { kind: 'node', row: selectRow(document, objectType(field), field.nodes) };
  });
}

function selectPageInfo(
  document: Document,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Record<string, PageInfoField> {
  return selectFields(document, type, nodes, ({ source, definition }): PageInfoField => {
    switch (source.kind) {
      case 'hasNextPage':
      case 'hasPreviousPage':
      case 'startCursor':
      case 'endCursor':
        return { kind: source.kind };
      default:
        throw new Error(`${definition.name} cannot stand on PageInfo.`);
    }
  });
}

function selectRoot(document: Document, field: SelectedField): RootSelection {
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
