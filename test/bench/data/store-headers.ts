import type pg from 'pg';
import { nameKey } from '../../../db/text/keys.ts';
import type { Header, Shared } from './header.ts';
import { insert, type Row } from './insert.ts';

const batch = 500;

/** Writes the rows that briefs share, with their names. */
export async function storeShared(client: pg.PoolClient, shared: Shared): Promise<void> {
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

/** What briefs are written. */
export interface Headers {
  briefs: number;
  bodies: number;
  header: (index: number) => Header;
}

/** Briefs before this day are old. */
const newSince = '2016-01-01';

/** How many of all bodies, from the first, belong to old briefs. */
export function oldBodies(bodies: number): number {
  return Math.ceil(bodies / 10);
}

/** Writes briefs and what their headers name, and notes whose body each takes: those of its time by turns. */
export async function storeHeaders(client: pg.PoolClient, { briefs, bodies, header }: Headers): Promise<void> {
  const old = oldBodies(bodies);
  let [turnsOfOld, turnsOfNew] = [0, 0];
  const bodyOf = ({ publishedOn }: Header) =>
    publishedOn !== null && publishedOn < newSince ? turnsOfOld++ % old : old + (turnsOfNew++ % (bodies - old));
  for (let start = 0; start < briefs; start += batch) {
    const made = Array.from({ length: Math.min(batch, briefs - start) }, (_, index) => {
      const top = header(start + index);
      return { brief_id: start + index + 1, body: bodyOf(top), ...top };
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
