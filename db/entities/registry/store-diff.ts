import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/database.ts';
import type { RegistryDiff } from './diff.ts';
import type { RegisteredAlias } from './model.ts';

/**
 * Writes a difference to the registry's tables in a constant number of statements. Lists are sent as JSON, since
 * thousands of rows would have too many parameters. An entity that is added again gets its old id. A removed entity
 * keeps its row while claims mention it; `mergedInto` has the slug of the one that replaces it.
 */
export async function storeRegistryDiff(
  database: Kysely<Tables>,
  { entities, aliases, stopPhrases, metonyms }: RegistryDiff,
  mergedInto: ReadonlyMap<string, string>,
): Promise<void> {
  if (entities.put.length > 0) await putEntities(database, entities.put);
  if (aliases.removed.length > 0) await removeAliases(database, aliases.removed);
  if (aliases.changed.length > 0) await changeAliases(database, aliases.changed);
  if (aliases.put.length > 0) await addAliases(database, aliases.put);
  if (stopPhrases.removed.length + stopPhrases.put.length > 0) await storeStopPhrases(database, stopPhrases);
  if (metonyms.removed.length + metonyms.put.length > 0) await storeMetonyms(database, metonyms);
  const retired = entities.removed.map(({ slug }) => ({ slug, into: mergedInto.get(slug) ?? null }));
  if (retired.length > 0) await retireEntities(database, retired);
}

async function putEntities(database: Kysely<Tables>, entities: RegistryDiff['entities']['put']): Promise<void> {
  await sql`
    with put as (
      select * from json_to_recordset(${JSON.stringify(entities)}::json)
        as put(slug text, kind text, "nameZh" text, "nameEn" text)),
    revived as (
      delete from retired_entity using put where retired_entity.slug = put.slug returning retired_entity.slug, retired_entity.id)
    insert into entity (id, slug, kind, name_zh, name_en)
    select coalesce(revived.id, nextval(pg_get_serial_sequence('entity', 'id'))), put.slug, kind, "nameZh", "nameEn"
    from put left join revived on revived.slug = put.slug
    on conflict (slug) do update set kind = excluded.kind, name_zh = excluded.name_zh, name_en = excluded.name_en`.execute(
    database,
  );
}

/** The condition that an alias of the database is a listed one. */
const isListed = sql`alias.text = listed.text and alias.language = listed.language
  and array(select json_array_elements_text(listed.entities)) = array(
    select entity.slug from alias_entity join entity on entity.id = alias_entity.entity_id
    where alias_entity.alias_id = alias.id order by alias_entity.position)`;

function listed(aliases: readonly RegisteredAlias[]) {
  return sql`json_to_recordset(${JSON.stringify(aliases)}::json)
    as listed(text text, language text, match text, region text, excluded json, entities json)`;
}

const excludedTexts = sql`array(select json_array_elements_text(listed.excluded))`;

async function removeAliases(database: Kysely<Tables>, aliases: readonly RegisteredAlias[]): Promise<void> {
  await sql`delete from alias using ${listed(aliases)} where ${isListed}`.execute(database);
}

async function changeAliases(database: Kysely<Tables>, aliases: readonly RegisteredAlias[]): Promise<void> {
  await sql`
    update alias set match = listed.match, region = listed.region, excluded = ${excludedTexts}
    from ${listed(aliases)} where ${isListed}`.execute(database);
}

async function addAliases(database: Kysely<Tables>, aliases: readonly RegisteredAlias[]): Promise<void> {
  await sql`
    with listed as materialized (
      select nextval(pg_get_serial_sequence('alias', 'id')) as id, listed.* from ${listed(aliases)}),
    stored as (
      insert into alias (id, text, language, match, region, excluded)
      select id, text, language, match, region, ${excludedTexts} from listed)
    insert into alias_entity (alias_id, entity_id, position, parts)
    select listed.id, entity.id, part.position - 1, json_array_length(listed.entities)
    from listed
    cross join lateral json_array_elements_text(listed.entities) with ordinality as part(slug, position)
    join entity on entity.slug = part.slug`.execute(database);
}

async function storeStopPhrases(
  database: Kysely<Tables>,
  { removed, put }: RegistryDiff['stopPhrases'],
): Promise<void> {
  await sql`
    delete from stop_phrase using json_to_recordset(${JSON.stringify(removed)}::json) as gone(language text, text text)
    where stop_phrase.language = gone.language and stop_phrase.text = gone.text`.execute(database);
  await sql`
    insert into stop_phrase (language, text)
    select language, text from json_to_recordset(${JSON.stringify(put)}::json) as put(language text, text text)
    on conflict do nothing`.execute(database);
}

async function storeMetonyms(database: Kysely<Tables>, { removed, put }: RegistryDiff['metonyms']): Promise<void> {
  const pairs = (metonyms: typeof put) => sql`(
    select entity.id as entity_id, other.id as stands_for_id
    from json_to_recordset(${JSON.stringify(metonyms)}::json) as pair(entity text, "standsFor" text)
    join entity on entity.slug = pair.entity join entity other on other.slug = pair."standsFor") as pair`;
  await sql`
    delete from metonym using ${pairs(removed)}
    where metonym.entity_id = pair.entity_id and metonym.stands_for_id = pair.stands_for_id`.execute(database);
  await sql`
    insert into metonym (entity_id, stands_for_id) select entity_id, stands_for_id from ${pairs(put)}
    on conflict do nothing`.execute(database);
}

async function retireEntities(
  database: Kysely<Tables>,
  retired: readonly { slug: string; into: string | null }[],
): Promise<void> {
  const list = sql`(
    select entity.id, entity.slug, target.id as into_id
    from json_to_recordset(${JSON.stringify(retired)}::json) as gone(slug text, "into" text)
    join entity on entity.slug = gone.slug left join entity target on target.slug = gone."into") as gone`;
  await sql`
    insert into retired_entity (slug, id, into_id) select slug, id, into_id from ${list}
    on conflict (slug) do update set into_id = excluded.into_id`.execute(database);
  await sql`update retired_entity set into_id = gone.into_id from ${list} where retired_entity.into_id = gone.id`.execute(
    database,
  );
  await sql`
    update entity_suggestion set entity_id = gone.into_id from ${list} where entity_suggestion.entity_id = gone.id`.execute(
    database,
  );
}
