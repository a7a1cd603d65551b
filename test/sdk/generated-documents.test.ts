import { afterAll, beforeAll, expect, expectTypeOf, test } from 'vitest';
import { batching } from '../../sdk/src/batch.ts';
import { BriefgraphClient, type TransportOptions } from '../../sdk/src/index.ts';
import { paginate } from '../../sdk/src/paginate/paginate.ts';
import { sha256 } from '../../sdk/src/persisted.ts';
import { startSampleService } from '../browser/sample-service.ts';

/** As in the package @graphql-typed-document-node/core, to which generated code refers. */
interface DocumentTypeDecoration<Result, Variables> {
  __apiType?: (variables: Variables) => Result;
}

/** In the form that the client preset of GraphQL Code Generator gives it in its document mode `string`. */
class TypedDocumentString<Result, Variables> extends String implements DocumentTypeDecoration<Result, Variables> {
  __apiType?: NonNullable<DocumentTypeDecoration<Result, Variables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, unknown> | undefined;

  constructor(value: string, meta?: Record<string, unknown> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = meta;
  }

  override toString(): string & DocumentTypeDecoration<Result, Variables> {
    return this.value;
  }
}

type Exact<T extends Record<string, unknown>> = { [Key in keyof T]: T[Key] };

type SourcesQueryVariables = Exact<{ first?: number | null | undefined; briefs: number }>;

type SourcesQuery = {
  __typename?: 'Query';
  sources: {
    __typename?: 'SourceConnection';
    pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
    nodes: Array<{
      __typename?: 'Source';
      name: string;
      briefs: {
        __typename?: 'BriefConnection';
        pageInfo: { __typename?: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
        edges: Array<{ __typename?: 'BriefEdge'; node: { __typename?: 'Brief'; id: string } }>;
      };
    }>;
  };
};

const SourcesDocument = new TypedDocumentString(
  `
    query Sources($first: Int, $briefs: Int!) {
  sources(first: $first) {
    pageInfo {
      ...Place
    }
    nodes {
      name
      briefs(first: $briefs) {
        pageInfo {
          ...Place
        }
        edges {
          node {
            id
          }
        }
      }
    }
  }
}
    fragment Place on PageInfo {
  hasNextPage
  endCursor
}`,
  { hash: 'not the hash that the service has' },
) as unknown as TypedDocumentString<SourcesQuery, SourcesQueryVariables>;

type CountQuery = { __typename?: 'Query'; briefs: { __typename?: 'BriefConnection'; totalCount: number } };

const CountDocument = new TypedDocumentString(`
    query Count {
  briefs {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<CountQuery, Exact<{ [key: string]: never }>>;

let service: Awaited<ReturnType<typeof startSampleService>>;

beforeAll(async () => {
  service = await startSampleService();
});
afterAll(() => service.close());

const ways: [string, Partial<TransportOptions>][] = [
  ['as texts', {}],
  ['as hashes', { persisted: sha256 }],
  ['in batches', { batch: batching() }],
  ['as hashes in batches', { persisted: sha256, batch: batching() }],
];

test.each(ways)('documents of a generator, sent %s, are typed, answered and paged', async (_how, options) => {
  const client = new BriefgraphClient({ url: service.url, ...options });
  const [counted, { data }] = await Promise.all([client.request(CountDocument), client.raw(CountDocument)]);
  expectTypeOf(counted).toEqualTypeOf<CountQuery>();
  expect(data).toEqual(counted);

  const first = await client.request(SourcesDocument, { first: 1, briefs: 1 });
  expectTypeOf(first.sources.nodes[0]?.briefs.edges[0]?.node.id).toEqualTypeOf<string | undefined>();
  expect(first.sources.nodes).toHaveLength(1);

  const ids: string[] = [];
  const { sources } = await paginate(client, SourcesDocument, { first: 1, briefs: 1 });
  for await (const { briefs } of sources) {
    for await (const { node } of briefs) {
      expectTypeOf(node.id).toEqualTypeOf<string>();
      ids.push(node.id);
    }
  }
  expect(new Set(ids).size).toBe(counted.briefs.totalCount);
});

test('documents of a generator know their variables', () => {
  const client = new BriefgraphClient({ url: service.url });
  const wrong = [
    // @ts-expect-error: `briefs` is needed.
    () => client.request(SourcesDocument, { first: 1 }),
    // @ts-expect-error: there is no variable `size`.
    () => client.request(SourcesDocument, { briefs: 1, size: 1 }),
    // @ts-expect-error: it takes none.
    () => client.request(CountDocument, { first: 1 }),
  ];
  expect(wrong).toHaveLength(3);
});
