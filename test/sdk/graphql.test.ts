import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest';
import { graphql, type ResultOf, type VariablesOf } from '../../sdk/src/graphql/graphql.ts';
import { BriefgraphClient, type OrNewer } from '../../sdk/src/index.ts';
import { paginate } from '../../sdk/src/paginate/paginate.ts';
import { type SmallService, serveSmallData } from './small-service.ts';

let service: SmallService;
let client: BriefgraphClient;

beforeAll(async () => {
  service = await serveSmallData();
  client = new BriefgraphClient({ url: service.url });
});
afterAll(() => service[Symbol.asyncDispose]());

const Name = graphql(`fragment Name on Entity { kind name { zh en } }`);
const Named = graphql(`fragment Named on Claim { id mentions { surface entity { ...Name } } }`, [Name]);
const Claims = graphql(
  `
    query Claims($text: String!, $where: ClaimFilter, $first: Int = 5) {
      found: claims(search: $text, where: $where, first: $first) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { ...Named text { zh } source { url } brief { publishedOn } again: mentions { entity { ...Name } } }
      }
    }
  `,
  [Named, Name],
);

describe('a document made by graphql()', () => {
  test('is typed to the leaf, fragments included', async () => {
    const { found } = await client.request(Claims, { text: '普丁' });
    expectTypeOf(found.totalCount).toEqualTypeOf<number>();
    const [claim] = found.nodes;
    expectTypeOf(claim?.text.zh).toEqualTypeOf<string | null | undefined>();
    expectTypeOf(claim?.source).toEqualTypeOf<{ readonly url: string | null } | null | undefined>();
    expectTypeOf(claim?.brief.publishedOn).toEqualTypeOf<string | null | undefined>();
    const entity = claim?.mentions[0]?.entity;
    expectTypeOf(entity?.kind).toEqualTypeOf<
      OrNewer<'EVENT' | 'ORGANIZATION' | 'OTHER' | 'PERSON' | 'PLACE'> | undefined
    >();
    expect(entity).toEqual({ kind: 'PERSON', name: { zh: '普丁', en: 'Vladimir Putin' } });
    expectTypeOf<ResultOf<typeof Claims>['found']['nodes'][number]['id']>().toEqualTypeOf<string>();
  });

  test('knows its variables, and of enums in them only what is known', () => {
    type Variables = VariablesOf<typeof Claims>;
    expectTypeOf<Variables['text']>().toEqualTypeOf<string>();
    expectTypeOf<Variables['first']>().toEqualTypeOf<number | null | undefined>();
    const wrong = [
      // @ts-expect-error: `text` is needed.
      () => client.request(Claims, {}),
      // @ts-expect-error: there is no variable `words`.
      () => client.request(Claims, { text: 'x', words: 'y' }),
      // @ts-expect-error: no status is called so.
      () => client.request(Claims, { text: 'x', where: { alignment: { status: ['STRAIGHT'] } } }),
      // @ts-expect-error: it takes none.
      () => client.request(graphql(`{ briefs { totalCount } }`), { first: 1 }),
      // @ts-expect-error: `where` has no such field.
      () => client.request(Claims, { text: 'x', where: { publisher: { name: 'x' } } }),
    ];
    expect(wrong).toHaveLength(5);
  });

  test('does not compile where the schema has not what it asks for', () => {
    const wrong = [
      // @ts-expect-error: The field "Query.claims" has no argument "mention".
      graphql(`{ claims(mention: "Putin") { totalCount } }`),
      // @ts-expect-error: The type "Claim" has no field "words".
      graphql(`{ claims { nodes { words } } }`),
      // @ts-expect-error: The field "FacetsOf.authors" has no argument "top", at any depth.
      graphql(`query Q { sources { nodes { claims { facets { authors(top: 3) { count } } } } } }`),
      // @ts-expect-error: There is no type "Person".
      graphql(`query Q($id: ID!) { node(id: $id) { ... on Person { id } } }`),
      // @ts-expect-error: The type "Entity" has no field "label", in a fragment.
      graphql(`fragment F on Entity { label { en } }`),
      // @ts-expect-error: The field "Query.sources" needs { … } with fields of the type "SourceConnection".
      graphql(`{ sources }`),
      // @ts-expect-error: The field "SourceConnection.totalCount" has no fields.
      graphql(`{ sources { totalCount { value } } }`),
      // @ts-expect-error: There is no fragment "Label" in the document or its list of fragments.
      graphql(`{ entities { nodes { ...Name ...Label } } }`, [Name]),
      // @ts-expect-error: There is no type "Text" for variables.
      graphql(`query Q($words: [Text!]!) { claims(search: $words) { totalCount } }`),
      // @ts-expect-error: This is not a valid GraphQL document.
      graphql(`{ claims `),
    ];
    expect(wrong).toHaveLength(10);
  });

  test('is nothing but its text, with each fragment once', async () => {
    expect(String(Claims).match(/fragment \w+/g)).toEqual(['fragment Named', 'fragment Name']);
    await client.request(Claims, { text: 'x' });
    expect(JSON.parse(service.requests.at(-1)?.body ?? '').query).toBe(String(Claims));
  });

  test('has lists that can be iterated, by paginate', async () => {
    const { found } = await paginate(client, Claims, { text: '普丁' });
    for await (const claim of found) expectTypeOf(claim.mentions[0]?.surface).toEqualTypeOf<string | undefined>();
    expect(await found.all()).toHaveLength(1);
  });
});
