import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isNullableType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  typeFromAST,
} from 'graphql';
import type { Operation } from './operation.ts';

/** What a method answers with: the one field that its operation is about. */
export interface Answer {
  /** The response names that lead from the data to it. */
  path: readonly string[];
  field: FieldNode;
  type: GraphQLOutputType;
  /** Whether it is a page of a list. */
  isPage: boolean;
  /** The type whose rows lead to it by their id; undefined for a method of the client. */
  rowType: string | undefined;
}

/**
 * What the method of an operation answers with. An operation that asks for one connection of one thing, found by
 * `$id`, is a method of the rows of that type; any other is a method of the client.
 *
 * @throws {Error} naming the file, for an operation of several fields
 */
export function answerOf({ definition, fileName }: Operation, schema: GraphQLSchema): Answer {
  const root = schema.getRootType(definition.operation);
  const field = onlyField(definition.selectionSet);
  const type = field && fieldType(root, field);
  if (!field || !type) throw new Error(`${fileName}.graphql must ask for one field, which its method answers with.`);
  return (
    connectionOfRow(field, type, schema) ?? {
      path: [nameOf(field)],
      field,
      type,
      isPage: isPage(field),
      rowType: undefined,
    }
  );
}

function connectionOfRow(root: FieldNode, type: GraphQLOutputType, schema: GraphQLSchema): Answer | undefined {
  if (!isFoundById(root) || !root.selectionSet) return undefined;
  const [kind, ...others] = root.selectionSet.selections;
  const narrowed = kind?.kind === Kind.INLINE_FRAGMENT && others.length === 0 ? kind : undefined;
  const row = narrowed?.typeCondition ? typeFromAST(schema, narrowed.typeCondition) : getNamedType(type);
  const field = onlyField(narrowed?.selectionSet ?? root.selectionSet);
  const connection = field && fieldType(row, field);
  if (!row || !field || !connection || !isPage(field)) return undefined;
  return { path: [nameOf(root), nameOf(field)], field, type: connection, isPage: true, rowType: row.name };
}

function isFoundById(field: FieldNode): boolean {
  return (field.arguments ?? []).some(
    ({ name, value }) => name.value === 'id' && value.kind === Kind.VARIABLE && value.name.value === 'id',
  );
}

function onlyField(set: SelectionSetNode): FieldNode | undefined {
  const [field, ...others] = set.selections;
  return field?.kind === Kind.FIELD && others.length === 0 ? field : undefined;
}

function fieldType(parent: GraphQLNamedType | null | undefined, field: FieldNode): GraphQLOutputType | undefined {
  return isObjectType(parent) ? parent.getFields()[field.name.value]?.type : undefined;
}

/** Of a list, an operation may ask for a page, or only for what its rows have in common. */
function isPage(field: FieldNode): boolean {
  return (field.arguments ?? []).some(({ name }) => name.value === 'after');
}

function nameOf(field: FieldNode): string {
  return (field.alias ?? field.name).value;
}

/** The TypeScript type of an answer: the name of its fragment where it is one, or a part of the operation's data. */
export function printAnswerType({ name }: Operation, { path, field, type }: Answer): string {
  const [selection, ...others] = field.selectionSet?.selections ?? [];
  if (selection?.kind === Kind.FRAGMENT_SPREAD && others.length === 0) {
    return `${selection.name.value}${isNullableType(type) ? ' | null' : ''}`;
  }
  const [root, ...rest] = path;
  return rest.reduce((whole, key) => `NonNullable<${whole}>['${key}']`, `${name}Data['${root}']`);
}
