import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Consumer, createConsumer } from './consumer.ts';

let consumer: Consumer;

beforeAll(async () => {
  consumer = await createConsumer();
});
afterAll(() => consumer?.[Symbol.asyncDispose]());

describe('the package', () => {
  test('holds the compiled modules with their types, the schema and four documents, and nothing else', async () => {
    const schema = 'dist/schema.graphql';
    const modules = consumer.files.filter((file) => file.startsWith('dist/') && file !== schema);
    expect(consumer.files).toContain(schema);
    const others = consumer.files.filter((file) => !file.startsWith('dist/'));
    expect(others).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json']);
    const compiled = modules.filter((file) => file.endsWith('.js'));
    const types = modules.filter((file) => file.endsWith('.d.ts'));
    expect(compiled).toContain('dist/index.js');
    expect([...compiled, ...types].sort()).toEqual(modules);
    expect(types.map((file) => file.replace(/\.d\.ts$/, '.js'))).toEqual(compiled);
  });

  test('is under the licence of the repository', async () => {
    const ours = await readFile(path.join(import.meta.dirname, '..', '..', 'LICENSE'), 'utf8');
    const shipped = await readFile(path.join(consumer.installed, 'LICENSE'), 'utf8');
    expect(shipped).toContain('Permission is hereby granted');
    expect(ours.startsWith(shipped)).toBe(true);
  });

  test('has a changelog that begins with its version', async () => {
    const changelog = await readFile(path.join(consumer.installed, 'CHANGELOG.md'), 'utf8');
    expect(/^## (\S+)$/m.exec(changelog)?.[1]).toBe(consumer.manifest.version);
  });

  test('depends on nothing at run time, and has no effect when it is imported', () => {
    const { manifest } = consumer;
    expect(manifest).toMatchObject({ type: 'module', sideEffects: false, engines: { node: '>=20' } });
    expect(manifest).not.toHaveProperty('dependencies');
    expect(manifest).not.toHaveProperty('optionalDependencies');
    const { peerDependencies = {}, peerDependenciesMeta = {} } = manifest;
    const optional = Object.keys(peerDependencies ?? {}).map((name) => [name, { optional: true }]);
    expect(peerDependenciesMeta).toEqual(Object.fromEntries(optional));
  });

  test('names the types of each entry point before its code', () => {
    const conditions = Object.values(consumer.manifest.exports).filter((target) => typeof target === 'object');
    expect(conditions.length).toBeGreaterThan(1);
    for (const target of conditions) expect(Object.keys(target)).toEqual(['types', 'default']);
  });

  test('imports none but its own files', async () => {
    const files = consumer.files.filter((file) => file.endsWith('.js'));
    const texts = await Promise.all(files.map((file) => readFile(path.join(consumer.installed, file), 'utf8')));
    const imported = texts.flatMap((text) =>
      [...text.matchAll(/^\s*(?:im|ex)port\s(?:[^;'"]*?\sfrom\s)?['"]([^'"]*)['"]|\bimport\(\s*['"]([^'"]*)/gm)].map(
        ([, fixed, lazy]) => fixed ?? lazy ?? '',
      ),
    );
    expect(imported.length).toBeGreaterThan(10);
    expect(imported.filter((name) => !/^\.\.?\/.*\.js$/.test(name))).toEqual([]);
  });
});

describe('the tools that judge packages find nothing:', () => {
  test('publint', async () => {
    const tarball = Uint8Array.from(await readFile(consumer.tarball)).buffer;
    const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
    expect(pkg.name).toBe('@briefgraph/sdk');
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  test('are the types wrong, for a package of ES modules alone', async () => {
    const tarball = createPackageFromTarballData(new Uint8Array(await readFile(consumer.tarball)));
    const entrypoints = consumer.entryPoints.map((name) => name.replace('@briefgraph/sdk', '.'));
    expect(entrypoints).toEqual(expect.arrayContaining(['.', './transport', './documents']));
    const result = await checkPackage(tarball, { entrypoints });
    // CommonJS and the resolution of Node 10 are what a package of ES modules alone does not serve.
    const served = result.types ? result.problems.filter(isServed) : ['no types'];
    expect(served).toEqual([]);
  });
});

function isServed(problem: object): boolean {
  return !('resolutionKind' in problem && ['node10', 'node16-cjs'].includes(String(problem.resolutionKind)));
}
