import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../db/database/database.ts';
import { migrateToLatest } from '../../db/database/migrate.ts';
import { createImporter, loadSamples } from '../../db/import/importer.ts';
import { testDatabase } from '../setup/database.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  await loadSamples(database, await createImporter(database));
});
afterAll(() => database.close());

async function readFilters(): Promise<Record<string, string[]>> {
  const { rows } = await database.pool.query<{ row: string; filters: string[] }>(
    `select concat('brief ', brief_id) as row, filters from brief_search
     union all select concat('claim ', claim_id), filters from claim_search`,
  );
  return Object.fromEntries(rows.map(({ row, filters }) => [row, filters]));
}

test('an import gives a brief and its claims the filters that the migration gives to those stored before', async () => {
  const imported = await readFilters();
  for (const table of ['claim_search', 'brief_search']) {
    await database.pool.query(`alter table ${table} drop column filters`);
    await database.pool.query(`create index ${table}_vector on ${table} using gin (vector)`);
  }
  await database.pool.query('alter table alias add column key text');
  await database.pool.query(`delete from kysely_migration where name >= '0003'`);
  expect(await migrateToLatest(database)).toEqual(['0003-search-filters', '0004-alias-key']);
  expect(await readFilters()).toEqual(imported);
});

test('a claim has those of its brief, its languages and its alignment', async () => {
  const { rows } = await database.pool.query<{ claim: string[]; brief: string[]; own: string[] }>(
    `select claim_search.filters as claim, brief_search.filters as brief, array[
       case when text_zh is null then 'missing_ZH' else 'present_ZH' end,
       case when text_en is null then 'missing_EN' else 'present_EN' end, 'alignment_' || alignment_status] as own
     from claim_search join claim on claim.brief_id = claim_search.brief_id and claim.id = claim_search.claim_id
     join brief_search on brief_search.brief_id = claim.brief_id`,
  );
  expect(rows.length).toBeGreaterThan(50);
  for (const { claim, brief, own } of rows) expect(claim).toEqual([...brief, ...own]);
  const all = new Set(rows.flatMap(({ claim }) => claim));
  expect([...all].filter((filter) => filter.startsWith('source_')).length).toBeGreaterThan(3);
  expect([...all]).toEqual(expect.arrayContaining(['present_ZH', 'missing_EN', 'alignment_UNPAIRED']));
});
