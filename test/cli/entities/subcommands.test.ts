import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Session } from '../../../db/cli/entities/session.ts';
import { subcommands } from '../../../db/cli/entities/subcommands.ts';
import { UsageError } from '../../../db/cli/usage-error.ts';
import type { Database } from '../../../db/database/database.ts';
import { RegistryError } from '../../../db/entities/registry/errors.ts';
import { loadRegistry } from '../../../db/entities/registry/registry.ts';
import { seedRegistry } from '../../../db/entities/registry/seed.ts';
import { testDatabase } from '../../setup/database.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  await seedRegistry(database, loadRegistry());
});
afterAll(() => database.close());

async function call([name, ...parameters]: string[], session: Session) {
  const found = subcommands.find((subcommand) => subcommand.name === name);
  if (!found) throw new Error(`There is no ${name}`);
  return found.run(parameters, session);
}

/** What a subcommand says: notes, then its outcome or why it refused. */
async function said(...parameters: string[]): Promise<string> {
  const notes: string[] = [];
  const note = (message: string) => void notes.push(message);
  const { signal } = new AbortController();
  try {
    const outcome = await call(parameters, { database: async () => database, note, signal });
    return [...notes, outcome.text].join('\n');
  } catch (error) {
    if (!(error instanceof RegistryError)) throw error;
    return `refused: ${error.message}`;
  }
}

test('names are merged, shared, shown, bound to a rule and kept from words', async () => {
  await said('add', 'wall', '--kind', 'place', '--zh', '城牆', '--en', 'Wall');
  await said('add', 'wall-2', '--kind', 'place', '--zh', '長牆', '--en', 'Long Wall');
  expect(await said('merge', 'wall-2', 'wall')).toMatch(/^Merged wall-2 into wall\./);
  expect(await said('merge', 'wall-2', 'wall')).toMatch(/^wall-2 was merged into wall already\./);
  expect(await said('show', 'Long Wall')).toMatch(/^wall\tPLACE\t城牆\tWall\n[\s\S]*長牆/);
  expect(await said('show', 'wall-2')).toBe('refused: wall-2 was merged into wall.');
  expect(await said('set', 'wall', '--zh', '長牆')).toMatch(/^Changed wall\./);
  expect(await said('set', 'wall', '--zh', '高牆')).toMatch(/^refused: 高牆 is no name of wall\./);
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

describe('wrong usage is told before anything is opened', () => {
  const session: Session = {
    database: () => Promise.reject(new Error('The database was opened.')),
    note() {},
    signal: new AbortController().signal,
  };

  test.each([
    [['show'], /^Something is missing after "show"\.\nUsage: npm run entities -- show <entity>/],
    [['merge', 'a', 'b', 'c'], /^"c" is too much/],
    [['add', 'No Slug', '--kind', 'person', '--en', 'X'], /^"No Slug" is no slug/],
    [['add', 'x', '--en', 'X'], /^--kind is missing/],
    [['add', 'x', '--kind', 'man', '--en', 'X'], /^--kind is one of PERSON, .*, not "man"/],
    [['add', 'x', '--kind', 'person'], /^An entity needs a name/],
    [['add', 'x', '--kind', 'person', '--en', ' X'], /^" X" has space around it/],
    [['alias', 'china', 'X', '--colour', 'red'], /^Unknown option '--colour'\. See npm run entities -- alias --help/],
    [['alias', 'china', 'Quad', '--excluded', 'Bike'], /^--excluded "Bike" does not hold "Quad"/],
    [['stop', '…'], /^"…" has no letter in it/],
  ])('%j', async (parameters, message) => {
    const error = await call(parameters, session).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect(error).toHaveProperty('message', expect.stringMatching(message));
  });
});
