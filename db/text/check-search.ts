import type { Database } from '../database/database.ts';
import { DatabaseError } from '../database/errors.ts';
import { searchQuery } from './search-query.ts';
import { searchVector } from './search-vector.ts';

const texts = { zh: '普丁提出停火，烏克蘭不談。', en: 'They negotiated sanctions against the WHO.' };

/**
 * Queries, and whether they must find the texts: a server that read tsvectors differently would lose Chinese without an
 * error.
 */
const samples: readonly [query: string, isFound: boolean][] = [
  ['普丁', true],
  ['丁提停', false],
  ['火', true],
  ['乌克兰', true],
  ['sanction', true],
  ['"negotiating sanctions"', true],
  ['"sanctions negotiating"', false],
  ['WHO 停火', true],
  ['普丁 -sanctions', false],
  ['普丁 -普京', true],
];

/**
 * Proves on the database itself, in one statement, that stored text can be found: by two characters, by one, by several
 * in the other script, by stems, by phrases, and with exclusions.
 *
 * @throws {DatabaseError} naming what was not found, or wrongly found
 */
export async function checkSearch({ pool, description }: Database): Promise<void> {
  const { rows } = await pool.query<{ found: boolean }>(
    `select $1::tsvector @@ query::tsquery as found
     from unnest($2::text[]) with ordinality as sample(query, place) order by place`,
    [searchVector(texts), samples.map(([query]) => searchQuery(query))],
  );
  const wrong = samples.filter(([, isFound], index) => rows[index]?.found !== isFound);
  if (wrong.length === 0) return;
  const found = wrong.map(
    ([query, isFound]) => `${query} is ${isFound ? 'not found where it stands' : 'found where it is not'}`,
  );
  throw new DatabaseError(`Search does not work in ${description}: ${found.join(', ')}. Is its encoding UTF8?`);
}
