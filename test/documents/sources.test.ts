import { describe, expect, test } from 'vitest';
import { knownPublications, publicationOf } from '../../db/documents/header/publications.ts';
import { codes, onlyBrief, outline, parseText, sampleText } from './sample-text.ts';

interface Case {
  row: number;
  value: string;
  sources: string[];
  url?: string;
  warnings?: string[];
  infos?: string[];
}

const page = 'https://www.foreignaffairs.com/articles/sea';

const cases: Case[] = [
  { row: 5, value: 'Foreign Affairs; FT', sources: ['Foreign Affairs', 'Financial Times'] },
  { row: 5, value: 'Foreign Affairs；CSIS', sources: ['Foreign Affairs', 'CSIS'] },
  { row: 5, value: '外交事務、經濟學人', sources: ['Foreign Affairs', 'The Economist'] },
  { row: 5, value: 'Foreign Affairs\nHarbor Review', sources: ['Foreign Affairs', 'Harbor Review'] },
  { row: 5, value: 'Foreign Affairs / CSIS', sources: ['Foreign Affairs', 'CSIS'] },
  { row: 5, value: 'Foreign Affairs, CSIS', sources: ['Foreign Affairs', 'CSIS'] },
  {
    row: 5,
    value: 'Harbor Review / Tide Notes',
    sources: ['Harbor Review / Tide Notes'],
    warnings: ['SOURCE_SEPARATOR'],
  },
  {
    row: 5,
    value: 'Harbor Review, Tide Notes',
    sources: ['Harbor Review, Tide Notes'],
    warnings: ['SOURCE_SEPARATOR'],
  },
  {
    row: 6,
    value: `Foreign Affairs ${page}`,
    sources: [`Foreign Affairs ${page}`],
    url: page,
    infos: ['SOURCE_WITH_URL'],
  },
  { row: 6, value: 'Foreign Affairs (foreignaffairs.com)', sources: ['Foreign Affairs https://foreignaffairs.com'] },
  {
    row: 6,
    value: `Foreign Affairs\n${page}`,
    sources: [`Foreign Affairs ${page}`],
    url: page,
    infos: ['SOURCE_WITH_URL'],
  },
  { row: 6, value: `[Foreign Affairs](${page})`, sources: [`Foreign Affairs ${page}`], url: page },
  { row: 6, value: page, sources: [`Foreign Affairs ${page}`], url: page, warnings: ['SOURCE_URL_ONLY'] },
  {
    row: 6,
    value: 'https://tidenotes.example/a',
    sources: ['tidenotes.example https://tidenotes.example/a'],
    warnings: ['SOURCE_URL_ONLY'],
  },
  {
    row: 6,
    value: `Harbor Review ${page} https://b.example/2`,
    sources: [`Harbor Review ${page} https://b.example/2`],
  },
  { row: 8, value: 'Foreign Affairs Magazine', sources: ['Foreign Affairs'], infos: ['SOURCE_RENAMED'] },
  { row: 8, value: '外交事務', sources: ['Foreign Affairs'] },
  { row: 8, value: '《外交事務》', sources: ['Foreign Affairs'] },
  { row: 8, value: 'foreignaffairs.com', sources: ['Foreign Affairs'] },
  { row: 8, value: '外交事務/Foreign Affairs', sources: ['Foreign Affairs'] },
  { row: 8, value: '外交事務（Foreign Affairs）', sources: ['Foreign Affairs'] },
  { row: 8, value: 'ＦＯＲＥＩＧＮ　Affairs', sources: ['Foreign Affairs'] },
  { row: 8, value: 'Foreign Affairs, Vol. 104, No. 2', sources: ['Foreign Affairs'] },
  { row: 8, value: '《潮汐評論》', sources: ['潮汐評論'], infos: ['SOURCE_NEW'] },
  { row: 19, value: '', sources: [], warnings: ['SOURCE_MISSING'] },
];

describe('sources', () => {
  test.each(cases)('row $row: $value', ({ value, sources, url = null, warnings = [], infos = [] }) => {
    const parsed = parseText(sampleText({ source: value }));
    const brief = outline(onlyBrief(parsed));
    expect(brief.sources).toEqual(sources);
    if (url !== null) expect(brief.url).toBe(url);
    expect(codes(parsed)).toEqual(warnings);
    expect(codes(parsed, ['INFO'])).toEqual(expect.arrayContaining(infos));
  });

  test('an unknown source close to a known one is told so', () => {
    const parsed = parseText(sampleText({ source: 'Foreign Afairs' }));
    expect(onlyBrief(parsed).sources[0]?.name).toBe('Foreign Afairs');
    expect(parsed.diagnostics.find((one) => one.code === 'SOURCE_NEW')?.message).toContain(
      'did you mean Foreign Affairs?',
    );
  });

  test.each(['連結/Link: ', '網址:', 'URL：', '原文連結: '])('row 7: %s', (label) => {
    const parsed = parseText(sampleText({ header: `${label}${page}` }));
    expect(onlyBrief(parsed).url).toBe(page);
    expect(codes(parsed)).toEqual([]);
  });

  test('row 7: the link may stand below the body', () => {
    const parsed = parseText(sampleText({ after: `\n連結/Link: ${page}\n` }));
    expect(onlyBrief(parsed).url).toBe(page);
    expect(codes(parsed)).toEqual([]);
  });

  test('at least 40 publications are known, each by its own name, and no name means two', () => {
    expect(knownPublications.length).toBeGreaterThanOrEqual(40);
    for (const publication of knownPublications) {
      expect(publicationOf(publication.name)).toEqual(publication);
      if (publication.nameZh !== null) expect(publicationOf(publication.nameZh)).toEqual(publication);
      if (publication.host !== null) expect(publicationOf(publication.host)).toEqual(publication);
    }
  });
});
