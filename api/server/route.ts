import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Readiness } from '../context.ts';
import { createFastPath } from '../fast-path.ts';
import { createGraphql, type GraphqlOptions } from '../graphql/graphql.ts';
import { maskErrors } from '../graphql/plugins/mask-errors.ts';
import { createPersistedDocuments, persistedDocuments } from '../graphql/plugins/persisted-documents.ts';
import { createPlayground } from '../playground/playground.ts';
import { allowAnyOrigin, answerError, answerJson, answerPreflight } from './answers.ts';
import {
  acceptsPage,
  BodyTooLarge,
  carriesToken,
  pathOf,
  type RequestRecord,
  readBody,
  withRequestRecord,
} from './request.ts';

/** Bytes. Only whoever may import has reason to send documents. */
export const maxBodyLength = { anyone: 1_000_000, importer: 20_000_000 };

export interface ApiOptions extends GraphqlOptions {
  /** Must not reject, and must answer soon: probes wait for it. */
  readiness: () => Promise<Readiness>;
  /** `null`: nobody may import. */
  importToken: string | null;
  /** Whether repeated queries are answered without Yoga. */
  takesFastPath?: boolean;
}

type Api = ReturnType<typeof assemble>;

const assets = '/playground/';

/**
 * Everything that the service answers over HTTP, as a listener for `node:http`.
 *
 * | path | answers |
 * |---|---|
 * | `/graphql` | GraphQL; the playground, to a browser that opens it |
 * | `/` | a redirect to `/graphql`, which keeps a posted operation |
 * | `/playground/…` | scripts and styles of the playground |
 * | `/health` | 200 while the process runs and its event loop turns |
 * | `/ready` | whether the database is reachable and migrated: 200 or 503 |
 */
export function createApi(options: ApiOptions): RequestListener {
  const api = assemble(options);
  return (request, response) =>
    withRequestRecord(request, async (record) => {
      const path = pathOf(request);
      response.setHeader('x-request-id', record.id);
      response.once('close', () => logRequest(api, record, path, response));
      await route(api, path, request, response).catch((error) => answerFailure(api, error, response));
    });
}

function assemble(options: ApiOptions) {
  const { schema, executeAsText, contextFor, takesFastPath } = options;
  const persisted = createPersistedDocuments();
  const fastPath =
    takesFastPath && executeAsText ? createFastPath({ schema, executeAsText, contextFor, persisted }) : null;
  const learnDocuments = fastPath ? [fastPath.learnDocuments] : [];
  const graphql = createGraphql({ ...options, plugins: [persistedDocuments(persisted), ...learnDocuments] });
  return { ...options, graphql, playground: createPlayground(), fastPath };
}

/** Picks the answer by path. */
async function route(api: Api, path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  allowAnyOrigin(response);
  if (request.method === 'OPTIONS') return answerPreflight(response);
  if (path === '/graphql') {
    return acceptsPage(request) ? api.playground.answerPage(request, response) : answerGraphql(api, request, response);
  }
  if (path.startsWith(assets)) return api.playground.answerAsset(path.slice(assets.length), request, response);
  if (path === '/health') return answerJson(response, 200, { status: 'ok' });
  if (path === '/ready') {
    const readiness = await api.readiness();
    return answerJson(response, readiness.status === 'ready' ? 200 : 503, readiness);
  }
  if (path === '/') return redirectToGraphql(request, response);
  answerError(response, 404, 'NOT_FOUND', 'Not found. GraphQL and its playground are at /graphql.');
}

function redirectToGraphql({ method }: IncomingMessage, response: ServerResponse): void {
  // After a 302, clients would follow by GET, without the operation that they posted.
  const status = method === 'POST' ? 307 : 302;
  response.writeHead(status, { location: '/graphql', 'content-length': '0' }).end();
}

async function answerGraphql(api: Api, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const mayImport = carriesToken(request, api.importToken);
  const method = request.method ?? 'GET';
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const body = hasBody && (await readBody(request, mayImport ? maxBodyLength.importer : maxBodyLength.anyone));
  const fast = body && (await api.fastPath?.answer(request, body, { mayImport }));
  if (fast && 'text' in fast) {
    response.writeHead(200, { 'content-type': fast.contentType, 'content-length': Buffer.byteLength(fast.text) });
    response.end(fast.text);
    return;
  }
  const disconnected = new AbortController();
  response.once('close', () => disconnected.abort());
  const answer = await api.graphql.fetch(
    new URL(request.url ?? '/', 'http://localhost'),
    { method, headers: headersOf(request), signal: disconnected.signal, ...(body && { body: new Uint8Array(body) }) },
    { mayImport, failed: fast || undefined },
  );
  const text = await answer.text();
  if (answer.status === 200) api.fastPath?.learnContentType(request, answer.headers.get('content-type'));
  response.setHeaders(answer.headers);
  response.writeHead(answer.status, { 'content-length': Buffer.byteLength(text) }).end(text);
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

function answerFailure({ log }: Api, error: unknown, response: ServerResponse): void {
  if (response.destroyed || response.headersSent) {
    response.destroy();
  } else if (error instanceof BodyTooLarge) {
    response.setHeader('connection', 'close');
    answerError(response, 413, 'REQUEST_TOO_LARGE', error.message);
  } else {
    answerJson(response, 500, { errors: [maskErrors(log)(error)] });
  }
}

/** Logs one line for a request; for a probe, of which there are many, only at level `debug`. */
function logRequest({ log }: Api, record: RequestRecord, path: string, response: ServerResponse): void {
  const level = path === '/health' || path === '/ready' ? 'debug' : 'info';
  if (!log.isLevelEnabled(level)) return;
  const line = {
    requestId: record.id,
    method: response.req.method,
    path: path.slice(0, 200),
    ...(record.operation && { operation: record.operation }),
    ...(record.errors > 0 && { errors: record.errors }),
    // 499, as proxies log it: the client disconnected before the answer.
    status: response.writableFinished ? response.statusCode : 499,
    ms: Math.round((performance.now() - record.startedAt) * 10) / 10,
  };
  log[level](line, 'request');
}
