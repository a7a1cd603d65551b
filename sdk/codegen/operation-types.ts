import { codegen } from '@graphql-codegen/core';
import * as operationTypes from '@graphql-codegen/typescript-operations';
import { type DocumentNode, type GraphQLSchema, Kind, parse, printSchema } from 'graphql';
import type { Operation } from './operation.ts';

const options: operationTypes.TypeScriptDocumentsPluginConfig = {
  enumType: 'string-literal',
  immutableTypes: true,
  inlineFragmentTypes: 'combine',
  omitOperationSuffix: true,
  operationResultSuffix: 'Data',
  arrayInputCoercion: false,
  strictScalars: true,
  scalars: { ID: 'string', Date: 'string', DateTime: 'string', URL: 'string' },
  useTypeImports: true,
};

/** The types of the operations' variables and results, and of the inputs, enums and fragments that they use. */
export async function printOperationTypes(schema: GraphQLSchema, operations: readonly Operation[]): Promise<string> {
  return codegen({
    filename: 'types.ts',
    schema: parse(printSchema(schema)),
    documents: [{ document: mergeDocuments(operations) }],
    plugins: [{ operationTypes: {} }],
    pluginMap: { operationTypes },
    config: options,
  });
}

/** All definitions, each once: operations share fragments. */
function mergeDocuments(operations: readonly Operation[]): DocumentNode {
  const definitions = new Set(operations.flatMap(({ document }) => document.definitions));
  return { kind: Kind.DOCUMENT, definitions: [...definitions] };
}
