import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../db/database/database.ts';
import { testDatabase } from '../setup/database.ts';
import { contextOn, plannedAnswer } from './planned.ts';
import { arbitraryGraph } from './random/arbitrary-data.ts';
import { loadGraph } from './random/load-data.ts';
import { claimsOf, type Graph } from './reference/model.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** How many statements an operation takes; an operation that fails takes none that count. */
async function statementsOf(document: string, variables: Readonly<Record<string, unknown>> = {}): Promise<number> {
  let count = 0;
  const pool = new Proxy(database.pool, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      if (name === 'query' || name === 'connect') count += 1;
      return member.bind(target);
    },
  });
  const { errors } = await plannedAnswer(contextOn({ ...database, pool }), document, variables);
  expect(errors).toBeUndefined();
  return count;
}

const operations: readonly [name: string, statements: number, document: string][] = [
  [
    'one brief with everything below it',
    1,
    `{ brief(id: "brief_1") { id title { zh en } lead { prefer } publishedOn url
        source { name } sources { name url } authors { name names { zh en } } keywords { label { zh en } }
        document { name sha256 text importedAt }
        sections { heading { zh en } claims { text { zh en } alignment { status confidence reasons }
          mentions { surface entity { name { en } aliases { text } } } entities { kind } anchors { quote document { name } } } }
        claims(first: 5) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id section { id } } }
          facets { entities { entity { name { en } } count } } } } }`,
  ],
  [
    'claims by source mentioning someone, with section, brief, authors and mentions',
    1,
    `{ source(name: "Foreign Affairs") { claims(mentioning: "普丁") { totalCount nodes { text { zh en }
        section { heading { en } } brief { title { en } authors { name } } mentions { surface start end entity { id } } } } } }`,
  ],
  [
    'a page of claims and its facets',
    1,
    '{ claims(search: "signal") { nodes { id } totalCount facets { years { year count } sources { source { name } count } } } }',
  ],
  [
    'several root fields',
    1,
    `{ a: briefs(first: 1) { totalCount nodes { id } } b: claims(last: 2) { nodes { brief { sources { name } } } }
       c: source(name: "The Atlantic") { briefs { totalCount } } d: entity(name: "Putin") { claims { totalCount } }
       e: node(id: "brief_4") { id ... on Brief { title { en } } } f: nodes(ids: ["author_7", "claim_1_7"]) { id } }`,
  ],
  [
    'a search, where it matched, whom it names and what only one language names',
    1,
    `{ claims(search: "Putin signal", mentioning: "海洋") { namedEntities { name { en } aliases { text } standsFor { id } }
        edges { matches { language start end } node { parity { language entity { kind } counterpart { kind } } } } } }`,
  ],
  [
    'the claims of those whom a search names, and where that matched below a source',
    3,
    `{ claims(search: "Putin") { namedEntities { claims(search: "signal") { edges { matches { start } } } } }
       sources { nodes { claims(search: "signal") { edges { matches { end } } } } } }`,
  ],
  ['entities by a part of a name', 1, '{ entities(search: "u", kind: PLACE) { totalCount nodes { name { en } } } }'],
  ['authors of a brief with their briefs', 2, '{ brief(id: "brief_1") { authors { name briefs { nodes { id } } } } }'],
  [
    'authors of all briefs with their briefs and claims',
    3,
    '{ briefs(first: 100) { nodes { authors { briefs(first: 1) { nodes { id } } claims(first: 1) { nodes { id } } } } } }',
  ],
  [
    'sources, their briefs, those briefs’ authors and their briefs',
    3,
    '{ sources { nodes { briefs { nodes { authors { briefs { totalCount } } } } } } }',
  ],
  ['types that stay behind an interface', 1, '{ node(id: "brief_1") { id ... on Author { briefs { totalCount } } } }'],
  ['nothing but the type', 0, '{ __typename }'],
];

/** Data of different sizes; each has briefs with authors and sources. */
function graphs(): Graph[] {
  const rich = arbitraryGraph.filter((graph) => {
    const [first] = graph.briefs;
    return first !== undefined && first.authors.length > 1 && first.sources.length > 0 && claimsOf([first]).length > 1;
  });
  return [3, 6, 12].flatMap((count) =>
    fc.sample(
      rich.filter(({ briefs }) => briefs.length === count),
      { seed: count, numRuns: 1 },
    ),
  );
}

test.for(operations)('%s: %i', async ([, statements, document]) => {
  for (const graph of graphs()) {
    await loadGraph(database, graph);
    expect(await statementsOf(document)).toBe(statements);
  }
});

test('a stage without rows to start from takes no statement', async () => {
  await loadGraph(database, {
    sources: [],
    authors: [],
    keywords: [],
    entities: [],
    aliases: [],
    metonyms: [],
    suggestions: [],
    briefs: [],
  });
  expect(await statementsOf('{ authors { nodes { briefs { nodes { id } } } } }')).toBe(1);
});

test('the number of statements does not depend on the values of variables', async () => {
  const document =
    'query ($name: String!, $first: Int) { claims(mentioning: $name, first: $first) { nodes { entities { claims { totalCount } } } } }';
  for (const graph of graphs().slice(-1)) await loadGraph(database, graph);
  for (const name of ['Putin', '烏克蘭', 'Georgia']) {
    for (const first of [1, 7, 100]) expect(await statementsOf(document, { name, first })).toBe(2);
  }
});
