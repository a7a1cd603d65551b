import { execFile } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BriefgraphClient } from '../../sdk/src/index.ts';
import { startSampleService } from '../browser/sample-service.ts';
import { serve } from './http-server.ts';

const examples = path.join(import.meta.dirname, '..', '..', 'sdk', 'examples');

interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

function run(name: string, args: string[], environment: Record<string, string> = {}): Promise<Outcome> {
  const env = { ...process.env, ...environment };
  const example = path.join(examples, name);
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [example, ...args], { env }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode, stdout, stderr }),
    );
  });
}

function runExample(args: string[], environment: Record<string, string> = {}): Promise<Outcome> {
  return run('claims-by-source.ts', args, environment);
}

describe('with a service and its samples', () => {
  let service: Awaited<ReturnType<typeof startSampleService>>;

  beforeAll(async () => {
    service = await startSampleService();
  });
  afterAll(() => service.close());

  test.each(['Putin', '普丁', '普京', '蒲亭'])('prints the claim of Foreign Affairs that names %s', async (name) => {
    const { code, stdout, stderr } = await runExample([service.url, '--mentioning', name]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = stdout.split('\n');
    expect(lines[0]).toBe(`Foreign Affairs on ${name}: 1 claim`);
    expect(lines).toContain('2025-10-29 · Mira Rapp-Hooper · 外交 經濟 美中');
    expect(lines.filter((line) => line.startsWith('§ '))).toHaveLength(2);
    expect(stdout).toMatch(/ {2}川普與普丁/);
    expect(stdout).toMatch(/ {4}普丁 → Vladimir Putin 普丁 \(ZH 3–5\)/);
    expect(stdout).toMatch(/ {4}Putin → Vladimir Putin 普丁 \(EN \d+–\d+\)/);
  });

  test('takes the URL from the environment, and a source by name', async () => {
    const { code, stdout } = await runExample(
      ['--source', 'the meridian review', '--mentioning', '俄国', '--first', '1'],
      {
        BRIEFGRAPH_URL: service.url,
      },
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/^The Meridian Review on 俄国: (\d+ claims)\n.*\n1 of \1 shown; .*\n$/s);
  });

  test('a report counts the claims on someone by source and month', async () => {
    const { code, stdout, stderr } = await run('report.ts', [service.url, '--mentioning', '普京']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [head = [], ...rows] = stdout
      .trim()
      .split('\n')
      .map((line) => line.split(/ {2,}/));
    const claims = await new BriefgraphClient({ url: service.url }).claims({ mentioning: 'Putin' }).all();
    const months = new Set(claims.map(({ brief }) => brief.publishedOn?.slice(0, 7) ?? ''));
    expect(head).toEqual(['source', ...[...months].sort(), 'all']);
    const counted = rows.map(([source, ...counts]) => [source, Number(counts.at(-1))]);
    const bySource = Map.groupBy(claims, ({ source }) => source?.name ?? '');
    expect(new Map(counted as [string, number][])).toEqual(
      new Map([...bySource].map(([source, claims]) => [source, claims.length])),
    );
  });

  test('a report shows the claims as Markdown, between dates', async () => {
    const args = [service.url, '--mentioning', 'Putin', '--format', 'markdown'];
    const { stdout } = await run('report.ts', [...args, '--from', '2025-10-01', '--to', '2025-10-31']);
    expect(stdout).toMatch(
      /^# Claims on Putin\n\n## Foreign Affairs\n\n### 2025-10\n\n- 川普.*\n {2}Trump.*\n {2}\(Mira/,
    );
    expect(stdout.match(/^## /gm)).toHaveLength(1);
    const none = await run('report.ts', [...args, '--to', '1990-01-01']);
    expect(none.stdout).toBe('No claim mentions Putin.\n');
    const wrong = await run('report.ts', [...args, '--from', 'yesterday']);
    expect(wrong).toMatchObject({ code: 1, stdout: '' });
    expect(wrong.stderr).toMatch(/yesterday/);
  });

  test('queries of its own print the same, however large their pages', async () => {
    const [small, large] = [
      await run('own-query.ts', [service.url, '--size', '1']),
      await run('own-query.ts', [service.url]),
    ];
    expect(small).toEqual(large);
    expect(small).toMatchObject({ code: 0, stderr: '' });
    expect(small.stdout).toContain('Foreign Affairs\n  Mira Rapp-Hooper: United States ');
  });

  test('says when there is no such source', async () => {
    const { code, stdout } = await runExample([service.url, '--source', 'Nowhere']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'There is no source "Nowhere".\n' });
  });

  test('says when the URL is another', async () => {
    const { code, stderr } = await runExample([service.url.replace('/graphql', '/elsewhere')]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Source: \S/);
  });
});

test('says when the service is not there', async () => {
  const server = await serve(() => undefined);
  await server[Symbol.asyncDispose]();
  expect(await runExample([server.url])).toEqual({
    code: 1,
    stdout: '',
    stderr: `Source: ${server.url} cannot be reached: ECONNREFUSED (3 attempts)\nIs the service running? \`npm start\` starts one here.\n`,
  });
});

test.each<[what: string, args: string[], code: number, message: RegExp]>([
  ['shows help', ['--help'], 0, /^Prints the claims of a source.*--mentioning/s],
  ['refuses an unknown option', ['--sauce', 'x'], 2, /'--sauce'.*Usage:/s],
  ['refuses what is not a URL', ['localhost'], 2, /^Not a URL: localhost/],
  ['refuses a page of 0', ['--first', '0'], 2, /^--first must be from 1 to 100/],
])('%s', async (_what, args, code, message) => {
  const outcome = await runExample(args);
  expect(outcome.code).toBe(code);
  expect(outcome.stdout + outcome.stderr).toMatch(message);
});

test.each<[what: string, name: string, args: string[], code: number, message: RegExp]>([
  ['a report shows help', 'report.ts', ['--help'], 0, /^Prints the claims of each source.*--mentioning/s],
  ['a report needs a name', 'report.ts', [], 2, /^--mentioning is required.*Usage:/s],
  ['a report refuses another format', 'report.ts', ['--mentioning', 'x', '--format', 'pdf'], 2, /^--format must be/],
  ['queries show help', 'own-query.ts', ['--help'], 0, /^Prints who writes for which source/],
  ['queries refuse an unknown option', 'own-query.ts', ['--sise', '1'], 2, /'--sise'.*Usage:/s],
])('%s', async (_what, name, args, code, message) => {
  const outcome = await run(name, args);
  expect(outcome.code).toBe(code);
  expect(outcome.stdout + outcome.stderr).toMatch(message);
});
