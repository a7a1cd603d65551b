import {
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql';
import { scalarType } from './scalar.ts';

/**
 * The schema as a TypeScript type, which the types of `graphql` read: what fields answer with, with `Of` in the place
 * of what a selection is on, the names of their arguments, and the types of what is sent.
 */
export function printSchemaTypes(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const objects = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const own = types.filter((type) => isEnumType(type) || isInputObjectType(type)).map(({ name }) => name);
  const scalars = types.filter(isScalarType).map(({ name }) => `${name}: ${scalarType(name)};`);
  return `
import type { Of } from '../graphql/of.ts';
import type { OrNewer } from '../or-newer.ts';
import type { ${own.join(', ')} } from './types.ts';

/** The types that have fields. */
export interface ObjectTypes {
  ${objects.map((type) => printObject(type, schema)).join('\n')}
}

/** The types of what is sent. */
export interface InputTypes {
  ${[...scalars, ...own.map((name) => `${name}: ${name};`)].join('\n')}
}

/** The types that operations start from, by their kinds. */
export interface RootTypes {
  query: ${rootName(schema.getQueryType())};
  mutation: ${rootName(schema.getMutationType())};
}
`;
}

function rootName(type: GraphQLObjectType | null | undefined): string {
  return type ? `'${type.name}'` : 'never';
}

function printObject(type: GraphQLObjectType | GraphQLInterfaceType, schema: GraphQLSchema): string {
  const kinds = isInterfaceType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [type.name];
  const names = kinds.sort().map((name) => `'${name}'`);
  const fields = Object.values(type.getFields()).map(printField);
  return `${type.name}: { kinds: ${names.join(' | ')}; fields: { ${fields.join('\n')} } };`;
}

function printField({ name, type, args }: GraphQLField<unknown, unknown>): string {
  const names = args.map((argument) => `'${argument.name}'`).join(' | ') || 'never';
  return `${name}: { type: ${printAnswer(type)}; args: ${names} };`;
}

function printAnswer(type: GraphQLOutputType): string {
  return isNonNullType(type) ? printPresent(type.ofType) : `${printPresent(type)} | null`;
}

function printPresent(type: GraphQLOutputType): string {
  if (isNonNullType(type)) return printPresent(type.ofType);
  if (isListType(type)) return `readonly (${printAnswer(type.ofType)})[]`;
  if (isEnumType(type)) return `OrNewer<${type.name}>`;
  return isScalarType(type) ? scalarType(type.name) : `Of<'${type.name}'>`;
}
