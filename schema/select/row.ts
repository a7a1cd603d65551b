import type { FieldNode, GraphQLObjectType } from 'graphql';
import type { FieldSelection, RowSelection } from '../../db/query/selection.ts';
import type { Document } from './collect-fields.ts';
import { selectConnection } from './connection.ts';
import { argumentsOf, objectType, type SelectedField, selectFields } from './field.ts';

/** What fields want of rows of an object type. Also serves fields outside queries, such as a mutation's results. */
export function selectRow(
  document: Document,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  parts: Readonly<Record<string, string>> = {},
): RowSelection {
  return { fields: selectFields(document, type, nodes, (field) => selectField(document, field, parts)) };
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
    case 'translated':
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
