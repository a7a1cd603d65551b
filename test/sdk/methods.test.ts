import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest';
import type { ObjectTypes } from '../../sdk/src/generated/schema-types.ts';
import {
  type Brief,
  BriefgraphClient,
  type BriefWhole,
  type Claim,
  type ClaimPage,
  type ClaimWhole,
  type EntityKind,
  type EntitySuggestionStatus,
  type OrNewer,
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
    const asked = { source: 'Foreign Affairs', mentioning: 'Putin', from: '2025-01-01', first: 3, after: 'c0' };
    const page = await client.claims(asked);
    expectTypeOf(page).toEqualTypeOf<ClaimPage>();
    expectTypeOf(page.nodes).toEqualTypeOf<readonly Claim[]>();
    expect(page).toMatchObject({ totalCount: 1, totalCountIsExact: true });
    const [claim] = page.nodes;
    expectTypeOf(claim?.text.zh).toEqualTypeOf<string | null | undefined>();
    expect(claim).toMatchObject({
      text: { zh: '普丁來了。', en: 'Putin came.' },
      section: { heading: { zh: null, en: 'A heading' } },
      brief: { publishedOn: '2025-10-29', authors: [{ name: 'A. Writer' }], keywords: [{ label: { zh: '外交' } }] },
      mentions: [{ language: 'EN', start: 0, end: 5, entity: { kind: 'PERSON', name: { zh: '普丁' } } }],
    });
    expect(lastRequest().body.variables).toEqual(asked);
  });

  test('one brief whole', async () => {
    const brief = await client.brief({ id: 'brief_1' });
    expectTypeOf(brief).toEqualTypeOf<BriefWhole | null>();
    expectTypeOf(brief?.sections[0]?.claims[0]?.alignment.status).toEqualTypeOf<
      OrNewer<'ALIGNED' | 'WEAK' | 'UNPAIRED'> | undefined
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
    expectTypeOf(briefs.nodes).toEqualTypeOf<readonly Brief[]>();
    expectTypeOf(briefs.pageInfo).toEqualTypeOf<PageInfo>();
    expect(briefs).toMatchObject({ totalCount: 1, nodes: [{ id: 'brief_1', keywords: [{ label: { en: null } }] }] });
    expect(await client.briefs({ from: '2025-01-01', first: 1 })).toEqual(briefs);
  });

  test('an entity with its other names', async () => {
    const entity = await client.entity({ name: '普丁' });
    expectTypeOf(entity?.kind).toEqualTypeOf<OrNewer<EntityKind> | undefined>();
    expect(entity).toMatchObject({ kind: 'PERSON', aliases: [{ text: '普京' }] });
  });

  test('one claim, with what only one of its languages names', async () => {
    const claim = await client.claim({ id: 'claim_1' });
    expectTypeOf(claim).toEqualTypeOf<ClaimWhole | null>();
    expectTypeOf(claim?.parity[0]?.counterpart?.name.zh).toEqualTypeOf<string | null | undefined>();
    expect(claim).toMatchObject({
      alignment: { status: 'ALIGNED' },
      parity: [{ language: 'EN', entity: { name: { en: 'Vladimir Putin' } }, counterpart: null }],
    });
  });

  test('names that nobody has decided on, or those that were dismissed', async () => {
    const { nodes } = await client.entitySuggestions();
    expectTypeOf(nodes[0]?.status).toEqualTypeOf<OrNewer<EntitySuggestionStatus> | undefined>();
    expect(nodes).toMatchObject([{ zh: '新人', en: 'A Newcomer', status: 'OPEN', entity: null }]);
    expect(await client.entitySuggestions({ status: 'DISMISSED' }).all()).toEqual([]);
  });

  test('search', async () => {
    const { namedEntities, edges } = await client.search({ text: '普丁' });
    expectTypeOf(edges[0]?.node).toEqualTypeOf<Claim | undefined>();
    expect(namedEntities).toMatchObject([{ name: { en: 'Vladimir Putin' } }]);
    expect(edges).toMatchObject([{ node: { id: 'claim_1' }, matches: [{ language: 'ZH', start: 0, end: 2 }] }]);
    const [found] = await client.search({ text: '普丁' }).all();
    expectTypeOf(found?.matches[0]?.start).toEqualTypeOf<number | undefined>();
    expect(found?.node.text.zh?.slice(0, 2)).toBe('普丁');
    expect(await client.search({ text: 'nothing' })).toMatchObject({ totalCount: 0, edges: [] });
  });

  test('what claims and briefs have in common', async () => {
    const { facets } = await client.claimFacets({ mentioning: 'Putin' });
    expectTypeOf(facets.months).toEqualTypeOf<readonly { readonly month: string; readonly count: number }[]>();
    expect(facets.months).toEqual([{ month: '2025-10', count: 1 }]);
    const briefs = await client.briefFacets({ source: 'Foreign Affairs', top: 1 });
    expect(briefs.facets.authors).toEqual([
      { count: 1, author: { id: 'author_1', name: 'A. Writer', names: { zh: null, en: 'A. Writer' } } },
    ]);
  });

  test('anything by its id', async () => {
    const found = await client.node({ id: 'claim_1' });
    expect(found?.__typename === 'Claim' && found.text.en).toBe('Putin came.');
    expectTypeOf(found?.__typename).toEqualTypeOf<ObjectTypes['Node']['kinds'] | undefined>();
  });

  test('imports', async () => {
    const report = await client.importDocuments({ documents: [{ name: 'a.txt', content: 'text' }] });
    expectTypeOf(report.created).toBeNumber();
    expect(report).toMatchObject({ created: 1, results: [{ name: 'a.txt', outcome: 'CREATED' }] });
    expect(await client.importDocuments({ documents: [], dryRun: true })).toMatchObject({ created: 0 });
  });

  test.each([
    ['source', () => client.source({ name: 'Nowhere' })],
    ['author', () => client.author({ name: 'Nobody' })],
    ['brief', () => client.brief({ id: 'brief_2' })],
    ['claim', () => client.claim({ id: 'claim_2' })],
    ['entity', () => client.entity({ name: 'Nobody' })],
    ['node', () => client.node({ id: 'nothing' })],
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
    expect(claims.edges[0]?.node.mentions[0]?.surface).toBe('Putin');
  });

  test('knows which variables an operation needs', () => {
    const needsId = () =>
      // @ts-expect-error: `id` is missing.
      client.brief({});
    const knowsNames = () =>
      // @ts-expect-error: the variable is called `mentioning`.
      client.claims({ source: 'Foreign Affairs', mention: 'Putin' });
    const knowsEnums = () =>
      // @ts-expect-error: what is sent must be known.
      client.entities({ kind: 'ROBOT' });
    const hidesPaging = () =>
      // @ts-expect-error: pages set it by themselves.
      client.claims({ continued: true });
    const needsVariables = () =>
      // @ts-expect-error: `text` is needed.
      client.request(SearchDocument);
    expect([needsId, knowsNames, knowsEnums, hidesPaging, needsVariables]).toHaveLength(5);
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
