import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../db/database/database.ts';
import { openNames } from '../../db/entities/lookup/names.ts';
import { countWaiting, linkClaims, queueOutdatedClaims } from '../../db/entities/relink/relink.ts';
import { createImporter, loadSamples } from '../../db/import/importer.ts';
import { foldingVersion } from '../../db/text/folding/fold.ts';
import { reindexSearch } from '../../db/text/reindex.ts';
import { storedLinks } from '../entities/stored-links.ts';
import { testDatabase } from '../setup/database.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  await loadSamples(database, await createImporter(database));
});
afterAll(() => database.close());

async function read(statement: string): Promise<unknown[]> {
  return (await database.pool.query(statement)).rows;
}

const vectors = () => [
  read('select brief_id, claim_id, fold_version, vector::text from claim_search order by 1, 2'),
  read('select brief_id, fold_version, vector::text from brief_search order by 1'),
];

test('vectors of other versions are made as an import makes them, wherever the work was interrupted', async () => {
  const before = await Promise.all(vectors());
  await read(
    `update claim_search set vector = '''old''', fold_version = case when claim_id % 2 = 0 then 0 else 99 end`,
  );
  await read(`update brief_search set vector = '''old''', fold_version = 0 where brief_id % 3 > 0`);
  const controller = new AbortController();
  const begun = reindexSearch(database, { batch: 3, signal: controller.signal });
  setTimeout(() => controller.abort(), 5);
  const first = await begun;
  const [left] = await read(`select
    (select count(*) from claim_search where fold_version <> ${foldingVersion}) + (select count(*) from brief_search where fold_version <> ${foldingVersion})
    as count`);
  const two = await Promise.all([reindexSearch(database, { batch: 7 }), reindexSearch(database, { batch: 4 })]);
  expect({ count: String(two[0] + two[1]) }).toEqual(left);
  expect(first).toBeGreaterThan(0);
  expect(await Promise.all(vectors())).toEqual(before);
  expect(await reindexSearch(database)).toBe(0);
});

test('after a change of the folding, all claims are linked again', async () => {
  const links = await storedLinks(database);
  await read(`update registry set fold_version = 0`);
  await read(`delete from mention`);
  await read(`delete from claim_entity`);
  await read(`delete from brief_entity`);
  await queueOutdatedClaims(database);
  expect(await countWaiting(database)).toBeGreaterThan(0);
  await linkClaims(database, await openNames(database), { batch: 17 });
  expect(await storedLinks(database)).toEqual(links);
  expect(await read('select linker_version > 0 as linker, fold_version > 0 as fold from registry')).toEqual([
    { linker: true, fold: true },
  ]);
});
