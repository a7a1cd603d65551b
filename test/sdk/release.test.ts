import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { printChangeset } from '../../sdk/release/changeset.ts';
import { bumpFor, compareSchemas, type Effect } from '../../sdk/release/schema-changes.ts';

const repository = path.join(import.meta.dirname, '..', '..');
const program = path.join(repository, 'sdk', 'release', 'main.ts');
const changesets = createRequire(import.meta.url).resolve('@changesets/cli/bin.js');

const released = `
  "Where to begin."
  type Query { book(id: ID!): Book books(first: Int): [Book!]! }
  type Book { id: ID! title: String genre: Genre }
  enum Genre { NOVEL POEM }
  input Wish { title: String }
`;

/** The released schema with a part of it replaced. */
function changed(before: string, after: string): string {
  expect(released).toContain(before);
  return released.replace(before, after);
}

describe('a change of the schema', () => {
  test.each<[what: string, before: string, after: string, effect: Effect, bump: string]>([
    ['a field that goes', 'title: String genre', 'genre', 'breaking', 'major'],
    ['a field that may be null from now on', '): [Book!]!', '): [Book!]', 'breaking', 'major'],
    ['an argument that is needed', 'books(first: Int)', 'books(first: Int, by: ID!)', 'breaking', 'major'],
    ['an input that is needed', 'input Wish { title: String }', 'input Wish { title: String! }', 'breaking', 'major'],
    ['an enum value that goes', 'NOVEL POEM', 'NOVEL', 'breaking', 'major'],
    ['an enum value that comes', 'NOVEL POEM', 'NOVEL POEM PLAY', 'dangerous', 'minor'],
    ['an argument that may be given', 'books(first: Int)', 'books(first: Int, by: ID)', 'dangerous', 'minor'],
    ['a field that comes', 'title: String genre', 'title: String pages: Int genre', 'safe', 'minor'],
    ['a field that is never null from now on', 'title: String genre', 'title: String! genre', 'safe', 'minor'],
    ['a type that comes, whole', 'enum Genre', 'type Shelf { "Its place." row: Int } enum Genre', 'safe', 'minor'],
    [
      'a described field that comes',
      'title: String genre',
      'title: String "How long." pages: Int genre',
      'safe',
      'minor',
    ],
    ['a description', 'Where to begin.', 'Begin here.', 'wording', 'patch'],
  ])('%s has its effect', async (_what, before, after, effect, bump) => {
    const changes = await compareSchemas(released, changed(before, after));
    expect(changes.map((change) => change.effect)).toEqual([effect]);
    expect(bumpFor(changes)).toBe(bump);
    expect(printChangeset(changes)).toContain(`'@briefgraph/sdk': ${bump}\n`);
  });

  test('is none between a schema and itself, or itself in another order', async () => {
    const reordered = changed('{ id: ID! title: String genre: Genre }', '{ title: String genre: Genre id: ID! }');
    for (const other of [released, reordered]) expect(await compareSchemas(released, other)).toEqual([]);
    expect(printChangeset([])).toBeUndefined();
  });

  test('is told with the others, the gravest first', async () => {
    const after = changed('title: String genre', 'pages: Int genre').replace('POEM', 'POEM PLAY');
    expect(printChangeset(await compareSchemas(released, after))).toBe(`---
'@briefgraph/sdk': major
---

The schema changed.

Breaking:

- Field 'title' was removed from object type 'Book'.

Worth a look:

- Enum value 'PLAY' was added to enum 'Genre'.

New:

- Field 'pages' was added to object type 'Book'.
`);
  });
});

describe('in a repository', () => {
  let root: string;
  const at = (file: string) => path.join(root, file);
  const setSchema = (text: string) => writeFile(at('schema/schema.graphql'), `# Generated.\n${text}`);

  /** Runs a program there, and gives what came of it. */
  async function run(file: string, ...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
    const finished = await promisify(execFile)(process.execPath, [file, ...args], { cwd: root }).catch(
      (error) => error,
    );
    return { code: finished.code ?? 0, stdout: finished.stdout, stderr: finished.stderr };
  }

  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'briefgraph-release-'));
    for (const folder of ['schema', 'sdk/release', '.changeset']) await mkdir(at(folder), { recursive: true });
    await cp(path.join(repository, '.changeset', 'config.json'), at('.changeset/config.json'));
    await cp(path.join(repository, 'sdk', 'CHANGELOG.md'), at('sdk/CHANGELOG.md'));
    await writeFile(at('sdk/package.json'), '{ "name": "@briefgraph/sdk", "version": "1.2.3" }');
    await writeFile(
      at('package.json'),
      '{ "name": "all", "private": true, "version": "0.0.0", "workspaces": ["sdk"] }',
    );
    await writeFile(at('package-lock.json'), '{}');
    await writeFile(at('sdk/release/schema-released.graphql'), released);
    await setSchema(released);
  });
  afterEach(() => rm(root, { recursive: true }));

  test('a breaking change fails the check until a changeset asks for a major version', async () => {
    expect(await run(program, '--check', '--root', root)).toMatchObject({ code: 0, stderr: '' });
    await setSchema(changed('title: String genre', 'genre'));
    await writeFile(at('.changeset/other.md'), "---\n'@briefgraph/sdk': minor\n---\n\nSomething major.\n");
    const refused = await run(program, '--check', '--root', root);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("breaking   Field 'title' was removed from object type 'Book'");
    const shown = await run(program, '--write', '--root', root);
    expect(shown.stdout).toMatch(/Requires: major\n$/);
    expect(await run(program, '--check', '--root', root)).toMatchObject({ code: 0, stderr: '' });
  });

  test('a change that is taken back takes its changeset along', async () => {
    await setSchema(changed('NOVEL POEM', 'NOVEL POEM PLAY'));
    await run(program, '--write', '--root', root);
    expect(await readdir(at('.changeset'))).toContain('schema.md');
    await setSchema(released);
    expect((await run(program, '--write', '--root', root)).stdout).toBe(
      'The schema has not changed since the release.\n',
    );
    expect(await readdir(at('.changeset'))).not.toContain('schema.md');
  });

  test('a release turns the changesets into a version and a part of the changelog, and begins anew', async () => {
    await setSchema(changed('title: String genre', 'genre'));
    await run(program, '--write', '--root', root);
    const { code, stdout, stderr } = await run(changesets, 'version');
    expect({ code, output: code === 0 ? '' : stdout + stderr }).toEqual({ code: 0, output: '' });
    await run(program, '--release', '--root', root);
    expect(JSON.parse(await readFile(at('sdk/package.json'), 'utf8'))).toMatchObject({ version: '2.0.0' });
    const changelog = await readFile(at('sdk/CHANGELOG.md'), 'utf8');
    expect(changelog).toMatch(/^# @briefgraph\/sdk\n\n## 2\.0\.0\n\n### Major Changes\n/);
    expect(changelog).toContain("- Field 'title' was removed from object type 'Book'.");
    expect(changelog).toContain('\n## 0.1.0\n');
    expect(await readdir(at('.changeset'))).toEqual(['config.json']);
    expect((await run(program, '--root', root)).stdout).toBe('The schema has not changed since the release.\n');
  });

  test('a wrong option is refused', async () => {
    expect(await run(program, '--chekc')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/'--chekc'.*Usage:/s),
    });
  });
});
