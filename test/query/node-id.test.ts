import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../db/database/database.ts';
import { nodeId, parseNodeId } from '../../db/query/node-id.ts';
import { testDatabase } from '../setup/database.ts';
import { contextOn, plannedAnswer } from './planned.ts';
import { arbitraryGraph } from './random/arbitrary-data.ts';
import { loadGraph } from './random/load-data.ts';
import { type Graph, idOf, nodesOf } from './reference/model.ts';

const shared = ['brief', 'author', 'source', 'keyword', 'entity'] as const;
const owned = ['section', 'claim'] as const;
const key = fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }).map(String);

test('the id of a row tells its table and key', () => {
  fc.assert(
    fc.property(fc.constantFrom(...shared), key, (table, self) => {
      expect(parseNodeId(nodeId(table, self))).toEqual({ table, brief: null, self });
    }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...owned), key, key, (table, brief, self) => {
      expect(parseNodeId(nodeId(table, brief, self))).toEqual({ table, brief, self });
    }),
  );
});

test('an id is URL-safe', () => {
  expect(nodeId('claim', 12, '345')).toMatch(/^[\w-]+$/);
});

const garbage = [
  '',
  'brief',
  'brief_',
  'brief_x',
  'brief_1_2',
  'claim_1',
  'claim_1_2_3',
  'claim__1',
  ' brief_1',
  'brief_1 ',
  'brief_1\n',
  'Brief_1',
  'brief_-1',
  'brief_1.5',
  'brief_１',
  'brief_01',
  'claim_01_2',
  'claim_1_02',
  'entity_00',
  'brief_1234567890123456789',
  'brief_99999999999999999999',
  'revision_1',
  '__proto___1',
  'constructor_1',
  'brief_1\u0000',
  '💥',
];

test.for(garbage)('%j is not a valid id', (id) => {
  expect(parseNodeId(id)).toBeNull();
});

test('no text is an error', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseNodeId(text)));
});

describe('asking by id', () => {
  let database: Database;
  let graph: Graph;
  beforeAll(async () => {
    database = await testDatabase();
    const [first] = fc.sample(arbitraryGraph, { seed: 7, numRuns: 1 });
    if (!first) throw new Error('No data.');
    graph = first;
    await loadGraph(database, graph);
  });
  afterAll(() => database.close());

  const ask = async (document: string, variables: Readonly<Record<string, unknown>>) => {
    const { data, errors } = await plannedAnswer(contextOn(database), document, variables);
    expect(errors).toBeUndefined();
    return data;
  };

  const everything = `query ($id: ID!) {
    node(id: $id) { id } brief(id: $id) { id } claim(id: $id) { id }
    source(id: $id) { id } author(id: $id) { id } entity(id: $id) { id }
    nodes(ids: [$id]) { id }
    claims(where: { source: { id: $id } }) { nodes { id } }
    briefs(where: { entity: { id: $id } }) { nodes { id } }
  }`;
  const nothing = {
    ...{ node: null, brief: null, claim: null, source: null, author: null, entity: null, nodes: [null] },
    ...{ claims: { nodes: [] }, briefs: { nodes: [] } },
  };

  test.for(garbage)('%j finds nothing anywhere', async (id) => {
    expect(await ask(everything, { id })).toEqual(nothing);
  });

  test('an id that no row has finds nothing', async () => {
    for (const id of [
      'brief_4242',
      'claim_1_4242',
      'claim_4242_7',
      'section_4242_4242',
      'keyword_999999999999999999',
    ]) {
      expect(await ask(everything, { id })).toEqual(nothing);
    }
  });

  test('every id leads back to its row by node and nodes', async () => {
    const ids = nodesOf(graph).map(idOf);
    for (const id of ids) {
      const type = `${id[0]?.toUpperCase()}${id.slice(1, id.indexOf('_'))}`;
      expect(await ask('query ($id: ID!) { node(id: $id) { __typename id } }', { id })).toEqual({
        node: { __typename: type, id },
      });
    }
    const some = [...ids.slice(0, 90), 'garbage', ...ids.slice(0, 9)];
    const { nodes } = (await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: some })) as {
      nodes: ({ id: string } | null)[];
    };
    expect(nodes.map((node) => node?.id ?? 'garbage')).toEqual(some);
  });

  test('an id with leading zeros finds nothing, though the row exists', async () => {
    for (const id of nodesOf(graph).map(idOf)) {
      const padded = id.replace(/_(\d+)$/, '_0$1');
      expect(await ask(everything, { id: padded })).toEqual(nothing);
    }
  });

  test('a claim is not found by the id of another brief', async () => {
    const [first, second] = graph.briefs
      .flatMap(({ sections }) => sections.flatMap(({ claims }) => claims))
      .filter((claim, index, all) => all.findIndex((one) => one.brief === claim.brief) === index);
    const id = `claim_${second?.brief.key}_${first?.key}`;
    expect(await ask('query ($id: ID!) { node(id: $id) { id } claim(id: $id) { id } }', { id })).toEqual({
      node: null,
      claim: null,
    });
  });
});
