import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { preferredEncoding, readBundle, readTabs } from '../../api/playground/playground.ts';
import { schema } from '../../schema/schema.ts';
import { serveToy } from './toy.ts';

let toy: Awaited<ReturnType<typeof serveToy>>;
beforeAll(async () => {
  toy = await serveToy();
});
afterAll(() => toy.close());

const page = (headers: Record<string, string> = {}) =>
  fetch(`${toy.url}/graphql`, { headers: { accept: 'text/html,*/*;q=0.8', ...headers } });

describe('tabs', () => {
  const tabs = readTabs().map(({ query }) => [/^query (\w+)/m.exec(query)?.[1], query] as const);

  test('are ordered, each with a name', () => {
    expect(tabs.map(([name]) => name)).toEqual(['ClaimsBySource', 'Brief', 'Entity', 'Search', 'Authors', 'Parity']);
  });

  test.each(tabs)('%s is a valid operation that starts with an explanation', (_name, query) => {
    expect(validate(schema, parse(query))).toEqual([]);
    expect(query).toMatch(/^# \w/);
  });
});

describe('the page', () => {
  test('is served to clients that accept HTML, and loads nothing from other hosts', async () => {
    const response = await page();
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self';/);
    expect(await response.text()).not.toMatch(/(src|href)="(https?:)?\/\//);
  });

  test('is not sent again if the browser has cached it', async () => {
    const tag = (await page()).headers.get('etag') ?? '';
    expect((await page({ 'if-none-match': tag })).status).toBe(304);
  });

  test('contains the tabs, safely embedded', async () => {
    const html = await (await page()).text();
    const data = /<script type="application\/json" id="playground-data">(.*?)<\/script>/.exec(html)?.[1] ?? '';
    expect(JSON.parse(data)).toEqual({ tabs: readTabs() });
    expect(data).not.toContain('<');
  });
});

describe('the assets of the page', () => {
  const files = readBundle();

  test('are bundled', () => {
    expect(files?.script).toMatch(/^playground\/main-.*\.js$/);
  });

  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
    ['identity', (sent: Buffer) => sent],
  ])('are sent as %s, to be cached forever', async (encoding, decode) => {
    const response = await rawGet(`${toy.url}/${files?.script}`, encoding);
    expect(response.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(response.headers['content-encoding'] ?? 'identity').toBe(encoding);
    const original = await readFile(new URL(`../../api/playground/dist/${files?.script}`, import.meta.url));
    expect(decode(response.body).equals(original)).toBe(true);
  });

  test.each(['manifest.json', '../manifest.json', '..%2Fmanifest.json', 'main.js', ''])(
    '"%s" is not one',
    async (name) => {
      expect((await rawGet(`${toy.url}/playground/${name}`, 'br')).status).toBe(404);
    },
  );
});

test.each([
  ['br, gzip', 'br'],
  ['gzip, deflate', 'gzip'],
  ['gzip;q=1.0, br;q=0', 'gzip'],
  ['gzip;q=0.5', 'gzip'],
  ['deflate', undefined],
  ['', undefined],
])('accept-encoding "%s" gives %s', (accepted, expected) => {
  expect(preferredEncoding(accepted)).toBe(expected);
});

/** Unlike fetch, neither decodes the body nor normalizes the path. */
async function rawGet(url: string, acceptEncoding: string) {
  const { port, origin } = new URL(url);
  return new Promise<{ status: number | undefined; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      const options = {
        port,
        host: '127.0.0.1',
        path: url.slice(origin.length),
        headers: { 'accept-encoding': acceptEncoding },
      };
      const sent = request(options, async (response) => {
        const chunks = await response.toArray();
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) });
      });
      sent.on('error', reject).end();
    },
  );
}
