import type pg from 'pg';
import type { Database } from '../../../db/database/database.ts';
import { createLinker } from '../../../db/entities/linker/linker.ts';
import { loadRegistry, seedRegistry } from '../../../db/entities/registry/registry.ts';
import { bodyMaker, namedEntities } from './body.ts';
import { headerMaker, makeShared } from './header.ts';
import { multiply } from './multiply.ts';
import { storeBodies } from './store-bodies.ts';
import { oldBodies, storeHeaders, storeShared } from './store-headers.ts';

/** How much is filled in, and with which of all possible data. */
export interface Amount {
  claims: number;
  seed: number;
}

/** Claims of a brief on average: three sections of four. */
const claimsOfBrief = 12;
/** Bodies that are written; briefs beyond take theirs from one of these, under a header of their own. */
const mostBodies = 4000;

/**
 * Fills a migrated, empty database with briefs of about so many claims. The same amount always gives the same rows;
 * ids are dense. Constraints and indexes are the migrations' own; secondary indexes are made anew after the rows.
 */
export async function fill(database: Database, { claims, seed }: Amount, log: (line: string) => void): Promise<void> {
  const registry = loadRegistry();
  await seedRegistry(database, registry);
  const entities = namedEntities(registry, createLinker(registry), seed);
  const briefs = Math.max(10, Math.round(claims / claimsOfBrief));
  const client = await database.pool.connect();
  try {
    await prepareSession(client);
    const indexes = await dropIndexes(client);
    log('writing texts');
    const bodies = Math.min(briefs, mostBodies);
    const isOld = (body: number) => body < oldBodies(bodies);
    await storeBodies(client, bodies, bodyMaker(entities, { seed, isOld }));
    log(`writing ${briefs} briefs`);
    const shared = makeShared(briefs);
    await storeShared(client, shared);
    await storeHeaders(client, { briefs, bodies, header: headerMaker(shared, seed) });
    await multiply(client, briefs, log);
    log('making indexes');
    for (const index of indexes) await client.query(index);
    await client.query('vacuum analyze');
  } finally {
    await client.query('reset all');
    client.release();
  }
}

/** The rows fit each other by construction; where the user may not say so, Postgres checks each, which takes longer. */
async function prepareSession(client: pg.PoolClient): Promise<void> {
  await client.query('set session_replication_role = replica').catch(() => undefined);
  await client.query(`set statement_timeout = 0; set synchronous_commit = off; set maintenance_work_mem = '512MB'`);
  await client.query(`
    create temp table bench_text (body int, lead_zh text, lead_en text, vector tsvector);
    create temp table bench_section (body int, position int, heading_zh text, heading_en text);
    create temp table bench_claim (body int, section int, position int, ordinal int, text_zh text, text_en text,
      status text, vector tsvector);
    create temp table bench_mention (body int, ordinal int, language text, start_offset int, end_offset int,
      slug text, surface text);
    create temp table bench_brief (brief_id bigint, body int)`);
}

/** Drops the indexes that are no constraints, and returns the statements that make them again. */
async function dropIndexes(client: pg.PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
    from pg_index join pg_class on pg_class.oid = indrelid
    where relnamespace = 'public'::regnamespace
      and not exists (select from pg_constraint where conindid = indexrelid)`);
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map(({ definition }) => definition);
}
