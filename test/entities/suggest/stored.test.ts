import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readNames } from '../../../db/entities/lookup/names.ts';
import { RegistryError } from '../../../db/entities/registry/model.ts';
import { readRegistry, seedRegistry } from '../../../db/entities/registry/registry.ts';
import { linkClaims } from '../../../db/entities/relink/relink.ts';
import {
  acceptSuggestion,
  dismissSuggestion,
  listSuggestions,
  suggestEntities,
} from '../../../db/entities/suggest/suggest.ts';
import { foldingVersion } from '../../../db/text/folding/fold.ts';
import { searchVector } from '../../../db/text/search-vector.ts';
import { contextOn, plannedAnswer } from '../../query/planned.ts';
import { testDatabase } from '../../setup/database.ts';
import { type BothTexts, claimsAbout, fewNames, plainClaims } from './cases.ts';

const database = await testDatabase();
afterAll(() => database.close());

const claims: readonly BothTexts[] = [
  ...plainClaims,
  ...claimsAbout('帕希尼揚', 'Nikol Pashinyan', 6),
  ...claimsAbout('普丁', 'Putin', 5, 2),
  ...claimsAbout('普京', 'Putin', 4, 4),
  ...claimsAbout('石油輸出國', 'OPEC', 3, 6),
];

/** Claims of briefs of five claims each, a day apart, the first the newest. */
async function storeClaims(texts: readonly BothTexts[]): Promise<void> {
  const rows = texts.map(([zh, en], index) => ({
    zh,
    en,
    vector: searchVector({ zh, en }),
    brief: Math.floor(index / 5) + 1,
    ordinal: (index % 5) + 1,
  }));
  const listed = sql`json_to_recordset(${JSON.stringify(rows)}::json) as listed(zh text, en text, vector text, brief integer, ordinal integer)`;
  await sql`
    insert into brief (id, header_key, revision_id, title_is_derived, published_on)
    select distinct brief, 'brief ' || brief, 0, false, date '2025-06-30' - brief from ${listed}`.execute(
    database.kysely,
  );
  await sql`
    insert into section (brief_id, id, position) select distinct brief, brief, 1 from ${listed}`.execute(
    database.kysely,
  );
  await sql`
    insert into claim (brief_id, section_id, position, ordinal, depth, text_zh, text_en, alignment_status, alignment_confidence,
      alignment_reasons, published_sort)
    select brief, brief, ordinal, ordinal, 0, zh, en, 'ALIGNED', 1, '{}', date '2025-06-30' - brief from ${listed}`.execute(
    database.kysely,
  );
  await sql`
    insert into claim_search (brief_id, claim_id, published_sort, ordinal, fold_version, vector, filters)
    select claim.brief_id, claim.id, published_sort, claim.ordinal, ${foldingVersion}, vector::tsvector, '{}'
    from ${listed} join claim on claim.brief_id = listed.brief and claim.ordinal = listed.ordinal`.execute(
    database.kysely,
  );
}

beforeAll(async () => {
  await seedRegistry(database, fewNames);
  await storeClaims(claims);
});

/** The ids of open suggestions by their Chinese name. */
async function openIds(): Promise<Map<string, string>> {
  return new Map((await listSuggestions(database, 100)).map(({ zh, id }) => [zh, id]));
}

function idOf(ids: ReadonlyMap<string, string>, zh: string): string {
  const id = ids.get(zh);
  if (id === undefined) throw new Error(`${zh} is not suggested.`);
  return id;
}

test('keeps what is found as it is printed, the best first, with its newest claims', async () => {
  expect(await suggestEntities(database)).toEqual({ claims: claims.length, suggestions: 3 });
  const found = await listSuggestions(database, 10);
  expect(found.map(({ zh, en, entity, kind, score }) => ({ zh, en, entity, kind, score }))).toEqual([
    { zh: '帕希尼揚', en: 'Nikol Pashinyan', entity: null, kind: null, score: 1 },
    { zh: '普京', en: 'Vladimir Putin', entity: 'vladimir-putin', kind: 'PERSON', score: 1 },
    { zh: '石油輸出國', en: 'OPEC', entity: null, kind: null, score: 1 },
  ]);
  expect(found.map(({ claimsBoth, claimsZh, claimsEn }) => [claimsBoth, claimsZh, claimsEn])).toEqual([
    [6, 6, 6],
    [4, 4, 4],
    [3, 3, 3],
  ]);
  expect(found[0]?.claims).toEqual(claims.slice(12, 17).map(([zh, en]) => ({ zh, en })));
});

test('finds the same again under the same ids, in batches and among fewer claims', async () => {
  const before = await openIds();
  expect(await suggestEntities(database, { limit: 2 })).toMatchObject({ suggestions: 2 });
  expect(await openIds()).toEqual(new Map([...before].slice(0, 2)));
  await suggestEntities(database);
  expect([...(await openIds()).keys()]).toEqual([...before.keys()]);
  expect(await suggestEntities(database, { claims: 13 })).toEqual({ claims: 13, suggestions: 0 });
  expect(await suggestEntities(database)).toMatchObject({ suggestions: 3 });
});

test('has the same in GraphQL', async () => {
  const query = `{ entitySuggestions(first: 2) { totalCount nodes { id zh en entity { name { en } } claims { nodes { text { zh } } } } } }`;
  const { data } = await plannedAnswer(contextOn(database), query);
  const [first, second] = await listSuggestions(database, 2);
  const claimsOf = (texts: readonly { zh: string }[] = []) => ({ nodes: texts.map(({ zh }) => ({ text: { zh } })) });
  expect(JSON.parse(JSON.stringify(data))).toEqual({
    entitySuggestions: {
      totalCount: 3,
      nodes: [
        { id: first?.id, zh: '帕希尼揚', en: 'Nikol Pashinyan', entity: null, claims: claimsOf(first?.claims) },
        {
          id: second?.id,
          zh: '普京',
          en: 'Vladimir Putin',
          entity: { name: { en: 'Vladimir Putin' } },
          claims: claimsOf(second?.claims),
        },
      ],
    },
  });
});

test('does not bring back what was dismissed', async () => {
  const id = idOf(await openIds(), '石油輸出國');
  expect(await dismissSuggestion(database, id)).toMatchObject({ zh: '石油輸出國', en: 'OPEC' });
  await suggestEntities(database);
  expect([...(await openIds()).keys()]).toEqual(['帕希尼揚', '普京']);
});

test('makes a new entity of what is accepted, and links the claims that name it', async () => {
  const id = idOf(await openIds(), '帕希尼揚');
  await expect(acceptSuggestion(database, id)).rejects.toThrow(/--kind/);
  await expect(acceptSuggestion(database, id, { kind: 'PERSON' })).resolves.toMatchObject({
    slug: 'nikol-pashinyan',
    isChanged: true,
  });
  await expect(acceptSuggestion(database, id, { kind: 'PERSON' })).resolves.toMatchObject({
    slug: 'nikol-pashinyan',
    isChanged: false,
  });
  const { registry } = await readRegistry(database);
  expect(registry.entities.find(({ slug }) => slug === 'nikol-pashinyan')).toEqual({
    slug: 'nikol-pashinyan',
    kind: 'PERSON',
    nameZh: '帕希尼揚',
    nameEn: 'Nikol Pashinyan',
    standsFor: [],
  });
  await linkClaims(database, await readNames(database));
  const { rows } = await sql<{ count: number }>`
    select count(distinct claim_id)::integer as count from mention join entity on entity.id = entity_id
    where slug = 'nikol-pashinyan'`.execute(database.kysely);
  expect(rows).toEqual([{ count: 6 }]);
});

test('adds a further name to the entity that it was found for', async () => {
  const change = await acceptSuggestion(database, idOf(await openIds(), '普京'));
  expect(change).toMatchObject({ slug: 'vladimir-putin', isChanged: true });
  expect(change.diff.aliases.put.map(({ text }) => text)).toEqual(['普京']);
  expect(await suggestEntities(database)).toMatchObject({ suggestions: 0 });
});

test('says what is wrong with an id, and makes no slug twice', async () => {
  for (const id of ['entity_suggestion_999', 'entity_1', 'x', '7']) {
    await expect(acceptSuggestion(database, id)).rejects.toThrow(RegistryError);
    await expect(dismissSuggestion(database, id)).rejects.toThrow('There is no suggestion');
  }
  const { rows } = await sql<{ id: string }>`
    insert into entity_suggestion (zh, en, score, claims_both, claims_zh, claims_en)
    values ('烏國', 'Ukraine', 0.6, 3, 3, 3), ('盧', '盧', 0.5, 3, 3, 3) returning 'entity_suggestion_' || id as id`.execute(
    database.kysely,
  );
  const [ukraine = '', nameless = ''] = rows.map(({ id }) => id);
  await expect(acceptSuggestion(database, ukraine, { kind: 'PLACE' })).rejects.toThrow('--as ukraine');
  await expect(acceptSuggestion(database, nameless, { kind: 'PLACE' })).rejects.toThrow('--as <slug>');
  await expect(acceptSuggestion(database, ukraine, { as: 'ukraine' })).resolves.toMatchObject({ slug: 'ukraine' });
});
