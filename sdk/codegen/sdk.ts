import type { GraphQLSchema } from 'graphql';
import { type Answer, answerOf } from './answer.ts';
import { describeVariables } from './describe-variables.ts';
import { fileNameOf, printDocumentModule, printFragmentModule } from './documents.ts';
import { type GeneratedFile, header } from './generated-file.ts';
import { printInputTypes, printVariables } from './input-types.ts';
import { printClientMethod, printRowMethod } from './method.ts';
import { type Operation, readOperations } from './operation.ts';
import { printData, printFragment } from './result-types.ts';
import { rowTypes } from './rows.ts';
import { printSchemaTypes } from './schema-types.ts';

/** The folder that holds what this stage generates, and nothing else. */
export const sdkFolder = 'sdk/src/generated';

const notice = header('//', 'schema/schema.graphql and sdk/operations');

/** The operations, divided by whose methods they become. */
interface Methods {
  all: readonly Operation[];
  ofClient: readonly Operation[];
  /** By the type of the row. */
  ofRows: ReadonlyMap<string, { operation: Operation; answer: Answer }[]>;
}

/**
 * The generated part of the SDK: the types of all operations, a file with a typed document for each and one with the
 * text of each fragment, the methods of rows, the client with its methods, and the schema as a type.
 *
 * @throws {Error} naming the operation that does not fit the schema
 */
export async function generateSdk(operationsFolder: string, schema: GraphQLSchema): Promise<GeneratedFile[]> {
  const methods = divide(await readOperations(operationsFolder, schema), schema);
  const file = (name: string, text: string): GeneratedFile => ({
    path: `${sdkFolder}/${name}.ts`,
    text: notice + text,
  });
  const types = printTypes(methods, schema);
  return [
    file('types', types),
    ...methods.all.map((operation) => file(`operations/${operation.fileName}`, printDocumentModule(operation))),
    ...fragmentsOf(methods).map((fragment) => file(`fragments/${fileNameOf(fragment)}`, printFragmentModule(fragment))),
    file('rows', withTypes(printRowsModule(methods, schema), types)),
    file('client', withTypes(printClient(methods, schema), types)),
    file('schema-types', printSchemaTypes(schema)),
    file('index', printIndex(methods)),
  ];
}

function divide(all: readonly Operation[], schema: GraphQLSchema): Methods {
  const answered = all.map((operation) => ({ operation, answer: answerOf(operation, schema) }));
  const ofRows = Map.groupBy(
    answered.flatMap(({ operation, answer }) => (answer.rowType ? [{ operation, answer }] : [])),
    ({ answer }) => answer.rowType ?? '',
  );
  const ofClient = answered.filter(({ answer }) => answer.rowType === undefined).map(({ operation }) => operation);
  return { all, ofClient, ofRows };
}

/** Each fragment once: operations share them. */
function fragmentsOf({ all }: Methods): Operation['fragments'] {
  const fragments = new Map(all.flatMap(({ fragments }) => fragments.map((part) => [part.name.value, part])));
  return [...fragments.values()].sort((a, b) => (a.name.value < b.name.value ? -1 : 1));
}

function printTypes(methods: Methods, schema: GraphQLSchema): string {
  const types = { schema, typesWithMethods: new Set(methods.ofRows.keys()), enums: new Set<string>() };
  const fragments = fragmentsOf(methods).map((fragment) => printFragment(fragment, types));
  const operations = methods.all.map((operation) => [
    printData(operation, types),
    printVariables(operation, schema, describeVariables(operation, schema)),
  ]);
  const rows = [...types.typesWithMethods].map((type) => `${type}Methods`);
  const imports = [
    ...(types.enums.size > 0 ? ["import type { OrNewer } from '../or-newer.ts';"] : []),
    ...(rows.length > 0 ? [`import type { ${rows.join(', ')} } from './rows.ts';`] : []),
  ];
  const inputs = printInputTypes(schema);
  return [imports.join('\n'), ...fragments, ...operations.flat(), inputs, ''].join('\n\n');
}

function printRowsModule({ all, ofRows }: Methods, schema: GraphQLSchema): string {
  const classes = [...ofRows].map(
    ([type, methods]) => `/**
 * What a row of the type \`${type}\` leads to. Nothing is asked for until a method is called, and each call is a request.
 */
export abstract class ${type}Methods {
  /** The row's id. */
  declare readonly id: string;

  ${methods.map(({ operation, answer }) => printRowMethod(operation, answer, schema)).join('\n\n')}
}`,
  );
  const operations = [...ofRows.values()].flat().map(({ operation }) => operation);
  const types = [...rowTypes(all, new Set(ofRows.keys()), schema)];
  return `
import { connect, type Connection } from '../connection.ts';
import type { RequestOptions } from '../request-options.ts';
import { type RowClasses, transportOf } from '../row.ts';
${printDocumentImports(operations)}

${classes.join('\n\n')}

/** The classes of rows, by the response names that lead to them and by their types in lower case. */
export const rowClasses: RowClasses = { ${types.map(([name, type]) => `${name}: ${type}Methods`).join(', ')} };
`;
}

function printClient({ ofClient }: Methods, schema: GraphQLSchema): string {
  return `
import { connect, type Connection } from '../connection.ts';
import type { RequestOptions } from '../request-options.ts';
import { ask } from '../row.ts';
import { Transport } from '../transport.ts';
import { rowClasses } from './rows.ts';
${printDocumentImports(ofClient)}

/**
 * A client of a Briefgraph service, with a method for each common job. \`request\` takes any other operation.
 *
 * @example
 * const client = new BriefgraphClient({ url: 'http://localhost:4000/graphql' });
 */
export class BriefgraphClient extends Transport {
${ofClient.map((operation) => printClientMethod(operation, schema)).join('\n\n')}
}
`;
}

function printDocumentImports(operations: readonly Operation[]): string {
  const documents = operations.map(
    ({ name, fileName }) => `import { ${name}Document } from './operations/${fileName}.ts';`,
  );
  return documents.join('\n');
}

/** A module with an import of those types that it uses. */
function withTypes(module: string, types: string): string {
  const words = new Set(module.replaceAll(/\/\*\*.*?\*\//gs, '').match(/\w+/g));
  const names = [...types.matchAll(/^export (?:type|interface) (\w+)/gm)].flatMap(([, name = '']) => name);
  const used = names.filter((name) => words.has(name));
  return `\nimport type { ${used.join(', ')} } from './types.ts';${module}`;
}

function printIndex({ all, ofRows }: Methods): string {
  const modules = ['./client.ts', ...all.map(({ fileName }) => `./operations/${fileName}.ts`)];
  return `${modules.map((module) => `export * from '${module}';`).join('\n')}
${ofRows.size > 0 ? `export type { ${[...ofRows.keys()].map((type) => `${type}Methods`).join(', ')} } from './rows.ts';` : ''}
export type * from './types.ts';
`;
}
