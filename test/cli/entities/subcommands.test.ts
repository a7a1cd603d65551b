import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CommandProcess, runProgram } from '../../../db/cli/command.ts';
import { entitiesCommand } from '../../../db/cli/entities/command.ts';
import type { Session } from '../../../db/cli/entities/session.ts';
import type { Database } from '../../../db/database/database.ts';
import { loadRegistry, seedRegistry } from '../../../db/entities/registry/registry.ts';
import { testDatabase } from '../../setup/database.ts';
import { Screen } from '../import/run-command.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  await seedRegistry(database, loadRegistry());
});
afterAll(() => database.close());

/** Runs a subcommand in a session; says what it prints, and how it ended. */
async function call(words: string[], openDatabase: Session['database']) {
  const [stdout, stderr] = [new Screen(), new Screen()];
  const own: CommandProcess = { env: {}, cwd: () => '/', stdout, stderr, exitCode: 0 };
  const session: Session = { database: openDatabase, stderr, signal: new AbortController().signal };
  const program = entitiesCommand(own, async (job) => void stdout.write((await job(session)).text));
  await runProgram(program, words, own);
  return { code: own.exitCode, out: stdout.written, err: stderr.written };
}

/** What a subcommand says: notes, then its outcome or why it refused. */
async function said(...words: string[]): Promise<string> {
  const { code, out, err } = await call(words, async () => database);
  if (code !== 0 && code !== 1) throw new Error(err);
  return code === 1 ? `refused: ${err.trimEnd()}` : err + out;
}

test('names are merged, shared, shown, bound to a rule and kept from words', async () => {
  await said('add', 'wall', '--kind', 'place', '--zh', '城牆', '--en', 'Wall');
  await said('add', 'wall-2', '--kind', 'place', '--zh', '長牆', '--en', 'Long Wall');
  expect(await said('merge', 'wall-2', 'wall')).toMatch(/^Merged wall-2 into wall\./);
  expect(await said('merge', 'wall-2', 'wall')).toMatch(/^wall-2 was merged into wall already\./);
  expect(await said('show', 'Long Wall')).toMatch(/^wall\tPLACE\t城牆\tWall\n[\s\S]*長牆/);
  expect(await said('show', 'wall-2')).toBe('refused: wall-2 was merged into wall.');
  expect(await said('set', 'wall', '--zh', '長牆')).toMatch(/^Changed wall\./);
  expect(await said('set', 'wall', '--zh', '高牆')).toMatch(/^refused: 高牆 is not a name of wall\./);
  expect(await said('alias', 'wall', '牆中', '--with', 'china', '--region', 'tw')).toMatch(
    /^牆中 now names wall and china/,
  );
  expect(await said('alias', 'wall', '牆中', '--with', 'china', '--region', 'TW')).toMatch(
    /^牆中 names wall and china already/,
  );
  expect(await said('alias', 'wall', 'Putin')).toMatch(/^Note: Putin also names vladimir-putin\./);
  expect(await said('show', 'Putin')).toBe('refused: "Putin" names vladimir-putin, wall. Say which one by its slug.');
  expect(await said('remove', 'wall', 'Putin')).toMatch(/^Putin no longer names wall\./);
  expect(await said('stop', '城牆上')).toMatch(/^No name is found in 城牆上 any more\./);
  expect(await said('stop', '城牆上')).toMatch(/^城牆上 is a stop phrase already\./);
  expect(await said('stop', '城牆上', '--remove')).toMatch(/^Names are found in 城牆上 again\./);
  expect(await said('stand-for', 'wall', 'china')).toMatch(/^wall may stand for china from now on\./);
  expect(await said('stand-for', 'wall', 'china', '--not')).toMatch(/^wall does not stand for china from now on\./);
  expect(await said('remove', 'wall', 'Wall', 'Long Wall', '城牆', '長牆')).toMatch(
    /^refused: wall would have no name left\./,
  );
  expect(await said('show', 'vladimir-puttin')).toBe(
    'refused: There is no entity "vladimir-puttin". Did you mean vladimir-putin?',
  );
});

test.each([
  [['show'], /^error: missing required argument 'entity'/],
  [['merge', 'a', 'b', 'c'], /^error: too many arguments for 'merge'\. .*: a, b, c/],
  [['add', 'No Slug', '--kind', 'person', '--en', 'X'], /^error: "No Slug" is not a valid slug/],
  [['add', 'x', '--en', 'X'], /^error: required option '--kind <kind>' not specified/],
  [['add', 'x', '--kind', 'man', '--en', 'X'], /^error: option '--kind <kind>' .*'man' is invalid\. .* PERSON, /],
  [['add', 'x', '--kind', 'person'], /^error: An entity needs a name/],
  [['add', 'x', '--kind', 'person', '--en', ' X'], /^error: " X" starts or ends with a space/],
  [['alias', 'china', 'X', '--colour', 'red'], /^error: unknown option '--colour'\n[\s\S]*--help/],
  [['alias', 'china', 'X', '--langage', 'EN'], /^error: unknown option '--langage'\n\(Did you mean --language\?\)/],
  [['alias', 'china', 'X', '--region', '1'], /^error: "1" is not a region/],
  [['alias', 'china', 'Quad', '--excluded', 'Bike'], /^error: --excluded "Bike" does not contain "Quad"/],
  [['show', ''], /It must not be empty/],
  [['suggest', '--limit', '201'], /It must be a whole number from 1 to 200/],
  [['stop', '…'], /^error: "…" contains no letter or digit/],
])('wrong usage is told before anything is opened: %j', async (words, message) => {
  const { code, out, err } = await call(words, () => Promise.reject(new Error('The database was opened.')));
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(message);
});
