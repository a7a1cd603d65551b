import type { IncomingMessage } from 'node:http';

/** The body is longer than the limit. The rest of it is still unread: the connection cannot be used again. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
  readonly limit: number;

  constructor(limit: number) {
    super(`The request body is longer than the ${limit} bytes that are allowed`);
    this.limit = limit;
  }
}

/**
 * Reads a whole request body.
 *
 * @param limit in bytes; a longer body is refused as soon as that is known
 * @throws {BodyTooLarge}
 */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const chunks: Buffer[] = [];
  let length = 0;
  // Listeners and not the stream's iterator, which costs as much as a small query.
  const take = (chunk: Buffer): void => {
    length += chunk.length;
    chunks.push(chunk);
    if (length > limit) refuse();
  };
  const refuse = (): void => {
    request.off('data', take).pause();
    reject(new BodyTooLarge(limit));
  };
  if (Number(request.headers['content-length'] ?? 0) > limit) refuse();
  else request.on('data', take);
  request.once('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, length)));
  request.once('error', reject);
  request.once('close', () => {
    if (!request.complete) reject(new Error('The request ended before its body did'));
  });
  return promise;
}
