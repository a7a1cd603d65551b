import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../db/database/database.ts';
import { entityNamesOf, openNames } from '../../db/entities/lookup/names.ts';
import { createImporter, loadSamples } from '../../db/import/importer.ts';
import type { Context } from '../../schema/context.ts';
import { testDatabase } from '../setup/database.ts';
import { plannedAnswer } from './planned.ts';

/**
 * A case is an operation over the sample briefs (`NAME.graphql`, whose first line may be a comment with its variables
 * in JSON), its answer (`NAME.json`) and the SQL that it becomes (`NAME.sql`, with a line for each clause), so that a
 * review sees where SQL or answers change. `UPDATE_CASES=1 npx vitest run test/query/cases.test.ts` writes both again.
 */
const folder = new URL('./cases/', import.meta.url);
const updates = process.env.UPDATE_CASES !== undefined && process.env.CI === undefined;

const files = readdirSync(folder);
const names = files.filter((file) => file.endsWith('.graphql')).map((file) => file.replace(/\.graphql$/, ''));

let database: Database;
let context: Context;
const statements: string[] = [];

beforeAll(async () => {
  database = await testDatabase();
  const registered = await openNames(database);
  await loadSamples(database, await createImporter(database, registered));
  const pool = new Proxy(database.pool, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => {
        const [query] = args;
        if (name === 'query') statements.push(textOf(query));
        return member.apply(target, args);
      };
    },
  });
  context = {
    database: { ...database, pool },
    names: entityNamesOf(registered.snapshot),
    frequencies: new Map(),
    importDocuments: null,
    mayImport: false,
  };
});
afterAll(() => database.close());

function textOf(query: unknown): string {
  if (typeof query === 'object' && query !== null && 'text' in query) return String(query.text);
  return String(query);
}

const clauses = / (?=(?:from|where|union all|order by|limit|left join|cross join) )|(?<!left|cross) (?=join )/g;

/** One clause a line: enough for a difference to be read. */
function linesOf(sql: string): string {
  return `${sql.replace(clauses, '\n').replaceAll('(select ', '\n(select ')};\n`;
}

/** Compares with a file, or writes it. */
function expectFile(file: string, content: string): void {
  const url = new URL(file, folder);
  if (updates) writeFileSync(url, content);
  expect(content).toBe(readFileSync(url, 'utf8'));
}

test.each(names)('%s', async (name) => {
  const document = readFileSync(new URL(`${name}.graphql`, folder), 'utf8');
  const variables: Record<string, unknown> = JSON.parse(/^# (\{.*\})\n/.exec(document)?.[1] ?? '{}');
  statements.length = 0;
  const answer = await plannedAnswer(context, document, variables);
  expectFile(`${name}.json`, `${JSON.stringify(answer, null, 2)}\n`);
  expectFile(`${name}.sql`, statements.map(linesOf).join('\n'));
});

test('every file belongs to a case', () => {
  const left = files.filter((file) => !names.includes(file.replace(/\.(graphql|json|sql)$/, '')));
  if (updates) for (const file of left) rmSync(new URL(file, folder));
  expect(updates ? [] : left).toEqual([]);
});
