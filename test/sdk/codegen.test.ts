import { execFile } from 'node:child_process';
import { appendFile, cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '..', '..');

interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

function runCodegen(folder: string, ...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [path.join(folder, 'codegen.ts'), ...args], (_error, stdout, stderr) =>
      resolve({ code: child.exitCode, stdout, stderr }),
    );
  });
}

test('the committed files are what the generator makes', async () => {
  expect(await runCodegen(root, '--check')).toMatchObject({ code: 0, stderr: '' });
});

test('help says what is written', async () => {
  const { code, stdout } = await runCodegen(root, '--help');
  expect(code).toBe(0);
  for (const written of ['db/database/tables.ts', 'schema/schema.graphql', 'sdk/src/generated', '--check']) {
    expect(stdout).toContain(written);
  }
});

test('an unknown option is refused with the usage', async () => {
  const { code, stderr } = await runCodegen(root, '--chekc');
  expect(code).toBe(2);
  expect(stderr).toMatch(/--chekc.*Usage: npm run codegen/s);
});

describe('in a copy of the repository', () => {
  let copy: string;

  beforeAll(async () => {
    copy = await mkdtemp(path.join(tmpdir(), 'briefgraph-codegen-'));
    for (const name of ['codegen.ts', 'db', 'schema', 'sdk', 'biome.json', '.gitignore', 'package.json']) {
      await cp(path.join(root, name), path.join(copy, name), { recursive: true });
    }
    await symlink(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
  });
  afterAll(() => rm(copy, { recursive: true }));

  test('every kind of drift is listed and nothing written; then it is mended', async () => {
    const at = (name: string) => path.join(copy, name);
    const source = await readFile(at('schema/author.ts'), 'utf8');
    await writeFile(at('schema/author.ts'), source.replace('An author by id or name.', 'Somebody by id or name.'));
    await appendFile(at('db/database/tables.ts'), '\nexport type More = string;\n');
    await rm(at('sdk/src/generated/operations/search.ts'));
    await writeFile(at('sdk/src/generated/operations/gone.ts'), 'export {};\n');

    const found = await runCodegen(copy, '--check');
    expect(found.code).toBe(1);
    expect(found.stderr.split('\n').filter((line) => line.startsWith('  '))).toEqual([
      '  db/database/tables.ts (changed)',
      '  schema/schema.graphql (changed)',
      '  sdk/src/generated/operations/gone.ts (left over)',
      '  sdk/src/generated/operations/search.ts (missing)',
      '  sdk/src/generated/types.ts (changed)',
    ]);
    expect(await readFile(at('db/database/tables.ts'), 'utf8')).toContain('type More');

    const written = await runCodegen(copy);
    expect(written).toMatchObject({ code: 0, stderr: '' });
    expect(await readFile(at('schema/schema.graphql'), 'utf8')).toContain('Somebody by id or name.');
    expect(await readFile(at('db/database/tables.ts'), 'utf8')).not.toContain('type More');
    const operations = await readdir(at('sdk/src/generated/operations'));
    expect(operations).toContain('search.ts');
    expect(operations).not.toContain('gone.ts');
  }, 120_000);
});
