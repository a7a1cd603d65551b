import { type GraphQLSchema, print, stripIgnoredCharacters } from 'graphql';
import { type GeneratedFile, header } from './generated-file.ts';
import { printMethod } from './method.ts';
import { type Operation, readOperations } from './operation.ts';
import { printOperationTypes } from './operation-types.ts';

/** The folder that holds what this stage generates, and nothing else. */
export const sdkFolder = 'sdk/src/generated';

const notice = header('//', 'schema/schema.graphql and sdk/operations');

/**
 * The generated part of the SDK: the types of all operations, a file with a typed document for each, and the client
 * with a method for each.
 *
 * @throws {Error} naming the operation that does not fit the schema
 */
export async function generateSdk(operationsFolder: string, schema: GraphQLSchema): Promise<GeneratedFile[]> {
  const operations = await readOperations(operationsFolder, schema);
  return [
    { path: `${sdkFolder}/types.ts`, text: `${notice}\n${await printOperationTypes(schema, operations)}` },
    ...operations.map(documentFile),
    { path: `${sdkFolder}/client.ts`, text: notice + printClient(operations, schema) },
    { path: `${sdkFolder}/index.ts`, text: notice + printIndex(operations) },
  ];
}

function documentFile({ name, fileName, document }: Operation): GeneratedFile {
  const text = stripIgnoredCharacters(print(document));
  return {
    path: `${sdkFolder}/operations/${fileName}.ts`,
    text: `${notice}
import type { TypedDocumentString } from '../../typed-document.ts';
import type { ${name}Data, ${name}Variables } from '../types.ts';

/** The document of the operation \`${name}\`. */
export const ${name}Document: TypedDocumentString<${name}Data, ${name}Variables> = ${JSON.stringify(text)};
`,
  };
}

function printClient(operations: readonly Operation[], schema: GraphQLSchema): string {
  const documents = operations.map(
    ({ name, fileName }) => `import { ${name}Document } from './operations/${fileName}.ts';`,
  );
  const types = operations.flatMap(({ name }) => [`${name}Data`, `${name}Variables`]);
  return `
import type { RequestOptions } from '../request-options.ts';
import { Transport } from '../transport.ts';
${documents.join('\n')}
import type { ${types.join(', ')} } from './types.ts';

/**
 * A client of a Briefgraph service, with a method for each common job. \`request\` takes any other operation.
 *
 * @example
 * const client = new BriefgraphClient({ url: 'http://localhost:4000/graphql' });
 */
export class BriefgraphClient extends Transport {
${operations.map((operation) => printMethod(operation, schema)).join('\n\n')}
}
`;
}

function printIndex(operations: readonly Operation[]): string {
  const modules = ['./client.ts', ...operations.map(({ fileName }) => `./operations/${fileName}.ts`)];
  return `${modules.map((module) => `export * from '${module}';`).join('\n')}\nexport type * from './types.ts';\n`;
}
