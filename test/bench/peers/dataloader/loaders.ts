import DataLoader from 'dataloader';
import type pg from 'pg';

/** A row as pg gives it. */
export type Row = Record<string, unknown>;

/** The loaders of one request: each gathers the keys of one level of the answer into one statement. */
export function createLoaders(pool: pg.Pool) {
  const query = async (name: string, text: string, values: unknown[]) =>
    (await pool.query<Row>({ name, text, values })).rows;

  /** Rows by their primary key. */
  const one = (table: string) =>
    new DataLoader<string, Row | null>(async (ids) => {
      const rows = await query(`one ${table}`, `select * from ${table} where id = any($1::bigint[])`, [ids]);
      const byId = new Map(rows.map((row) => [String(row.id), row]));
      return ids.map((id) => byId.get(id) ?? null);
    });

  /** Lists of rows by one or two columns, whose values make the key with a space between. */
  const many = (name: string, columns: readonly string[], text: string) =>
    new DataLoader<string, Row[]>(async (keys) => {
      const parts = keys.map((key) => key.split(' '));
      const rows = await query(
        name,
        text,
        columns.map((_, index) => parts.map((part) => part[index])),
      );
      const groups = Map.groupBy(rows, (row) => columns.map((column) => row[column]).join(' '));
      return keys.map((key) => groups.get(key) ?? []);
    });

  const ofBrief = (name: 'author' | 'keyword') =>
    many(
      `${name}s of briefs`,
      ['brief_id'],
      `select brief_id, ${name}.* from brief_${name} join ${name} on id = ${name}_id
       where brief_id = any($1::bigint[]) order by brief_id, position`,
    );

  return {
    query,
    brief: one('brief'),
    source: one('source'),
    entity: one('entity'),
    authors: ofBrief('author'),
    keywords: ofBrief('keyword'),
    sections: many(
      'sections',
      ['brief_id'],
      'select * from section where brief_id = any($1::bigint[]) order by brief_id, position',
    ),
    section: many(
      'one section',
      ['brief_id', 'id'],
      `select section.* from section join unnest($1::bigint[], $2::bigint[]) as key(brief, section)
       on brief_id = brief and id = section`,
    ),
    claims: many(
      'claims of sections',
      ['brief_id', 'section_id'],
      `select claim.* from claim join unnest($1::bigint[], $2::bigint[]) as key(brief, section)
       on brief_id = brief and section_id = section order by ordinal`,
    ),
    mentions: many(
      'mentions',
      ['brief_id', 'claim_id'],
      `select mention.* from mention join unnest($1::bigint[], $2::bigint[]) as key(brief, claim)
       on brief_id = brief and claim_id = claim order by language desc, start_offset, position`,
    ),
  };
}

/** The loaders of one request. */
export type Loaders = ReturnType<typeof createLoaders>;
