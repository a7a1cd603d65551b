import {
  type ExecutionResult,
  execute,
  GraphQLError,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
} from 'graphql';
import { pino } from 'pino';
import { listen } from '../../api/server/listen.ts';
import { type ApiOptions, createApi } from '../../api/server/route.ts';

const toyNode: GraphQLObjectType = new GraphQLObjectType({
  name: 'Node',
  fields: () => ({ deep: { type: toyNode, resolve: () => ({}) }, all: { type: new GraphQLList(toyNode) } }),
});

const toyFilter = new GraphQLInputObjectType({
  name: 'Filter',
  fields: { dates: { type: new GraphQLList(GraphQLInt) } },
});

/** A schema with a field for each case that the HTTP layer must handle. */
export const toySchema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: () => ({
      hello: { type: GraphQLString, resolve: () => 'hello' },
      mayImport: { type: GraphQLString, resolve: (_parent, _args, context) => String(context.mayImport) },
      length: { type: GraphQLInt, args: { of: { type: GraphQLString } }, resolve: (_parent, args) => args.of.length },
      broken: {
        type: GraphQLString,
        resolve: () => {
          throw new Error('password=hunter2');
        },
      },
      refused: {
        type: GraphQLString,
        resolve: () => {
          throw new GraphQLError('No such source', { extensions: { code: 'BAD_USER_INPUT' } });
        },
      },
      echo: { type: GraphQLString, args: { all: { type: new GraphQLList(toyFilter) } }, resolve: () => 'echo' },
      deep: { type: toyNode, resolve: () => ({}) },
    }),
  }),
  mutation: new GraphQLObjectType({
    name: 'Mutation',
    fields: { change: { type: GraphQLString, resolve: () => 'changed' } },
  }),
});

/** Serves the toy schema on a free port. */
export async function serveToy(options: Partial<ApiOptions> = {}) {
  const logged: Record<string, unknown>[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => logged.push(JSON.parse(line)) });
  const api = createApi({
    schema: toySchema,
    execute,
    contextFor: (caller) => caller,
    readiness: async () => ({ status: 'ready' }),
    importToken: 'right-token',
    log,
    ...options,
  });
  const listening = await listen(api, '127.0.0.1', 0);
  const url = listening.url.replace('localhost', '127.0.0.1');
  return {
    url,
    logged,
    close: (grace = 1000) => listening.close(grace),
    /** Posts an operation and reads the answer. */
    async ask(query: string, options: { variables?: object; headers?: Record<string, string> } = {}) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...options.headers },
        body: JSON.stringify({ query, variables: options.variables }),
      });
      return { status: response.status, headers: response.headers, body: await response.json() };
    },
  };
}

/** An execution that tells when it has begun, and answers `{ hello: "done" }` when `end` is called. */
export function heldExecution() {
  const begun = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<ExecutionResult>();
  return {
    execute: () => {
      begun.resolve();
      return ended.promise;
    },
    begun: begun.promise,
    end: () => ended.resolve({ data: { hello: 'done' } }),
  };
}
