import type pg from 'pg';
import { nameKey } from '../../../db/documents/name-key.ts';
import type { Header, Shared } from './header.ts';
import { insert, type Row } from './insert.ts';
import { createRandom } from './random.ts';

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
  seed: number;
  header: (index: number) => Header;
}

/** Writes briefs and what their headers name, and notes whose body each takes. */
export async function storeHeaders(client: pg.PoolClient, { briefs, bodies, seed, header }: Headers): Promise<void> {
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
