import type { DocumentNode, GraphQLSchema } from 'graphql';
import { createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { FailedExecution } from '../fast-path.ts';
import { documentCache } from './plugins/document-cache.ts';
import { type Execute, type ExecuteAsText, executeWith } from './plugins/execute-with.ts';
import { limitAliases } from './plugins/limit-aliases.ts';
import { limitDepth } from './plugins/limit-depth.ts';
import { limitTokens } from './plugins/limit-tokens.ts';
import { maskErrors } from './plugins/mask-errors.ts';
import { recordOperation } from './plugins/record-operation.ts';

/**
 * What one document may ask for, and how many of them one request may hold. The cost of an operation in rows is the
 * planner's to limit.
 */
export const limits = { tokens: 1000, depth: 15, aliases: 50, batch: 10 };

/** Facts about a request that decide what its operation may do. */
export interface Caller {
  /** The request carries the token that allows writing. */
  mayImport: boolean;
}

/** What the listener hands to Yoga with a request. */
export interface RequestContext extends Caller {
  /** How the operation failed when the fast path executed it. */
  failed?: FailedExecution | undefined;
}

export interface GraphqlOptions {
  schema: GraphQLSchema;
  execute: Execute;
  /** Without it, `execute` runs everything. */
  executeAsText?: ExecuteAsText | undefined;
  /** Makes the context that resolvers and the planner get. */
  contextFor: (caller: Caller) => object;
  log: Logger;
  /** Further plugins of Yoga. */
  plugins?: readonly Plugin[];
}

/**
 * GraphQL over HTTP by its specification: queries by GET and POST, mutations by POST only, introspection open; and
 * lists of a few operations, each with its own limits, errors and answer. Knows nothing of routes, bodies' sizes and origins: the listener does.
 */
export function createGraphql({
  schema,
  execute,
  executeAsText,
  contextFor,
  log,
  plugins = [],
}: GraphqlOptions): YogaServerInstance<RequestContext, object> {
  return createYoga<RequestContext, object>({
    schema,
    context: ({ mayImport }) => contextFor({ mayImport }),
    plugins: [
      limitTokens(limits.tokens),
      limitDepth(limits.depth),
      limitAliases(limits.aliases),
      executeWith(execute, executeAsText),
      recordOperation(),
      ...plugins,
    ],
    maskedErrors: { maskError: maskErrors(log) },
    parserAndValidationCache: {
      documentCache: documentCache<DocumentNode>(500, 20_000),
      errorCache: documentCache<unknown>(100, 20_000),
    },
    batching: { limit: limits.batch },
    logging: false,
    graphiql: false,
    landingPage: false,
    cors: false,
    multipart: false,
    maxRequestBodySize: false,
  });
}
