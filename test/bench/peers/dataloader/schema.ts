import { createSchema } from 'graphql-yoga';
import type { EntityNames } from '../../../../db/query/binding.ts';
import { nodeId, parseNodeId } from '../../../../db/query/node-id.ts';
import type { NodeTable } from '../../../../db/query/selection.ts';
import { nameKey } from '../../../../db/text/keys.ts';
import type { Loaders, Row } from './loaders.ts';

/** What resolvers get with each request. */
export interface Context {
  load: Loaders;
  names: EntityNames;
}

const typeDefs = /* GraphQL */ `
  scalar Date
  type Bilingual { zh: String en: String }
  type Source { id: ID! name: String! claims(mentioning: String!, first: Int!): ClaimConnection! }
  type Author { id: ID! name: String! }
  type Keyword { id: ID! label: Bilingual! }
  type Entity { id: ID! name: Bilingual! }
  type Mention { language: String! surface: String! start: Int! end: Int! entity: Entity! }
  type Alignment { status: String! confidence: Float! }
  type Claim {
    id: ID! position: Int! text: Bilingual! alignment: Alignment! section: Section! brief: Brief! mentions: [Mention!]!
  }
  type Section { id: ID! position: Int! heading: Bilingual! claims: [Claim!]! }
  type Brief {
    id: ID! title: Bilingual! publishedOn: Date url: String source: Source authors: [Author!]! keywords: [Keyword!]!
    lead: Bilingual! sections: [Section!]!
  }
  type ClaimConnection { nodes: [Claim!]! }
  type BriefConnection { nodes: [Brief!]! }
  input DateFilter { lte: Date }
  input BriefFilter { publishedOn: DateFilter }
  type Query {
    brief(id: ID!): Brief
    claim(id: ID!): Claim
    source(name: String!): Source
    briefs(where: BriefFilter, first: Int!): BriefConnection!
  }
`;

const id = (table: NodeTable) => (row: Row) => nodeId(table, String(row.id));
const idInBrief = (table: NodeTable) => (row: Row) => nodeId(table, String(row.brief_id), String(row.id));
const both = (column: string) => (row: Row) => ({ zh: row[`${column}_zh`], en: row[`${column}_en`] });
const column = (name: string) => (row: Row) => row[name];

/** A field answered by a loader, with a key of the row's columns. */
function loaded(loader: Exclude<keyof Loaders, 'query'>, ...columns: string[]) {
  return (row: Row, _args: object, { load }: Context) => load[loader].load(columns.map((name) => row[name]).join(' '));
}

const claimsOfSource = `select claim.* from (
    select brief_id, claim_id, published_sort, ordinal from claim_entity where source_id = $1 and entity_id = $2
    order by published_sort desc, brief_id desc, ordinal limit $3
  ) page join claim on claim.brief_id = page.brief_id and claim.id = claim_id
  order by page.published_sort desc, page.brief_id desc, page.ordinal`;

const briefsUntil = `select * from brief where published_sort <= $1 and published_sort > '-infinity'
  order by published_sort desc, id desc limit $2`;

const Query = {
  brief: (_: unknown, args: { id: string }, { load }: Context) => load.brief.load(parseNodeId(args.id)?.self ?? ''),
  claim: async (_: unknown, args: { id: string }, { load }: Context) => {
    const key = parseNodeId(args.id);
    const rows = await load.query('claim', 'select * from claim where brief_id = $1 and id = $2', [
      key?.brief,
      key?.self,
    ]);
    return rows[0] ?? null;
  },
  source: async (_: unknown, { name }: { name: string }, { load }: Context) => {
    const text = 'select source.* from source_name join source on id = source_id where source_name.key = $1';
    const rows = await load.query('source', text, [nameKey(name)]);
    return rows[0] ?? null;
  },
  briefs: async (_: unknown, args: { where: { publishedOn: { lte: string } }; first: number }, { load }: Context) => ({
    nodes: await load.query('briefs', briefsUntil, [args.where.publishedOn.lte, args.first]),
  }),
};

/** Plain resolvers, a loader behind each relation. */
export const schema = createSchema<Context>({
  typeDefs,
  resolvers: {
    Query,
    Brief: {
      id: id('brief'),
      title: both('title'),
      lead: both('lead'),
      publishedOn: column('published_on'),
      source: (row: Row, _: object, { load }: Context) =>
        row.source_id === null ? null : load.source.load(String(row.source_id)),
      authors: loaded('authors', 'id'),
      keywords: loaded('keywords', 'id'),
      sections: loaded('sections', 'id'),
    },
    Section: { id: idInBrief('section'), heading: both('heading'), claims: loaded('claims', 'brief_id', 'id') },
    Claim: {
      id: idInBrief('claim'),
      text: both('text'),
      alignment: (row: Row) => ({ status: row.alignment_status, confidence: row.alignment_confidence }),
      section: async (row: Row, _: object, { load }: Context) =>
        (await load.section.load(`${row.brief_id} ${row.section_id}`))[0],
      brief: loaded('brief', 'brief_id'),
      mentions: loaded('mentions', 'brief_id', 'id'),
    },
    Mention: { start: column('start_offset'), end: column('end_offset'), entity: loaded('entity', 'entity_id') },
    Source: {
      id: id('source'),
      claims: async (row: Row, args: { mentioning: string; first: number }, { load, names }: Context) => ({
        nodes: await load.query('claims', claimsOfSource, [row.id, names.ids(args.mentioning)[0], args.first]),
      }),
    },
    Author: { id: id('author') },
    Keyword: { id: id('keyword'), label: both('label') },
    Entity: { id: id('entity'), name: both('name') },
  },
});
