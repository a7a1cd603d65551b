import {
  type GraphQLEnumType,
  GraphQLError,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';
import { jsdoc } from './jsdoc.ts';
import type { Operation } from './operation.ts';
import { variablesOf } from './paging-variable.ts';
import { scalarType } from './scalar.ts';

/** The types of the variables of an operation. */
export function printVariables(operation: Operation, schema: GraphQLSchema, described: Map<string, string>): string {
  const fields = variablesOf(operation).map((definition) => {
    const name = definition.variable.name.value;
    const type = variableType(definition, schema);
    const isOptional = !isNonNullType(type) || definition.defaultValue !== undefined;
    return printField({ name, type, isOptional, description: described.get(name) });
  });
  return `/** The variables of the operation \`${operation.name}\`. */
export type ${operation.name}Variables = ${fields.length === 0 ? 'Record<string, never>' : `{ ${fields.join('\n')} }`};`;
}

/** The types of all input objects and enums of the schema, in the order of their names. */
export function printInputTypes(schema: GraphQLSchema): string {
  return Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((type) => (isEnumType(type) ? printEnum(type) : isInputObjectType(type) ? printInputObject(type) : []))
    .join('\n\n');
}

function variableType(definition: VariableDefinitionNode, schema: GraphQLSchema): GraphQLInputType {
  const type = typeFromAST(schema, definition.type);
  if (type === undefined) throw new GraphQLError('Unknown type.', { nodes: definition });
  return type as GraphQLInputType;
}

function printEnum(type: GraphQLEnumType): string {
  const values = type.getValues().map(({ name, description }) => `${jsdoc(description)}| '${name}'`);
  return `${jsdoc(type.description)}export type ${type.name} =\n${values.join('\n')};`;
}

function printInputObject(type: GraphQLInputObjectType): string {
  const fields = Object.values(type.getFields()).map((field) =>
    printField({ ...field, isOptional: !isRequiredInputField(field) }),
  );
  return `${jsdoc(type.description)}export type ${type.name} = { ${fields.join('\n')} };`;
}

interface InputField {
  name: string;
  type: GraphQLInputType;
  isOptional: boolean;
  description?: string | null | undefined;
}

/** What is optional may also be given as `undefined`: JSON leaves it out. */
function printField({ name, type, isOptional, description }: InputField): string {
  return `${jsdoc(description)}readonly ${name}${isOptional ? '?' : ''}: ${printType(type)}${isOptional ? ' | undefined' : ''};`;
}

function printType(type: GraphQLInputType): string {
  if (isNonNullType(type)) return printPresent(type.ofType);
  return `${printPresent(type)} | null`;
}

function printPresent(type: GraphQLInputType): string {
  if (isNonNullType(type)) return printPresent(type.ofType);
  if (isListType(type)) return `readonly (${printType(type.ofType)})[]`;
  return isEnumType(type) || isInputObjectType(type) ? type.name : scalarType(type.name);
}
