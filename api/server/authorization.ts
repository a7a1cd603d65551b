import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/**
 * Whether a request carries the token (`Authorization: Bearer …`).
 * Digests are compared, in constant time, so that neither the token's letters nor its length leak through timing.
 *
 * @param token `null`: no token is right
 */
export function carriesToken(request: IncomingMessage, token: string | null): boolean {
  const sent = /^bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1];
  if (token === null || sent === undefined) return false;
  return timingSafeEqual(digest(sent), digest(token));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
