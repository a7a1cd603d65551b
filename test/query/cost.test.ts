import type { ExecutionResult } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../db/database/database.ts';
import { maxCost } from '../../db/query/cost.ts';
import { testDatabase } from '../setup/database.ts';
import { contextOn, plannedAnswer } from './planned.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

function ask(document: string): Promise<ExecutionResult> {
  return plannedAnswer(contextOn(database), document);
}

const claim = 'nodes { id mentions { entity { aliases { text } } } anchors { quote } }';

/** Operations that ask for too much. `@` stands where the page size that the error names is put. */
const tooMuch: readonly [string, string, string][] = [
  ['a page of pages', 'briefs', `{ briefs(first: @100) { nodes { claims(first: 100) { ${claim} } } } }`],
  ['pages from the end', 'briefs', `{ briefs(last: @100) { nodes { claims(last: 100) { ${claim} } } } }`],
  ['an alias', 'many', `{ many: briefs(first: @100) { edges { node { claims(first: 100) { ${claim} } } } } }`],
  [
    'pages of pages of pages',
    'authors',
    `{ authors(first: @100) { nodes { briefs(first: 20) { nodes { claims(first: 20) { ${claim} } } } } } }`,
  ],
  [
    'pages below one row',
    'brief.claims',
    `{ brief(id: "brief_1") { claims(first: @100) { nodes { entities { claims(first: 100) { ${claim} } } } } } }`,
  ],
  [
    'a fragment',
    'briefs',
    `query { ...F } fragment F on Query { briefs(first: @100) { nodes { ... on Brief { claims(first: 100) { ${claim} } } } } }`,
  ],
  [
    'pages of facets',
    'claims.facets.sources.source.claims',
    `{ claims(first: 1) { facets { sources(first: 100) { source { claims(first: @100) { ${claim} } } } } } }`,
  ],
  [
    'pages of those whom a search names',
    'claims.namedEntities.claims',
    `{ claims(search: "Putin", first: 1) { namedEntities { claims(first: @100) { ${claim} } } } }`,
  ],
  [
    'counts of a search below many rows',
    'authors',
    '{ authors(first: @100) { nodes { a: claims(search: "x") { totalCount } b: claims(search: "y") { totalCount totalCountIsExact } } } }',
  ],
  [
    'best matches below many rows',
    'keywords',
    '{ keywords(first: @100) { nodes { briefs(search: "x", orderBy: [{ field: RELEVANCE, direction: DESC }], first: 1) { nodes { id } } } } }',
  ],
  [
    'facets below many rows',
    'authors',
    '{ authors(first: @100) { nodes { claims { facets { years { count } sources { count } } } } } }',
  ],
  [
    'pages of what only one language names, and where a search matched',
    'brief.claims.nodes.parity.entity.claims',
    `{ brief(id: "brief_1") { claims(first: 1) { nodes { parity { entity { claims(search: "x", first: @100) { edges { matches { start }
        node { brief { claims(first: 100, search: "x") { edges { matches { start } } } } } } } } } } } } }`,
  ],
];

function pageSize(document: string, size: string): string {
  return document.replace(/@\d+/, size);
}

test.for(tooMuch)('%s: the error names the field and the page size that passes', async ([, field, document]) => {
  const { data, errors } = await ask(pageSize(document, '100'));
  expect(data).toBeUndefined();
  const [error] = errors ?? [];
  expect(error?.extensions).toMatchObject({ code: 'QUERY_TOO_COMPLEX', maxCost, field });
  expect(Number(error?.extensions.cost)).toBeGreaterThan(maxCost);
  const largest = Number(error?.extensions.largest);
  expect(error?.message).toContain(`Give ${field} a`);
  expect(error?.message).toContain(`at most ${largest}.`);
  expect((await ask(pageSize(document, String(largest)))).errors).toBeUndefined();
  expect((await ask(pageSize(document, String(largest + 1)))).errors?.[0]?.extensions.code).toBe('QUERY_TOO_COMPLEX');
});

test('a size in a variable counts as one in the document', async () => {
  const document = `query ($n: Int) { briefs(first: $n) { nodes { claims(first: $n) { ${claim} } } } }`;
  const answer = (n: number | null) => plannedAnswer(contextOn(database), document, { n });
  expect((await answer(100)).errors?.[0]?.extensions.code).toBe('QUERY_TOO_COMPLEX');
  expect((await answer(5)).errors).toBeUndefined();
  expect((await answer(null)).errors).toBeUndefined();
});

test('what is left out costs nothing', async () => {
  const inner = `claims(first: 100) { ${claim} }`;
  expect(
    (await ask(`{ briefs(first: 100) { nodes { id ${inner.replace(' {', ' @skip(if: true) {')} } } }`)).errors,
  ).toBeUndefined();
  expect((await ask(`{ briefs(first: 0) { nodes { ${inner} } } }`)).errors).toBeUndefined();
  expect((await ask('{ briefs(first: 100) { nodes { claims(first: 100) { totalCount } } } }')).errors).toBeUndefined();
});

test('searches that no page size makes cheap are refused', async () => {
  const facets = Array.from(
    { length: 26 },
    (_, index) => `f${index}: claims { facets { years { count } months { count } } }`,
  );
  const [error] = (await ask(`{ ${facets.join(' ')} }`)).errors ?? [];
  expect(error).toMatchObject({ message: expect.stringContaining('fewer lists'), extensions: { cost: 52_026 } });
  expect((await ask(`{ ${facets.slice(1).join(' ')} }`)).errors?.[0]?.extensions.cost).toBe(50_025);
  expect((await ask(`{ ${facets.slice(2).join(' ')} }`)).errors).toBeUndefined();
});

test('nodes cost as many rows as ids are given, whichever plan serves them', async () => {
  const document = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Source { claims(search: "x") { totalCount facets { years { count } } } } } }`;
  const answer = (count: number) =>
    plannedAnswer(contextOn(database), document, { ids: Array(count).fill('source_1') });
  expect((await answer(2)).errors).toBeUndefined();
  expect((await answer(100)).errors?.[0]).toMatchObject({
    extensions: { code: 'QUERY_TOO_COMPLEX', cost: 100 * 1_402 },
  });
  expect((await answer(35)).errors).toBeUndefined();
  expect((await answer(36)).errors?.[0]?.extensions.code).toBe('QUERY_TOO_COMPLEX');
  expect((await answer(0)).errors).toBeUndefined();
});

test('pages of the usual sizes pass', async () => {
  const usual = [
    '{ briefs { nodes { authors { name } claims { nodes { text { zh en } mentions { surface entity { name { en } } } } } } } }',
    '{ claims(first: 100) { nodes { text { zh en } section { heading { en } } brief { title { en } authors { name } } } } }',
    '{ sources(first: 100) { nodes { briefs(first: 10) { nodes { title { en } } } } } }',
    '{ sources(first: 100) { nodes { name claims(search: "x", first: 5) { totalCount nodes { text { zh en } } } } } }',
    '{ sources(first: 100) { nodes { name claims(mentioning: "x", first: 5) { totalCount nodes { text { zh en } } } } } }',
    '{ sources(first: 20) { nodes { briefs(first: 50) { nodes { claims(search: "x", first: 1) { totalCount nodes { id } } } } } } }',
    '{ claims(search: "x", orderBy: [{ field: RELEVANCE, direction: DESC }], first: 100) { totalCount nodes { text { zh en } } facets { years { count } sources { count } entities { count } keywords { count } } } }',
  ];
  for (const document of usual) expect((await ask(document)).errors).toBeUndefined();
});
