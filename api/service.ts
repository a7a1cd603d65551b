import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { schema } from '../schema/schema.ts';
import { execute, executeAsText } from '../schema/select/execute.ts';
import type { Configuration } from './configuration.ts';
import { type AppContext, openAppContext } from './context.ts';
import { listen } from './server/listen.ts';
import { createApi } from './server/route.ts';

/** A running service. */
export interface Service {
  /** Address of GraphQL and its playground. */
  url: string;
  /** Where the data comes from, for people. */
  description: string;
  /** Finishes the requests in progress, then closes HTTP and the database. May be called twice. */
  close(): Promise<void>;
}

/** Milliseconds that requests in progress get to finish; container engines commonly kill a process after 10 s. */
const grace = 7000;

/**
 * Starts the service. It listens before the database is open, so that a port in use is reported immediately and probes
 * are answered from the first moment; until then `/ready` and operations answer 503.
 *
 * @throws {ListenError} if the address cannot be listened on
 * @throws {DatabaseError} if the database cannot be opened or migrated; nothing is left listening
 */
export async function startService(configuration: Configuration, log: Logger): Promise<Service> {
  let opened: AppContext | undefined;
  const api = createApi({
    schema,
    execute,
    executeAsText,
    log,
    importToken: configuration.importToken,
    takesFastPath: configuration.takesFastPath,
    contextFor: (caller) => (opened ?? failStarting()).contextFor(caller),
    readiness: async () => opened?.readiness() ?? { status: 'starting', reason: 'The database is being opened' },
  });
  const server = await listen(api, configuration.host, configuration.port);
  const context = await openAppContext(configuration, log).catch(async (error) => {
    await server.close(0);
    throw error;
  });
  opened = context;
  let closed: Promise<void> | undefined;
  return {
    url: `${server.url}/graphql`,
    description: context.description,
    close() {
      closed ??= server.close(grace).finally(() => context.close());
      return closed;
    },
  };
}

function failStarting(): never {
  throw new GraphQLError('The service is starting. Try again in a moment.', {
    extensions: { code: 'STARTING', http: { status: 503, headers: { 'retry-after': '1' } } },
  });
}
