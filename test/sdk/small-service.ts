import { readFile } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import path from 'node:path';
import { GraphQLError } from 'graphql';
import { createSchema, createYoga } from 'graphql-yoga';
import { createPersistedDocuments, persistedDocuments } from '../../api/graphql/plugins/persisted-documents.ts';
import { type HttpServer, serve } from './http-server.ts';

/** A service of the public schema with a little data of its own, which notes what it is asked. */
export interface SmallService extends HttpServer {
  /** Headers and body of each request, oldest first. */
  requests: { headers: IncomingHttpHeaders; body: string }[];
}

const months = [{ month: '2025-10', count: 1 }];
const page = { hasNextPage: false, hasPreviousPage: false, startCursor: 'c1', endCursor: 'c1' };
const connectionOf = (nodes: object[]) => ({
  totalCount: nodes.length,
  totalCountIsExact: true,
  pageInfo: page,
  nodes,
  edges: nodes.map((node) => ({ cursor: 'c1', node, matches: [{ language: 'ZH', start: 0, end: 2 }] })),
  namedEntities: [putin],
  facets: {
    sources: [],
    authors: [{ count: 1, author }],
    keywords: [],
    entities: [],
    months,
    years: [],
    languages: [],
  },
});

const putin = { id: 'entity_1', kind: 'PERSON', name: { zh: '普丁', en: 'Vladimir Putin' } };
const author = { id: 'author_1', name: 'A. Writer', names: { zh: null, en: 'A. Writer' } };
const header = {
  id: 'brief_1',
  title: { zh: '標題', en: 'A title' },
  titleIsDerived: true,
  publishedOn: '2025-10-29',
  url: null,
  sources: [{ id: 'source_1', name: 'Foreign Affairs', url: null }],
  authors: [author],
  keywords: [{ id: 'keyword_1', label: { zh: '外交', en: null } }],
};
const claim = {
  id: 'claim_1',
  position: 1,
  text: { zh: '普丁來了。', en: 'Putin came.' },
  section: { id: 'section_1', position: 1, heading: { zh: null, en: 'A heading' } },
  source: { id: 'source_1', name: 'Foreign Affairs', url: null },
  brief: header,
  mentions: [{ language: 'EN', surface: 'Putin', start: 0, end: 5, entity: putin }],
  alignment: { status: 'ALIGNED', confidence: 0.5, reasons: [] },
  parity: [{ language: 'EN', entity: putin, counterpart: null }],
  anchors: [{ language: 'EN', line: 1, start: 0, end: 11 }],
};
const suggestion = {
  id: 'entity-suggestion_1',
  zh: '新人',
  en: 'A Newcomer',
  kind: 'PERSON',
  status: 'OPEN',
  score: 0.8,
  claimsBoth: 4,
  claimsZh: 5,
  claimsEn: 5,
  entity: null,
};
const brief = {
  ...header,
  lead: { zh: null, en: 'A lead.' },
  sections: [{ ...claim.section, claims: [claim] }],
  document: { sha256: '00', name: 'brief.txt', mediaType: 'text/plain', importedAt: '2025-11-01T00:00:00Z' },
  claims: connectionOf([claim]),
};

const resolvers = {
  Query: {
    source: (_: unknown, { id, name }: { id?: string; name?: string }) =>
      name === source.name || id === source.id ? source : null,
    brief: (_: unknown, { id }: { id: string }) => (id === brief.id ? brief : null),
    briefs: () => connectionOf([brief]),
    entity: (_: unknown, { name }: { name?: string }) => (name === '普丁' ? entity : null),
    claims: (_: unknown, { search = '普丁' }: { search?: string }) => connectionOf(search === '普丁' ? [claim] : []),
    claim: (_: unknown, { id }: { id: string }) => (id === claim.id ? claim : null),
    node: (_: unknown, { id }: { id: string }) => (id === claim.id ? { __typename: 'Claim', ...claim } : null),
    sources: () => connectionOf([source]),
    entities: () => connectionOf([entity]),
    entitySuggestions: (_: unknown, { status }: { status: string | null }) =>
      connectionOf(status === 'DISMISSED' ? [] : [suggestion]),
    keywords: () => connectionOf(header.keywords),
    authors: () => {
      throw new GraphQLError('Authors are out.', { extensions: { code: 'INTERNAL_SERVER_ERROR' } });
    },
    author: (_: unknown, { name }: { name?: string }) => {
      if (name === 'Nobody') return null;
      throw new GraphQLError('This author is out.');
    },
  },
  Mutation: {
    importDocuments: (_: unknown, { documents, dryRun }: { documents: { name: string }[]; dryRun: boolean }) => ({
      created: dryRun ? 0 : documents.length,
      updated: 0,
      unchanged: 0,
      failed: 0,
      results: documents.map(({ name }) => ({ name, outcome: 'CREATED', briefs: [header], diagnostics: [] })),
    }),
  },
};

const source = {
  ...claim.source,
  claims: ({ mentioning }: { mentioning?: string }) => connectionOf(mentioning === 'nobody' ? [] : [claim]),
  briefs: connectionOf([brief]),
};
const entity = { ...putin, aliases: [{ text: '普京', language: 'ZH' }], claims: connectionOf([claim]) };

const schemaFile = path.join(import.meta.dirname, '..', '..', 'schema', 'schema.graphql');

export async function serveSmallData(): Promise<SmallService> {
  const schema = createSchema({ typeDefs: await readFile(schemaFile, 'utf8'), resolvers });
  const persisted = persistedDocuments(createPersistedDocuments());
  const yoga = createYoga({ schema, logging: false, maskedErrors: false, batching: true, plugins: [persisted] });
  const requests: SmallService['requests'] = [];
  const server = await serve(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    requests.push({ headers: request.headers, body });
    const { method = 'POST', headers } = request;
    const answer = await yoga.fetch(server.url, { method, headers: headers as Record<string, string>, body });
    response.writeHead(answer.status, { ...Object.fromEntries(answer.headers), 'x-request-id': 'request-1' });
    response.end(await answer.text());
  });
  return { ...server, requests };
}
