import type { IncomingMessage } from 'node:http';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Caller } from './graphql/graphql.ts';
import { type DocumentCache, documentCache } from './graphql/plugins/document-cache.ts';
import type { ExecuteAsText } from './graphql/plugins/execute-with.ts';
import { persistedHash } from './graphql/plugins/persisted-documents.ts';
import { noteOperation } from './graphql/plugins/record-operation.ts';

/** What the fast path answers with. */
export interface FastAnswer {
  contentType: string;
  text: string;
}

/** An execution that failed for no fault of the caller's. */
export interface FailedExecution {
  error: unknown;
}

export interface FastPathOptions {
  schema: GraphQLSchema;
  executeAsText: ExecuteAsText;
  contextFor: (caller: Caller) => object;
  /** Documents by their hashes. */
  persisted: DocumentCache<string>;
}

/** Answers ordinary queries without Yoga, whose handling of HTTP costs more than they do. */
export interface FastPath {
  /**
   * @returns null for a request that is left to Yoga, untouched. After a failure Yoga words the answer, but must not
   * execute the operation again.
   */
  answer(request: IncomingMessage, body: Buffer, caller: Caller): Promise<FastAnswer | FailedExecution | null>;
  /** Notes the media type that Yoga chose for a request's Accept header. */
  learnContentType(request: IncomingMessage, contentType: string | null): void;
  /** Lets Yoga tell which documents it found valid. */
  learnDocuments: Plugin;
}

/**
 * The way in front of Yoga for nearly all traffic: a POST of JSON with a document, or the hash of one, that Yoga has
 * executed before, for a query that the database answers as text. It decides nothing by itself: which documents are valid and within the
 * limits, and which media type answers an Accept header, it has seen Yoga decide. All else goes to Yoga, which also has
 * the words for every error.
 */
export function createFastPath({ schema, executeAsText, contextFor, persisted }: FastPathOptions): FastPath {
  const documents = documentCache<DocumentNode>(500, 20_000);
  const contentTypes = documentCache<string>(50, 200);
  return {
    async answer(request, body, caller) {
      const contentType = contentTypes.get(acceptOf(request));
      const asked = contentType === undefined || !isPlainPost(request) ? null : readParams(body, persisted);
      const document = asked && documents.get(asked.query);
      if (contentType === undefined || !asked || !document) return null;
      try {
        const text = await executeAsText({ schema, document, contextValue: contextFor(caller), ...asked.args });
        if (text === null) return null;
        noteOperation(document, asked.args.operationName);
        return { contentType, text };
      } catch (error) {
        return { error };
      }
    },
    learnContentType(request, contentType) {
      if (contentType !== null) contentTypes.set(acceptOf(request), contentType);
    },
    learnDocuments: {
      onExecute({ args }) {
        const query: unknown = args.contextValue.params?.query;
        if (typeof query === 'string') documents.set(query, args.document);
      },
    },
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

const members: ReadonlySet<string> = new Set(['query', 'variables', 'operationName', 'extensions']);

/** Null for anything out of the ordinary, which Yoga has the words for. */
function readParams(body: Buffer, persisted: DocumentCache<string>): Params | null {
  const params = parseObject(body.toString('utf8'));
  if (!params || !Object.keys(params).every((name) => members.has(name))) return null;
  const { variables = null, operationName = null } = params;
  const query = readQuery(params, persisted);
  if (typeof query !== 'string' || !(operationName === null || typeof operationName === 'string')) return null;
  if (variables === null) return { query, args: { variableValues: null, operationName } };
  return isObject(variables) ? { query, args: { variableValues: variables, operationName } } : null;
}

/** The text of the document, or the one that stands behind its hash alone. */
function readQuery({ query, extensions }: { [name: string]: unknown }, persisted: DocumentCache<string>): unknown {
  if (extensions === undefined) return query;
  if (query !== undefined || !isObject(extensions) || Object.keys(extensions).join() !== 'persistedQuery') return null;
  const hash = persistedHash({ extensions });
  return hash && persisted.get(hash);
}

function parseObject(text: string): { [name: string]: unknown } | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is { [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
