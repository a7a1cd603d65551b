import type pg from 'pg';

/** A row by column. */
export type Row = Record<string, unknown>;

/** Inserts rows that all have the same columns. They travel as one JSON text, which takes lists of any length. */
export async function insert(client: pg.PoolClient, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).join();
  await client.query(
    `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(rows)],
  );
}
