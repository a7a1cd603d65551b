import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Consumer, createConsumer } from './consumer.ts';
import { findExamples, type Program, printExample, programsIn } from './programs.ts';
import { serveSmallData } from './small-service.ts';

const run = promisify(execFile);
const sdk = path.join(import.meta.dirname, '..', '..', 'sdk');

let consumer: Consumer;
let readme: Program[];
let pages: Program[];
let examples: Program[];

beforeAll(async () => {
  consumer = await createConsumer();
  readme = programsIn('readme', await readFile(path.join(sdk, 'README.md'), 'utf8'));
  pages = (await Promise.all((await readdir(path.join(sdk, 'docs'))).sort().map(readPage))).flat();
  examples = await findExamples(consumer);
  const programs = [...readme, ...pages, ...examples.map((example) => printExample(example, consumer))];
  await consumer.write(Object.fromEntries(programs.map(({ name, text }) => [`${name}.ts`, text])));
});
afterAll(() => consumer?.[Symbol.asyncDispose]());

async function readPage(name: string): Promise<Program[]> {
  return programsIn(path.basename(name, '.md'), await readFile(path.join(sdk, 'docs', name), 'utf8'));
}

describe.each([
  ['Node', { module: 'nodenext', lib: ['es2022'], types: ['node'] }],
  ['browsers', { module: 'esnext', moduleResolution: 'bundler', lib: ['es2022', 'dom'], types: [] }],
])('with every check on, for %s,', (where, options) => {
  test('the programs of the README and the pages and the examples of the reference compile', async () => {
    const meant = [readme, pages, examples].map((programs) =>
      programs.filter(({ text }) => where === 'Node' || !text.includes("from 'node:")),
    );
    for (const [index, atLeast] of [3, 8, 8].entries()) expect(meant[index]?.length).toBeGreaterThanOrEqual(atLeast);
    // At once, since reading the types of the package takes most of the time; messages begin with the file.
    const files = meant.flat().map(({ name }) => `${name}.ts`);
    expect(await consumer.compile(files, options)).toBe('');
  });
});

test('the programs of the README run', async () => {
  await using service = await serveSmallData();
  for (const { name, text } of readme) {
    await consumer.write({ [`run-${name}.ts`]: text.replaceAll('http://localhost:4000/graphql', service.url) });
    const { stderr, stdout } = await run(process.execPath, [path.join(consumer.folder, `run-${name}.ts`)]);
    expect({ name, stderr }).toEqual({ name, stderr: '' });
    expect(stdout).not.toBe('');
  }
});
