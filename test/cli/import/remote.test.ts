import { createServer, type RequestListener } from 'node:http';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { gatherBatches, toInput } from '../../../db/cli/import/batches.ts';
import { DestinationError, type FileResult } from '../../../db/cli/import/destination.ts';
import type { FileRead } from '../../../db/cli/import/read-files.ts';
import { remoteDestination } from '../../../db/cli/import/remote.ts';

/** What a stand-in for a service, or for what is there in its place, got. */
interface Received {
  headers: Record<string, unknown>;
  documents: { name: string; content: string; encoding: string }[];
  dryRun: boolean;
}

type Answer = { status?: number; type?: string; location?: string; body: unknown } | 'hang up';

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

async function listen(listener: RequestListener): Promise<URL> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A port was expected');
  return new URL(`http://127.0.0.1:${address.port}/graphql`);
}

/** Answers each request as told, and keeps what it got. */
async function standIn(answer: (request: Received) => Answer): Promise<{ url: URL; received: Received[] }> {
  const received: Received[] = [];
  const url = await listen(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { variables } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    const one = { headers: request.headers, ...variables };
    received.push(one);
    const told = answer(one);
    if (told === 'hang up') {
      response.destroy();
      return;
    }
    const text = typeof told.body === 'string' ? told.body : JSON.stringify(told.body);
    response
      .writeHead(told.status ?? 200, {
        'content-type': told.type ?? 'application/json',
        'x-request-id': 'r1',
        ...(told.location ? { location: told.location } : {}),
      })
      .end(text);
  });
  return { url, received };
}

function created({ documents }: Received): Answer {
  const results = documents.map(({ name }) => ({
    name,
    outcome: 'CREATED',
    briefs: [{ id: `brief_${name}` }],
    diagnostics: [],
  }));
  return { body: { data: { importDocuments: { results } } } };
}

const fault = (code: string, message: string, status = 200): Answer => ({
  status,
  body: { errors: [{ message, extensions: { code } }], data: null },
});

function file(name: string, content: string | Uint8Array = name): FileRead {
  return { file: { path: name, location: `/${name}`, name }, bytes: Buffer.from(content) };
}

async function importInto(url: URL, files: FileRead[], options: { token?: string; dryRun?: boolean } = {}) {
  const { token = null, dryRun = false } = options;
  const results: FileResult[] = [];
  await using destination = remoteDestination({ remote: { url, token }, dryRun, retryDelay: 1 });
  for await (const result of destination.importFiles(stream(files))) results.push(result);
  return results;
}

async function* stream<T>(items: T[]): AsyncGenerator<T> {
  yield* items;
}

async function problemOf(promise: Promise<unknown>) {
  const error = await promise.catch((reason: unknown) => reason);
  if (!(error instanceof DestinationError)) throw new Error(`Not given up, but: ${error}`);
  return error.diagnostic;
}

test('documents arrive as they are, with token and dry run, and the report comes back in order', async () => {
  const { url, received } = await standIn(created);
  const refused = { file: { path: 'x', location: '/x', name: 'x' }, problem: { ...blank, code: 'FILE_NOT_FOUND' } };
  const big5 = new Uint8Array([0xa7, 0x40, 0xaa, 0xcc]);
  const results = await importInto(url, [file('a', '外交'), refused, file('b', big5)], { token: 't', dryRun: true });
  expect(results.map((result) => [result.file.name, result.outcome, result.briefs])).toEqual([
    ['a', 'CREATED', ['brief_a']],
    ['x', 'FAILED', []],
    ['b', 'CREATED', ['brief_b']],
  ]);
  expect(received.map(({ headers }) => headers.authorization)).toEqual(['Bearer t', 'Bearer t']);
  expect(received.map(({ documents, dryRun }) => [documents, dryRun])).toEqual([
    [[], true],
    [
      [
        { name: 'a', content: '外交', encoding: 'TEXT' },
        { name: 'b', content: 'p0CqzA==', encoding: 'BASE64' },
      ],
      true,
    ],
  ]);
});

const blank = {
  severity: 'ERROR' as const,
  message: 'm',
  hint: null,
  line: null,
  column: null,
  excerpt: null,
};

test('any bytes arrive as the same bytes', () => {
  const text = fc.string({ unit: 'binary' }).map((value) => Buffer.from(`\ufeff${value}`));
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array(), text), (bytes) => {
      const { content, encoding } = JSON.parse(JSON.stringify(toInput('n', bytes)));
      expect(Buffer.from(content, encoding === 'TEXT' ? 'utf8' : 'base64').equals(bytes)).toBe(true);
    }),
  );
});

test('a text that JSON would blow up is sent as base64', () => {
  expect(toInput('n', Buffer.alloc(100, 1)).encoding).toBe('BASE64');
  expect(toInput('n', Buffer.from('"外交"\n'.repeat(100))).encoding).toBe('TEXT');
});

test('batches keep the order, and hold no more than they may unless one document does', async () => {
  const sizes = [4, 4, 4, 30, 1, 1, 1, 1, 1];
  const files = sizes.map((size, at) => file(String(at), 'x'.repeat(size)));
  const batches: string[][] = [];
  for await (const batch of gatherBatches(stream(files), { documents: 4, units: 10 })) {
    batches.push(batch.map((item) => item.file.name));
  }
  expect(batches).toEqual([['0', '1'], ['2'], ['3'], ['4', '5', '6', '7'], ['8']]);
});

test('a service that refuses documents together gets them by halves, and one alone is refused', async () => {
  const { url, received } = await standIn((request) => {
    if (request.documents.some(({ name }) => name === 'bad'))
      return fault('INTERNAL_SERVER_ERROR', 'Internal error', 500);
    return request.documents.length > 2 ? { status: 413, body: '<html>' } : created(request);
  });
  const results = await importInto(
    url,
    ['a', 'b', 'c', 'bad', 'd'].map((name) => file(name)),
  );
  expect(results.map((result) => [result.file.name, result.outcome, result.diagnostics[0]?.message])).toEqual([
    ['a', 'CREATED', undefined],
    ['b', 'CREATED', undefined],
    ['c', 'CREATED', undefined],
    ['bad', 'FAILED', 'The service did not take it: Internal error (request r1)'],
    ['d', 'CREATED', undefined],
  ]);
  expect(received.map(({ documents }) => documents.length)).toEqual([0, 5, 3, 2, 1, 2, 1, 1]);
});

test('one document that is too long for the service is refused, those after it are not', async () => {
  const { url } = await standIn((request) =>
    request.documents.some(({ content }) => content.length > 10)
      ? fault('REQUEST_TOO_LARGE', 'The request body is longer than allowed', 413)
      : created(request),
  );
  const results = await importInto(url, [file('long', 'x'.repeat(11)), file('b')]);
  expect(results.map(({ outcome, diagnostics }) => [outcome, diagnostics[0]?.code])).toEqual([
    ['FAILED', 'REQUEST_TOO_LARGE'],
    ['CREATED', undefined],
  ]);
});

test('a service that starts again is waited for', async () => {
  const told: Answer[] = [fault('STARTING', 'The service is starting', 503), fault('x', 'x', 502)];
  const later: Answer[] = ['hang up', fault('STARTING', 'The service is starting', 503)];
  const { url } = await standIn((request) => (request.documents.length > 0 ? later : told).shift() ?? created(request));
  expect(await importInto(url, [file('a')])).toMatchObject([{ outcome: 'CREATED' }]);
});

test.each<[string, Answer, string, RegExp]>([
  ['a wrong token', fault('UNAUTHENTICATED', 'Importing needs the header', 200), 'UNAUTHENTICATED', /token/],
  ['a proxy that asks who calls', { status: 401, body: '' }, 'UNAUTHENTICATED', /token/],
  ['a service without imports', fault('FORBIDDEN', 'This service takes no imports'), 'FORBIDDEN', /no imports/],
  ['a web page', { type: 'text/html', body: '<html>' }, 'NOT_A_BRIEFGRAPH_SERVICE', /does not import documents/],
  ['a page that is not there', { status: 404, body: '<html>' }, 'NOT_A_GRAPHQL_SERVICE', /HTTP 404/],
  ['a redirect', { status: 302, location: '/login', body: '' }, 'NOT_A_GRAPHQL_SERVICE', /HTTP 302, .*\/login/],
  [
    'another GraphQL service',
    fault('GRAPHQL_VALIDATION_FAILED', 'Unknown type "DocumentInput".', 400),
    'NOT_A_BRIEFGRAPH_SERVICE',
    /Unknown type "DocumentInput"/,
  ],
  ['a service that fails', fault('INTERNAL_SERVER_ERROR', 'Internal error'), 'SERVICE_FAILED', /request r1/],
  ['a service that never gets ready', { status: 503, body: '' }, 'SERVICE_UNAVAILABLE', /HTTP 503/],
  ['a connection that breaks', 'hang up', 'SERVICE_UNREACHABLE', /cannot be reached/],
])('%s ends the import before a document is sent', async (_what, answer, code, message) => {
  const { url, received } = await standIn(() => answer);
  const problem = await problemOf(importInto(url, [file('a')]));
  expect(problem).toMatchObject({ code, severity: 'ERROR', message: expect.stringMatching(message) });
  expect(problem.hint).not.toBe('');
  expect(received.every(({ documents }) => documents.length === 0)).toBe(true);
});

test('where nothing listens, that is told', async () => {
  const { url } = await standIn(created);
  closers.splice(0).map((close) => close());
  expect(await problemOf(importInto(url, [file('a')]))).toMatchObject({
    code: 'SERVICE_UNREACHABLE',
    message: expect.stringMatching(/ECONNREFUSED/),
  });
});

test.each<[string, unknown]>([
  ['fewer results than documents', []],
  ['results of another kind', [{ outcome: 'DONE' }, null]],
])('%s are no report', async (_what, results) => {
  const { url } = await standIn((request) =>
    request.documents.length > 0 ? { body: { data: { importDocuments: { results } } } } : created(request),
  );
  expect(await problemOf(importInto(url, [file('a'), file('b')]))).toMatchObject({ code: 'NOT_A_BRIEFGRAPH_SERVICE' });
});
