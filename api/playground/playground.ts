import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import send from 'send';
import { answerError } from '../server/answers.ts';
import { contentSecurityPolicy, type PageData, type PageFiles, pageHtml, unbuiltHtml } from './page.ts';

/** The part of Vite's manifest that is read here. */
interface Chunk {
  file: string;
  name?: string;
  css?: string[];
  isEntry?: boolean;
}

/** The output of `build.ts`; what a browser asks for is in its folder `playground`. */
const bundleFolder = join(import.meta.dirname, 'dist');
const assetFolder = join(bundleFolder, 'playground');

const mediaTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
};

/**
 * GraphiQL, served by the service itself, without requests to other hosts. The bundle is read once: a new one is served
 * after a restart.
 */
export function createPlayground() {
  const files = readBundle();
  const assets = new Set(files ? readdirSync(assetFolder) : []);
  const html = files ? pageHtml(files, { tabs: readTabs() }) : unbuiltHtml;
  const etag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 16)}"`;
  return {
    answerPage: (request: IncomingMessage, response: ServerResponse) => answerPage(html, etag, request, response),
    /** @param name of a bundled file */
    answerAsset(name: string, request: IncomingMessage, response: ServerResponse) {
      if (!assets.has(name))
        return answerError(response, 404, 'NOT_FOUND', 'No such file. The playground is at /graphql.');
      const encoding = preferredEncoding(String(request.headers['accept-encoding'] ?? ''));
      const compressed = encoding && `${name}.${encoding}`;
      const file = compressed && assets.has(compressed) ? compressed : name;
      response.setHeader('content-type', mediaTypes[extname(name)] ?? 'application/octet-stream');
      response.setHeader('x-content-type-options', 'nosniff');
      response.setHeader('vary', 'accept-encoding');
      if (encoding && file === compressed) response.setHeader('content-encoding', encoding);
      // A file's name changes with its content, so that browsers may keep it forever.
      send(request, file, { root: assetFolder, immutable: true, maxAge: '365d' }).pipe(response);
    },
  };
}

/** The page is small and refers to files by content, so browsers ask for it each time and mostly get a 304. */
function answerPage(html: string, etag: string, request: IncomingMessage, response: ServerResponse): void {
  const headers = {
    etag,
    'cache-control': 'no-cache',
    vary: 'accept',
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const length = Buffer.byteLength(html);
  response
    .writeHead(200, { ...headers, 'content-type': 'text/html; charset=utf-8', 'content-length': length })
    .end(html);
}

/** The better compression that an `accept-encoding` header allows, `undefined` for none. */
export function preferredEncoding(accepted: string): 'br' | 'gzip' | undefined {
  const allowed = accepted.split(',').flatMap((entry) => {
    const [name = '', weight = ''] = entry.split(';');
    return /^\s*q=0(\.0*)?\s*$/.test(weight) ? [] : [name.trim()];
  });
  return (['br', 'gzip'] as const).find((encoding) => allowed.includes(encoding));
}

/** Finds the page's own files in the bundle, `undefined` if none was built. */
export function readBundle(): PageFiles | undefined {
  const manifest = readManifest();
  if (!manifest) return undefined;
  const chunks = Object.values(manifest);
  const entry = chunks.find(({ isEntry }) => isEntry);
  if (!entry) throw new Error(`The bundle in ${bundleFolder} has no entry`);
  // Two thirds of the bytes, which the first script would request only after it has run.
  const editor = chunks.filter(({ name }) => name === 'monaco-editor');
  return {
    script: entry.file,
    styles: [entry, ...editor].flatMap(({ css }) => css ?? []),
    preloads: editor.map(({ file }) => file),
  };
}

function readManifest(): Record<string, Chunk> | undefined {
  try {
    return JSON.parse(readFileSync(join(bundleFolder, 'manifest.json'), 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The `.graphql` files of this folder, in the order of their numbers. Each explains itself and runs as it is. */
export function readTabs(): PageData['tabs'] {
  const names = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.graphql'));
  return names.sort().map((name) => ({ query: readFileSync(join(import.meta.dirname, name), 'utf8') }));
}
