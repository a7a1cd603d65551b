import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSchema, stripIgnoredCharacters } from 'graphql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { generateSdk } from '../../sdk/codegen/sdk.ts';

const schema = buildSchema(`
  type Query {
    "A book by id."
    book("The id of the book." id: ID!): Book
    "How many there are."
    count("Only these." kind: Kind): Int!
  }
  enum Kind { NEW OLD }
  type Book { title: String kind: Kind! }
`);

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'briefgraph-operations-'));
  await mkdir(path.join(folder, 'fragments'));
  await writeFile(path.join(folder, 'fragments', 'book.graphql'), 'fragment Title on Book { title }');
  await writeFile(path.join(folder, 'fragments', 'unused.graphql'), 'fragment Unused on Book { kind }');
});
afterEach(() => rm(folder, { recursive: true }));

/** The generated files, by their paths in the generated folder. */
async function generate(operations: Record<string, string>): Promise<Record<string, string>> {
  for (const [name, text] of Object.entries(operations)) await writeFile(path.join(folder, name), text);
  const files = await generateSdk(folder, schema);
  return Object.fromEntries(files.map(({ path: file, text }) => [path.relative('sdk/src/generated', file), text]));
}

const getBook =
  '# A book.\n# Or null.\n#\n# @example\n# get();\nquery GetBook($id: ID!) { book(id: $id) { ...Title } }';

describe('an operation', () => {
  test('becomes a document with the fragments that it needs', async () => {
    const files = await generate({ 'get-book.graphql': getBook });
    const text = stripIgnoredCharacters(
      'query GetBook($id: ID!) { book(id: $id) { ...Title } } fragment Title on Book { title }',
    );
    expect(files['operations/get-book.ts']).toContain(JSON.stringify(text));
    expect(files['index.ts']).toContain("export * from './operations/get-book.ts'");
  });

  test('becomes a method that is documented by the comment and the arguments', async () => {
    const files = await generate({ 'get-book.graphql': getBook });
    expect(files['client.ts']).toContain(`  /**
   * A book.
   * Or null.
   *
   * @param variables.id The id of the book.
   * @throws {BriefgraphError} when there is no whole answer
   * @example
   * get();
   */
  async getBook(variables: GetBookVariables, options?: RequestOptions): Promise<GetBookData['book']>`);
  });

  test('without a comment is documented by its root field', async () => {
    const files = await generate({ 'count.graphql': 'query Count($kind: Kind = NEW) { number: count(kind: $kind) }' });
    expect(files['client.ts']).toContain('   * How many there are.\n');
    expect(files['client.ts']).toContain(
      "async count(variables?: CountVariables, options?: RequestOptions): Promise<CountData['number']>",
    );
  });

  test('with several root fields answers with all of them', async () => {
    const files = await generate({ 'both.graphql': '# Both.\nquery Both { count book(id: 1) { kind } }' });
    expect(files['client.ts']).toContain(
      'both(variables?: BothVariables, options?: RequestOptions): Promise<BothData>',
    );
  });

  test('brings the types of what it uses, and no others', async () => {
    const { 'types.ts': types } = await generate({ 'get-book.graphql': getBook });
    expect(types).toContain('export type GetBookData');
    expect(types).toContain('export type Title = { readonly title: string | null }');
    expect(types).not.toContain('Kind');
  });

  test('is generated the same each time', async () => {
    const operations = { 'get-book.graphql': getBook, 'count.graphql': 'query Count { count }' };
    expect(await generate(operations)).toEqual(await generate(operations));
  });
});

describe('is refused, with the name of its file:', () => {
  test.each<[what: string, text: string, message: RegExp]>([
    ['another name', 'query Other { count }', /^a-count\.graphql must hold .* its name must be ACount\./],
    ['no name', '{ count }', /^a-count\.graphql must hold/],
    ['two operations', 'query ACount { count } query B { count }', /^a-count\.graphql must hold one operation/],
    ['a fragment beside it', 'query ACount { count } fragment F on Book { title }', /^a-count\.graphql must hold/],
    ['an unknown field', 'query ACount { counts }', /Cannot query field "counts".*a-count\.graphql:1:16/s],
    ['an unknown fragment', 'query ACount { book(id: 1) { ...Gone } }', /Unknown fragment "Gone".*a-count\.graphql/s],
    ['a syntax error', 'query ACount { count', /Syntax Error.*a-count\.graphql/s],
    ['nothing to say about it', 'query ACount { count __typename }', /^a-count\.graphql needs a comment/],
  ])('%s', async (_what, text, message) => {
    const refusal = await generate({ 'a-count.graphql': text }).catch(String);
    expect(String(refusal).replace(/^\w*Error: /, '')).toMatch(message);
  });
});
