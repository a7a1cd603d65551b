import { execFile } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSampleService } from '../browser/sample-service.ts';
import { serve } from './http-server.ts';

const example = path.join(import.meta.dirname, '..', '..', 'sdk', 'examples', 'claims-by-source.ts');

interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

function runExample(args: string[], environment: Record<string, string> = {}): Promise<Outcome> {
  const env = { ...process.env, ...environment };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [example, ...args], { env }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode, stdout, stderr }),
    );
  });
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

  test('says when there is no such source', async () => {
    const { code, stdout } = await runExample([service.url, '--source', 'Nowhere']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'There is no source "Nowhere".\n' });
  });

  test('says when the URL is another', async () => {
    const { code, stderr } = await runExample([service.url.replace('/graphql', '/elsewhere')]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^ClaimsBySource: \S/);
  });
});

test('says when the service is not there', async () => {
  const server = await serve(() => undefined);
  await server[Symbol.asyncDispose]();
  expect(await runExample([server.url])).toEqual({
    code: 1,
    stdout: '',
    stderr: `ClaimsBySource: ${server.url} cannot be reached: ECONNREFUSED\nIs the service running? \`npm start\` starts one here.\n`,
  });
});

test.each<[what: string, args: string[], code: number, message: RegExp]>([
  ['shows help', ['--help'], 0, /^What does a source say.*--mentioning/s],
  ['refuses an unknown option', ['--sauce', 'x'], 2, /'--sauce'.*Usage:/s],
  ['refuses what is not a URL', ['localhost'], 2, /^Not a URL: localhost/],
  ['refuses a page of 0', ['--first', '0'], 2, /^--first must be from 1 to 100/],
])('%s', async (_what, args, code, message) => {
  const outcome = await runExample(args);
  expect(outcome.code).toBe(code);
  expect(outcome.stdout + outcome.stderr).toMatch(message);
});
