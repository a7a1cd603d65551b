import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportReport } from '../../../db/cli/import/report.ts';
import type { Database } from '../../../db/database/database.ts';
import { migrateToLatest } from '../../../db/database/migrate.ts';
import { openDatabase } from '../../../db/database/open.ts';
import { copyOf, makeDatabase, temporaryDirectory } from '../../database/embedded/start-program.ts';
import { briefText, manyBriefs, writeFiles } from '../../import/briefs.ts';
import { runCommand, runForReport, runHere, runHereForData, startCommand } from './run-command.ts';

/** Started from new where that matters, which takes seconds; else from a copy. */
let origin: string;
beforeAll(async () => {
  origin = await makeDatabase();
});

/** Opens the embedded database of a directory in this process. */
async function open(dataDir: string, role: 'service' | 'command' = 'command'): Promise<Database> {
  const database = await openDatabase({ dataDir, role, log: () => undefined });
  await migrateToLatest(database);
  return database;
}

/** How many briefs, and which numbers of claims they have. */
async function stored({ pool }: Database): Promise<{ briefs: number; claims: number[] }> {
  const { rows } = await pool.query<{ claims: number }>(
    'select (select count(*)::int from claim where claim.brief_id = brief.id) as claims from brief',
  );
  return { briefs: rows.length, claims: [...new Set(rows.map(({ claims }) => claims))] };
}

describe('beside a service that owns the embedded database', () => {
  const state: { dataDir: string; service?: Database } = { dataDir: '' };
  const place = () => ({ env: { DATA_DIR: state.dataDir } });
  const count = async () => (state.service ? (await stored(state.service)).briefs : Number.NaN);

  beforeAll(async () => {
    state.dataDir = await copyOf(origin);
    state.service = await open(state.dataDir, 'service');
  });
  afterAll(() => state.service?.close());

  const folder = async () =>
    writeFiles(await temporaryDirectory(), {
      'bad-date.txt': briefText(1).replace(/\d{4}-\d\d-\d\d/, '2/30/2025'),
      'binary.bin': new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 2, 3]),
      'empty.txt': '',
      'good.txt': briefText(2),
      'other.csv': 'name,amount\nA,1\n',
      'README.md': '# Not a brief',
    });

  test('a dry run reports everything and stores nothing', async () => {
    const run = await runHere('import', [await folder(), '--dry-run'], place());
    expect(run.stdout).toMatch(/^2 created, 0 updated, 0 unchanged, 3 failed .*1 file skipped.*\nDry run/m);
    expect(run.code).toBe(1);
    expect(await count()).toBe(0);
  });

  test('good files are in at once, each other one says where and why, and a second time nothing changes', async () => {
    const files = await folder();
    const { data: report, code, stderr } = await runHereForData<ImportReport>('import', [files], place());
    const placed = { message: expect.any(String), hint: expect.any(String), line: 1, column: expect.any(Number) };
    const brief = [{ id: expect.stringMatching(/^brief_\d+$/) }];
    const failed = (code: string) => [expect.objectContaining({ ...placed, code, severity: 'ERROR' })];
    expect(report).toEqual({
      created: 2,
      updated: 0,
      unchanged: 0,
      failed: 3,
      results: [
        { name: 'bad-date.txt', outcome: 'CREATED', briefs: brief, diagnostics: expect.anything() },
        { name: 'binary.bin', outcome: 'FAILED', briefs: [], diagnostics: failed('BINARY_FILE') },
        { name: 'empty.txt', outcome: 'FAILED', briefs: [], diagnostics: failed('FILE_EMPTY') },
        { name: 'good.txt', outcome: 'CREATED', briefs: brief, diagnostics: expect.anything() },
        { name: 'other.csv', outcome: 'FAILED', briefs: [], diagnostics: failed('NOT_A_BRIEF') },
      ],
    });
    expect(report.results[0]?.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'DATE_IMPOSSIBLE', line: 5, column: 10, excerpt: '2/30/2025' }),
    );
    expect([code, stderr]).toEqual([1, '']);
    expect(await count()).toBe(2);

    const again = await runHere('import', [files], place());
    expect(again.stdout).toMatch(/^unchanged {2}.*good\.txt$/m);
    expect(again.stdout).toMatch(/bad-date\.txt:5:10 warning DATE_IMPOSSIBLE .*\n {4}\| 2\/30\/2025\n {4}= /);
    expect(again.stdout).toMatch(/^0 created, 0 updated, 2 unchanged, 3 failed /m);
    expect(await count()).toBe(2);
  });

  test.each([
    ['a good file', 'good.txt', [], 0],
    ['a good file when strict', 'good.txt', ['--strict'], 0],
    ['a warning', 'bad-date.txt', [], 0],
    ['a warning when strict', 'bad-date.txt', ['--strict'], 1],
    ['a missing file', 'gone.txt', [], 1],
  ])('the exit code of %s', async (_what, name, options, code) => {
    const run = await runHere('import', [name, ...options], { ...place(), cwd: await folder() });
    expect([run.code, run.stderr]).toEqual([code, '']);
  });

  test('an interrupted run finishes the file at work, tells so and ends like a shell expects', async () => {
    const running = startCommand([await writeFiles(await temporaryDirectory(), manyBriefs(300, 100))], place());
    await running.untilPrinted(/0102\.txt/);
    running.child.kill('SIGTERM');
    const { code, stdout, stderr } = await running.ended;
    const done = stdout.match(/^created .*\.txt$/gm)?.length ?? 0;
    expect(stdout).toMatch(
      new RegExp(`^${done} created, 0 updated, 0 unchanged, 0 failed \\(${300 - done} not tried`, 'm'),
    );
    expect(done).toBeGreaterThanOrEqual(3);
    expect(stderr).toContain('Stopping');
    expect(code).toBe(143);
  });
});

test('wrong usage is told on standard error', async () => {
  const none = await runCommand([], { env: {} });
  expect([none.code, none.stdout]).toEqual([2, '']);
  expect(none.stderr).toMatch(/^error: missing required argument 'paths'\nSee npm run import -- --help/);
  const help = await runCommand(['--help'], { env: {} });
  expect([help.code, help.stderr]).toEqual([0, '']);
  expect(help.stdout).toMatch(/^Examples:/m);
});

test('a database that cannot be reached fails every file, with the reason once', async () => {
  const folder = await writeFiles(await temporaryDirectory(), manyBriefs(3));
  const place = { env: { DATABASE_URL: 'not-a-url' } };
  const { data: report, code } = await runHereForData<ImportReport>('import', [folder], place);
  expect(report).toMatchObject({ created: 0, failed: 3 });
  expect(report.results.map(({ diagnostics }) => diagnostics[0]?.code)).toEqual(Array(3).fill('DATABASE_UNAVAILABLE'));
  expect(code).toBe(1);
  const told = await runHere('import', [folder], place);
  expect(told.stderr).toMatch(
    /^error DATABASE_UNAVAILABLE DATABASE_URL is not .*\n.*\n3 of 3 files were not imported\.$/m,
  );
});

test('two processes that import one folder at once end with each brief once', async () => {
  const dataDir = await temporaryDirectory();
  const folder = await writeFiles(await temporaryDirectory(), manyBriefs(24));
  const place = { env: { DATA_DIR: dataDir } };
  const runs = await Promise.all([runForReport([folder], place), runForReport([folder], place)]);
  expect(runs.map(({ code }) => code)).toEqual([0, 0]);
  const [one, other] = runs.map(({ report }) => report);
  expect((one?.created ?? 0) + (other?.created ?? 0)).toBe(24);
  expect((one?.unchanged ?? 0) + (other?.unchanged ?? 0)).toBe(24);
  expect(one?.results.map(({ briefs }) => briefs)).toEqual(other?.results.map(({ briefs }) => briefs));
  await using database = await open(dataDir);
  expect(await stored(database)).toEqual({ briefs: 24, claims: [2] });
});

test('after kill -9 in the midst of many, another run completes them: each there once, none partial', async () => {
  const dataDir = await copyOf(origin);
  const folder = await writeFiles(await temporaryDirectory(), manyBriefs(200));
  const place = { env: { DATA_DIR: dataDir } };
  const first = startCommand([folder], place);
  await first.untilPrinted(/0060\.txt/);
  first.child.kill('SIGKILL');
  const printed = (await first.ended).stdout.match(/^created/gm)?.length ?? 0;
  const { report, code } = await runForReport([folder], place);
  expect(code).toBe(0);
  expect([report.created + report.unchanged, report.failed]).toEqual([200, 0]);
  // What was reported had been stored.
  expect(report.unchanged).toBeGreaterThanOrEqual(printed);
  expect(report.created).toBeGreaterThan(0);
  await using database = await open(dataDir);
  expect(await stored(database)).toEqual({ briefs: 200, claims: [2] });
});

test('when the service that owned the database is gone, the command goes on as its owner', async () => {
  const dataDir = await copyOf(origin);
  const folder = await writeFiles(await temporaryDirectory(), manyBriefs(40));
  const service = await open(dataDir, 'service');
  const running = startCommand([folder], { env: { DATA_DIR: dataDir } });
  await running.untilPrinted(/0003\.txt/);
  await service.close();
  const { code, stdout, stderr } = await running.ended;
  expect(stderr).toContain('opening it again');
  // A document whose commit was not answered any more is unchanged when it is imported again.
  expect(stdout).toMatch(/^(40 created, 0 updated, 0|39 created, 0 updated, 1) unchanged, 0 failed/m);
  expect(code).toBe(0);
  await using database = await open(dataDir);
  expect(await stored(database)).toEqual({ briefs: 40, claims: [2] });
});
