import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSmallData } from './small-service.ts';

const run = promisify(execFile);
const root = path.join(import.meta.dirname, '..', '..');
const sdk = path.join(root, 'sdk');
const compiler = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');

let folder: string;
let installed: string;

/** A project of somebody else's, with the package as npm would install it. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'briefgraph-consumer-'));
  installed = path.join(folder, 'node_modules', '@briefgraph', 'sdk');
  await mkdir(installed, { recursive: true });
  await run('npm', ['pack', '--pack-destination', folder], { cwd: sdk });
  const [tarball = ''] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
  await run('tar', ['-xzf', path.join(folder, tarball), '--strip-components', '1', '-C', installed]);
  await writeFile(path.join(folder, 'package.json'), '{ "type": "module", "private": true }');
});
afterAll(() => rm(folder, { recursive: true }));

describe('the package', () => {
  test('holds what it needs, and nothing else', async () => {
    const files = await readdir(installed, { recursive: true });
    expect(files).toEqual(
      expect.arrayContaining(['README.md', 'package.json', 'dist/index.js', 'dist/index.d.ts', 'src/index.ts']),
    );
    const unexpected = files.filter((file) => !/^(README\.md|package\.json|dist\b.*|src\b.*)$/.test(file));
    expect(unexpected).toEqual([]);
  });

  test('depends on nothing', async () => {
    const manifest = JSON.parse(await readFile(path.join(installed, 'package.json'), 'utf8'));
    expect(manifest).toMatchObject({ type: 'module', sideEffects: false, engines: { node: '>=20' } });
    expect(Object.keys(manifest).filter((key) => /dependencies/i.test(key))).toEqual([]);
  });

  test('imports none but its own files', async () => {
    const files = (await readdir(path.join(installed, 'dist'), { recursive: true })).filter((name) =>
      /\.js$/.test(name),
    );
    const texts = await Promise.all(files.map((file) => readFile(path.join(installed, 'dist', file), 'utf8')));
    const imported = texts.flatMap((text) =>
      [...text.matchAll(/^(?:im|ex)port .*from ['"]([^'"]*)['"]/gm)].map(([, name]) => name),
    );
    expect(imported.length).toBeGreaterThan(10);
    expect(imported.filter((name) => !/^\.\.?\/.*\.js$/.test(name ?? ''))).toEqual([]);
  });
});

describe('the programs of the README', () => {
  let programs: string[];

  beforeAll(async () => {
    const readme = await readFile(path.join(sdk, 'README.md'), 'utf8');
    const blocks = [...readme.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, block]) => block ?? '');
    programs = blocks.map((_, index) => `readme-${index + 1}`);
    await Promise.all(blocks.map((block, index) => writeFile(path.join(folder, `${programs[index]}.ts`), block)));
    await symlink(path.join(root, 'node_modules', '@types'), path.join(folder, 'node_modules', '@types'), 'junction');
    await symlink(
      path.join(root, 'node_modules', 'undici-types'),
      path.join(folder, 'node_modules', 'undici-types'),
      'junction',
    );
  });

  test.each([
    ['Node', { module: 'nodenext', lib: ['es2022'], types: ['node'] }],
    ['browsers', { module: 'esnext', moduleResolution: 'bundler', lib: ['es2022', 'dom'], types: [] }],
  ])('compile for %s, with every check on', async (_where, options) => {
    const strict = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true };
    const compilerOptions = { ...strict, ...options, target: 'es2022', noEmit: true };
    const project = path.join(folder, 'tsconfig.json');
    await writeFile(project, JSON.stringify({ compilerOptions, files: programs.map((name) => `${name}.ts`) }));
    const { stdout } = await run(process.execPath, [compiler, '-p', project]).catch((error) => error);
    expect(stdout).toBe('');
  });

  test('run', async () => {
    expect(programs.length).toBeGreaterThan(3);
    await using service = await serveSmallData();
    for (const name of programs) {
      const program = await readFile(path.join(folder, `${name}.ts`), 'utf8');
      await writeFile(
        path.join(folder, `run-${name}.ts`),
        program.replaceAll('http://localhost:4000/graphql', service.url),
      );
      const { stderr, stdout } = await run(process.execPath, [path.join(folder, `run-${name}.ts`)]);
      expect({ name, stderr }).toEqual({ name, stderr: '' });
      expect(stdout).not.toBe('');
    }
  });
});

describe('in a bundle', () => {
  /** The minified bundle of a module that takes this from the package. */
  async function bundle(text: string): Promise<string> {
    const entry = path.join(folder, 'bundled.js');
    await writeFile(entry, text);
    const built = await build({
      root: folder,
      configFile: false,
      logLevel: 'silent',
      build: { write: false, minify: true, lib: { entry, formats: ['es'] } },
    });
    const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : [];
    return outputs.flatMap(({ output }) => output.map((chunk) => ('code' in chunk ? chunk.code : ''))).join('');
  }

  test('the whole client weighs at most 6 kB, compressed', async () => {
    const code = await bundle("export * from '@briefgraph/sdk';");
    expect(code).toContain('query ClaimsBySource');
    expect(code).not.toMatch(/\bimport\b/);
    expect(gzipSync(code).length).toBeLessThanOrEqual(6000);
  });

  test('a single operation brings no other', async () => {
    const code = await bundle("export { SearchDocument, Transport } from '@briefgraph/sdk';");
    expect(code.match(/(?:query|mutation) \w+/g)).toEqual(['query Search']);
    expect(code).not.toMatch(/\bimport\b/);
  });
});
