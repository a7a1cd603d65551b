import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { type HttpServer, serve } from './http-server.ts';

const graphql = 'application/graphql-response+json; charset=utf-8';

/** What a request of a healthy server is answered with. */
export const goodAnswer = JSON.stringify({ data: { brief: { id: 'brief_1' } } });

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const answer =
  (status: number, type: string, text: string, headers = {}): Answer =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': type, ...headers }).end(text);
  };
const failure = (code: string | undefined, status = 200, data: object | null = null, headers = {}) =>
  answer(status, graphql, JSON.stringify({ data, errors: [{ message: 'No.', extensions: { code } }] }), headers);
const page = '<!doctype html><title>A proxy</title>';

/** Bytes of a longer answer, and then nothing more, while the connection stays. */
const begin: Answer = (_request, response) => {
  response.writeHead(200, { 'content-type': graphql, 'content-length': 1000 }).write('{"data":');
};

async function dribble(_request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'content-type': graphql });
  for (const part of goodAnswer.match(/.{1,8}/g) ?? []) {
    response.write(part);
    await new Promise(setImmediate);
  }
  response.end();
}

/** How a server can fail, or seem to: what it does, what a request without retries ends with, and whether it passes. */
export interface Fault {
  answer: Answer;
  /** The code of the error, `null` for none. */
  code: string | null;
  /** Another attempt has sense. */
  passes?: boolean;
}

/** Every fault, by its name. */
export const faults = {
  none: { answer: answer(200, graphql, goodAnswer), code: null },
  'slow body': { answer: dribble, code: null },
  'another content type': { answer: answer(200, 'text/plain', goodAnswer), code: null },
  'redirect that keeps the method': { answer: answer(307, 'text/plain', '', { location: '/none' }), code: null },
  'reset before the answer': { answer: ({ socket }) => socket.resetAndDestroy(), code: 'NETWORK', passes: true },
  'end before the answer': { answer: ({ socket }) => socket.end(), code: 'NETWORK', passes: true },
  'no HTTP': { answer: ({ socket }) => socket.end('SSH-2.0-server\r\n'), code: 'NETWORK', passes: true },
  'drop within the headers': {
    answer: ({ socket }) => socket.end('HTTP/1.1 200 OK\r\ncontent-type: appl'),
    code: 'NETWORK',
    passes: true,
  },
  'drop within the answer': {
    answer(request, response) {
      begin(request, response);
      setImmediate(() => response.destroy());
    },
    code: 'NETWORK',
    passes: true,
  },
  'redirects in a circle': { answer: answer(307, 'text/plain', '', { location: '?' }), code: 'NETWORK', passes: true },
  'half a JSON text': { answer: answer(200, graphql, goodAnswer.slice(0, 20)), code: 'BAD_RESPONSE', passes: true },
  'empty answer': { answer: answer(200, graphql, ''), code: 'BAD_RESPONSE', passes: true },
  picture: { answer: answer(200, 'image/png', '\x89PNG'), code: 'BAD_RESPONSE', passes: true },
  'HTML page': { answer: answer(200, 'text/html', page), code: 'BAD_RESPONSE' },
  'redirect to a page': { answer: answer(302, 'text/plain', '', { location: '/page' }), code: 'BAD_RESPONSE' },
  'JSON of another kind': { answer: answer(200, 'application/json', '{"ok":true}'), code: 'BAD_RESPONSE' },
  'null data': { answer: answer(200, graphql, '{"data":null}'), code: 'BAD_RESPONSE' },
  400: { answer: answer(400, 'text/plain', 'Bad'), code: 'HTTP_STATUS' },
  404: { answer: answer(404, 'text/html', page), code: 'HTTP_STATUS' },
  408: { answer: answer(408, 'text/html', page), code: 'HTTP_STATUS', passes: true },
  500: { answer: answer(500, 'text/html', page), code: 'HTTP_STATUS' },
  502: { answer: answer(502, 'text/html', page), code: 'HTTP_STATUS', passes: true },
  503: { answer: answer(503, 'text/html', page, { 'retry-after': '0' }), code: 'HTTP_STATUS', passes: true },
  504: { answer: answer(504, 'text/plain', ''), code: 'HTTP_STATUS', passes: true },
  '503 with good data': { answer: answer(503, graphql, goodAnswer), code: 'HTTP_STATUS', passes: true },
  401: { answer: answer(401, 'text/plain', 'Who?'), code: 'UNAUTHENTICATED' },
  403: { answer: answer(403, 'text/html', page), code: 'FORBIDDEN' },
  429: { answer: answer(429, 'text/plain', ''), code: 'RATE_LIMITED', passes: true },
  '429 for no time': { answer: answer(429, graphql, '', { 'retry-after': '0' }), code: 'RATE_LIMITED', passes: true },
  '429 until a date': {
    answer: answer(429, graphql, '', { 'retry-after': new Date(0).toUTCString() }),
    code: 'RATE_LIMITED',
    passes: true,
  },
  '429 for too long': { answer: answer(429, graphql, '', { 'retry-after': '3600' }), code: 'RATE_LIMITED' },
  '429 that speaks GraphQL': { answer: failure(undefined, 429), code: 'RATE_LIMITED', passes: true },
  'a limit of its own': { answer: failure('RATE_LIMITED'), code: 'RATE_LIMITED', passes: true },
  starting: { answer: failure('STARTING', 503, null, { 'retry-after': '0' }), code: 'STARTING', passes: true },
  'no token': { answer: failure('UNAUTHENTICATED', 401), code: 'UNAUTHENTICATED' },
  'no right': { answer: failure('FORBIDDEN'), code: 'FORBIDDEN' },
  'not found': { answer: failure('NOT_FOUND'), code: 'NOT_FOUND' },
  'bad input': { answer: failure('BAD_USER_INPUT', 400), code: 'BAD_USER_INPUT' },
  'too complex': { answer: failure('QUERY_TOO_COMPLEX'), code: 'QUERY_TOO_COMPLEX' },
  'partial data': { answer: failure(undefined, 200, { brief: null }), code: 'GRAPHQL_ERROR' },
  'code of a newer service': { answer: failure('NEW_CODE'), code: 'GRAPHQL_ERROR' },
  'code of an object': { answer: failure('constructor'), code: 'GRAPHQL_ERROR' },
  'its own fault': { answer: failure('INTERNAL_SERVER_ERROR', 500), code: 'INTERNAL_SERVER_ERROR' },
  silence: { answer: () => undefined, code: 'TIMEOUT' },
  'answer without an end': { answer: begin, code: 'TIMEOUT' },
} satisfies Record<string, Fault>;

export type FaultName = Extract<keyof typeof faults, string> | `${Extract<keyof typeof faults, number>}`;

/** A server that does to each attempt what the attempt's header `x-fault` names. */
export interface FaultyServer extends HttpServer {
  /** Requests that came, and that neither have their answer nor have been left. */
  open: number;
  asked: number;
}

export async function serveFaults(): Promise<FaultyServer> {
  const listener: RequestListener = (request, response) => {
    faulty.asked += 1;
    faulty.open += 1;
    response.once('close', () => {
      faulty.open -= 1;
    });
    response.setHeader('x-request-id', 'request-7');
    if (request.url === '/none') return faults.none.answer(request, response);
    if (request.url === '/page') return faults['HTML page'].answer(request, response);
    faultOf(String(request.headers['x-fault'])).answer(request, response);
  };
  const faulty: FaultyServer = Object.assign(await serve(listener), { open: 0, asked: 0 });
  return faulty;
}

export function faultOf(name: string): Fault {
  const fault = Object.entries<Fault>(faults).find(([other]) => other === name);
  if (!fault) throw new Error(`There is no fault ${name}`);
  return fault[1];
}
