import type { IncomingMessage } from 'node:http';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import { type Caller, documentCache } from './graphql/graphql.ts';
import { type ExecuteAsText, recordOperation } from './graphql/plugins/operations.ts';
import { type PersistedDocuments, persistedHash } from './graphql/plugins/persisted-documents.ts';

/** An execution that failed through no fault of the caller's. */
export interface FailedExecution {
  error: unknown;
}

interface FastPathOptions {
  schema: GraphQLSchema;
  executeAsText: ExecuteAsText;
  contextFor: (caller: Caller) => object;
  persisted: PersistedDocuments;
}

/**
 * The path around Yoga, whose handling of HTTP costs more than most queries. Nearly all traffic takes it: a POST of JSON
 * with a document, or its hash, that Yoga has executed before, for a query that the database answers as text. Nothing is
 * decided here: the fast path has seen Yoga decide which documents are valid and within the limits, and which media type
 * answers an Accept header. Any other request goes to Yoga, which also words all errors.
 */
export function createFastPath({ schema, executeAsText, contextFor, persisted }: FastPathOptions) {
  const documents = documentCache<DocumentNode>(500);
  const contentTypes = new LRUCache<string, string>({ max: 50 });
  const learnDocuments: Plugin = {
    onExecute({ args }) {
      const query: unknown = args.contextValue.params?.query;
      if (typeof query === 'string') documents.set(query, args.document);
    },
  };
  return {
    /**
     * @returns null for a request that is left to Yoga. After a failure Yoga writes the answer, but must not execute
     * the operation again.
     */
    async answer(
      request: IncomingMessage,
      body: Buffer,
      caller: Caller,
    ): Promise<{ contentType: string; text: string } | FailedExecution | null> {
      const contentType = contentTypes.get(acceptOf(request));
      if (contentType === undefined || !isPlainPost(request)) return null;
      const params = readParams(body, persisted);
      const document = params && documents.get(params.query);
      if (!document) return null;
      try {
        const text = await executeAsText({ schema, document, contextValue: contextFor(caller), ...params.args });
        if (text === null) return null;
        recordOperation(document, params.args.operationName);
        return { contentType, text };
      } catch (error) {
        return { error };
      }
    },
    /** Learns which media type Yoga chooses for the Accept header of a request. */
    learnContentType(request: IncomingMessage, contentType: string | null): void {
      if (contentType !== null) contentTypes.set(acceptOf(request), contentType);
    },
    /** Learns which documents Yoga finds valid. */
    learnDocuments,
  };
}

function acceptOf(request: IncomingMessage): string {
  return request.headers.accept ?? '';
}

function isPlainPost({ method, url, headers }: IncomingMessage): boolean {
  const isJson = /^application\/json\s*(;\s*charset=utf-8\s*)?$/i.test(headers['content-type'] ?? '');
  return method === 'POST' && url === '/graphql' && isJson && headers['content-encoding'] === undefined;
}

interface Params {
  query: string;
  args: { variableValues: { [name: string]: unknown } | null; operationName: string | null };
}

const parameterNames: ReadonlySet<string> = new Set(['query', 'variables', 'operationName', 'extensions']);

/** Null for anything unusual, which is left to Yoga. */
function readParams(body: Buffer, persisted: PersistedDocuments): Params | null {
  const params = parseJson(body.toString('utf8'));
  if (!isObject(params) || !Object.keys(params).every((name) => parameterNames.has(name))) return null;
  const { variables = null, operationName = null } = params;
  const query = readQuery(params, persisted);
  if (typeof query !== 'string' || !(operationName === null || typeof operationName === 'string')) return null;
  if (variables !== null && !isObject(variables)) return null;
  return { query, args: { variableValues: variables, operationName } };
}

/** The text of the document, which may be sent as its hash alone. */
function readQuery({ query, extensions }: { [name: string]: unknown }, persisted: PersistedDocuments): unknown {
  if (extensions === undefined) return query;
  if (query !== undefined || !isObject(extensions) || Object.keys(extensions).join() !== 'persistedQuery') return null;
  const hash = persistedHash({ extensions });
  return hash && persisted.get(hash);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is { [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
