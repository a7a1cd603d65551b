import type pg from 'pg';
import type { Database } from '../../../db/database.ts';
import { nameKey } from '../../../db/documents/name-key.ts';
import { createLinker } from '../../../db/entities/linker.ts';
import { loadRegistry } from '../../../db/entities/registry.ts';
import { seedRegistry } from '../../../db/entities/seed-registry.ts';
import { type Body, bodyMaker, namedEntities } from './body.ts';
import { type Header, headerMaker, makeShared, type Shared } from './header.ts';
import { multiply } from './multiply.ts';
import { createRandom } from './random.ts';

/** How much is filled in, and with which of all possible data. */
export interface Amount {
  claims: number;
  seed: number;
}

/** Claims of a brief on average: three sections of four. */
const claimsOfBrief = 12;
/** Bodies that are written; briefs beyond take theirs from one of these, under a header of their own. */
const mostBodies = 4000;
const batch = 500;

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
    await storeBodies(client, bodies, bodyMaker(entities, seed));
    log(`writing ${briefs} briefs`);
    const shared = makeShared(briefs);
    await storeShared(client, shared);
    await storeHeaders(client, { briefs, bodies, seed, header: headerMaker(shared, seed) });
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

type Row = Record<string, unknown>;

/** Rows travel as one JSON text, which takes lists of any length. */
async function insert(client: pg.PoolClient, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).join();
  await client.query(
    `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(rows)],
  );
}

async function storeBodies(client: pg.PoolClient, count: number, make: (index: number) => Body): Promise<void> {
  for (let start = 0; start < count; start += batch) {
    const bodies = Array.from({ length: Math.min(batch, count - start) }, (_, index) => {
      const body = start + index;
      return { body, ...make(body) };
    });
    await insert(
      client,
      'bench_text',
      bodies.map(({ body, lead, vector }) => ({ body, lead_zh: lead.zh, lead_en: lead.en, vector })),
    );
    await insert(
      client,
      'bench_section',
      bodies.flatMap(({ body, headings }) =>
        headings.map(({ zh, en }, index) => ({ body, position: index + 1, heading_zh: zh, heading_en: en })),
      ),
    );
    const claims = bodies.flatMap(({ body, claims }) => claims.map((claim) => ({ body, ...claim })));
    await insert(
      client,
      'bench_claim',
      claims.map(({ zh, en, mentions, ...claim }) => ({ ...claim, text_zh: zh, text_en: en })),
    );
    await insert(
      client,
      'bench_mention',
      claims.flatMap(({ body, ordinal, mentions }) =>
        mentions.map(({ start, end, ...mention }) => ({
          body,
          ordinal,
          ...mention,
          start_offset: start,
          end_offset: end,
        })),
      ),
    );
  }
  await client.query('analyze bench_text; analyze bench_section; analyze bench_claim; analyze bench_mention');
}

async function storeShared(client: pg.PoolClient, shared: Shared): Promise<void> {
  for (const table of ['source', 'author', 'keyword'] as const) {
    const rows = shared[table];
    await insert(
      client,
      table,
      rows.map(({ id, columns, names: [name = ''] }) => ({ id, key: nameKey(name), ...columns })),
    );
    await insert(
      client,
      `${table}_name`,
      rows.flatMap(({ id, names }) => names.map((name) => ({ key: nameKey(name), [`${table}_id`]: id }))),
    );
  }
}

interface Headers {
  briefs: number;
  bodies: number;
  seed: number;
  header: (index: number) => Header;
}

async function storeHeaders(client: pg.PoolClient, { briefs, bodies, seed, header }: Headers): Promise<void> {
  const random = createRandom(seed, 'bodies of briefs');
  for (let start = 0; start < briefs; start += batch) {
    const made = Array.from({ length: Math.min(batch, briefs - start) }, (_, index) => {
      const at = start + index;
      return { brief_id: at + 1, body: at < bodies ? at : random.between(0, bodies - 1), ...header(at) };
    });
    await insert(
      client,
      'bench_brief',
      made.map(({ brief_id, body }) => ({ brief_id, body })),
    );
    await insert(client, 'brief', made.map(briefRow));
    await insert(client, 'revision', made.map(revisionRow));
    for (const table of ['source', 'author', 'keyword'] as const) {
      await insert(
        client,
        `brief_${table}`,
        made.flatMap((brief) =>
          brief[`${table}s`].map((id, index) => ({
            brief_id: brief.brief_id,
            position: index + 1,
            [`${table}_id`]: id,
            published_sort: brief.publishedOn ?? '-infinity',
          })),
        ),
      );
    }
  }
  await client.query('analyze bench_brief; analyze brief');
}

function briefRow({ brief_id, publishedOn, sources }: Header & { brief_id: number }): Row {
  return {
    id: brief_id,
    header_key: `bench ${brief_id}`,
    revision_id: brief_id,
    title_is_derived: true,
    source_id: sources[0] ?? null,
    url: `https://example.org/briefs/${brief_id}`,
    published_on: publishedOn,
    imported_at: '2025-01-01T00:00:00Z',
    updated_at: '2025-01-01T00:00:00Z',
  };
}

/** The original document is no part of what is measured, so it is empty. */
function revisionRow({ brief_id }: { brief_id: number }): Row {
  return {
    brief_id,
    id: brief_id,
    sha256: String(brief_id).padStart(64, '0'),
    name: `${brief_id}.md`,
    media_type: 'text/markdown',
    encoding: 'utf-8',
    bytes: '\\x',
    text: '',
    span_start: 0,
    span_end: 0,
    content_sha256: String(brief_id).padStart(64, '0'),
    parser_version: 1,
    imported_at: '2025-01-01T00:00:00Z',
  };
}
