import type { Types } from '@graphql-codegen/plugin-helpers';
import {
  type FieldNode,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isNullableType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  TypeInfo,
  typeFromAST,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { asCallersSee, errorAt, type Operation, operationsOf } from './operation.ts';

/** The method of an operation. It returns the value of the one field that the operation selects. */
export interface Method extends Operation {
  /** The response names that lead from the data to the field. */
  path: readonly string[];
  field: FieldNode;
  type: GraphQLOutputType;
  /** Whether it returns a page of a list. */
  isPage: boolean;
  /** The type whose rows have the method; undefined for a method of the client. */
  rowType?: string;
}

/**
 * The methods of the operations in some files. An operation that selects one connection of one row, found by `$id`,
 * is a method of the rows of that type; any other is a method of the client.
 *
 * @throws {Error} with file and line, for an operation that selects several fields
 */
export function methodsOf(files: readonly Types.DocumentFile[], schema: GraphQLSchema): Method[] {
  return operationsOf(asCallersSee(files)).map((operation) => {
    const { definition } = operation;
    const field = onlyField(definition.selectionSet);
    const type = field && fieldType(schema.getRootType(definition.operation), field);
    if (!field || !type) throw errorAt(definition, 'An operation must select one field, which its method returns.');
    const method = { ...operation, path: [nameOf(field)], field, type, isPage: isPage(field) };
    return { ...method, ...connectionOfRow(field, type, schema) };
  });
}

function connectionOfRow(root: FieldNode, type: GraphQLOutputType, schema: GraphQLSchema): Partial<Method> {
  if (!isFoundById(root) || !root.selectionSet) return {};
  const [first, ...others] = root.selectionSet.selections;
  const narrowed = first?.kind === Kind.INLINE_FRAGMENT && others.length === 0 ? first : undefined;
  const row = narrowed?.typeCondition ? typeFromAST(schema, narrowed.typeCondition) : getNamedType(type);
  const field = onlyField(narrowed?.selectionSet ?? root.selectionSet);
  const connection = field && fieldType(row, field);
  if (!row || !field || !connection || !isPage(field)) return {};
  return { path: [nameOf(root), nameOf(field)], field, type: connection, isPage: true, rowType: row.name };
}

function isFoundById({ arguments: given = [] }: FieldNode): boolean {
  return given.some(({ value }) => value.kind === Kind.VARIABLE && value.name.value === 'id');
}

function onlyField({ selections: [field, ...others] }: SelectionSetNode): FieldNode | undefined {
  return field?.kind === Kind.FIELD && others.length === 0 ? field : undefined;
}

function fieldType(parent: GraphQLNamedType | null | undefined, field: FieldNode): GraphQLOutputType | undefined {
  return isObjectType(parent) ? parent.getFields()[field.name.value]?.type : undefined;
}

/** An operation may select a page of a list, or only what its rows have in common. */
function isPage({ arguments: given = [] }: FieldNode): boolean {
  return given.some(({ name }) => name.value === 'after');
}

function nameOf(field: FieldNode): string {
  return (field.alias ?? field.name).value;
}

/** The type of what a method returns: that of a fragment, or a part of the operation's data. */
export function printResult({ name, path: [root, ...path], field, type }: Method): string {
  const [selection, ...others] = field.selectionSet?.selections ?? [];
  if (selection?.kind === Kind.FRAGMENT_SPREAD && others.length === 0) {
    return `${selection.name.value}${isNullableType(type) ? ' | null' : ''}`;
  }
  return path.reduce((whole, key) => `NonNullable<${whole}>['${key}']`, `${name}Data['${root}']`);
}

/** The types whose rows have methods. */
export function rowTypesOf(methods: readonly Method[]): Set<string> {
  return new Set(methods.flatMap(({ rowType }) => rowType ?? []));
}

/**
 * The types whose rows have methods, by their names in lower case and by the response names that lead to such rows.
 * The rows of a page have the name of the list, since all are called `nodes`.
 *
 * @throws {Error} with file and line, when one name leads to rows of two types
 */
export function rowNames(methods: readonly Method[], schema: GraphQLSchema): [name: string, type: string][] {
  const rowTypes = rowTypesOf(methods);
  const names = new Map([...rowTypes].map((type) => [type.toLowerCase(), type]));
  const types = new TypeInfo(schema);
  const collect = visitWithTypeInfo(types, {
    Field: (node) => {
      const type = getNamedType(types.getType());
      if (node.name.value === 'nodes' || !isObjectType(type)) return;
      const row = getNamedType(type.getFields().nodes?.type ?? type).name;
      if (!rowTypes.has(row)) return;
      const known = names.get(nameOf(node)) ?? row;
      if (known !== row) throw errorAt(node, `This leads to rows of ${row}, elsewhere to ${known}: use an alias.`);
      names.set(nameOf(node), row);
    },
  });
  for (const { definition, fragments } of methods) for (const part of [definition, ...fragments]) visit(part, collect);
  return [...names].sort();
}

/**
 * The descriptions of an operation's variables, by name: from the operation itself, or else from the argument that a
 * variable is passed to, or from the fields of an input object that lead to it.
 */
export function describeVariables({ definition, fragments }: Operation, schema: GraphQLSchema): Map<string, string> {
  const descriptions = new Map<string, string>();
  const types = new TypeInfo(schema);
  const describe = (value: ValueNode, type: GraphQLInputType, path: readonly string[]): void => {
    if (value.kind === Kind.VARIABLE) descriptions.set(value.name.value, path.join(' '));
    const named = getNamedType(type);
    if (value.kind !== Kind.OBJECT || !isInputObjectType(named)) return;
    for (const { name, value: part } of value.fields) {
      const field = named.getFields()[name.value];
      if (field) describe(part, field.type, [...path, field.description ?? '']);
    }
  };
  const collect = visitWithTypeInfo(types, {
    Argument: ({ value }) => {
      const argument = types.getArgument();
      if (argument) describe(value, argument.type, value.kind === Kind.VARIABLE ? [argument.description ?? ''] : []);
    },
  });
  for (const part of [definition, ...fragments]) visit(part, collect);
  for (const { variable, description } of definition.variableDefinitions ?? []) {
    if (description) descriptions.set(variable.name.value, description.value);
  }
  return descriptions;
}
