import { type Kysely, sql } from 'kysely';
import type { Database, Tables } from '../../database/database.ts';
import type { RegisteredAlias, RegisteredEntity, Registry, StopPhrase } from './model.ts';

/** The registry of a database. */
export interface StoredRegistry {
  /** Incremented by every change. */
  version: string;
  registry: Registry;
  /** Ids of entities by slug. */
  ids: ReadonlyMap<string, string>;
  /** Slugs of entities that were merged, with the slug of the remaining entity, or removed, with null. */
  retired: ReadonlyMap<string, string | null>;
}

/** Reads the registry in a snapshot of its own. */
export function readRegistry({ kysely }: Database): Promise<StoredRegistry> {
  return kysely
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((transaction) => readRegistryIn(transaction));
}

/**
 * Reads the registry in five statements, in a transaction that sees a single state of it. Check constraints of the
 * database guarantee the values of enumerated columns.
 */
export async function readRegistryIn(kysely: Kysely<Tables>): Promise<StoredRegistry> {
  const { rows: versions } = await sql<{ version: string }>`select version from registry`.execute(kysely);
  const { rows: entities } = await sql<RegisteredEntity & { id: string }>`
    select id, slug, kind, name_zh as "nameZh", name_en as "nameEn", array(
      select other.slug from metonym join entity other on other.id = metonym.stands_for_id
      where metonym.entity_id = entity.id order by other.slug) as "standsFor"
    from entity where not exists (select from retired_entity where retired_entity.id = entity.id) order by slug`.execute(
    kysely,
  );
  const { rows: aliases } = await sql<RegisteredAlias>`
    select alias.text, alias.language, alias.match, alias.region, alias.excluded, array_agg(entity.slug order by alias_entity.position) as entities
    from alias join alias_entity on alias_entity.alias_id = alias.id join entity on entity.id = alias_entity.entity_id
    group by alias.id order by alias.id`.execute(kysely);
  const { rows: stopPhrases } = await sql<StopPhrase>`
    select language, text from stop_phrase order by language, text`.execute(kysely);
  const { rows: retired } = await sql<{ slug: string; into: string | null }>`
    select retired_entity.slug, entity.slug as into
    from retired_entity left join entity on entity.id = retired_entity.into_id`.execute(kysely);
  return {
    version: versions[0]?.version ?? '0',
    registry: { entities: entities.map(({ id: _, ...entity }) => entity), aliases, stopPhrases },
    ids: new Map(entities.map(({ slug, id }) => [slug, id])),
    retired: new Map(retired.map(({ slug, into }) => [slug, into])),
  };
}

/** The versions by which the stored names and mentions were made. */
export interface RegistryState {
  version: string;
  /** 0 while all claims have to be linked again. */
  linkerVersion: number;
  foldVersion: number;
  /** Whether claims wait in the queue. */
  hasWaiting: boolean;
}

/**
 * Locks the registry until the transaction ends: `SHARED` to store mentions found by it, `EXCLUSIVE` to change it with
 * all mentions of the old version visible. This is an advisory lock, since a row lock that is constantly shared can
 * starve those who wait for an exclusive one.
 */
export async function lockRegistry(transaction: Kysely<Tables>, mode: 'SHARED' | 'EXCLUSIVE'): Promise<RegistryState> {
  const lock = mode === 'SHARED' ? sql`pg_advisory_xact_lock_shared` : sql`pg_advisory_xact_lock`;
  await sql`select ${lock}(hashtextextended('entity registry', 0))`.execute(transaction);
  return readRegistryState(transaction);
}

/** Reads the versions in one small statement. */
export async function readRegistryState(kysely: Kysely<Tables>): Promise<RegistryState> {
  const { rows } = await sql<RegistryState>`
    select version, linker_version as "linkerVersion", fold_version as "foldVersion",
      exists (select from claim_to_link) as "hasWaiting"
    from registry`.execute(kysely);
  const [state] = rows;
  if (!state) throw new Error('The table registry has no row.');
  return state;
}
