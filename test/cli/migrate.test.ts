import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runHere, startProgram } from './import/run-command.ts';

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'briefgraph-'));
});
afterAll(() => rm(dataDir, { recursive: true }));

test('two at once on a new data directory: each migration is applied by one, both end well', async () => {
  const migrate = () => startProgram('db/cli/main.ts', ['migrate'], { env: { DATA_DIR: dataDir } }).ended;
  const runs = await Promise.all([migrate(), migrate()]);
  expect(runs.map(({ code }) => code)).toEqual([0, 0]);
  const applied = runs.flatMap(({ stdout }) => [...stdout.matchAll(/^Applied (.+)$/gm)].map(([, name]) => name));
  const files = await readdir(path.join(import.meta.dirname, '../../db/database/migrations'));
  expect(applied.sort()).toEqual(files.map((file) => path.parse(file).name).sort());
  for (const { stdout } of runs) {
    expect(stdout).toMatch(/^(?:Nothing to apply to|Migrated) the embedded database in /m);
  }
});

test('help is printed and nothing is done', async () => {
  const run = await runHere('migrate', ['--help'], { env: { DATA_DIR: dataDir } });
  expect(run).toMatchObject({ code: 0, stdout: expect.stringContaining('Usage: npm run migrate'), stderr: '' });
});

test.for([['--force'], ['newest']])('%s is wrong usage', async (parameters) => {
  const { code, stderr } = await runHere('migrate', parameters, { env: { DATA_DIR: dataDir } });
  expect(code).toBe(2);
  expect(stderr).toContain('npm run migrate -- --help');
});

test('a database that cannot be used is one line and exit code 1', async () => {
  const { code, stdout, stderr } = await runHere('migrate', [], { env: { DATABASE_URL: 'briefs:secret' } });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr.trim().split('\n')).toEqual([expect.stringContaining('DATABASE_URL is not of the form')]);
});
