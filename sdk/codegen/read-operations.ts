import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { concatAST, type DocumentNode, parse, Source } from 'graphql';

/**
 * The operations and fragments in the files of a pattern. The loaders of GraphQL Code Generator do not say which file a
 * syntax error is in.
 *
 * @throws {GraphQLError} with file and line, for a syntax error
 */
export default async function readOperations(pattern: string): Promise<DocumentNode> {
  const files = globSync(pattern).sort();
  return concatAST(await Promise.all(files.map(async (file) => parse(new Source(await readFile(file, 'utf8'), file)))));
}
