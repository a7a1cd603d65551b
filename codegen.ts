import type { CodegenConfig } from '@graphql-codegen/cli';
import type { Types } from '@graphql-codegen/plugin-helpers';
import type { TypeScriptDocumentsPluginConfig } from '@graphql-codegen/typescript-operations';

function header(comment: '//' | '#', origin: string): { add: { content: string } } {
  return { add: { content: `${comment} Generated from ${origin} by \`npm run codegen\`. Do not edit.` } };
}

function fromOperations(plugin: string): Types.ConfiguredOutput {
  return {
    documents: { 'sdk/operations/**/*.graphql': { loader: './sdk/codegen/read-operations.ts' } },
    plugins: [header('//', 'schema/schema.graphql and sdk/operations'), `./sdk/codegen/${plugin}.ts`],
  };
}

/**
 * What `npm run codegen` writes: the types of tables from the migrations, the public schema from the types in schema,
 * and the generated part of the SDK from both the schema and sdk/operations. The plugins in sdk/codegen print what
 * no official one does.
 */
const config: CodegenConfig = {
  schema: './sdk/codegen/schema.ts',
  config: {
    namingConvention: 'keep',
    strictScalars: true,
    scalars: { ID: 'string', Date: 'string', DateTime: 'string', URL: 'string' },
    omitOperationSuffix: true,
    operationResultSuffix: 'Data',
    inlineFragmentTypes: 'combine',
    immutableTypes: true,
    arrayInputCoercion: false,
  } satisfies TypeScriptDocumentsPluginConfig,
  generates: {
    'db/database/tables.ts': {
      plugins: [header('//', 'the migrations in db/database/migrations'), './sdk/codegen/table-types.ts'],
    },
    'schema/schema.graphql': { plugins: [header('#', 'the types in schema'), 'schema-ast'] },
    'sdk/src/generated/types.ts': fromOperations('types'),
    'sdk/src/generated/documents.ts': fromOperations('documents'),
    'sdk/src/generated/client.ts': fromOperations('client'),
    'sdk/src/generated/schema-types.ts': fromOperations('schema-types'),
  },
};

export default config;
