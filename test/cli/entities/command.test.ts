import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyOf, makeDatabase, temporaryDirectory } from '../../database/embedded/start-program.ts';
import { briefText, writeFiles } from '../../import/briefs.ts';
import { type Place, runHere, runHereForData, startProgram, startService } from '../import/run-command.ts';

type Changed = { isChanged: boolean; claimsLinked: number; claimsWaiting: number };

describe('beside a running service', () => {
  let service: Awaited<ReturnType<typeof startService>>;
  let place: Place;
  beforeAll(async () => {
    const dataDir = await copyOf(await makeDatabase());
    place = { env: { DATA_DIR: dataDir } };
    service = await startService({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
    await runHere('import', [await writeFiles(await temporaryDirectory(), { 'one.txt': briefText(1) })], place);
  });
  afterAll(() => service.stop());

  async function namesOfHotline(): Promise<unknown> {
    const query = '{ entity(name: "熱線") { name { en } claims { totalCount } } }';
    const response = await fetch(service.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return response.json();
  }

  const add = ['add', 'hotline', '--kind', 'other', '--zh', '熱線', '--en', 'Hotline'];

  test('an entity is added with its claims, and the service answers by it without a restart', async () => {
    expect(await namesOfHotline()).toEqual({ data: { entity: null } });
    const added = await startProgram('db/cli/main.ts', ['entities', ...add], place).ended;
    expect(added).toMatchObject({ code: 0, stderr: '' });
    expect(added.stdout).toMatch(/^Added hotline\.\n\d claims? linked again\.\n$/);
    const known = { data: { entity: { name: { en: 'Hotline' }, claims: { totalCount: 1 } } } };
    await expect.poll(namesOfHotline, { timeout: 20_000 }).toEqual(known);
    const again = await runHere('entities', add, place);
    expect(again).toEqual({ code: 0, stdout: 'hotline is there already, with these names.\n', stderr: '' });
  });

  test('what is left for later is linked by the service', async () => {
    const { code, data } = await runHereForData<Changed>('entities', ['remove', 'hotline', '--later'], place);
    expect([code, data.isChanged, data.claimsLinked]).toEqual([0, true, 0]);
    await expect.poll(namesOfHotline, { timeout: 20_000 }).toEqual({ data: { entity: null } });
    const linked = async () => (await runHereForData<Changed>('entities', ['link'], place)).data.claimsWaiting;
    await expect.poll(linked, { timeout: 20_000 }).toBe(0);
    expect((await runHere('entities', ['show', 'hotline'], place)).stderr).toBe('hotline was removed.\n');
    expect((await runHere('entities', ['remove', 'hotline'], place)).stdout).toBe('hotline was removed already.\n');
  });

  test('an export imports as no change, and a file adds what it holds, or nothing where it has mistakes', async () => {
    const folder = await temporaryDirectory();
    const [exported, more, wrong] = ['all.json', 'more.json', 'wrong.json'].map((name) => path.join(folder, name));
    const { stdout } = await runHere('entities', ['export'], place);
    await writeFile(exported ?? '', stdout);
    expect((await runHereForData<Changed>('entities', ['import', exported ?? ''], place)).data.isChanged).toBe(false);
    const entities = { harbour: { kind: 'PLACE', en: ['Harbour'], standsFor: ['china'] }, china: { en: ['Cathay'] } };
    await writeFile(more ?? '', JSON.stringify({ entities, stopPhrases: { en: ['Harbour Bridge'] } }));
    expect((await runHere('entities', ['import', more ?? ''], place)).stdout).toMatch(/^Added the content of /);
    const china = await runHereForData<{ names: { text: string }[]; metonyms: string[] }>(
      'entities',
      ['show', 'Cathay'],
      place,
    );
    expect(china.data.names).toContainEqual(expect.objectContaining({ text: 'Cathay' }));
    expect(china.data.metonyms).toContain('harbour');
    await writeFile(wrong ?? '', JSON.stringify({ entities: { X: { kind: 'MAN', en: ['X'] }, nobody: {} } }));
    const refused = await runHere('entities', ['import', wrong ?? ''], place);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toMatch(/kebab case[\s\S]*must be one of PERSON[\s\S]*must have a name/);
    const after = JSON.parse((await runHere('entities', ['export'], place)).stdout).entities;
    expect(after.harbour).toEqual(entities.harbour);
    const before = JSON.parse(await readFile(exported ?? '', 'utf8')).entities;
    expect(after.china).toEqual({ ...before.china, en: [...before.china.en, 'Cathay'] });
  });
});

test('wrong usage, a database that cannot be reached and help have their exit codes', async () => {
  const nowhere = { env: { DATABASE_URL: 'not-a-url' } };
  const wrong = await startProgram('db/cli/main.ts', ['entities', 'shw'], nowhere).ended;
  expect(wrong).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(/^error: unknown command 'shw'\n\(Did you mean show\?\)\n/),
  });
  const none = await runHere('entities', [], nowhere);
  expect(none).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/^Usage: npm run entities -- /) });
  const list = await runHere('entities', ['list'], nowhere);
  expect(list).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/^DATABASE_URL is not /) });
  const { code, stdout } = await runHere('entities', ['--help'], nowhere);
  const names = Array.from(stdout.matchAll(/^ {2}([a-z-]+) .*/gm), ([, name = '']) => name);
  const all = ['list', 'show', 'add', 'alias', 'set', 'merge', 'stand-for', 'stop', 'remove', 'import', 'export'];
  expect([code, names]).toEqual([0, expect.arrayContaining([...all, 'link', 'suggest', 'accept', 'dismiss'])]);
  for (const words of [
    ['accept', '-h'],
    ['help', 'accept'],
  ]) {
    const help = await runHere('entities', words, nowhere);
    expect(help).toMatchObject({ code: 0, stdout: expect.stringMatching(/accept \[options\] <id>[\s\S]*--json/) });
  }
});

test('help loads no module of the database', async () => {
  const { stdout } = await startProgram('test/cli/entities/loaded-by-help.ts', [], { env: {} }).ended;
  expect(JSON.parse(stdout.split('\n').at(-1) ?? '')).toEqual([]);
});
