import type { ServerResponse } from 'node:http';

/** Answers with a JSON document. */
export function answerJson(response: ServerResponse, status: number, document: object): void {
  const text = `${JSON.stringify(document)}\n`;
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text) })
    .end(response.req.method === 'HEAD' ? undefined : text);
}

/** Answers, in the form of a GraphQL error, a request that never became an operation. */
export function answerError(response: ServerResponse, status: number, code: string, message: string): void {
  answerJson(response, status, { errors: [{ message, extensions: { code } }] });
}

/**
 * Allows scripts of any site to read the answer. Nothing depends on cookies, so credentials are not allowed: an import
 * needs a token, which a foreign page does not have.
 */
export function allowAnyOrigin(response: ServerResponse): void {
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-expose-headers', 'x-request-id, retry-after');
}

/** Answers the preflight request by which a browser asks whether a script may send another one. */
export function answerPreflight(response: ServerResponse): void {
  response
    .writeHead(204, {
      'access-control-allow-methods': 'GET, POST, OPTIONS',
      'access-control-allow-headers': 'content-type, accept, authorization, x-request-id, traceparent, tracestate',
      'access-control-max-age': '86400',
      'content-length': '0',
    })
    .end();
}
