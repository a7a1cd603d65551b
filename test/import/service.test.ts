import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ImportReport } from '../../db/cli/import/report.ts';
import { runForReport, runHere, runHereForData, startService } from '../cli/import/run-command.ts';
import { copyOf, makeDatabase, temporaryDirectory } from '../database/embedded/start-program.ts';
import { briefText, manyBriefs, writeFiles } from './briefs.ts';

const token = 'token-of-the-tests';
let service: Awaited<ReturnType<typeof startService>>;
let dataDir: string;

beforeAll(async () => {
  dataDir = await copyOf(await makeDatabase());
  service = await startService({ DATA_DIR: dataDir, IMPORT_TOKEN: token, LOG_LEVEL: 'silent' });
});
afterAll(() => service.stop());

async function ask(query: string, variables: object = {}): Promise<unknown> {
  const response = await fetch(service.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

const briefsQuery = `query ($ids: [ID!]!) {
  nodes(ids: $ids) { ... on Brief { publishedOn authors { name } document { name sha256 } } }
}`;

test('what is imported beside the service shows at once, by the ids of the report', async () => {
  const folder = await writeFiles(await temporaryDirectory(), { 'sub/one.txt': briefText(1) });
  const { report, code } = await runForReport([folder], { env: { DATA_DIR: dataDir } });
  expect([code, report.created]).toEqual([0, 1]);
  const ids = report.results.flatMap(({ briefs }) => briefs.map(({ id }) => id));
  expect(await ask(briefsQuery, { ids })).toEqual({
    data: {
      nodes: [
        {
          publishedOn: '2020-01-02',
          authors: [{ name: 'Author Number 1' }],
          document: { name: 'sub/one.txt', sha256: createHash('sha256').update(briefText(1)).digest('hex') },
        },
      ],
    },
  });
});

test('through the service: the same report and exit code, the same bytes, and no database needed here', async () => {
  const utf16 = Buffer.from(`\ufeff${briefText(2)}`, 'utf16le');
  const folder = await writeFiles(await temporaryDirectory(), {
    ...manyBriefs(25, 100),
    'bad.txt': 'Not a brief',
    'wide.txt': utf16,
  });
  const place = { env: { BRIEFGRAPH_TOKEN: token, DATABASE_URL: 'not-a-url' } };
  const { origin } = new URL(service.url);

  const tried = await runHereForData<ImportReport>('import', [folder, '--url', origin, '--dry-run'], place);
  expect(tried.data).toMatchObject({ created: 26, failed: 1 });
  const first = await runForReport([folder, '--url', origin], place);
  expect(first.report).toMatchObject({ created: 26, updated: 0, unchanged: 0, failed: 1 });
  expect([first.code, first.stderr]).toEqual([1, '']);
  const { results } = first.report;
  expect(results.map(({ name }) => name)).toEqual([...Object.keys(manyBriefs(25, 100)), 'bad.txt', 'wide.txt']);
  expect(results.at(-2)).toMatchObject({
    outcome: 'FAILED',
    briefs: [],
    diagnostics: [{ code: 'NOT_A_BRIEF', severity: 'ERROR', line: 1, column: 1, hint: expect.any(String) }],
  });
  expect(await ask(briefsQuery, { ids: results.at(-1)?.briefs.map(({ id }) => id) })).toMatchObject({
    data: { nodes: [{ document: { name: 'wide.txt', sha256: createHash('sha256').update(utf16).digest('hex') } }] },
  });

  const local = await runHereForData<ImportReport>('import', [folder], { env: { DATA_DIR: dataDir } });
  expect(local.data).toMatchObject({ created: 0, updated: 0, unchanged: 26, failed: 1 });
  expect(local.data.results.map(({ name, briefs }) => [name, briefs])).toEqual(
    results.map(({ name, briefs }) => [name, briefs]),
  );
});

test.each([
  ['a wrong token', () => ({ url: service.url, token: 'wrong' }), 'UNAUTHENTICATED'],
  ['no token', () => ({ url: service.url, token: '' }), 'UNAUTHENTICATED'],
  ['another path', () => ({ url: new URL('/health', service.url).href, token }), 'NOT_A_BRIEFGRAPH_SERVICE'],
  ['a path that is not there', () => ({ url: new URL('/api', service.url).href, token }), 'NOT_A_BRIEFGRAPH_SERVICE'],
  ['a port where nothing listens', () => ({ url: 'http://127.0.0.1:1', token }), 'SERVICE_UNREACHABLE'],
])('%s is told once', async (_what, target, code) => {
  const { url, token } = target();
  const folder = await writeFiles(await temporaryDirectory(), manyBriefs(2));
  const run = await runHere('import', [folder, '--url', url], { env: { BRIEFGRAPH_TOKEN: token } });
  expect(run.stderr.match(/^error (\w+) /gm)).toEqual([`error ${code} `]);
  expect(run.stdout).toMatch(/^0 created, 0 updated, 0 unchanged, 2 failed/);
  expect(run.code).toBe(1);
  expect(run.stderr).not.toContain(token === '' ? 'Bearer' : token);
});
