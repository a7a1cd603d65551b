import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, expectTypeOf, test } from 'vitest';
import {
  type Brief,
  BriefgraphClient,
  type Claim,
  type ClaimPage,
  NotFoundError,
  type Source,
  type TypedDocumentString,
} from '../../sdk/src/index.ts';
import { paginate } from '../../sdk/src/paginate/paginate.ts';
import { startSampleService } from '../browser/sample-service.ts';

let service: Awaited<ReturnType<typeof startSampleService>>;
let client: BriefgraphClient;
/** The bodies of the requests of one test. */
let requests: { query: string; variables: Record<string, unknown> }[] = [];

beforeAll(async () => {
  service = await startSampleService({ IMPORT_TOKEN: 'secret' });
  client = new BriefgraphClient({
    url: service.url,
    token: 'secret',
    fetch: (url, init) => {
      requests.push(JSON.parse(String(init.body)));
      return fetch(url, init);
    },
  });
});
afterAll(() => service.close());
beforeEach(() => {
  requests = [];
});

const idOf = ({ id }: { id: string }): string => id;
const sizes = fc.integer({ min: 1, max: 30 });
const runs = { numRuns: 10 };

/** A document with a brief that is newer or older than all samples, so that pages before and after it move. */
async function insert(index: number): Promise<void> {
  const year = index % 2 === 0 ? 2026 : 1999;
  const source = ['Foreign Affairs', 'The Meridian Review', 'Open Strait'][index % 3];
  const content = `Author(s): Anna Weber\nSource: ${source}\nDate: 1/${(index % 28) + 1}/${year}\nKeywords: trade\n\nSummary:\nNumber ${index} came while others were read.\n\nHeading ${index}\n  • Putin spoke of matter ${index}.\n`;
  const report = await client.importDocuments({ documents: [{ name: `inserted-${index}.txt`, content }] });
  expect(report).toMatchObject({ failed: 0 });
}

test.each(['', '/'])('the address without the path leads to the service too: "%s"', async (path) => {
  const bare = new BriefgraphClient({ url: service.url.replace(/\/graphql$/, path), token: 'secret' });
  expect((await bare.sources({ first: 1 })).nodes).toHaveLength(1);
  expect(await bare.importDocuments({ documents: [], dryRun: true })).toMatchObject({ failed: 0 });
});

describe('a list', () => {
  test('awaited is its first page', async () => {
    const page = await client.claims({ first: 3 });
    expectTypeOf(page).toEqualTypeOf<ClaimPage>();
    expect(page.nodes).toHaveLength(3);
    expect(page.totalCount).toBeGreaterThan(90);
    expect(requests).toHaveLength(1);
  });

  test('asks for nothing before it is used, and for its first page once', async () => {
    const list = client.sources();
    expect(requests).toHaveLength(0);
    const { totalCount } = await list;
    expect(await list.all()).toHaveLength(totalCount);
    await Promise.all([list, list]);
    expect(requests).toHaveLength(1);
  });

  test('iterated is all rows; leaving the loop ends the requests', async () => {
    const ids: string[] = [];
    for await (const claim of client.claims({ first: 2 })) {
      expectTypeOf(claim).toEqualTypeOf<Claim>();
      ids.push(claim.id);
      if (ids.length === 4) break;
    }
    expect(ids).toHaveLength(4);
    expect(requests).toHaveLength(2);
  });

  test('of pages of any size has the same rows, forwards and backwards', async () => {
    const all = (await client.claims().all()).map(idOf);
    expect(new Set(all).size).toBe(all.length);
    const page = fc.record({ first: sizes }).map((window) => ({ window, expected: all }));
    const back = fc.record({ last: sizes }).map((window) => ({ window, expected: [...all].reverse() }));
    const same = fc.asyncProperty(fc.oneof(page, back), async ({ window, expected }) => {
      expect((await client.claims(window).all()).map(idOf)).toEqual(expected);
    });
    await fc.assert(same, runs);
  });

  test('takes as many as are wanted, and asks for no more', async () => {
    const all = (await client.claims({ first: 100 }).all()).map(idOf);
    const some = fc.asyncProperty(fc.nat({ max: 60 }), fc.option(sizes, { nil: undefined }), async (limit, first) => {
      requests = [];
      const rows = await client.claims({ first }).all({ limit });
      expect(rows.map(idOf)).toEqual(all.slice(0, limit));
      expect(requests).toHaveLength(Math.ceil(limit / (first ?? 100)));
    });
    await fc.assert(some, runs);
    const taken: Brief[] = [];
    for await (const brief of client.briefs().take(2)) taken.push(brief);
    expect(taken).toHaveLength(2);
    expect(requests.at(-1)?.variables).toEqual({ first: 2 });
  });

  test('counts once: later pages keep the counts of the first', async () => {
    const counts: number[] = [];
    for await (const { totalCount, nodes } of client.briefs({ first: 5 }).pages()) {
      expect(nodes.length).toBeGreaterThan(0);
      counts.push(totalCount);
    }
    expect(new Set(counts).size).toBe(1);
    expect(requests.map(({ variables }) => variables.continued)).toEqual([
      undefined,
      ...counts.slice(1).map(() => true),
    ]);
  });

  test('passes its signal on, and ends with what ends a page', async () => {
    const controller = new AbortController();
    const read = async () => {
      for await (const _ of client.claims({ first: 1 }, { signal: controller.signal })) controller.abort();
    };
    await expect(read()).rejects.toMatchObject({ code: 'ABORTED' });
    expect(requests).toHaveLength(1);
  });
});

describe('a row', () => {
  test('leads to its lists, and is plain data for everything else', async () => {
    const [source] = await client.sources().all({ limit: 1 });
    expectTypeOf(source).toEqualTypeOf<Source | undefined>();
    if (!source) throw new Error('There is no source.');
    expect(Object.keys(source)).toEqual(['id', 'name', 'url']);
    expect({ ...source }).toEqual(JSON.parse(JSON.stringify(source)));
    expect(structuredClone(source)).toEqual(source);
    expect(requests).toHaveLength(1);
    const [brief] = await source.briefs().all();
    expectTypeOf(brief).toEqualTypeOf<Brief | undefined>();
    expect(brief?.sources.map(idOf)).toContain(source.id);
    const copy = { ...source };
    // @ts-expect-error: a copy has no methods.
    expect(() => copy.claims()).toThrow(TypeError);
  });

  test('leads on wherever it is', async () => {
    const [claim] = (await client.claims({ mentioning: 'Putin' })).nodes;
    const putin = claim?.mentions.find(({ entity }) => entity.name.zh === '普丁')?.entity;
    expect((await putin?.claims({ first: 1 }))?.nodes.map(idOf)).toEqual([claim?.id]);
    const ofBrief = await claim?.brief.claims().all();
    expect(ofBrief?.map(idOf)).toContain(claim?.id);
    const [author] = claim?.brief.authors ?? [];
    expect((await author?.claims({ mentioning: 'Putin' }).all())?.map(idOf)).toContain(claim?.id);
    const [keyword] = claim?.brief.keywords ?? [];
    expect((await keyword?.briefs().all())?.map(idOf)).toContain(claim?.brief.id);
    const { facets } = await client.briefFacets({ top: 1 });
    expect(await facets.sources[0]?.source.briefs().all()).toHaveLength(facets.sources[0]?.count ?? 0);
    const found = await client.node({ id: claim?.brief.id ?? '' });
    expect(found?.__typename === 'Brief' && (await found.claims().all()).map(idOf)).toEqual(ofBrief?.map(idOf));
  });

  test('nested in loops gives what one query gives', async () => {
    const nested: string[] = [];
    for await (const source of client.sources({ first: 2 })) {
      for await (const brief of source.briefs({ first: 1 })) {
        for await (const claim of brief.claims({ mentioning: 'Putin', first: 1 })) nested.push(claim.id);
      }
    }
    const all = await client.claims({ mentioning: 'Putin' }).all();
    expect(nested.sort()).toEqual(all.map(idOf).sort());
  });

  test('that is gone says so', async () => {
    const [source] = await client.sources().all({ limit: 1 });
    const gone = Object.assign(source ?? {}, { id: 'source_999999' }) as Source;
    await expect(gone.claims()).rejects.toThrow(NotFoundError);
  });
});

interface Page<Row> {
  nodes: Row[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
type Nested = { sources: Page<{ name: string; briefs: Page<{ id: string; texts: Page<{ id: string }> }> }> };
interface Sizes {
  sources: number;
  briefs: number;
  claims: number;
}

/** Three levels, with fragments, aliases, variables and what a lexer could stumble over. */
const nested: TypedDocumentString<Nested, Sizes & { word?: string }> = `
  # { a comment }
  query Nested($sources: Int!, $briefs: Int!, $claims: Int = 20, $word: String, $yes: Boolean! = true) {
    sources(first: $sources, after: null) { ...Pages nodes { name ... on Source @include(if: $yes) { ...Briefs } } pageInfo { hasNextPage } }
  }
  fragment Briefs on Source {
    briefs(where: { not: { source: { name: "no ) such { \\"source\\"" } }, or: [{ publishedOn: { gte: "1900-01-01" } }, {}] }, first: $briefs) {
      pageInfo { hasNextPage endCursor }
      nodes { id ...Texts }
    }
  }
  fragment Texts on Brief { texts: claims(first: $claims, mentioning: $word) { pageInfo { endCursor hasNextPage } nodes { id } } }
  fragment Pages on SourceConnection { totalCount }
`;

async function readNested(variables: Sizes & { word?: string }, meanwhile?: () => Promise<void>): Promise<string[]> {
  const found: string[] = [];
  const data = await paginate(client, nested, variables);
  for await (const source of data.sources) {
    expectTypeOf(source.name).toBeString();
    for await (const brief of source.briefs) {
      for await (const claim of brief.texts) found.push(`${source.name} ${brief.id} ${claim.id}`);
      await meanwhile?.();
    }
  }
  return found;
}

describe('the lists of any query', () => {
  test('at page size 1 in three levels give what a full dump gives', async () => {
    const dump = await readNested({ sources: 100, briefs: 10, claims: 20 });
    expect(dump.length).toBeGreaterThan(90);
    requests = [];
    expect(await readNested({ sources: 1, briefs: 1, claims: 1 })).toEqual(dump);
    expect(requests.length).toBeGreaterThan(90);
  });

  test('at any page sizes give the same', async () => {
    const dump = await readNested({ sources: 100, briefs: 10, claims: 20, word: 'Putin' });
    const size = fc.integer({ min: 1, max: 12 });
    const same = fc.asyncProperty(fc.record({ sources: size, briefs: size, claims: size }), async (some) => {
      expect(await readNested({ ...some, word: 'Putin' })).toEqual(dump);
    });
    await fc.assert(same, runs);
  });

  test('are asked for alone, with the variables and fragments that they need', async () => {
    const { sources } = await paginate(client, nested, { sources: 1, briefs: 1, claims: 1, word: 'Putin' });
    expect(Object.keys(sources.nodes[0] ?? {})).toEqual(['name', 'briefs']);
    await sources.nodes[0]?.briefs.nodes[0]?.texts.all({ limit: 1 });
    expect(requests).toHaveLength(1);
    for await (const _ of sources.take(2));
    const [, next] = requests;
    expect(next?.query).toMatch(/^query Nested\(\$sources: Int !.*\$word: String/);
    expect(next?.variables).toMatchObject({ sources: 1, word: 'Putin' });
    const [first] = sources.nodes;
    await first?.briefs.all();
    for (const { query } of requests.slice(2)) {
      expect(query).not.toContain('$sources');
      expect(query).not.toContain('Pages');
    }
  });

  test('go backwards, and give edges where there are no nodes', async () => {
    type Edges = {
      claims: { edges: { cursor: string; node: { id: string } }[]; pageInfo: { hasPreviousPage: boolean } };
    };
    const document: TypedDocumentString<Edges, { last: number }> =
      'query($last: Int) { claims(last: $last) { edges { cursor node { id } } pageInfo { hasPreviousPage } } }';
    const { claims } = await paginate(client, document, { last: 7 });
    const edges = await claims.all();
    expectTypeOf(edges[0]?.node.id).toEqualTypeOf<string | undefined>();
    const all = (await client.claims().all()).map(idOf);
    expect(edges.map(({ node }) => node.id).reverse()).toEqual(all);
  });

  test('tell fragments on several types apart', async () => {
    const [brief] = await client.briefs().all({ limit: 1 });
    const [author] = brief?.authors ?? [];
    const document: TypedDocumentString<{ node: { list: Page<{ id: string }> } }, { id: string }> = `query ($id: ID!) {
      node(id: $id) {
        ... on Brief { list: claims(first: 2) { nodes { id } pageInfo { hasNextPage } } }
        ... on Author { list: claims(first: 1) { nodes { id } pageInfo { hasNextPage } } }
      }
    }`;
    for (const row of [brief, author]) {
      const { node } = await paginate(client, document, { id: row?.id ?? '' });
      expect((await node.list.all()).map(idOf)).toEqual((await row?.claims().all())?.map(idOf));
    }
  });

  test('are data for everything else', async () => {
    const data = await paginate(client, nested, { sources: 2, briefs: 1, claims: 1 });
    const copy = JSON.parse(JSON.stringify(data));
    expect(data).toEqual(copy);
    const keys: string[] = [];
    for (const key in data.sources) keys.push(key);
    expect(keys).toEqual(Object.keys(copy.sources));
  });
});

describe('while rows are inserted', () => {
  test('a list of pages of one gives all that was there, each once', async () => {
    const before = (await client.claims().all()).map(idOf);
    const found: string[] = [];
    let index = 0;
    for await (const claim of client.claims({ first: 1 })) {
      found.push(claim.id);
      if (found.length % 15 === 0) await insert(index++);
    }
    expect(new Set(found).size).toBe(found.length);
    expect(found.filter((id) => before.includes(id))).toEqual(before);
  });

  test('three levels of pages of one give all that was there, each once', async () => {
    const before = await readNested({ sources: 100, briefs: 20, claims: 20 });
    let index = 100;
    const found = await readNested({ sources: 1, briefs: 1, claims: 1 }, () => insert(index++));
    expect(new Set(found).size).toBe(found.length);
    const old = new Set(before);
    expect(found.filter((row) => old.has(row))).toEqual(before);
  });
});
