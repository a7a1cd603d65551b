import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import { buildScalarsFromConfig, type ParsedScalarsMap, type RawConfig } from '@graphql-codegen/visitor-plugin-common';
import {
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql';

/**
 * Prints the schema as TypeScript types, which `graphql()` reads: the types of fields, with `Of` in place of what a
 * selection is on, the names of their arguments, and the types of inputs.
 */
export const plugin: PluginFunction<RawConfig> = (schema, _documents, config) => {
  const scalars = buildScalarsFromConfig(schema, config);
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
  const objects = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const inputs = types.filter((type) => isEnumType(type) || isInputObjectType(type)).map(({ name }) => name);
  const members = [
    ...types.filter(isScalarType).map(({ name }) => `  ${name}: ${scalars[name]?.input.type};`),
    ...inputs.map((name) => `  ${name}: ${name};`),
  ];
  const roots = (['query', 'mutation'] as const).map((kind) => `  ${kind}: '${schema.getRootType(kind)?.name}';`);
  return {
    prepend: [
      "import type { Of } from '../graphql/of.ts';",
      "import type { OrNewer } from '../or-newer.ts';",
      `import type {\n  ${inputs.join(',\n  ')},\n} from './types.ts';`,
    ],
    content: `
/** The types that have fields. */
export interface ObjectTypes {
${objects.map((type) => printObject(type, schema, scalars)).join('\n')}
}

/** The types of inputs. */
export interface InputTypes {
${members.join('\n')}
}

/** The root types, by the kind of operation. */
export interface RootTypes {
${roots.join('\n')}
}
`,
  };
};

function printObject(
  type: GraphQLObjectType | GraphQLInterfaceType,
  schema: GraphQLSchema,
  scalars: ParsedScalarsMap,
): string {
  const possible = isInterfaceType(type) ? schema.getPossibleTypes(type) : [type];
  const kinds = possible.map(({ name }) => `'${name}'`).sort();
  const fields = Object.values(type.getFields()).map((field) => `      ${printField(field, scalars)}`);
  return `  ${type.name}: {\n    kinds: ${kinds.join(' | ')};\n    fields: {\n${fields.join('\n')}\n    };\n  };`;
}

function printField({ name, type, args }: GraphQLField<unknown, unknown>, scalars: ParsedScalarsMap): string {
  const names = args.map((argument) => `'${argument.name}'`).join(' | ') || 'never';
  return `${name}: { type: ${printType(type, scalars)}; args: ${names} };`;
}

function printType(type: GraphQLOutputType, scalars: ParsedScalarsMap, orNull = ' | null'): string {
  if (isNonNullType(type)) return printType(type.ofType, scalars, '');
  if (isListType(type)) return `readonly (${printType(type.ofType, scalars)})[]${orNull}`;
  if (isEnumType(type)) return `OrNewer<${type.name}>${orNull}`;
  return (isScalarType(type) ? scalars[type.name]?.output.type : `Of<'${type.name}'>`) + orNull;
}
