import type { FieldNode, GraphQLObjectType } from 'graphql';
import type {
  ConnectionField,
  ConnectionSelection,
  EdgeField,
  Facet,
  FacetField,
  MatchField,
  PageInfoField,
} from '../../db/query/selection.ts';
import { selectPage } from '../lists/page.ts';
import type { Document } from './collect-fields.ts';
import { argumentsOf, objectType, type SelectedField, selectFields } from './field.ts';
import type { FieldSource } from './fields.ts';
import { selectRow } from './row.ts';

/** What a field wants of a list in pages. */
export function selectConnection(
  document: Document,
  field: SelectedField,
  source: Extract<FieldSource, { kind: 'connection' }>,
): ConnectionSelection {
  const args = argumentsOf(document, field);
  return {
    ...source.list(args),
    page: selectPage(args, field.nodes[0]),
    fields: selectFields(document, objectType(field), field.nodes, (inner): ConnectionField => {
      switch (inner.source.kind) {
        case 'edges':
          return { kind: 'edges', fields: selectEdge(document, objectType(inner), inner.nodes) };
        case 'nodes':
          return { kind: 'nodes', row: selectRow(document, objectType(inner), inner.nodes) };
        case 'pageInfo':
          return { kind: 'pageInfo', fields: selectPageInfo(document, objectType(inner), inner.nodes) };
        case 'totalCount':
        case 'totalCountIsExact':
          return { kind: inner.source.kind };
        case 'namedEntities':
          return { kind: 'namedEntities', row: selectRow(document, objectType(inner), inner.nodes) };
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

function selectEdge(
  document: Document,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Record<string, EdgeField> {
  return selectFields(document, type, nodes, (field): EdgeField => {
    if (field.source.kind === 'cursor') return { kind: 'cursor' };
    if (field.source.kind === 'matches') return { kind: 'matches', fields: selectMatches(document, field) };
    return { kind: 'node', row: selectRow(document, objectType(field), field.nodes) };
  });
}

function selectMatches(document: Document, field: SelectedField): Record<string, MatchField> {
  return selectFields(document, objectType(field), field.nodes, ({ source, definition }): MatchField => {
    if (source.kind !== 'matchPart') throw new Error(`${definition.name} cannot stand on a match.`);
    return { kind: source.part };
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
