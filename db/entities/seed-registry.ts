import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Database, Tables } from '../database.ts';
import { fold } from '../text/fold.ts';
import type { Registry } from './registry.ts';

/**
 * Brings the registry's tables up to a registry: entities are found again by slug and keep their ids, aliases and
 * stop phrases are replaced. Does nothing where this very registry is there already. Entities that the registry no
 * longer has stay, since mentions may name them, but lose their aliases.
 */
export async function seedRegistry(database: Database, registry: Registry): Promise<void> {
  const sha256 = createHash('sha256').update(JSON.stringify(registry)).digest('hex');
  if (await isSeeded(database.kysely, sha256)) return;
  await database.kysely.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('entity registry', 0))`.execute(transaction);
    if (await isSeeded(transaction, sha256)) return;
    await storeEntities(transaction, registry);
    await storeAliases(transaction, registry);
    await transaction.deleteFrom('registry_version').execute();
    await transaction.insertInto('registry_version').values({ sha256 }).execute();
  });
}

async function isSeeded(database: Kysely<Tables>, sha256: string): Promise<boolean> {
  const row = await database
    .selectFrom('registry_version')
    .select('sha256')
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row !== undefined;
}

async function storeEntities(database: Kysely<Tables>, { entities }: Registry): Promise<void> {
  if (entities.length === 0) return;
  await database
    .insertInto('entity')
    .values(entities.map(({ slug, kind, nameZh, nameEn }) => ({ slug, kind, name_zh: nameZh, name_en: nameEn })))
    .onConflict((conflict) =>
      conflict.column('slug').doUpdateSet((row) => ({
        kind: row.ref('excluded.kind'),
        name_zh: row.ref('excluded.name_zh'),
        name_en: row.ref('excluded.name_en'),
      })),
    )
    .execute();
}

/** One statement for each table: the lists travel as JSON, since thousands of rows have too many parameters. */
async function storeAliases(database: Kysely<Tables>, { aliases, stopPhrases }: Registry): Promise<void> {
  await database.deleteFrom('alias').execute();
  await database.deleteFrom('stop_phrase').execute();
  const rows = aliases.map((alias) => ({ ...alias, key: fold(alias.text).text }));
  await sql`
    with listed as materialized (
      select nextval(pg_get_serial_sequence('alias', 'id')) as id, alias.*
      from json_to_recordset(${JSON.stringify(rows)}::json)
        as alias(key text, text text, language text, match text, entities json)),
    stored as (insert into alias (id, key, text, language, match) select id, key, text, language, match from listed)
    insert into alias_entity (alias_id, entity_id, position, parts)
    select listed.id, entity.id, part.position - 1, json_array_length(listed.entities)
    from listed
    cross join lateral json_array_elements_text(listed.entities) with ordinality as part(slug, position)
    join entity on entity.slug = part.slug`.execute(database);
  await sql`
    insert into stop_phrase (language, text)
    select distinct language, text from json_to_recordset(${JSON.stringify(stopPhrases)}::json) as row(language text, text text)`.execute(
    database,
  );
}
