import type { DocumentNode, GraphQLSchema } from 'graphql';
import { createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { FailedExecution } from '../fast-path.ts';
import { limitDocuments, limits } from './plugins/limits.ts';
import { maskErrors } from './plugins/mask-errors.ts';
import { type Execute, type ExecuteAsText, executeWith, recordOperations } from './plugins/operations.ts';

/** Facts about a request that decide what its operation may do. */
export interface Caller {
  /** The request carries the token that allows writing. */
  mayImport: boolean;
}

/** What the listener passes to Yoga with a request. */
export interface RequestContext extends Caller {
  /** How the operation failed when the fast path executed it. */
  failed?: FailedExecution | undefined;
}

export interface GraphqlOptions {
  schema: GraphQLSchema;
  execute: Execute;
  /** Without it, `execute` runs everything. */
  executeAsText?: ExecuteAsText | undefined;
  /** Makes the context for resolvers and the planner. */
  contextFor: (caller: Caller) => object;
  log: Logger;
  /** Additional plugins of Yoga. */
  plugins?: readonly Plugin[];
}

/**
 * GraphQL over HTTP according to its specification: queries by GET and POST, mutations by POST only, open introspection,
 * and batches of a few operations, each with its own limits, errors and result. The listener takes care of routes, sizes
 * of bodies and origins.
 */
export function createGraphql(options: GraphqlOptions): YogaServerInstance<RequestContext, object> {
  const { schema, execute, executeAsText, contextFor, log, plugins = [] } = options;
  return createYoga<RequestContext, object>({
    schema,
    context: ({ mayImport }) => contextFor({ mayImport }),
    plugins: [limitDocuments(), executeWith(execute, executeAsText), recordOperations(), ...plugins],
    maskedErrors: { maskError: maskErrors(log) },
    parserAndValidationCache: { documentCache: documentCache<DocumentNode>(500), errorCache: documentCache(100) },
    batching: { limit: limits.maxBatch },
    logging: false,
    graphiql: false,
    landingPage: false,
    cors: false,
    multipart: false,
    maxRequestBodySize: false,
  });
}

/**
 * An LRU cache by the text of a document. Long documents, which no program sends again and again, are not cached, so
 * that hostile ones cannot fill the memory.
 *
 * @param max number of documents
 * @param maxLength of a document, in UTF-16 code units
 */
export function documentCache<T extends NonNullable<unknown>>(max: number, maxLength = 20_000): LRUCache<string, T> {
  return new LRUCache({ max, maxEntrySize: maxLength, sizeCalculation: (_value, document) => document.length || 1 });
}
