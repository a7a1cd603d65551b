import { execFile } from 'node:child_process';
import { mkdir, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSampleService } from '../browser/sample-service.ts';
import { type Consumer, createConsumer } from './consumer.ts';

const run = promisify(execFile);
const root = path.join(import.meta.dirname, '..', '..');

let service: Awaited<ReturnType<typeof startSampleService>>;
let consumer: Consumer;

/** The application of the page, as its developers would generate and write it. */
beforeAll(async () => {
  [service, consumer] = await Promise.all([startSampleService(), createConsumer()]);
  const page = await readFile(path.join(root, 'sdk', 'docs', 'own-codegen.md'), 'utf8');
  const files = [...page.matchAll(/^```ts (\S+)\n(.*?)^```$/gms)].map(([, name = '', text = '']) => ({ name, text }));
  expect(files.map(({ name }) => name)).toEqual(['codegen.ts', 'src/sources.ts']);
  await mkdir(path.join(consumer.folder, 'src'));
  for (const { name, text } of [...files, { name: 'src/uses.ts', text: uses }]) {
    await consumer.write({ [name]: text.replaceAll('http://localhost:4000/graphql', service.url) });
  }
  for (const name of ['@graphql-codegen', '@graphql-typed-document-node', 'graphql', 'typescript']) {
    const target = path.join(consumer.folder, 'node_modules', name);
    await symlink(path.join(root, 'node_modules', name), target, 'junction');
  }
  const command = path.join(root, 'node_modules', '@graphql-codegen', 'cli', 'esm', 'bin.js');
  await run(process.execPath, [command], { cwd: consumer.folder });
}, 180_000);
afterAll(async () => {
  await service?.close();
  await consumer?.[Symbol.asyncDispose]();
});

/** Each way to send documents, and mistakes that the types find. */
const uses = `
import { BriefgraphClient } from '@briefgraph/sdk';
import { batching } from '@briefgraph/sdk/batch';
import { paginate } from '@briefgraph/sdk/paginate';
import { sha256 } from '@briefgraph/sdk/persisted';
import { CountDocument, SourcesDocument } from './gql/graphql.ts';

const url = 'http://localhost:4000/graphql';
for (const options of [{}, { persisted: sha256 }, { batch: batching() }, { persisted: sha256, batch: batching() }]) {
  const client = new BriefgraphClient({ url, ...options });
  const [counted, { data }] = await Promise.all([client.request(CountDocument), client.raw(CountDocument)]);
  const first = await client.request(SourcesDocument, { first: 1, briefs: 1 });
  const id: string | undefined = first.sources.nodes[0]?.briefs.edges[0]?.node.id;
  const ids = new Set<string>();
  const { sources } = await paginate(client, SourcesDocument, { first: 1, briefs: 1 });
  for await (const { briefs } of sources) for await (const { node } of briefs) ids.add(node.id);
  const { length } = first.sources.nodes;
  const isFound = id !== undefined && ids.has(id) && data?.briefs.totalCount === counted.briefs.totalCount;
  console.log(JSON.stringify({ isFound, length, missing: counted.briefs.totalCount - ids.size }));
}

const client = new BriefgraphClient({ url });
export const mistakes = [
  // @ts-expect-error: \`briefs\` is needed.
  () => client.request(SourcesDocument, { first: 1 }),
  // @ts-expect-error: there is no variable \`size\`.
  () => client.request(SourcesDocument, { briefs: 1, size: 1 }),
  // @ts-expect-error: it takes none.
  () => client.request(CountDocument, { first: 1 }),
];
`;

test('an application with its own generator compiles, with every strict check', async () => {
  const options = { module: 'nodenext', lib: ['es2022'], types: ['node'], allowImportingTsExtensions: true };
  expect(await consumer.compile(['codegen.ts', 'src/sources.ts', 'src/uses.ts'], options)).toBe('');
});

test('the program of the page runs against a service', async () => {
  const { stdout, stderr } = await run(process.execPath, [path.join(consumer.folder, 'src', 'sources.ts')]);
  expect(stderr).toBe('');
  const [count = '', ...rows] = stdout.trim().split('\n');
  expect(Number(count)).toBeGreaterThan(1);
  expect(new Set(rows.map((row) => /brief_\S+/.exec(row)?.[0])).size).toBe(Number(count));
});

test('its documents are answered and paged as texts, as hashes and in batches', async () => {
  const { stdout, stderr } = await run(process.execPath, [path.join(consumer.folder, 'src', 'uses.ts')]);
  expect(stderr).toBe('');
  const lines = stdout.trim().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual(Array(4).fill({ isFound: true, length: 1, missing: 0 }));
});
