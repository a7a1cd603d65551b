import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../db/database/database.ts';
import { openNames } from '../../db/entities/lookup/names.ts';
import { createImporter, loadSamples } from '../../db/import/importer.ts';
import type { Context } from '../../schema/context.ts';
import { testDatabase } from '../setup/database.ts';
import { plannedAnswer } from './planned.ts';

const realDocument = new URL('../../../shared/seeds/000_a796eb0e20fb7cc6.txt', import.meta.url);

/** The samples in one database, and the real document alone in another. */
const opened: Database[] = [];
let samples: Context;
let real: Context | null = null;

async function opensDatabase(
  fill: (database: Database, importer: ReturnType<typeof createImporter>) => Promise<unknown>,
) {
  const database = await testDatabase();
  opened.push(database);
  const names = await openNames(database);
  await fill(database, createImporter(database, names));
  return {
    database,
    names: names.snapshot.forQueries,
    frequencies: new Map(),
    importDocuments: null,
    mayImport: false,
  };
}

beforeAll(async () => {
  samples = await opensDatabase(async (database, importer) => loadSamples(database, await importer));
  if (!existsSync(realDocument)) return;
  const document = { name: 'real.txt', bytes: readFileSync(realDocument) };
  real = await opensDatabase(async (_, importer) => (await importer)([document], { dryRun: false }));
});
afterAll(async () => {
  for (const database of opened) await database.close();
});

async function ask<Data>(context: Context, document: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const { data, errors } = await plannedAnswer(context, document, variables);
  expect(errors).toBeUndefined();
  return data as Data;
}

interface Named {
  name: { en: string };
}
type Matches = { matches: { language: 'ZH' | 'EN'; start: number; end: number }[] };
type Edge = Matches & { node: { text: { zh: string | null; en: string | null } } };

const names = (entities: readonly Named[]) => entities.map(({ name }) => name.en);
const searched = `query ($search: String, $mentioning: String) {
  claims(search: $search, mentioning: $mentioning, first: 100) {
    totalCount namedEntities { name { en } }
    edges { matches { language start end } node { text { zh en } } }
  }
}`;
type Searched = { claims: { totalCount: number; namedEntities: Named[]; edges: Edge[] } };

function slices({ matches, node }: Edge): string[] {
  return matches.map(({ language, start, end }) =>
    (node.text[language === 'ZH' ? 'zh' : 'en'] ?? '').slice(start, end),
  );
}

/** Matches that begin before an earlier one of their language ends. */
function overlapping(matches: Matches['matches']): Matches['matches'] {
  return matches.filter(({ language, start }, index) =>
    matches.slice(0, index).some((other) => other.language === language && start < other.end),
  );
}

describe('a search says whom it names', () => {
  const cases: readonly [search: string, named: string[]][] = [
    ['普京', ['Vladimir Putin']],
    ['普廷', ['Vladimir Putin']],
    ['putin', ['Vladimir Putin']],
    ['中美', ['China', 'United States']],
    ['美中', ['United States', 'China']],
    ['美', ['United States']],
    ['"Vladimir Putin" sanctions', ['Vladimir Putin']],
    ['“xi jinping” 關稅', ['Xi Jinping']],
    ['vladimir putin xi jinping', ['Vladimir Putin', 'Xi Jinping']],
    ['普丁訪問烏克蘭', ['Vladimir Putin', 'Ukraine']],
    ['US-China trade', ['United States', 'China']],
    ['sanctions -putin', []],
    ['-putin', []],
    ['-"Xi Jinping" 關稅', []],
    ['let us trade', []],
    ['existing', []],
    ['學習', []],
    ['', []],
  ];
  test.for(cases)('%s', async ([search, named]) => {
    const { claims } = await ask<Searched>(samples, searched, { search });
    expect(names(claims.namedEntities)).toEqual(named);
  });

  test('so does mentioning, beside it and each once', async () => {
    const { claims } = await ask<Searched>(samples, searched, { search: '烏克蘭 普丁', mentioning: 'Putin' });
    expect(names(claims.namedEntities)).toEqual(['Ukraine', 'Vladimir Putin']);
    expect((await ask<Searched>(samples, searched)).claims.namedEntities).toEqual([]);
  });

  test('their claims can be asked for at once, and so for briefs', async () => {
    const { claims, briefs, entity } = await ask<Record<string, { namedEntities: unknown[] }>>(
      samples,
      `{ claims(search: "普京") { namedEntities { claims { totalCount } } }
         briefs(search: "普京") { namedEntities { claims { totalCount } } }
         entity(name: "Putin") { claims { totalCount } } }`,
    );
    expect(claims?.namedEntities).toEqual([entity]);
    expect(briefs?.namedEntities).toEqual([entity]);
    expect(entity).not.toEqual({ claims: { totalCount: 0 } });
  });
});

describe('an edge says where its claim matched', () => {
  test.for([
    ['关税', /^關稅$/],
    ['關 關稅', /^關稅?$/],
    ['tariffs', /^tariffs?$/i],
    ['"trade war"', /^trade[ -]wars?$/i],
    ['-tariff 晶片', /^晶片$/],
  ] as const)('%s', async ([search, expected]) => {
    const { claims } = await ask<Searched>(samples, searched, { search });
    const found = claims.edges.map(slices);
    for (const one of found) expect(one).not.toEqual([]);
    for (const { matches } of claims.edges) expect(overlapping(matches)).toEqual([]);
    for (const slice of found.flat()) expect(slice).toMatch(expected);
    expect(found.length).toBe(claims.totalCount);
  });

  test('also for a name that nobody has, but not for one of a known entity', async () => {
    const { claims } = await ask<Searched>(samples, searched, { mentioning: 'supply chain' });
    expect(claims.totalCount).toBeGreaterThan(0);
    for (const slice of claims.edges.flatMap(slices)) expect(slice).toMatch(/^supply chains?$/i);
    const known = await ask<Searched>(samples, searched, { mentioning: '普丁' });
    expect(known.claims.edges.flatMap(slices)).toEqual([]);
  });

  test('under other names, and with the type', async () => {
    const { list } = await ask<{ list: { edges: object[] } }>(
      samples,
      `{ list: claims(search: "關稅", first: 1) { edges { ...Places a: matches { s: start } } } }
       fragment Places on ClaimEdge { at: matches { __typename l: language ... on TextMatch { start start } } }`,
    );
    expect(list.edges).toEqual([
      {
        at: expect.arrayContaining([{ __typename: 'TextMatch', l: 'ZH', start: expect.any(Number) }]),
        a: expect.arrayContaining([{ s: expect.any(Number) }]),
      },
    ]);
  });
});

describe('entities are found by a part of a name, the best first', () => {
  const cases: readonly [search: string, first: string[]][] = [
    ['xi', ['Xi Jinping', 'Xinjiang', 'Pope Leo XIV', 'Deng Xiaoping', 'Brexit']],
    ['put', ['Vladimir Putin']],
    ['普', ['Vladimir Putin']],
    ['united s', ['United States']],
    ['us', ['United States', 'Soviet Union']],
    ['rapp', ['Mira Rapp-Hooper']],
    ['乌克', ['Ukraine']],
    ['川普', ['Donald Trump']],
    ['no such name', []],
  ];
  test.for(cases)('%s', async ([search, first]) => {
    const { entities } = await ask<{ entities: { nodes: Named[] } }>(
      samples,
      `query ($search: String) { entities(search: $search, first: ${Math.max(1, first.length)}) { nodes { name { en } } } }`,
      { search },
    );
    expect(names(entities.nodes)).toEqual(first);
  });

  test('page by page, of one kind, each once', async () => {
    const document = `query ($after: String, $first: Int) {
      entities(search: "an", kind: PLACE, first: $first, after: $after) {
        totalCount nodes { id kind } pageInfo { hasNextPage endCursor } } }`;
    type Page = {
      entities: {
        totalCount: number;
        nodes: { id: string; kind: string }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    };
    const { entities: all } = await ask<Page>(samples, document, { first: 100 });
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const { entities }: Page = await ask<Page>(samples, document, { first: 7, after });
      paged.push(...entities.nodes.map(({ id }) => id));
      after = entities.pageInfo.hasNextPage ? entities.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(paged).size).toBe(all.totalCount);
    expect(paged.slice(0, 100)).toEqual(all.nodes.map(({ id }) => id));
    expect(new Set(all.nodes.map(({ kind }) => kind))).toEqual(new Set(['PLACE']));
  });
});

describe('metonyms', () => {
  test('are told of both sides', async () => {
    const { beijing, china } = await ask<Record<string, { standsFor: Named[]; metonyms: Named[] }>>(
      samples,
      `{ beijing: entity(name: "北京") { standsFor { name { en } } metonyms { name { en } } }
         china: entity(name: "China") { standsFor { name { en } } metonyms { name { en } } } }`,
    );
    expect(names(beijing?.standsFor ?? [])).toEqual(['China']);
    expect(names(china?.metonyms ?? [])).toContain('Beijing');
    expect(china?.standsFor).toEqual([]);
  });

  test('are asked for with an entity, or not', async () => {
    const counted = await ask<Record<string, { totalCount: number }>>(
      samples,
      `{ alone: claims(where: { mentions: { entity: { name: "China" } } }) { totalCount }
         named: claims(where: { entity: { name: "China" } }) { totalCount }
         either: claims(where: { entity: { in: ["China", "Beijing", "Zhongnanhai"] } }) { totalCount }
         both: claims(where: { mentions: { entity: { name: "中國" }, metonyms: true } }) { totalCount } }`,
    );
    expect(counted.alone).toEqual(counted.named);
    expect(counted.both).toEqual(counted.either);
    expect(counted.both?.totalCount).toBeGreaterThan(counted.alone?.totalCount ?? 0);
  });
});

describe.runIf(existsSync(realDocument))('what the languages of the real document say differently', () => {
  interface Parity {
    entity: Named;
    language: string;
    counterpart: Named | null;
  }

  async function parities(where = '{}'): Promise<Parity[]> {
    if (!real) throw new Error('The real document is missing.');
    const { claims } = await ask<{ claims: { nodes: { parity: Parity[] }[] } }>(
      real,
      `{ claims(where: ${where}) { nodes { parity { entity { name { en } } language counterpart { name { en } } } } } }`,
    );
    return claims.nodes.flatMap(({ parity }) => parity);
  }

  test('Kyiv, Beijing and Washington stand in English alone; Chinese has China and the United States for two of them', async () => {
    const english = (await parities()).filter(({ language }) => language === 'EN');
    const told = english.map(({ entity, counterpart }) => [entity.name.en, counterpart?.name.en]);
    expect(told.filter(([name]) => name === 'Kyiv')).toHaveLength(1);
    expect(told).toContainEqual(['Beijing', 'China']);
    expect(told).toContainEqual(['Washington', 'United States']);
  });

  test.for(['Putin', 'Xi', 'Ukraine'])('%s is named by both', async (name) => {
    for (const language of ['ZH_ONLY', 'EN_ONLY']) {
      expect(await parities(`{ mentions: { entity: { name: "${name}" }, in: ${language} } }`)).toEqual([]);
    }
    if (!real) throw new Error('The real document is missing.');
    const { claims } = await ask<Searched>(
      real,
      `{ claims(where: { mentions: { entity: { name: "${name}" }, in: BOTH } }) { totalCount } }`,
    );
    expect(claims.totalCount).toBeGreaterThan(0);
  });
});
