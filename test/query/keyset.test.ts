import fc from 'fast-check';
import type { ExecutionResult } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../db/database/database.ts';
import { testDatabase } from '../setup/database.ts';
import { plannedAnswer, unprepared } from './planned.ts';
import { arbitraryGraph } from './random/arbitrary-data.ts';
import { loadGraph } from './random/load-data.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  const full = arbitraryGraph.filter(({ briefs }) => briefs.length > 8);
  const [graph] = fc.sample(full, { seed: 9, numRuns: 1 });
  if (graph) await loadGraph(database, graph);
});
afterAll(() => database.close());

function ask(document: string, variables: Readonly<Record<string, unknown>> = {}): Promise<ExecutionResult> {
  return plannedAnswer(unprepared(database), document, variables);
}

type Answer = {
  list: { pageInfo: { endCursor: string; hasNextPage: boolean; hasPreviousPage: boolean }; nodes: { id: string }[] };
};

async function page(list: string): Promise<Answer['list']> {
  const { data, errors } = await ask(
    `{ list: ${list} { nodes { id } pageInfo { endCursor hasNextPage hasPreviousPage } } }`,
  );
  expect(errors).toBeUndefined();
  return (data as Answer).list;
}

const lists = [
  'claims',
  'briefs',
  'sources',
  'authors',
  'keywords',
  'entities',
  'claims(orderBy: [{field: PUBLISHED_ON, direction: ASC}])',
  'claims(orderBy: [{field: POSITION, direction: ASC}])',
  'claims(orderBy: [{field: POSITION, direction: DESC}])',
  'claims(search: "signal", orderBy: [{field: RELEVANCE, direction: DESC}])',
  'claims(search: "signal", orderBy: [{field: RELEVANCE, direction: ASC}])',
  'briefs(orderBy: [{field: IMPORTED_AT, direction: DESC}])',
  'briefs(orderBy: [{field: IMPORTED_AT, direction: DESC}, {field: PUBLISHED_ON, direction: ASC}])',
  'briefs(search: "signal", orderBy: [{field: RELEVANCE, direction: DESC}])',
];

function withArguments(list: string, args: string): string {
  return list.includes('(') ? list.replace('(', `(${args}, `) : `${list}(${args})`;
}

async function refusal(list: string, cursor: string): Promise<unknown> {
  const document = `query ($cursor: String) { list: ${withArguments(list, 'after: $cursor')} { nodes { id } } }`;
  const { data, errors } = await ask(document, { cursor });
  return errors ? errors.map(({ extensions }) => extensions.code) : data;
}

test.for(lists)('%s takes its own cursors and refuses those of all other lists and orders', async (list) => {
  for (const other of lists) {
    const { endCursor } = (await page(withArguments(other, 'first: 1'))).pageInfo;
    if (other === list) expect(await refusal(list, endCursor)).toHaveProperty('list');
    else expect(await refusal(list, endCursor), `of ${other}`).toEqual(['BAD_USER_INPUT']);
  }
});

/** The cursor of the first row of a list, changed: the mark of the list stays. */
async function changedCursor(list: string, change: (values: unknown[]) => unknown): Promise<string> {
  const { endCursor } = (await page(withArguments(list, 'first: 1'))).pageInfo;
  const [mark, ...values] = JSON.parse(Buffer.from(endCursor, 'base64url').toString());
  return Buffer.from(JSON.stringify([mark, ...[change(values)].flat()])).toString('base64url');
}

const changes: readonly [string, (values: unknown[]) => unknown][] = [
  ['no values', () => []],
  ['a value less', (values) => values.slice(1)],
  ['a value more', (values) => [...values, 1]],
  ['nulls', (values) => values.map(() => null)],
  ['objects', (values) => values.map(() => ({}))],
  ['words', (values) => values.map(() => '\u0000')],
  ['great numbers', (values) => values.map(() => '9'.repeat(30))],
  ['dates that are none', (values) => values.map((value) => (/^\d{4}-/.test(String(value)) ? '2025-99-99' : 'x'))],
];

test.for(changes)('a cursor with %s is refused', async ([, change]) => {
  for (const list of lists.filter((one) => one.startsWith('claims') || one.startsWith('briefs'))) {
    const cursor = await changedCursor(list, change);
    expect(await refusal(list, cursor), `${list} ${Buffer.from(cursor, 'base64url')}`).toEqual(['BAD_USER_INPUT']);
  }
});

/** Values that have the form of a key and still are none. */
const almost: readonly [string, string, RegExp, string][] = [
  ['a date of no calendar', 'claims', /^(\d{4}-\d\d-\d\d|-infinity)$/, '2025-13-45'],
  ['a day too far', 'claims', /^(\d{4}-\d\d-\d\d|-infinity)$/, '999999-12-31'],
  ['a moment of no clock', 'briefs(orderBy: [{field: IMPORTED_AT, direction: DESC}])', /T/, '2025-02-30T99:99:99Z'],
  ['a rank that is no number', lists[9] ?? '', /^\d\.\d/, '1.2.3'],
  ['a rank too great', lists[9] ?? '', /^\d\.\d/, '1e999'],
  ['an ordinal too great', 'claims', /^\d{1,2}$/, '9999999999'],
];

test.for(almost)('a cursor with %s is refused', async ([, list, form, text]) => {
  const cursor = await changedCursor(list, (values) =>
    values.map((value) => (form.test(String(value)) ? text : value)),
  );
  expect(await refusal(list, cursor)).toEqual(['BAD_USER_INPUT']);
});

test('no text is an error of ours', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json().map((json) => Buffer.from(json).toString('base64url')),
  );
  await fc.assert(
    fc.asyncProperty(text, fc.constantFrom(...lists), async (cursor, list) => {
      expect(await refusal(list, cursor)).toEqual(['BAD_USER_INPUT']);
    }),
  );
});

test('cursors are URL-safe', async () => {
  for (const list of lists) {
    expect((await page(withArguments(list, 'first: 3'))).pageInfo.endCursor).toMatch(/^[\w-]+$/);
  }
});

test('a cursor outlives its row', async () => {
  const { pageInfo, nodes } = await page('briefs(first: 3)');
  const [, , last] = nodes;
  const next = await page(`briefs(first: 1, after: "${pageInfo.endCursor}")`);
  await database.pool.query('delete from brief where id = $1', [last?.id.split('_')[1]]);
  expect(await page(`briefs(first: 1, after: "${pageInfo.endCursor}")`)).toEqual(next);
});

test('a page before its own start is empty', async () => {
  const { endCursor } = (await page('claims(first: 3)')).pageInfo;
  expect((await page(`claims(after: "${endCursor}", before: "${endCursor}")`)).nodes).toEqual([]);
  expect((await page(`claims(last: 5, after: "${endCursor}", before: "${endCursor}")`)).nodes).toEqual([]);
});
