import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { readNames } from '../db/entities/lookup/names.ts';
import { createImporter, loadSamples } from '../db/import/importer.ts';
import { schema } from '../schema/schema.ts';
import { execute } from '../schema/select/execute.ts';
import { testDatabase } from './setup/database.ts';

const readme = readFileSync(path.join(import.meta.dirname, '../README.md'), 'utf8');

function block(language: string): string {
  const found = new RegExp(`\`\`\`${language}\n(.*?)\n\`\`\``, 's').exec(readme)?.[1];
  if (found === undefined) throw new Error(`README.md has no ${language} block.`);
  return found;
}

test('the query of the README has the answer of the README', async () => {
  await using database = await testDatabase();
  await loadSamples(database, await createImporter(database));
  const contextValue = {
    database,
    names: (await readNames(database)).snapshot.forQueries,
    frequencies: new Map(),
    importDocuments: null,
    mayImport: false,
  };
  const result = await execute({ schema, document: parse(block('graphql')), contextValue });
  expect(JSON.parse(JSON.stringify(result))).toEqual(JSON.parse(block('json')));
});
