import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { readNames } from '../db/entities/lookup/names.ts';
import { createImporter, loadSamples } from '../db/import/importer.ts';
import { schema } from '../schema/schema.ts';
import { execute } from '../schema/select/execute.ts';
import { testDatabase } from './setup/database.ts';

const root = path.join(import.meta.dirname, '..');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');

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

function read(page: string): string {
  return readFileSync(path.join(root, page), 'utf8');
}

/** The anchors of a page's headings, as GitHub makes them. */
function headingsOf(page: string): string[] {
  return Array.from(read(page).matchAll(/^#+ (.+)$/gm), ([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test('every relative link of a README leads to a file, and to a heading where it names one', () => {
  const pages = globSync('{README.md,{api,db,schema,sdk,test}/**/README.md}', {
    cwd: root,
    exclude: ['**/node_modules'],
  });
  const links = pages.flatMap((page) =>
    Array.from(read(page).matchAll(/\]\((?!\w+:)([^)#\s]*)(?:#([^)\s]+))?\)/g), ([, to = '', heading]) => ({
      page,
      to: to === '' ? page : path.join(path.dirname(page), to),
      heading,
    })),
  );
  expect(links.length).toBeGreaterThan(100);
  const broken = links.filter(
    ({ to, heading }) =>
      !existsSync(path.join(root, to)) || (heading !== undefined && !headingsOf(to).includes(heading)),
  );
  expect(broken.map(({ page, to, heading }) => `${page} links ${to}${heading ? `#${heading}` : ''}`)).toEqual([]);
});
