import type { IncomingMessage } from 'node:http';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Caller } from './graphql.ts';
import { documentCache } from './plugins/document-cache.ts';
import type { ExecuteAsText } from './plugins/execute-with.ts';
import { noteOperation } from './plugins/record-operation.ts';

/** What the fast path answers with; null leaves the request to Yoga, untouched. */
export interface FastAnswer {
  contentType: string;
  text: string;
}

export interface FastPathOptions {
  schema: GraphQLSchema;
  executeAsText: ExecuteAsText;
  contextFor: (caller: Caller) => object;
}

/** Answers ordinary queries without Yoga, whose handling of HTTP costs more than they do. */
export interface FastPath {
  answer(request: IncomingMessage, body: Buffer, caller: Caller): Promise<FastAnswer | null>;
  /** Notes the media type that Yoga chose for a request's Accept header. */
  learnContentType(request: IncomingMessage, contentType: string | null): void;
  /** Lets Yoga tell which documents it found valid. */
  learnDocuments: Plugin;
}

/**
 * The way in front of Yoga for nearly all traffic: a POST of JSON with a document that Yoga has executed before, for
 * a query that the database answers as text. It decides nothing by itself: which documents are valid and within the
 * limits, and which media type answers an Accept header, it has seen Yoga decide. All else goes to Yoga, errors too.
 */
export function createFastPath({ schema, executeAsText, contextFor }: FastPathOptions): FastPath {
  const documents = documentCache<DocumentNode>(500, 20_000);
  const contentTypes = documentCache<string>(50, 200);
  return {
    async answer(request, body, caller) {
      const contentType = contentTypes.get(acceptOf(request));
      const asked = contentType === undefined || !isPlainPost(request) ? null : readParams(body);
      const document = asked && documents.get(asked.query);
      if (contentType === undefined || !asked || !document) return null;
      const text = await textOrNull(() =>
        executeAsText({ schema, document, contextValue: contextFor(caller), ...asked.args }),
      );
      if (text === null) return null;
      noteOperation(document, asked.args.operationName);
      return { contentType, text };
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

/** Yoga runs into the same error, and masks and logs it. */
async function textOrNull(execute: () => Promise<string | null>): Promise<string | null> {
  try {
    return await execute();
  } catch {
    return null;
  }
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

const members: ReadonlySet<string> = new Set(['query', 'variables', 'operationName']);

/** Null for anything out of the ordinary, which Yoga has the words for. */
function readParams(body: Buffer): Params | null {
  const params = parseObject(body.toString('utf8'));
  if (!params || !Object.keys(params).every((name) => members.has(name))) return null;
  const { query, variables = null, operationName = null } = params;
  if (typeof query !== 'string' || !(operationName === null || typeof operationName === 'string')) return null;
  if (variables === null) return { query, args: { variableValues: null, operationName } };
  return isObject(variables) ? { query, args: { variableValues: variables, operationName } } : null;
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
