import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Configuration } from './configuration.ts';
import type { Caller } from './graphql/graphql.ts';
import type { Execute, ExecuteAsText } from './graphql/plugins/execute-with.ts';
import type { Readiness } from './server/health.ts';
import { listen } from './server/listen.ts';
import { createApi } from './server/route.ts';

/** The data that a service answers from. */
export interface Graph {
  /** What it is, for people, e.g. where the database lives. */
  description: string;
  contextFor(caller: Caller): object;
  /** Must not reject, and must answer soon. */
  readiness(): Promise<Readiness>;
  close(): Promise<void>;
}

export interface ServiceOptions {
  configuration: Configuration;
  log: Logger;
  schema: GraphQLSchema;
  execute: Execute;
  /** Without it, `execute` runs everything. */
  executeAsText?: ExecuteAsText | undefined;
  openGraph: (configuration: Configuration, log: Logger) => Promise<Graph>;
}

/** A service that answers. */
export interface Service {
  /** Of GraphQL and its playground. */
  url: string;
  /** What the answers come from, for people. */
  description: string;
  /** Finishes what runs, then closes HTTP and the database. May be called twice. */
  close(): Promise<void>;
}

/** Milliseconds that running requests get at the end; container engines commonly kill after 10 s. */
const grace = 7000;

/**
 * Starts the service. It listens before its data is open, so that a taken port is told at once and probes are answered
 * from the first moment; until then `/ready` and operations answer 503.
 *
 * @throws {ListenError} when the address cannot be listened on
 * @throws whatever `openGraph` does; nothing is left listening then
 */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { configuration, log, schema, execute, executeAsText, openGraph } = options;
  let graph: Graph | undefined;
  const api = createApi({
    schema,
    execute,
    executeAsText,
    log,
    importToken: configuration.importToken,
    takesFastPath: configuration.takesFastPath,
    contextFor: (caller) => (graph ?? stillStarting()).contextFor(caller),
    readiness: async () => (graph ? graph.readiness() : { status: 'starting', reason: 'The database is being opened' }),
  });
  const listening = await listen(api, configuration.host, configuration.port);
  const opened = await openGraph(configuration, log).catch(async (error) => {
    await listening.close(0);
    throw error;
  });
  graph = opened;
  let closed: Promise<void> | undefined;
  return {
    url: `${listening.url}/graphql`,
    description: opened.description,
    close() {
      closed ??= listening.close(grace).finally(() => opened.close());
      return closed;
    },
  };
}

function stillStarting(): never {
  throw new GraphQLError('The service is starting. Try again in a moment.', {
    extensions: { code: 'STARTING', http: { status: 503, headers: { 'retry-after': '1' } } },
  });
}
