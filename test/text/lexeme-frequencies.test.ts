import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Database } from '../../db/database/database.ts';
import { queriesOf, shapeOf } from '../../db/query/search/terms.ts';
import type { SearchTerms } from '../../db/query/selection.ts';
import {
  followLexemeFrequencies,
  type LexemeFrequencies,
  readLexemeFrequencies,
} from '../../db/text/lexeme-frequencies.ts';
import { searchVector } from '../../db/text/search-vector.ts';
import { noNames } from '../query/stored-names.ts';
import { testDatabase } from '../setup/database.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** 5,000 claims: all hold 制裁 and sanctions, one in ten 停火, one in five hundred 核武 and warheads. */
async function storeClaims(): Promise<LexemeFrequencies> {
  const vectors = Array.from({ length: 5_000 }, (_, index) =>
    searchVector({
      zh: `制裁${index % 10 === 0 ? '，停火' : ''}${index % 500 === 0 ? '，核武' : ''}`,
      en: index % 500 === 0 ? 'sanctions, warheads' : 'sanctions',
    }),
  );
  const client = await database.pool.connect();
  try {
    await client.query('begin; set local session_replication_role = replica');
    await client.query(
      `insert into claim_search (brief_id, claim_id, published_sort, ordinal, fold_version, vector, filters)
       select 1, place, '-infinity', place, 1, vector::tsvector, '{}' from unnest($1::text[]) with ordinality made(vector, place)`,
      [vectors],
    );
    await client.query('analyze claim_search');
    await client.query('commit');
  } finally {
    client.release();
  }
  return readLexemeFrequencies(database);
}

test('nothing is known before Postgres has looked, and no words are taken for rare', async () => {
  const frequencies = await readLexemeFrequencies(database);
  expect([...frequencies.keys()]).toEqual([]);
  expect(rare('核武', frequencies)).toBe(false);
});

test('shares are those of the texts, and what is seldom is rare', async () => {
  const frequencies = await storeClaims();
  const claims = frequencies.get('claim_search');
  expect(claims?.texts).toBe(5_000);
  expect(claims?.shareOf('制裁')).toBeCloseTo(1);
  expect(claims?.shareOf('停火')).toBeCloseTo(0.1);
  expect(claims?.shareOf('核武')).toBeLessThan(0.01);
  for (const typed of ['核武', 'warheads', '制裁 核武', '"sanctions warheads"', 'sanctions warhead -停火', 'nowhere']) {
    expect(rare(typed, frequencies), typed).toBe(true);
  }
  for (const typed of ['制裁', '停火', 'sanctions', '停火 sanctions', '制裁 -核武', '-核武', '的', '', 'the']) {
    expect(rare(typed, frequencies), typed).toBe(typed === '的');
  }
});

test('what is known follows what Postgres finds, until it is stopped', async () => {
  const current = await followLexemeFrequencies(database, 20);
  const texts = () => current.inUse.get('claim_search')?.texts;
  expect(texts()).toBe(5_000);
  await database.pool.query('delete from claim_search where claim_id > 4000');
  await database.pool.query('vacuum analyze claim_search');
  await vi.waitFor(() => expect(texts()).toBe(4_000));
  current.stop();
});

test.for([
  { share: 0.01, kept: 4 },
  { share: 0.2, kept: 6 },
  { share: 0.7, kept: 8 },
])('of eight words that $share of the texts have each, the index is asked for $kept', ({ share, kept }) => {
  const frequencies: LexemeFrequencies = new Map([['claim_search', { texts: 1_000_000, shareOf: () => share }]]);
  const asked: SearchTerms = {
    by: 'search',
    text: 'kelp lamp mast nest oath pond quay rift -sand',
    table: 'claim_search',
  };
  const request = { values: [], names: noNames, frequencies };
  const { query, index } = queriesOf(asked, request);
  expect(index?.split(' & ')).toHaveLength(kept + 1);
  expect(index).toContain("!('sand')");
  expect(shapeOf(asked, request).use).toBe(kept === 8 ? 'index' : 'filter');
  expect(query?.split(' & ')).toHaveLength(9);
});

test('the rarest words are those that the index is asked for', () => {
  const shares: Readonly<Record<string, number>> = { quay: 0.002, lamp: 0.003, nest: 0.01, oath: 0.02 };
  const shareOf = (lexeme: string) => shares[lexeme] ?? 0.3;
  const frequencies: LexemeFrequencies = new Map([['claim_search', { texts: 1_000_000, shareOf }]]);
  const asked: SearchTerms = { by: 'search', text: 'kelp lamp mast nest oath pond quay', table: 'claim_search' };
  expect(queriesOf(asked, { values: [], names: noNames, frequencies }).index).toBe("'lamp' & 'nest' & 'oath' & 'quay'");
});

function rare(text: string, frequencies: LexemeFrequencies): boolean {
  const asked: SearchTerms = { by: 'search', text, table: 'claim_search' };
  return shapeOf(asked, { values: [], names: noNames, frequencies }).frequency === 'rare';
}
