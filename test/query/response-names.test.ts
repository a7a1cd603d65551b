import { parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../db/database/database.ts';
import { createImporter, loadSamples } from '../../db/import/importer.ts';
import { testDatabase } from '../setup/database.ts';
import { answerAsText, contextOn, plannedAnswer } from './planned.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  await loadSamples(database, await createImporter(database));
});
afterAll(() => database.close());

/** Names that a JavaScript object has of its own, or takes for something else. */
const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'then'] as const;

/** Operations with a field called `NAME` at some level. */
const operations: readonly [level: string, document: string][] = [
  ['a scalar of the root', '{ NAME: __typename a: __typename }'],
  ['the root', '{ NAME: briefs(first: 1) { totalCount } a: claims(first: 1) { totalCount } }'],
  ['introspection', '{ NAME: __schema { queryType { name } } a: claims { totalCount } }'],
  ['node', '{ NAME: node(id: "brief_1") { NAME: id ... on Brief { a: id } } }'],
  ['nodes', '{ NAME: nodes(ids: ["brief_1", "brief_x"]) { NAME: id a: __typename } }'],
  ['a connection', '{ briefs(first: 1) { NAME: totalCount a: nodes { id } } }'],
  ['page info', '{ briefs(first: 1) { pageInfo { NAME: hasNextPage a: endCursor } NAME: pageInfo { hasNextPage } } }'],
  ['edges', '{ briefs(first: 1) { NAME: edges { NAME: cursor a: node { id } } } }'],
  ['the node of an edge', '{ briefs(first: 1) { edges { cursor NAME: node { NAME: id a: publishedOn } } } }'],
  ['a row', '{ brief(id: "brief_1") { NAME: id a: url } }'],
  ['an embedded object', '{ brief(id: "brief_1") { NAME: title { NAME: en a: zh } } }'],
  ['a list', '{ brief(id: "brief_1") { NAME: sections { NAME: heading { en } a: id } } }'],
  ['a row to one', '{ claims(first: 1) { nodes { NAME: brief { NAME: id a: url } } } }'],
  ['matches', '{ claims(search: "NATO", first: 2) { edges { NAME: matches { NAME: start a: end } } } }'],
  [
    'facets',
    '{ claims { NAME: facets { NAME: years { NAME: count a: year } a: sources { NAME: source { NAME: name } } } } }',
  ],
  ['named entities', '{ claims(search: "NATO") { NAME: namedEntities { NAME: id a: kind } } }'],
  ['a stage', '{ authors(first: 2) { NAME: nodes { NAME: briefs { NAME: totalCount a: nodes { NAME: id } } } } }'],
  [
    'stages below stages',
    '{ sources(first: 2) { nodes { NAME: briefs { NAME: nodes { NAME: authors { NAME: briefs { NAME: totalCount } } } } } } }',
  ],
  [
    'fragments',
    'query { briefs(first: 1) { NAME: nodes { ...NAME ... on Node { NAME: id } } } } fragment NAME on Brief { NAME: id b: url }',
  ],
  [
    'matches in a stage',
    '{ sources { nodes { NAME: claims(search: "NATO") { NAME: edges { NAME: matches { NAME: end } } } } } }',
  ],
];

const plainName = 'plain';
/** The text of an answer with `name` read as the plain name. */
const renamed = (text: string, name: string) => text.replaceAll(`"${name}":`, `"${plainName}":`);

test.for(operations)('a field of %s may have any name', async ([, document]) => {
  const context = contextOn(database);
  const answers = async (name: string) => {
    const parsed = parse(document.replaceAll('NAME', name));
    const result = await plannedAnswer(context, parsed);
    expect(result.errors).toBeUndefined();
    return { result: JSON.stringify(result), text: await answerAsText(context, parsed) };
  };
  const expected = await answers(plainName);
  expect(expected.result).toContain(`"${plainName}":`);
  for (const name of names) {
    const { result, text } = await answers(name);
    expect(renamed(result, name)).toBe(expected.result);
    expect(text && renamed(text, name)).toBe(expected.text);
  }
});
