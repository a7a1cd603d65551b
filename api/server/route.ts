import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { YogaServerInstance } from 'graphql-yoga';
import type { Logger } from 'pino';
import { createFastPath, type FastPath } from '../fast-path.ts';
import { createGraphql, type GraphqlOptions, type RequestContext } from '../graphql/graphql.ts';
import { documentCache } from '../graphql/plugins/document-cache.ts';
import { persistedDocuments } from '../graphql/plugins/persisted-documents.ts';
import { createPlayground, type Playground } from '../playground/playground.ts';
import { allowAnyOrigin, answerError, answerJson, answerPreflight } from './answer.ts';
import { carriesToken } from './authorization.ts';
import { BodyTooLarge, readBody } from './body.ts';
import { answerHealth, answerReadiness, type Readiness } from './health.ts';
import { type RequestRecord, withRequestRecord } from './request-record.ts';

/** Bytes of a request body. Only who may import has reason to send documents. */
export const bodyLimits = { anyone: 1_000_000, importer: 20_000_000 };

export interface ApiOptions extends GraphqlOptions {
  /** Must not reject, and must answer soon: probes wait for it. */
  readiness: () => Promise<Readiness>;
  /** `null`: nobody may import. */
  importToken: string | null;
  /** Whether ordinary queries are answered in front of Yoga. */
  takesFastPath?: boolean;
}

const assets = '/playground/';

interface Api extends ApiOptions {
  graphql: YogaServerInstance<RequestContext, object>;
  playground: Playground;
  /** `null`: Yoga answers everything. */
  fastPath: FastPath | null;
}

/**
 * Everything the service answers over HTTP, as a listener for `node:http`.
 *
 * | path | answers |
 * |---|---|
 * | `/graphql` | GraphQL; to a browser that opens it, the playground |
 * | `/` | leads to `/graphql`, with the operation that was posted |
 * | `/playground/…` | the playground's scripts and styles |
 * | `/health`, `/ready` | process; database reachable and migrated |
 */
export function createApi(options: ApiOptions): RequestListener {
  const api = assemble(options);
  return (request, response) =>
    withRequestRecord(request, async (record) => {
      const path = pathOf(request);
      response.setHeader('x-request-id', record.id);
      response.once('close', () => logRequest(options.log, record, path, response));
      await route(api, path, request, response).catch((error) => answerFailure(options.log, record, error, response));
    });
}

function assemble(options: ApiOptions): Api {
  const { schema, executeAsText, contextFor, takesFastPath } = options;
  const persisted = documentCache<string>(500, 20_000);
  const fastPath =
    takesFastPath && executeAsText ? createFastPath({ schema, executeAsText, contextFor, persisted }) : null;
  const learnDocuments = fastPath ? [fastPath.learnDocuments] : [];
  const graphql = createGraphql({ ...options, plugins: [persistedDocuments(persisted), ...learnDocuments] });
  return { ...options, graphql, playground: createPlayground(), fastPath };
}

async function route(api: Api, path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  allowAnyOrigin(response);
  if (request.method === 'OPTIONS') return answerPreflight(response);
  if (path === '/graphql') {
    return asksForPage(request) ? api.playground.answerPage(request, response) : answerGraphql(api, request, response);
  }
  if (path.startsWith(assets)) return api.playground.answerAsset(path.slice(assets.length), request, response);
  if (path === '/health') return answerHealth(response);
  if (path === '/ready') return answerReadiness(response, api.readiness);
  if (path === '/') return leadToGraphql(request, response);
  answerError(response, 404, 'NOT_FOUND', 'There is nothing here. GraphQL and its playground are at /graphql.');
}

function leadToGraphql({ method }: IncomingMessage, response: ServerResponse): void {
  // 302 would have clients come back by GET, without the operation that they posted to the bare host.
  const status = method === 'POST' ? 307 : 302;
  response.writeHead(status, { location: '/graphql', 'content-length': '0' }).end();
}

async function answerGraphql(api: Api, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const mayImport = carriesToken(request, api.importToken);
  const method = request.method ?? 'GET';
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const body = hasBody && (await readBody(request, mayImport ? bodyLimits.importer : bodyLimits.anyone));
  const fast = body && (await api.fastPath?.answer(request, body, { mayImport }));
  if (fast && 'text' in fast) {
    response.writeHead(200, { 'content-type': fast.contentType, 'content-length': Buffer.byteLength(fast.text) });
    response.end(fast.text);
    return;
  }
  const left = new AbortController();
  response.once('close', () => left.abort());
  const answer = await api.graphql.fetch(
    new URL(request.url ?? '/', 'http://localhost'),
    { method, headers: plainHeaders(request), signal: left.signal, ...(body && { body: new Uint8Array(body) }) },
    { mayImport, failed: fast || undefined },
  );
  const text = await answer.text();
  if (answer.status === 200) api.fastPath?.learnContentType(request, answer.headers.get('content-type'));
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  response.writeHead(answer.status, { 'content-length': Buffer.byteLength(text) }).end(text);
}

/** A browser that opens the address wants the playground; programs ask for JSON, or for anything. */
function asksForPage(request: IncomingMessage): boolean {
  return request.method === 'GET' && /\btext\/html\b/.test(request.headers.accept ?? '');
}

function plainHeaders(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return headers;
}

/** Without the query: by GET it holds variables, which are nobody's business in a log. */
function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?', 1)[0] ?? '/';
}

function answerFailure(log: Logger, record: RequestRecord, error: unknown, response: ServerResponse): void {
  if (response.destroyed || response.headersSent) {
    response.destroy();
  } else if (error instanceof BodyTooLarge) {
    response.setHeader('connection', 'close');
    answerError(response, 413, 'REQUEST_TOO_LARGE', error.message);
  } else {
    log.error({ requestId: record.id, err: error }, 'a request met an unexpected error');
    const extensions = { code: 'INTERNAL_SERVER_ERROR', requestId: record.id };
    answerJson(response, 500, { errors: [{ message: 'Internal error', extensions }] });
  }
}

/** One line a request; probes, which come all the time, only where details are wanted. */
function logRequest(log: Logger, record: RequestRecord, path: string, response: ServerResponse): void {
  const isProbe = path === '/health' || path === '/ready';
  const level = isProbe ? 'debug' : 'info';
  if (!log.isLevelEnabled(level)) return;
  const line = {
    requestId: record.id,
    method: response.req.method,
    path: path.slice(0, 200),
    ...(record.operation && { operation: record.operation }),
    ...(record.errors > 0 && { errors: record.errors }),
    // 499, as proxies write it: the client left before the answer.
    status: response.writableFinished ? response.statusCode : 499,
    ms: Math.round((performance.now() - record.begun) * 10) / 10,
  };
  log[level](line, 'request');
}
