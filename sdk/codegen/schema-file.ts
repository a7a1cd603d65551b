import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { type GeneratedFile, header } from './generated-file.ts';

/** `schema/schema.graphql`: the public schema with its descriptions, in an order that does not depend on the code's. */
export function generateSchemaFile(schema: GraphQLSchema): GeneratedFile {
  const text = printSchema(lexicographicSortSchema(schema));
  return { path: 'schema/schema.graphql', text: `${header('#', 'the types in schema')}\n${text}\n` };
}
