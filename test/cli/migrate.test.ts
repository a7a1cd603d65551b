import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'briefgraph-'));
});
afterAll(() => rm(dataDir, { recursive: true }));

/** What `npm run migrate` prints and ends with. */
function migrate(parameters: string[], environment = {}): Promise<{ code: unknown; output: string; errors: string }> {
  const main = path.join(import.meta.dirname, '../../db/cli/migrate.ts');
  const env = { ...process.env, DATABASE_URL: '', DATA_DIR: dataDir, ...environment };
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...parameters], { env }, (error, output, errors) =>
      resolve({ code: error?.code ?? 0, output, errors }),
    );
  });
}

test('two at once on a new data directory: each migration is applied by one, both end well', async () => {
  const runs = await Promise.all([migrate([]), migrate([])]);
  expect(runs.map(({ code }) => code)).toEqual([0, 0]);
  const applied = runs.flatMap(({ output }) => [...output.matchAll(/^Applied (.+)$/gm)].map(([, name]) => name));
  const files = await readdir(path.join(import.meta.dirname, '../../db/database/migrations'));
  expect(applied.sort()).toEqual(files.map((file) => path.parse(file).name).sort());
  for (const { output } of runs) {
    expect(output).toMatch(/^(?:Nothing to apply to|Migrated) the embedded database in /m);
  }
});

test('help is printed and nothing is done', async () => {
  expect(await migrate(['--help'])).toMatchObject({
    code: 0,
    output: expect.stringContaining('Usage: npm run migrate'),
  });
});

test.for([['--force'], ['newest']])('%s is wrong usage', async (parameters) => {
  const { code, errors } = await migrate(parameters);
  expect(code).toBe(2);
  expect(errors).toContain('Usage: npm run migrate');
});

test('a database that cannot be used is one line and exit code 1', async () => {
  const { code, output, errors } = await migrate([], { DATABASE_URL: 'briefs:secret' });
  expect({ code, output }).toEqual({ code: 1, output: '' });
  expect(errors.trim().split('\n')).toEqual([expect.stringContaining('DATABASE_URL is not of the form')]);
});
