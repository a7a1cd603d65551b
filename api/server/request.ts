import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash, randomUUID, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What is known of a request in progress: for its log line, and for errors that must name it. */
export interface RequestRecord {
  id: string;
  /** `performance.now()` when the request arrived. */
  startedAt: number;
  /** Name of the GraphQL operation, comma-separated names of several, `null` if it has no name. */
  operation: string | null;
  /** Number of errors in the GraphQL response. */
  errors: number;
}

const acceptedId = /^[\w.:/+=-]{1,128}$/;
const records = new AsyncLocalStorage<RequestRecord>();

/** Runs a function with a new record. The `x-request-id` of the client or proxy is kept if it is a plain word. */
export function withRequestRecord<T>(request: IncomingMessage, run: (record: RequestRecord) => T): T {
  const sent = request.headers['x-request-id'];
  const id = typeof sent === 'string' && acceptedId.test(sent) ? sent : randomUUID();
  const record: RequestRecord = { id, startedAt: performance.now(), operation: null, errors: 0 };
  return records.run(record, () => run(record));
}

/** The record of the request in progress, `undefined` outside of any. */
export function currentRequest(): RequestRecord | undefined {
  return records.getStore();
}

/** The body is longer than allowed. The rest of it is unread, so the connection cannot be reused. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';

  constructor(maxLength: number) {
    super(`The request body is longer than the ${maxLength} bytes that are allowed`);
  }
}

/**
 * Reads a whole request body.
 *
 * @param maxLength in bytes; a longer body is rejected as soon as its length is known
 * @throws {BodyTooLarge}
 */
export function readBody(request: IncomingMessage, maxLength: number): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const chunks: Buffer[] = [];
  let length = 0;
  // Event listeners, because the stream's async iterator costs as much as a small query.
  const onData = (chunk: Buffer): void => {
    length += chunk.length;
    chunks.push(chunk);
    if (length > maxLength) refuse();
  };
  const refuse = (): void => {
    request.off('data', onData).pause();
    reject(new BodyTooLarge(maxLength));
  };
  if (Number(request.headers['content-length'] ?? 0) > maxLength) refuse();
  else request.on('data', onData);
  request.once('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, length)));
  request.once('error', reject);
  request.once('close', () => {
    if (!request.complete) reject(new Error('The request ended before its body did'));
  });
  return promise;
}

/**
 * Whether a request carries the token (`Authorization: Bearer …`). Digests are compared, in constant time, so that
 * timing reveals neither the characters of the token nor its length.
 *
 * @param token `null` matches no request
 */
export function carriesToken(request: IncomingMessage, token: string | null): boolean {
  const sent = /^bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1];
  if (token === null || sent === undefined) return false;
  return timingSafeEqual(digest(sent), digest(token));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** The path without the query string, which holds variables in a GET request: those must not reach a log. */
export function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?', 1)[0] ?? '/';
}

/** Whether a browser opens the address and so wants a page; programs ask for JSON, or for anything. */
export function acceptsPage(request: IncomingMessage): boolean {
  return request.method === 'GET' && /\btext\/html\b/.test(request.headers.accept ?? '');
}
