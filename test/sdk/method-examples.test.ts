import { readFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const generated = path.join(import.meta.dirname, '..', '..', 'sdk', 'src', 'generated');

/** What the examples of methods may take as given. */
const given = `
import { type Author, type Brief, BriefgraphClient, type Entity, type Keyword, type Source } from '../../sdk/src/index.ts';
declare const client: BriefgraphClient;
declare const [id, content]: [string, string];
declare const [author, brief, entity, keyword, source]: [Author, Brief, Entity, Keyword, Source];
export {};
`;

/** The examples in the documentation of the client and of rows. */
async function readExamples(): Promise<string[]> {
  const text = await readFile(path.join(generated, 'client.ts'), 'utf8');
  return [...text.matchAll(/^ +\* @example\n((?: +\* .*\n)+) +\*\//gm)].map(([, lines = '']) =>
    lines.replaceAll(/^ +\* /gm, ''),
  );
}

test('the examples of all methods compile', async () => {
  const examples = await readExamples();
  expect(examples.length).toBeGreaterThan(20);
  const file = path.join(import.meta.dirname, 'method-examples.ts');
  const text = given + examples.map((example) => `{\n${example}}`).join('\n');
  const options: ts.CompilerOptions = {
    strict: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
    types: [],
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    noEmit: true,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, version) =>
    name === file ? ts.createSourceFile(name, text, version) : getSourceFile(name, version);
  const program = ts.createProgram([file], options, host);
  const problems = ts.getPreEmitDiagnostics(program, program.getSourceFile(file));
  expect(problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([]);
});
