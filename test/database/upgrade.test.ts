import { Migrator } from 'kysely/migration';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../db/database/database.ts';
import { migrateToLatest } from '../../db/database/migrate.ts';
import * as first from '../../db/database/migrations/0001-briefs.ts';
import { readNames } from '../../db/entities/lookup/names.ts';
import { loadRegistry, seedRegistry } from '../../db/entities/registry/registry.ts';
import { linkClaims, queueOutdatedClaims } from '../../db/entities/relink/relink.ts';
import { searchVector } from '../../db/text/search-vector.ts';
import { testDatabase } from '../setup/database.ts';

const text = { zh: '普丁在北京提出停火。', en: 'Putin offered China a ceasefire.' };

/** What the program of the first migration stored: names without regions and metonyms, a claim linked by them. */
const stored = [
  `insert into entity (id, slug, kind, name_zh, name_en) values
    (7, 'vladimir-putin', 'PERSON', '普丁', 'Vladimir Putin'), (8, 'someone-gone', 'PERSON', null, 'Someone Gone')`,
  `select setval(pg_get_serial_sequence('entity', 'id'), 8)`,
  `insert into alias (key, text, language, match) values ('普丁', '普丁', 'ZH', 'SUBSTRING')`,
  'insert into alias_entity (alias_id, entity_id, position, parts) values (1, 7, 0, 1)',
  `insert into registry_version (sha256) values ('of other files')`,
  `insert into brief (id, header_key, revision_id, title_is_derived) values (1, '', 1, true)`,
  'insert into section (brief_id, id, position) values (1, 1, 1)',
  `insert into claim (brief_id, id, section_id, position, ordinal, depth, text_zh, text_en, alignment_status,
    alignment_confidence, alignment_reasons, published_sort)
    values (1, 1, 1, 1, 1, 0, '${text.zh}', '${text.en}', 'ALIGNED', 1, '{}', '-infinity')`,
  `insert into claim_search (brief_id, claim_id, published_sort, ordinal, fold_version, vector)
    values (1, 1, '-infinity', 1, 1, '${searchVector(text).replaceAll("'", "''")}')`,
  `insert into mention (brief_id, claim_id, language, start_offset, end_offset, position, entity_id, surface)
    values (1, 1, 'ZH', 0, 2, 1, 7, '普丁')`,
  `insert into claim_entity (brief_id, claim_id, entity_id, source_position, position, in_zh, in_en, published_sort, ordinal)
    values (1, 1, 7, 1, 1, true, false, '-infinity', 1)`,
];

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  await database.pool.query('drop schema public cascade; create schema public');
  const provider = { getMigrations: async () => ({ '0001-briefs': first }) };
  const { error } = await new Migrator({ db: database.kysely, provider }).migrateToLatest();
  if (error) throw error;
  for (const statement of stored) await database.pool.query(statement);
});
afterAll(() => database.close());

test('what the first release stored is linked by the names and rules of this one, and ids stay', async () => {
  await migrateToLatest(database);
  await seedRegistry(database, loadRegistry());
  await queueOutdatedClaims(database, new AbortController().signal);
  await linkClaims(database, await readNames(database));
  const { rows } = await database.pool.query(
    `select entity.slug, parity, other.slug as counterpart from claim_entity join entity on entity.id = entity_id
     left join entity other on other.id = counterpart_id order by position`,
  );
  expect(rows).toEqual([
    { slug: 'vladimir-putin', parity: 'BOTH', counterpart: null },
    { slug: 'beijing', parity: 'ZH_ONLY', counterpart: 'china' },
    { slug: 'china', parity: 'EN_ONLY', counterpart: 'beijing' },
  ]);
  const { rows: putin } = await database.pool.query(
    `select entity_id::text as id, count(*)::integer as names from alias join alias_entity on alias_id = alias.id
     where text = '普丁' group by 1`,
  );
  expect(putin).toEqual([{ id: '7', names: 1 }]);
});
