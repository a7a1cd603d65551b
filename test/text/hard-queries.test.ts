import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../db/database/database.ts';
import { openNames } from '../../db/entities/lookup/names.ts';
import { createImporter } from '../../db/import/importer.ts';
import { findMatches } from '../../db/text/find-matches.ts';
import { indexedLexemes, indexQuery } from '../../db/text/search-query.ts';
import { bilingualBrief } from '../entities/bilingual-brief.ts';
import { contextOn, plannedAnswer } from '../query/planned.ts';
import { testDatabase } from '../setup/database.ts';
import { claims, queries } from './hard-queries.ts';

const letters = new Map(Object.entries(claims).map(([letter, { en }]) => [en, letter]));
const claimsOfBrief = 6;
const briefs = Array.from({ length: Math.ceil(letters.size / claimsOfBrief) }, (_, index) =>
  Object.values(claims).slice(index * claimsOfBrief, (index + 1) * claimsOfBrief),
);
const numberOfBrief = new Map(
  Object.keys(claims).map((letter, index) => [letter, Math.floor(index / claimsOfBrief) + 1]),
);

function briefsOf(found: string): string {
  return [...new Set([...found].map((letter) => numberOfBrief.get(letter)))].sort().join('');
}

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  const importDocuments = await createImporter(database, await openNames(database));
  const documents = briefs.map((ofBrief, index) => bilingualBrief(index + 1, ofBrief));
  for (const { outcome } of await importDocuments(documents, { dryRun: false })) expect(outcome).toBe('CREATED');
});
afterAll(() => database.close());

interface Edge {
  node: { text: { zh: string; en: string } };
  matches: { language: 'ZH' | 'EN'; start: number; end: number }[];
}

const document = `query ($search: String!) {
  claims(search: $search, first: 100) { totalCount edges { node { text { zh en } } matches { language start end } } }
  ranked: claims(search: $search, first: 100, orderBy: [{ field: RELEVANCE, direction: DESC }]) { totalCount }
  briefs(search: $search, first: 100) { totalCount edges { node { lead { en } } } }
}`;

interface Found {
  claims: { totalCount: number; edges: Edge[] };
  ranked: { totalCount: number };
  briefs: { totalCount: number; edges: { node: { lead: { en: string } } }[] };
}

async function find<Data = Found>(search: string): Promise<Data> {
  const { data, errors } = await plannedAnswer(contextOn(database), document, { search });
  expect(errors).toBeUndefined();
  return data as Data;
}

describe('what is typed finds just the claims that hold it, and no text is an error', () => {
  test('the claims are as they were written', async () => {
    const { rows } = await database.pool.query<{ zh: string; en: string }>(
      'select text_zh as zh, text_en as en from claim order by brief_id, ordinal',
    );
    expect(rows).toEqual(Object.values(claims));
  });

  const cases = queries.map(([search, found, ofBriefs = briefsOf(found)]) => ({
    ...{ title: JSON.stringify(search.slice(0, 40)), search, expected: found, ofBriefs },
  }));
  test.for(cases)('$title', async ({ search, expected, ofBriefs }) => {
    const { claims: found, ranked, briefs } = await find(search);
    const letterOf = ({ node }: Edge) => letters.get(node.text.en) ?? '?';
    expect(found.edges.map(letterOf).sort().join('')).toBe(expected);
    expect(found.totalCount).toBe(expected.length);
    expect(ranked.totalCount).toBe(expected.length);
    const numbers = briefs.edges.map(({ node }) => node.lead.en.replace(/\D/g, ''));
    expect(numbers.sort().join('')).toBe(ofBriefs);
    expect(briefs.totalCount).toBe(ofBriefs.length);
    for (const { matches, node } of found.edges) {
      expect(matches.length > 0, `${search} is marked in ${node.text.en}`).toBe(
        indexQuery(indexedLexemes(search)) !== null,
      );
      for (const { language, start, end } of matches) {
        const slice = node.text[language === 'ZH' ? 'zh' : 'en'].slice(start, end);
        expect(findMatches(search, slice)).toEqual([{ start: 0, end: slice.length }]);
      }
    }
  });
});
