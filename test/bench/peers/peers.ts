import path from 'node:path';
import type { Database } from '../../../db/database/database.ts';
import type { EntityNames } from '../../../db/query/binding.ts';
import { type QueryName, queries, type Variables } from '../workload/queries.ts';
import { addFunctions, installPostgraphile } from './postgraphile/install.ts';
import { requests } from './postgraphile/requests.ts';

/** A server that answers the four queries. */
export interface Peer {
  name: string;
  title: string;
  /** What Node runs. It listens on PORT of 127.0.0.1 and reads DATABASE_URL. */
  script: string;
  environment: Record<string, string>;
  /** The body of a request. */
  body(query: QueryName, variables: Variables, names: EntityNames): string;
  /** The data of an answer in our schema's form. */
  adapt(query: QueryName, data: Record<string, unknown>): unknown;
  /** What must be there before it starts. */
  prepare?(database: Database, log: (line: string) => void): Promise<void>;
}

const root = path.join(import.meta.dirname, '..', '..', '..');

/** What servers of our schema have in common. */
const ofOurSchema: Pick<Peer, 'body' | 'adapt'> = {
  body: (query, variables) => JSON.stringify({ operationName: query, query: queries[query].document, variables }),
  adapt: (_, data) => data,
};

/** As `npm start`, but for one log line a request, which no other peer writes. */
const service = {
  script: path.join(root, 'api', 'main.ts'),
  environment: { SAMPLES: 'off', LOG_LEVEL: 'warn' },
  ...ofOurSchema,
};

/** All peers, the limit first: everything is compared with it. */
export const peers: readonly [Peer, ...Peer[]] = [
  {
    name: 'limit',
    title: 'limit: node:http + pg, hand-written SQL',
    script: path.join(import.meta.dirname, 'limit', 'main.ts'),
    environment: {},
    ...ofOurSchema,
  },
  { name: 'service', title: 'Briefgraph', ...service },
  {
    name: 'yoga',
    title: 'Briefgraph, all through Yoga',
    ...service,
    environment: { ...service.environment, FAST_PATH: 'off' },
  },
  {
    name: 'postgraphile',
    title: 'PostGraphile 5',
    script: path.join(import.meta.dirname, 'postgraphile', 'server.js'),
    environment: { GRAPHILE_ENV: 'production' },
    body: (query, variables, names) =>
      JSON.stringify({
        operationName: query,
        query: requests[query].document,
        variables: requests[query].variables(variables, names),
      }),
    adapt: (query, data) => requests[query].adapt(data),
    async prepare(database, log) {
      await installPostgraphile(log);
      await addFunctions(database);
    },
  },
  {
    name: 'dataloader',
    title: 'Yoga + DataLoader',
    script: path.join(import.meta.dirname, 'dataloader', 'main.ts'),
    environment: {},
    ...ofOurSchema,
  },
];
