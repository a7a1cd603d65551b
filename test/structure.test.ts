import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '..');

/** Which rooms the files of a room may import from, beside their own. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  'db/model.ts': [],
  'db/database': ['db/model.ts'],
  'db/text': ['db/model.ts', 'db/database'],
  'db/documents': ['db/model.ts', 'db/text'],
  'db/query': ['db/model.ts', 'db/database', 'db/text'],
  'db/entities': ['db/model.ts', 'db/database', 'db/text', 'db/query'],
  'db/import': ['db/model.ts', 'db/database', 'db/text', 'db/documents', 'db/entities'],
  'db/cli': [
    ...['db/model.ts', 'db/database', 'db/text', 'db/documents', 'db/query', 'db/entities', 'db/import'],
    // Whatever needs a GraphQL client uses the SDK.
    'sdk/src',
  ],
  schema: ['db/model.ts', 'db/database', 'db/text', 'db/query', 'db/entities', 'db/import'],
  api: ['db/model.ts', 'db/database', 'db/text', 'db/query', 'db/entities', 'db/import', 'schema'],
  'sdk/src': [],
  'sdk/codegen': ['db/database', 'schema'],
  'sdk/release': ['schema'],
  'sdk/examples': ['sdk/src'],
};

/** Files that may import each other in a circle, because what they build is recursive: rows contain lists of rows. */
const recursive = [['db/query/compile/', 'db/query/search/'], ['schema/types/', 'schema/lists/'], ['schema/select/']];

interface Import {
  /** Paths from the root of the repository. */
  from: string;
  to: string;
  /** How the module is needed: for its types alone, when it is loaded, or later. */
  kind: 'type' | 'value' | 'dynamic';
}

const statement = /^(?:import|export)\s+(?<type>type\s)?(?:[^;'"]*?from\s+)?'(?<path>\.[^']+)'/gm;
const dynamicImport = /\bimport\('(?<path>\.[^']+)'\)/g;

async function readImports(): Promise<Import[]> {
  const imports: Import[] = [];
  for await (const from of glob('{api,db,schema,sdk}/**/*.{ts,tsx}', {
    cwd: root,
    exclude: ['**/{node_modules,dist}'],
  })) {
    const source = readFileSync(path.join(root, from), 'utf8');
    const add = (found: string, kind: Import['kind']) =>
      imports.push({ from, to: path.join(path.dirname(from), found), kind });
    for (const { groups } of source.matchAll(statement)) add(groups?.path ?? '', groups?.type ? 'type' : 'value');
    for (const { groups } of source.matchAll(dynamicImport)) add(groups?.path ?? '', 'dynamic');
  }
  return imports;
}

const imports = await readImports();

function roomOf(file: string): string | undefined {
  return Object.keys(rooms).find((room) => file === room || file.startsWith(`${room}/`));
}

test('a room imports only from the rooms below it', () => {
  expect(imports.length).toBeGreaterThan(500);
  const wrong = imports.filter(({ from, to }) => {
    const [own, other] = [roomOf(from), roomOf(to)];
    return own === undefined || other === undefined || (own !== other && !rooms[own]?.includes(other));
  });
  const messages = wrong.map(
    ({ from, to }) => `${from} must not import ${to}: see the table in test/structure.test.ts`,
  );
  expect(messages).toEqual([]);
});

test('modules do not need each other in a circle when they are loaded', () => {
  const needed = Map.groupBy(
    imports.filter(({ kind }) => kind === 'value'),
    ({ from }) => from,
  );
  const reachableFrom = (file: string, reached = new Set<string>()): Set<string> => {
    for (const { to } of needed.get(file) ?? []) if (!reached.has(to)) reachableFrom(to, reached.add(to));
    return reached;
  };
  const mayBeCircular = (...files: string[]): boolean =>
    recursive.some((folders) => files.every((file) => folders.some((folder) => file.startsWith(folder))));
  const circular = [...needed].flatMap(([file, own]) =>
    own.filter(({ to }) => reachableFrom(to).has(file) && !mayBeCircular(file, to)),
  );
  expect(circular.map(({ from, to }) => `${from} imports ${to}, which needs it back`)).toEqual([]);
});
