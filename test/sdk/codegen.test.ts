import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { executeCodegen } from '@graphql-codegen/cli';
import ts from 'typescript';
import { expect, test } from 'vitest';
import config from '../../codegen.ts';

const root = path.join(import.meta.dirname, '..', '..');
const outputs = Object.keys(config.generates);

test('the committed files are what codegen.ts generates', async () => {
  const { result, error } = await executeCodegen(config);
  expect(error).toBeNull();
  expect(result.map(({ filename }) => filename).sort()).toEqual([...outputs].sort());
  for (const { filename, content } of result) {
    expect(await readFile(path.join(root, filename), 'utf8'), `${filename}: run \`npm run codegen\``).toBe(content);
  }
}, 180_000);

test('no file is left over that is not generated any more', async () => {
  const folder = 'sdk/src/generated';
  const found = (await readdir(path.join(root, folder), { recursive: true })).map((name) => `${folder}/${name}`);
  expect(found.sort()).toEqual(outputs.filter((name) => name.startsWith(folder)).sort());
});

test('a mistyped option is a type error with file, line and the right name', async () => {
  const file = path.join(root, 'codegen.ts');
  const text = (await readFile(file, 'utf8')).replace('immutableTypes:', 'imutableTypes:').replace('schema:', 'shema:');
  const host = ts.createCompilerHost({});
  const { getSourceFile } = host;
  host.getSourceFile = (name, version) =>
    name === file ? ts.createSourceFile(name, text, version) : getSourceFile(name, version);
  const options = { strict: true, module: ts.ModuleKind.NodeNext, noEmit: true, skipLibCheck: true, types: [] };
  const program = ts.createProgram([file], options, host);
  const messages = ts.getPreEmitDiagnostics(program, program.getSourceFile(file));
  const lineOf = (option: string): number => text.split('\n').findIndex((line) => line.includes(option)) + 1;
  const printed = ts.formatDiagnostics(messages, { ...host, getCurrentDirectory: () => root });
  expect(messages).toHaveLength(2);
  expect(printed).toContain(`codegen.ts(${lineOf('shema:')},`);
  expect(printed).toContain(`codegen.ts(${lineOf('imutableTypes:')},`);
  expect(printed).toContain("'imutableTypes' does not exist in type 'TypeScriptDocumentsPluginConfig'");
  expect(printed).toContain("Did you mean to write 'immutableTypes'?");
  expect(printed).toContain("Did you mean to write 'schema'?");
});
