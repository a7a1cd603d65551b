import type { Database } from '../database.ts';
import { DatabaseError } from '../database-error.ts';
import { searchQuery } from './search-query.ts';
import { searchVector } from './search-vector.ts';

/** Texts and what must find them: a server that read tsvectors in its own way would lose Chinese without an error. */
const samples = [
  { zh: '普丁提出停火。', en: null, query: '普丁' },
  { zh: '烏克蘭與俄羅斯', en: null, query: '乌克兰' },
  { zh: null, en: 'They negotiated sanctions.', query: 'sanction' },
] as const;

/**
 * Proves on the database itself that what is stored can be found, in one statement.
 *
 * @throws {DatabaseError} naming what was not found.
 */
export async function checkSearch({ pool, description }: Database): Promise<void> {
  const { rows } = await pool.query<{ found: boolean }>(
    'select vector::tsvector @@ query::tsquery as found from unnest($1::text[], $2::text[]) as sample(vector, query)',
    [samples.map(({ zh, en }) => searchVector({ zh, en })), samples.map(({ query }) => searchQuery(query))],
  );
  const missing = samples.filter((_, index) => rows[index]?.found !== true).map(({ query }) => query);
  if (missing.length === 0) return;
  throw new DatabaseError(
    `Search does not work in ${description}: ${missing.join(', ')} is not found where it stands. Is its encoding UTF8?`,
  );
}
