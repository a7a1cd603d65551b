/** `npm run schema:diff`: what changed in the schema since the last release of the SDK. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { printChangeset, readBumps } from './changeset.ts';
import { bumpFor, compareSchemas, type SchemaChange } from './schema-changes.ts';

const usage = `Usage: npm run schema:diff [-- --check | --write | --release]

Prints what changed in schema/schema.graphql since the last release of the SDK, and the version bump that it requires.

  --check        fail if a change is breaking and no changeset has a major version
  --write        write the changeset .changeset/schema.md, or remove it if nothing changed
  --release      record the current schema as the released one; npm run release:version does so
  --root <dir>   the repository, by default that of this program
  --help         show this
`;

const definitions = {
  check: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
  release: { type: 'boolean', default: false },
  root: { type: 'string', default: path.join(import.meta.dirname, '..', '..') },
  help: { type: 'boolean', default: false },
} as const;

const notice = '# The schema that the released SDK was made from. Written by `npm run release:version`. Do not edit.\n';

process.exitCode = await main();

async function main(): Promise<number> {
  const options = readOptions();
  if (options === undefined) return 2;
  if (options.help) {
    process.stdout.write(usage);
    return 0;
  }
  const { root } = options;
  const current = await readFile(path.join(root, 'schema', 'schema.graphql'), 'utf8');
  const releasedFile = path.join(root, 'sdk', 'release', 'schema-released.graphql');
  if (options.release) {
    await writeFile(releasedFile, notice + current.slice(current.indexOf('\n') + 1));
    return 0;
  }
  const changes = await compareSchemas(await readFile(releasedFile, 'utf8'), current);
  const folder = path.join(root, '.changeset');
  if (options.check) return check(changes, folder);
  process.stdout.write(describe(changes));
  if (options.write) await writeChangeset(changes, path.join(folder, 'schema.md'));
  return 0;
}

function readOptions() {
  try {
    return parseArgs({ options: definitions }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    return undefined;
  }
}

async function writeChangeset(changes: readonly SchemaChange[], file: string): Promise<void> {
  const changeset = printChangeset(changes);
  if (changeset === undefined) await rm(file, { force: true });
  else await writeFile(file, changeset);
}

async function check(changes: readonly SchemaChange[], folder: string): Promise<number> {
  const breaking = changes.filter(({ effect }) => effect === 'breaking');
  if (breaking.length === 0 || (await readBumps(folder)).includes('major')) return 0;
  console.error(
    `These changes of the schema break applications of the released SDK:\n${list(breaking)}\n` +
      'Undo them, or run `npm run schema:diff -- --write` and commit the changeset that it writes.',
  );
  return 1;
}

function describe(changes: readonly SchemaChange[]): string {
  const bump = bumpFor(changes);
  return bump === undefined
    ? 'The schema has not changed since the release.\n'
    : `${list(changes)}\nRequires: ${bump}\n`;
}

function list(changes: readonly SchemaChange[]): string {
  return changes.map(({ effect, message }) => `  ${effect.padEnd(9)}  ${message}`).join('\n');
}
