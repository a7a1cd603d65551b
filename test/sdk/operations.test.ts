import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { executeCodegen } from '@graphql-codegen/cli';
import { stripIgnoredCharacters } from 'graphql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import config from '../../codegen.ts';

const schema = `
  type Query {
    "A book by id."
    book("The id of the book." id: ID!): Book
    "How many there are."
    count("Only these." kind: Kind): Int!
    plain: Int
    "All books."
    books(first: Int, after: String): BookConnection!
    "A shelf by id."
    shelf(id: ID!): Shelf
    desk(id: ID!): Desk
  }
  enum Kind { NEW OLD }
  "A book."
  type Book { "As printed." title: String "Old or new." kind: Kind! }
  type Desk { id: ID! books(after: String): BookConnection! }
  "Where books stand."
  type Shelf { id: ID! name: String! books(first: Int, "A cursor." after: String): BookConnection! }
  type BookConnection { nodes: [Book!]! pageInfo: PageInfo! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
`;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'briefgraph-operations-'));
  await mkdir(path.join(folder, 'fragments'));
  await writeFile(path.join(folder, 'fragments', 'book.graphql'), 'fragment Title on Book { title }');
  await writeFile(path.join(folder, 'fragments', 'unused.graphql'), 'fragment Unused on Book { kind }');
});
afterEach(() => rm(folder, { recursive: true }));

/**
 * The generated files, by their names, from operations and the schema above.
 *
 * @throws {Error} what the command fails with
 */
async function generate(operations: Record<string, string>): Promise<Record<string, string>> {
  for (const [name, text] of Object.entries(operations)) await writeFile(path.join(folder, name), text);
  const documents = { [path.join(folder, '**', '*.graphql')]: { loader: './sdk/codegen/read-operations.ts' } };
  const generates = Object.entries(config.generates)
    .filter(([file]) => file.startsWith('sdk/'))
    .map(([file, output]) => [path.basename(file), { ...output, documents }]);
  const { result, error } = await executeCodegen({ ...config, schema, generates: Object.fromEntries(generates) });
  if (error) throw error;
  return Object.fromEntries(result.map(({ filename, content }) => [filename, content]));
}

const getBook =
  '"""\nA book.\nOr null.\n\n@example\nget();\n"""\nquery GetBook($id: ID!) { book(id: $id) { ...Title } }';

const listBooks =
  '"""All."""\nquery Books($after: String, $continued: Boolean! = false) { books(after: $after) { nodes @skip(if: $continued) { title } } }';
const getShelf = '"""One."""\nquery GetShelf($id: ID!) { shelf(id: $id) { id name } }';
const listBooksOfShelf =
  '"""Its books."""\nquery ShelfBooks($id: ID!, $after: String) { shelf(id: $id) { books(after: $after) { nodes { title } } } }';

describe('an operation', () => {
  test('becomes a document with the fragments that it needs', async () => {
    const files = await generate({ 'get-book.graphql': getBook });
    const text = stripIgnoredCharacters(
      'query GetBook($id: ID!) { book(id: $id) { ...Title } } fragment Title on Book { title }',
    );
    const [operation = '', fragment = ''] = text.split(/(?=fragment)/);
    const { 'documents.ts': documents } = files;
    expect(documents).toContain(
      `export const GetBookDocument: TypedDocumentString<GetBookData, GetBookVariables> =\n  ${JSON.stringify(operation)} +\n  TitleFragment;`,
    );
    expect(documents).toContain(`const TitleFragment = ${JSON.stringify(fragment)};`);
    expect(documents).not.toContain('Unused');
  });

  test('becomes a method that is documented by its description and the arguments', async () => {
    const files = await generate({ 'get-book.graphql': getBook });
    expect(files['client.ts']).toContain(`
  /**
   * A book.
   * Or null.
   *
   * @param variables.id The id of the book.
   * @throws {BriefgraphError} if there is no complete response
   * @example
   * get();
   */
  getBook(variables: GetBookVariables, options?: RequestOptions): Promise<Title | null>`);
  });

  test('without a description is documented by its root field', async () => {
    const files = await generate({ 'count.graphql': 'query Count($kind: Kind = NEW) { number: count(kind: $kind) }' });
    expect(files['client.ts']).toContain(' * How many there are.\n');
    expect(files['client.ts']).toContain(
      "count(variables?: CountVariables, options?: RequestOptions): Promise<CountData['number']>",
    );
  });

  test('brings the types of what it uses', async () => {
    const { 'types.ts': types } = await generate({ 'get-book.graphql': getBook });
    expect(types).toContain('export type GetBookData');
    expect(types).toContain(
      '/** A book. */\nexport type Title = {\n  /** As printed. */\n  readonly title: string | null\n};',
    );
    expect(types).not.toContain('Unused');
  });

  test('answers with known enum values and newer ones, and takes known ones', async () => {
    const { 'types.ts': types } = await generate({
      'kind.graphql': 'query Kind($kind: Kind) { count(kind: $kind) }',
      'kinds.graphql': 'query Kinds { book(id: 1) { kind } }',
    });
    expect(types).toContain('readonly kind?: Kind | null | undefined;');
    expect(types).toContain('readonly kind: OrNewer<Kind>\n');
    expect(types).toContain("export type Kind =\n  | 'NEW'\n  | 'OLD';");
  });

  test('that asks for a page becomes a method with a list', async () => {
    const files = await generate({ 'books.graphql': listBooks });
    expect(files['client.ts']).toContain(
      "books(variables?: BooksVariables, options?: RequestOptions): Connection<BooksData['books']> {\n    return connectionOf(this, BooksDocument, variables, options);\n  }",
    );
    expect(files['types.ts']).not.toContain('continued');
    expect(files['client.ts']).not.toContain('variables.continued');
  });

  test('that asks for a list of one row becomes a method of such rows', async () => {
    const files = await generate({ 'get-shelf.graphql': getShelf, 'shelf-books.graphql': listBooksOfShelf });
    expect(files['client.ts']).toContain('getShelf(variables: GetShelfVariables');
    expect(files['client.ts']).not.toContain('shelfBooks');
    expect(files['client.ts']).toContain('abstract class ShelfMethods {');
    expect(files['client.ts']).toContain(' * @param variables.after A cursor.\n');
    expect(files['client.ts']).not.toContain('variables.id The id of the shelf');
    expect(files['client.ts']).toContain(
      "books(variables?: Omit<ShelfBooksVariables, 'id'>, options?: RequestOptions)",
    );
    expect(files['client.ts']).toContain('registerRows(this, {\n      shelf: ShelfMethods,\n    });');
    expect(files['types.ts']).toMatch(/readonly shelf: \(\s*ShelfMethods\s*& \{\s*readonly id: string,/);
  });

  test('may not call rows of two types by one name', async () => {
    const other = '"""A."""\nquery Other { shelf: book(id: 1) { title } }';
    const files = await generate({ 'shelf-books.graphql': listBooksOfShelf, 'other.graphql': other });
    expect(files['client.ts']).toContain('{\n      shelf: ShelfMethods,\n    }');
    const two = listBooksOfShelf.replaceAll('ShelfBooks', 'DeskBooks').replace('shelf(id', 'shelf: desk(id');
    const refusal = await generate({ 'desk-books.graphql': two, 'other.graphql': other }).catch(String);
    expect(refusal).toMatch(
      /This leads to rows of \w+, elsewhere to \w+: use an alias\.\s+.*(shelf|desk)-books\.graphql:2:/s,
    );
  });

  test('is generated the same each time', async () => {
    const operations = { 'get-book.graphql': getBook, 'count.graphql': 'query Count { count }' };
    expect(await generate(operations)).toEqual(await generate(operations));
  });
});

describe('is refused, with file and line:', () => {
  test.each<[what: string, text: string, message: RegExp]>([
    ['another name', 'query Other { count }', /a-count\.graphql must hold .* its name must be ACount\..*graphql:1:1/s],
    ['no name', '{ count }', /a-count\.graphql must hold.*graphql:1:1/s],
    ['two operations', 'query ACount { count }\nquery B { count }', /must hold one operation.*a-count\.graphql:2:1/s],
    ['a fragment beside it', 'query ACount { count }\nfragment F on Book { title }', /hold one.*a-count\.graphql:2:1/s],
    ['an unknown field', 'query ACount { counts }', /Cannot query field "counts".*a-count\.graphql:1:16/s],
    ['a field that is gone', 'query ACount {\n  amount\n}', /Cannot query field "amount".*a-count\.graphql:2:3/s],
    ['an unknown fragment', 'query ACount { book(id: 1) { ...Gone } }', /Unknown fragment "Gone".*a-count\.graphql:1/s],
    ['a syntax error', 'query ACount { count', /Syntax Error: Expected Name, found <EOF>.*a-count\.graphql:1:21/s],
    ['several fields', 'query ACount { count book(id: 1) { title } }', /must select one field.*a-count\.graphql:1:1/s],
    ['nothing to say about it', 'query ACount { plain }', /needs a description.*a-count\.graphql:1:1/s],
  ])('%s', async (_what, text, message) => {
    const refusal = await generate({ 'a-count.graphql': text }).catch(String);
    expect(refusal).toMatch(message);
  });
});
