import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import { transformComment } from '@graphql-codegen/visitor-plugin-common';
import { type GraphQLSchema, Kind } from 'graphql';
import { describeVariables, type Method, methodsOf, printResult, rowNames, rowTypesOf } from './method.ts';
import { errorAt } from './operation.ts';

/** Prints the client with a method for each operation, and the methods of rows. */
export const plugin: PluginFunction = (schema, documents) => {
  const methods = methodsOf(documents, schema);
  const print = (rowType?: string): string =>
    methods
      .filter((method) => method.rowType === rowType)
      .map((method) => printMethod(method, schema))
      .join('\n\n');
  const rowTypes = [...rowTypesOf(methods)];
  const results = methods.flatMap((method) => printResult(method).match(/\b[A-Z]\w+/g) ?? []);
  const types = new Set([...results, ...methods.map(({ name }) => `${name}Variables`)]);
  types.delete('NonNullable');
  const imports = (names: Iterable<string>): string => [...names].map((name) => `  ${name},\n`).join('');
  return {
    prepend: [
      "import { type Connection, connectionOf } from '../connection.ts';",
      "import { loadField, registerRows, transportOf } from '../row.ts';",
      "import type { RequestOptions, TransportOptions } from '../transport/options.ts';",
      "import { Transport } from '../transport/transport.ts';",
      `import {\n${imports(methods.map(({ name }) => `${name}Document`))}} from './documents.ts';`,
      `import type {\n${imports([...types].sort())}} from './types.ts';`,
    ],
    content: `${rowTypes.map((type) => printRowClass(type, print(type))).join('')}
/**
 * A client of a Briefgraph service, with a method for each common task. \`request\` runs any other operation.
 *
 * @example
 * const client = new BriefgraphClient({ url: 'http://localhost:4000/graphql' });
 */
export class BriefgraphClient extends Transport {
  constructor(options: TransportOptions) {
    super(options);
    registerRows(this, {
${rowNames(methods, schema)
  .map(([name, type]) => `      ${name}: ${type}Methods,`)
  .join('\n')}
    });
  }

${print()}
}

export type { ${rowTypes.map((type) => `${type}Methods`).join(', ')} };
`,
  };
};

function printRowClass(type: string, methods: string): string {
  return `
/** The lists of a row of the type \`${type}\`. Each method call is a request of its own. */
abstract class ${type}Methods {
  /** The row's id. */
  declare readonly id: string;

${methods}
}
`;
}

function printMethod(method: Method, schema: GraphQLSchema): string {
  const { name, definition, path, isPage, rowType } = method;
  const variables = (definition.variableDefinitions ?? []).filter(
    ({ variable }) => !rowType || variable.name.value !== 'id',
  );
  const isRequired = variables.some(({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && !defaultValue);
  const parameter = `variables${isRequired ? '' : '?'}: ${rowType ? `Omit<${name}Variables, 'id'>` : `${name}Variables`}`;
  const result = `${isPage ? 'Connection' : 'Promise'}<${printResult(method)}>`;
  const methodName = rowType ? path.at(-1) : name.charAt(0).toLowerCase() + name.slice(1);
  const parameters = variables.map(({ variable }) => variable.name.value);
  const [receiver, given] = rowType ? ['transportOf(this)', '{ ...variables, id: this.id }'] : ['this', 'variables'];
  return `${transformComment(document(method, schema, parameters), 1)}  ${methodName}(${parameter}, options?: RequestOptions): ${result} {
    return ${isPage ? 'connectionOf' : 'loadField'}(${receiver}, ${name}Document, ${given}, options);
  }`;
}

/** The description of a method, its parameters, and its examples. */
function document(method: Method, schema: GraphQLSchema, parameters: readonly string[]): string {
  const { definition, field, rowType } = method;
  const root = rowType ? undefined : schema.getRootType(definition.operation)?.getFields()[field.name.value];
  const description = definition.description?.value || root?.description;
  if (!description) throw errorAt(definition, 'An operation needs a description above it, which documents its method.');
  const [text, ...examples] = description.split(/\n\n?(?=@)/);
  const descriptions = describeVariables(method, schema);
  const tags = parameters.map((name) => `@param variables.${name} ${descriptions.get(name) ?? ''}`);
  return [text, '', ...tags, '@throws {BriefgraphError} if there is no complete response', ...examples].join('\n');
}
