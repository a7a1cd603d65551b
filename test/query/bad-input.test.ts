import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../db/database/database.ts';
import { testDatabase } from '../setup/database.ts';
import { contextOn, plannedAnswer, unprepared } from './planned.ts';
import { arbitraryGraph } from './random/arbitrary-data.ts';
import { loadGraph } from './random/load-data.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  const [graph] = fc.sample(arbitraryGraph, { seed: 11, numRuns: 1 });
  if (graph) await loadGraph(database, graph);
});
afterAll(() => database.close());

const refused = [
  '{ claims(first: 101) { totalCount } }',
  '{ claims(last: 101) { totalCount } }',
  '{ claims(first: -1) { totalCount } }',
  '{ claims(first: 1, last: 1) { totalCount } }',
  '{ keywords(last: -1) { totalCount } }',
  '{ brief(id: "brief_1") { claims(first: 101) { totalCount } } }',
  '{ authors { nodes { briefs(first: 1, last: 1) { totalCount } } } }',
  '{ claims(orderBy: [{field: RELEVANCE}]) { totalCount } }',
  '{ briefs(orderBy: [{field: RELEVANCE}], search: null) { totalCount } }',
  '{ source { id } }',
  '{ author(id: "author_7", name: "Ada Lin") { id } }',
  '{ entity(id: null, name: null) { id } }',
  '{ claims { facets { sources(first: 0) { count } } } }',
  '{ briefs { facets { entities(first: 101) { count } } } }',
  `{ nodes(ids: [${'"brief_1", '.repeat(101)}]) { id } }`,
];

test.for(refused)('%s is refused, and what is asked beside it too', async (document) => {
  const beside = document.replace('{', '{ all: briefs { totalCount }');
  const { data, errors } = await plannedAnswer(contextOn(database), beside);
  expect(data).toBeUndefined();
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
});

/** Texts that a client may send and a database does not take as they are. */
const texts = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '%',
  '_',
  '\\',
  "'",
  '"',
  '"a',
  "'); drop table brief; --",
  '-',
  '- -',
  '()',
  ':*',
  '&|!',
  '<->',
  '𠮷',
  'x'.repeat(10_000),
];

const asking = `query ($text: String!, $id: ID!) {
  source(name: $text) { id } author(name: $text) { id } entity(name: $text) { id } node(id: $id) { id }
  a: claims(search: $text) { totalCount } b: briefs(search: $text, orderBy: [{field: RELEVANCE}]) { totalCount }
  c: claims(mentioning: $text) { totalCount } d: entities(search: $text) { totalCount }
  e: claims(where: {source: {name: $text}, author: {in: [$text, "x"]}, keyword: {in: [$text]}, entity: {in: [$text]}}) { totalCount }
  f: briefs(where: {entity: {name: $text}, not: {keyword: {name: $text, id: $id}}}) { totalCount }
}`;

/** Null where an operation is answered, or refused as the caller's fault; else what went wrong. */
async function fault(document: string, variables: Readonly<Record<string, unknown>>): Promise<string | null> {
  const { errors } = await plannedAnswer(unprepared(database), document, variables);
  const ours = (errors ?? []).filter(({ extensions }) => extensions.code !== 'BAD_USER_INPUT');
  return ours.length > 0 ? ours.map(({ message, originalError }) => `${message}: ${originalError}`).join() : null;
}

test.for(texts)('the text %j is no fault of ours', async (text) => {
  expect(await fault(asking, { text, id: text })).toBeNull();
});

test('no text is a fault of ours', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
      expect(await fault(asking, { text, id: text })).toBeNull();
    }),
    { numRuns: 50 },
  );
});

const dated = 'query ($date: Date) { claims(where: {publishedOn: {gte: $date}}) { totalCount } }';

test.for(['0000-01-01', '0001-01-01', '9999-12-31', '2024-02-29'])('the date %s is no fault of ours', async (date) => {
  expect(await fault(dated, { date })).toBeNull();
});

test.for(['2025-02-30', '2025-13-01', 'today', '', '-infinity', '12025-01-01'])('%j is no date', async (date) => {
  const { data, errors } = await plannedAnswer(contextOn(database), dated, { date });
  expect([data, errors?.length]).toEqual([undefined, 1]);
});
