import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { answerError } from '../http/answer.ts';
import { type Asset, answerWithAsset, assetOf } from './asset.ts';
import { contentSecurityPolicy, pageHtml } from './page.ts';
import { readTabs } from './tabs.ts';

/** GraphiQL, served by the service itself: it needs no other host. */
export interface Playground {
  answerPage(response: ServerResponse): Promise<void>;
  answerAsset(path: string, request: IncomingMessage, response: ServerResponse): Promise<void>;
}

interface Files {
  html: string;
  /** By path. */
  assets: ReadonlyMap<string, Asset>;
}

/** GraphiQL is 9 MB of script, so it is read when somebody first opens the playground, not at the start. */
export function createPlayground(): Playground {
  let files: Promise<Files> | undefined;
  const load = () => {
    files ??= loadFiles();
    return files;
  };
  return {
    async answerPage(response) {
      const { html } = await load();
      answerHtml(response, html);
    },
    async answerAsset(path, request, response) {
      const asset = (await load()).assets.get(path);
      if (asset) return answerWithAsset(asset, request, response);
      answerError(response, 404, 'NOT_FOUND', 'The playground has no such file. Its page is at /graphql.');
    },
  };
}

async function loadFiles(): Promise<Files> {
  const bundle = await import('@graphql-yoga/render-graphiql/graphiql');
  const script = (name: string, content: string) => assetOf(name, 'js', 'text/javascript; charset=utf-8', content);
  const own = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');
  const files = {
    icon: assetOf('icon', 'svg', 'image/svg+xml', own('icon.svg')),
    style: assetOf('graphiql', 'css', 'text/css; charset=utf-8', bundle.css),
    graphiql: script('graphiql', bundle.js),
    start: script('start', own('start.js')),
    editorWorker: script('editor-worker', bundle.editorWorkerService),
    graphqlWorker: script('graphql-worker', bundle.graphqlWorker),
    jsonWorker: script('json-worker', bundle.jsonWorker),
  };
  const html = pageHtml({ ...files, tabs: readTabs(), logo: own('icon.svg') });
  return { html, assets: new Map(Object.values(files).map((asset) => [asset.path, asset])) };
}

function answerHtml(response: ServerResponse, html: string): void {
  const tag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 16)}"`;
  const headers = {
    etag: tag,
    'cache-control': 'no-cache',
    vary: 'accept',
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  };
  if (response.req.headers['if-none-match'] === tag) {
    response.writeHead(304, headers).end();
    return;
  }
  const body = Buffer.from(html);
  response.writeHead(200, { ...headers, 'content-type': 'text/html; charset=utf-8', 'content-length': body.length });
  response.end(body);
}
