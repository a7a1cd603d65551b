import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  getArgumentValues,
  getNamedType,
  isObjectType,
} from 'graphql';
import { collectFields, type Document } from './collect-fields.ts';
import type { FieldSource } from './fields.ts';

/** One field of an operation: its response name's nodes, its definition, and what it is in SQL. */
export interface SelectedField {
  nodes: readonly [FieldNode, ...FieldNode[]];
  definition: GraphQLField<unknown, unknown>;
  source: FieldSource;
}

/** The fields of one object by response name; `__typename` is the same everywhere. */
export function selectFields<T extends { kind: string }>(
  document: Document,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  select: (field: SelectedField) => T,
): Record<string, T | { kind: 'typename'; name: string }> {
  const sets = nodes.map((node) => node.selectionSet);
  const fields = Array.from(collectFields(document, type, sets), ([name, fieldNodes]) => {
    const field = selectedField(type, fieldNodes);
    return [name, field ? select(field) : ({ kind: 'typename', name: type.name } as const)] as const;
  });
  // Not by assignment, which for a field called `__proto__` would set the object's prototype.
  return Object.fromEntries(fields);
}

/** Null for `__typename`, which has no definition on the type, and for introspection. */
export function selectedField(
  type: GraphQLObjectType,
  nodes: readonly [FieldNode, ...FieldNode[]],
): SelectedField | null {
  const definition = type.getFields()[nodes[0].name.value];
  if (!definition) return null;
  const source = definition.extensions.source;
  if (!isFieldSource(source)) throw new Error(`${type.name}.${definition.name} does not say what it is in SQL.`);
  return { nodes, definition, source };
}

/** Whether a field's extension says what it is in SQL. */
export function isFieldSource(source: unknown): source is FieldSource {
  return typeof source === 'object' && source !== null && 'kind' in source;
}

/**
 * Arguments fit what the field's source declares, since the schema has coerced them by the same definition;
 * the type system cannot see that, so they are passed as `never`.
 */
export function argumentsOf(document: Document, { definition, nodes }: SelectedField): never {
  return getArgumentValues(definition, nodes[0], document.variables) as never;
}

/** The object type that a field leads to. */
export function objectType(field: SelectedField): GraphQLObjectType {
  const type = getNamedType(field.definition.type);
  if (!isObjectType(type)) throw new Error(`${field.definition.name} does not lead to an object type.`);
  return type;
}
