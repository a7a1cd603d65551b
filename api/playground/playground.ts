import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { answerError } from '../server/answer.ts';
import { openAssets, preferredEncoding } from './assets.ts';
import { bundleFolder, readBundle } from './bundle.ts';
import { contentSecurityPolicy, pageHtml, unbuiltHtml } from './page.ts';
import { readTabs } from './tabs.ts';

/** GraphiQL, served by the service itself: it needs no other host. */
export interface Playground {
  answerPage(request: IncomingMessage, response: ServerResponse): void;
  /** @param name of a bundled file */
  answerAsset(name: string, request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** Reads what there is to serve; what was bundled later is served after the next start. */
export function createPlayground(): Playground {
  const files = readBundle();
  const asset = files ? openAssets(join(bundleFolder, 'playground')) : () => undefined;
  const html = files ? pageHtml(files, { tabs: readTabs() }) : unbuiltHtml;
  const tag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 16)}"`;
  return {
    answerPage: (request, response) => answerPage(html, tag, request, response),
    async answerAsset(name, request, response) {
      const found = asset(name);
      if (!found) return answerError(response, 404, 'NOT_FOUND', 'The playground, at /graphql, has no such file.');
      const encoding = preferredEncoding(String(request.headers['accept-encoding'] ?? ''));
      const body = encoding ? await found.compressed(encoding) : found.content;
      const headers = {
        'content-type': found.mediaType,
        'content-length': body.length,
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
        vary: 'accept-encoding',
        ...(encoding && { 'content-encoding': encoding }),
      };
      response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : body);
    },
  };
}

/** The page is small and names its files by content, so a browser asks for it each time and mostly hears "as before". */
function answerPage(html: string, tag: string, request: IncomingMessage, response: ServerResponse): void {
  const headers = {
    etag: tag,
    'cache-control': 'no-cache',
    vary: 'accept',
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  };
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, headers).end();
    return;
  }
  const length = Buffer.byteLength(html);
  response
    .writeHead(200, { ...headers, 'content-type': 'text/html; charset=utf-8', 'content-length': length })
    .end(html);
}
