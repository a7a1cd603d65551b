import type { ExecutionResult } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../db/database.ts';
import { maxCost } from '../../db/query/cost.ts';
import { testDatabase } from '../database.ts';
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

test('pages of the usual sizes pass', async () => {
  const usual = [
    '{ briefs { nodes { authors { name } claims { nodes { text { zh en } mentions { surface entity { name { en } } } } } } } }',
    '{ claims(first: 100) { nodes { text { zh en } section { heading { en } } brief { title { en } authors { name } } } } }',
    '{ sources(first: 100) { nodes { briefs(first: 10) { nodes { title { en } } } } } }',
  ];
  for (const document of usual) expect((await ask(document)).errors).toBeUndefined();
});
