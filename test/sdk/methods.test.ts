import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest';
import {
  BriefgraphClient,
  type BriefHeader,
  type ClaimInContext,
  type EntityKind,
  type PageInfo,
  SearchDocument,
  Transport,
  type TypedDocumentString,
} from '../../sdk/src/index.ts';
import { operationNameOf } from '../../sdk/src/typed-document.ts';
import { type SmallService, serveSmallData } from './small-service.ts';

let service: SmallService;
let client: BriefgraphClient;

beforeAll(async () => {
  service = await serveSmallData();
  client = new BriefgraphClient({ url: service.url });
});
afterAll(() => service[Symbol.asyncDispose]());

function lastRequest() {
  const { headers, body } = service.requests.at(-1) ?? { headers: {}, body: '{}' };
  return { headers, body: JSON.parse(body) };
}

describe('methods', () => {
  test('claims by source, with where they stand and whom they name', async () => {
    const source = await client.claimsBySource({
      source: 'Foreign Affairs',
      mentioning: 'Putin',
      first: 3,
      after: 'c0',
    });
    expectTypeOf(source).toBeNullable();
    expectTypeOf(source?.claims.nodes).toEqualTypeOf<readonly ClaimInContext[] | undefined>();
    expect(source).toMatchObject({
      name: 'Foreign Affairs',
      url: null,
      claims: { totalCount: 1, totalCountIsExact: true },
    });
    const [claim] = source?.claims.nodes ?? [];
    expectTypeOf(claim?.text.zh).toEqualTypeOf<string | null | undefined>();
    expect(claim).toMatchObject({
      text: { zh: '普丁來了。', en: 'Putin came.' },
      section: { heading: { zh: null, en: 'A heading' } },
      brief: { publishedOn: '2025-10-29', authors: [{ name: 'A. Writer' }], keywords: [{ label: { zh: '外交' } }] },
      mentions: [{ language: 'EN', start: 0, end: 5, entity: { kind: 'PERSON', name: { zh: '普丁' } } }],
    });
    expect(lastRequest().body.variables).toEqual({
      source: 'Foreign Affairs',
      mentioning: 'Putin',
      first: 3,
      after: 'c0',
    });
  });

  test('one brief whole', async () => {
    const brief = await client.brief({ id: 'brief_1' });
    expectTypeOf(brief).toExtend<BriefHeader | null>();
    expectTypeOf(brief?.sections[0]?.claims[0]?.alignment.status).toEqualTypeOf<
      'ALIGNED' | 'WEAK' | 'UNPAIRED' | undefined
    >();
    expect(brief).toMatchObject({
      title: { en: 'A title' },
      lead: { zh: null, en: 'A lead.' },
      sections: [
        { heading: { en: 'A heading' }, claims: [{ alignment: { status: 'ALIGNED' }, anchors: [{ line: 1 }] }] },
      ],
      document: { name: 'brief.txt', importedAt: '2025-11-01T00:00:00Z' },
    });
  });

  test('briefs, with and without a choice', async () => {
    const briefs = await client.briefs();
    expectTypeOf(briefs.nodes).toEqualTypeOf<readonly BriefHeader[]>();
    expectTypeOf(briefs.pageInfo).toEqualTypeOf<PageInfo>();
    expect(briefs).toMatchObject({ totalCount: 1, nodes: [{ id: 'brief_1', keywords: [{ label: { en: null } }] }] });
    expect(await client.briefs({ where: { publishedOn: { gte: '2025-01-01' } }, first: 1 })).toEqual(briefs);
  });

  test('an entity with its names and claims', async () => {
    const entity = await client.entityClaims({ name: '普丁' });
    expectTypeOf(entity?.kind).toEqualTypeOf<EntityKind | undefined>();
    expect(entity).toMatchObject({
      kind: 'PERSON',
      aliases: [{ text: '普京' }],
      claims: { nodes: [{ id: 'claim_1' }] },
    });
  });

  test('search', async () => {
    expect(await client.search({ text: '普丁' })).toMatchObject({ totalCount: 1, nodes: [{ id: 'claim_1' }] });
    expect(await client.search({ text: 'nothing' })).toMatchObject({ totalCount: 0, nodes: [] });
  });

  test('authors of a source', async () => {
    const source = await client.authorsOfSource({ source: 'Foreign Affairs' });
    expect(source).toMatchObject({ name: 'Foreign Affairs', briefs: { totalCount: 1 } });
    expect(source?.briefs.facets.authors).toEqual([
      { count: 1, author: { id: 'author_1', name: 'A. Writer', names: { zh: null, en: 'A. Writer' } } },
    ]);
  });

  test('imports', async () => {
    const report = await client.importDocuments({ documents: [{ name: 'a.txt', content: 'text' }] });
    expectTypeOf(report.created).toBeNumber();
    expect(report).toMatchObject({ created: 1, results: [{ name: 'a.txt', outcome: 'CREATED' }] });
    expect(await client.importDocuments({ documents: [], dryRun: true })).toMatchObject({ created: 0 });
  });

  test.each([
    ['source of claims', () => client.claimsBySource({ source: 'Nowhere' })],
    ['source of authors', () => client.authorsOfSource({ source: 'Nowhere' })],
    ['brief', () => client.brief({ id: 'brief_2' })],
    ['entity', () => client.entityClaims({ name: 'Nobody' })],
  ])('a %s that is not there is null', async (_what, ask) => {
    expect(await ask()).toBeNull();
  });
});

/** As GraphQL Code Generator writes it in its document mode `string`. */
class GeneratedDocument<Result, Variables> extends String {
  declare __apiType?: (variables: Variables) => Result;
  override toString(): string {
    return this.valueOf();
  }
}

describe('request', () => {
  test('takes a string that knows its types', async () => {
    const titles: TypedDocumentString<{ briefs: { nodes: { title: { en: string | null } }[] } }, { first?: number }> =
      'query Titles($first: Int) { briefs(first: $first) { nodes { title { en } } } }';
    const { briefs } = await client.request(titles, { first: 1 });
    expectTypeOf(briefs.nodes).toEqualTypeOf<{ title: { en: string | null } }[]>();
    expect(briefs).toEqual({ nodes: [{ title: { en: 'A title' } }] });
    expect(await client.request(titles)).toEqual({ briefs });
  });

  test("takes a document of a consumer's own generator", async () => {
    const document = new GeneratedDocument<{ brief: { url: string | null } | null }, { id: string }>(
      'query Url($id: ID!) { brief(id: $id) { url } }',
    );
    const data = await client.request(document, { id: 'brief_1' });
    expectTypeOf(data).toEqualTypeOf<{ brief: { url: string | null } | null }>();
    expect(data).toEqual({ brief: { url: null } });
  });

  test('gives no type to the answer of a plain string', async () => {
    const data = await client.request('{ briefs { totalCount } }');
    expectTypeOf(data).toBeUnknown();
    expect(data).toEqual({ briefs: { totalCount: 1 } });
  });

  test('runs the named one of several operations', async () => {
    const document = 'query A { briefs { totalCount } } query B { brief(id: "x") { id } }';
    expect(await client.request(document, {}, { operationName: 'B' })).toEqual({ brief: null });
  });

  test('works without the client, with a single document', async () => {
    const { claims } = await new Transport({ url: service.url }).request(SearchDocument, { text: '普丁' });
    expect(claims.nodes[0]?.mentions[0]?.surface).toBe('Putin');
  });

  test('knows which variables an operation needs', () => {
    const needsId = () =>
      // @ts-expect-error: `id` is missing.
      client.brief({});
    const knowsNames = () =>
      // @ts-expect-error: the variable is called `mentioning`.
      client.claimsBySource({ source: 'Foreign Affairs', mention: 'Putin' });
    const needsVariables = () =>
      // @ts-expect-error: `text` is needed.
      client.request(SearchDocument);
    expect([needsId, knowsNames, needsVariables]).toHaveLength(3);
  });
});

test.each([
  ['query Named { a }', 'Named'],
  ['# query Comment\nquery Named { a }', 'Named'],
  ['fragment F on A { a }\nmutation  Named($a: Int) { a }', 'Named'],
  ['fragment F on A{a}subscription Named{a}', 'Named'],
  ['{ a }', undefined],
  ['query { a }', undefined],
])('the name of the operation of %j is %s', (text, name) => {
  expect(operationNameOf(text)).toBe(name);
});

describe('what is sent', () => {
  test('a POST of JSON that asks for a GraphQL answer', async () => {
    await client.search({ text: '普丁' });
    const { headers, body } = lastRequest();
    expect(headers).toMatchObject({
      accept: 'application/graphql-response+json, application/json;q=0.9',
      'content-type': 'application/json',
    });
    expect(headers.authorization).toBeUndefined();
    expect(body).toEqual({ query: String(SearchDocument), variables: { text: '普丁' } });
  });

  test("the token and headers, the request's over the client's", async () => {
    const options = { url: new URL(service.url), token: 'secret', headers: { 'x-team': 'a', 'X-Trace': '1' } };
    await new BriefgraphClient(options).search({ text: 'x' }, { headers: { 'x-trace': '2' } });
    expect(lastRequest().headers).toMatchObject({ authorization: 'Bearer secret', 'x-team': 'a', 'x-trace': '2' });
  });

  test("through the caller's own fetch", async () => {
    const asked: string[] = [];
    const own = new BriefgraphClient({
      url: service.url,
      fetch: (url, init) => {
        asked.push(url);
        return fetch(url, init);
      },
    });
    expect(await own.brief({ id: 'brief_2' })).toBeNull();
    expect(asked).toEqual([service.url]);
  });
});
