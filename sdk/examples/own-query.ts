import { parseArgs } from 'node:util';
import { graphql } from '../src/graphql/graphql.ts';
import { BriefgraphClient, BriefgraphError, type TypedDocumentString } from '../src/index.ts';
import { paginate } from '../src/paginate/paginate.ts';

const usage = `Prints who writes for which source, and whom the briefs mention, with queries of its own.

Usage: node sdk/examples/own-query.ts [URL] [--size N]

  URL      the service's GraphQL endpoint; by default BRIEFGRAPH_URL, or http://localhost:4000/graphql
  --size   the size of pages, by default 10
  --help   show this
`;

const options = { size: { type: 'string', default: '10' }, help: { type: 'boolean', default: false } } as const;

/** Typed from the text, by the schema of the SDK. */
const SourcesWithBriefs = graphql(`
  query SourcesWithBriefs($size: Int!) {
    sources(first: $size) {
      pageInfo { hasNextPage endCursor }
      nodes {
        name
        briefs(first: $size) {
          pageInfo { hasNextPage endCursor }
          nodes { id authors { name } }
        }
      }
    }
  }
`);

/** Typed by hand, as a code generator does. */
const NamedInBrief: TypedDocumentString<
  { brief: { claims: { facets: { entities: { count: number; entity: { name: { en: string | null } } }[] } } } | null },
  { id: string }
> = `query NamedInBrief($id: ID!) {
  brief(id: $id) { claims { facets { entities(first: 3) { count entity { name { en } } } } } }
}`;

async function report(url: string, size: number): Promise<void> {
  const client = new BriefgraphClient({ url });
  const { sources } = await paginate(client, SourcesWithBriefs, { size });
  for await (const { name, briefs } of sources) {
    console.log(name);
    for await (const { id, authors } of briefs) {
      const { brief } = await client.request(NamedInBrief, { id });
      const named = brief?.claims.facets.entities.map(({ count, entity }) => `${entity.name.en} ${count}`) ?? [];
      console.log(`  ${authors.map((author) => author.name).join(', ')}: ${named.join(', ')}`);
    }
  }
}

try {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [url = process.env.BRIEFGRAPH_URL || 'http://localhost:4000/graphql'] = positionals;
  if (values.help) console.log(usage);
  else await report(url, Number(values.size));
} catch (error) {
  if (!(error instanceof BriefgraphError) && !(error instanceof TypeError)) throw error;
  console.error(`${error.message}\n\n${usage}`);
  process.exitCode = error instanceof BriefgraphError ? 1 : 2;
}
