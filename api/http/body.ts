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
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw new BodyTooLarge(limit);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    length += chunk.length;
    if (length > limit) throw new BodyTooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
