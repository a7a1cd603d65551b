import { describe, expect, test } from 'vitest';
import type { ParsedAuthor } from '../../db/documents/parsed-brief.ts';
import { codes, onlyBrief, outline, parseText, sampleText } from './sample-text.ts';

interface Case {
  row: number;
  value: string;
  names: string[];
  first?: Partial<ParsedAuthor>;
  warnings?: string[];
  infos?: string[];
}

const cases: Case[] = [
  { row: 1, value: 'Ada Lin, Ben Okoro & Cy Wu', names: ['Ada Lin', 'Ben Okoro', 'Cy Wu'] },
  { row: 1, value: 'Ada Lin、Ben Okoro', names: ['Ada Lin', 'Ben Okoro'] },
  { row: 1, value: '林雅達、吳班', names: ['林雅達', '吳班'] },
  { row: 1, value: 'Ada Lin and Ben Okoro', names: ['Ada Lin', 'Ben Okoro'] },
  { row: 1, value: 'Ada Lin；Ben Okoro', names: ['Ada Lin', 'Ben Okoro'] },
  { row: 1, value: 'Ada Lin; Ben Okoro', names: ['Ada Lin', 'Ben Okoro'] },
  { row: 1, value: 'Ada Lin\nBen Okoro', names: ['Ada Lin', 'Ben Okoro'] },
  { row: 1, value: 'Ada Lin\n作者/Author(s): Ben Okoro', names: ['Ada Lin', 'Ben Okoro'] },
  { row: 1, value: '林雅達與吳班', names: ['林雅達', '吳班'] },
  { row: 1, value: '林雅達 及 吳班', names: ['林雅達', '吳班'] },
  { row: 1, value: '林雅達和吳班', names: ['林雅達', '吳班'] },
  { row: 1, value: '李和平', names: ['李和平'] },
  { row: 1, value: 'Ada Lin, Ben de Vries', names: ['Ada Lin', 'Ben de Vries'] },
  { row: 1, value: 'Ada Lin, Ben M. Okoro, and Cy Wu', names: ['Ada Lin', 'Ben M. Okoro', 'Cy Wu'] },
  { row: 1, value: 'Lin, Ada', names: ['Lin, Ada'], warnings: ['AUTHOR_COMMA'] },
  { row: 1, value: 'Ada Lin, Jr.', names: ['Ada Lin, Jr.'], warnings: ['AUTHOR_COMMA'] },
  { row: 1, value: 'Ada Lin、ADA LIN', names: ['Ada Lin'] },
  {
    row: 2,
    value: 'Ada Lin (CSIS)',
    names: ['Ada Lin'],
    first: { affiliation: 'CSIS', kind: 'PERSON' },
    infos: ['AUTHOR_DETAIL'],
  },
  { row: 2, value: 'Ada Lin（海事大學）', names: ['Ada Lin'], first: { affiliation: '海事大學' } },
  {
    row: 2,
    value: 'Ada Lin (Harbor Institute, Oslo)',
    names: ['Ada Lin'],
    first: { affiliation: 'Harbor Institute, Oslo' },
  },
  {
    row: 2,
    value: '林雅達 編譯',
    names: ['林雅達'],
    first: { role: '編譯', affiliation: null },
    infos: ['AUTHOR_DETAIL'],
  },
  { row: 2, value: '林雅達（編譯）', names: ['林雅達'], first: { role: '編譯' } },
  { row: 2, value: 'By Ada Lin', names: ['Ada Lin'] },
  {
    row: 3,
    value: '林雅達 Lin Ya-ta',
    names: ['林雅達|Lin Ya-ta'],
    first: { name: 'Lin Ya-ta' },
    infos: ['AUTHOR_TWO_NAMES'],
  },
  { row: 3, value: '艾達(Ada Lin)', names: ['艾達|Ada Lin'], first: { name: 'Ada Lin', affiliation: null } },
  { row: 3, value: 'Ada Lin（林雅達）', names: ['林雅達|Ada Lin'] },
  { row: 3, value: '林雅達/Ada Lin', names: ['林雅達|Ada Lin'] },
  { row: 3, value: 'Ada Lin 林雅達、吳班 Ben Wu', names: ['林雅達|Ada Lin', '吳班|Ben Wu'] },
  { row: 3, value: '艾達‧林(Ada Lin)', names: ['艾達‧林|Ada Lin'] },
  { row: 4, value: '', names: [], warnings: ['AUTHOR_MISSING'] },
  { row: 4, value: 'N/A', names: [], warnings: ['AUTHOR_MISSING'] },
  { row: 4, value: '-', names: [], warnings: ['AUTHOR_MISSING'] },
  { row: 4, value: '無', names: [], warnings: ['AUTHOR_MISSING'] },
  { row: 4, value: '編輯部', names: ['編輯部'], first: { kind: 'ORGANIZATION' } },
  { row: 4, value: 'Editorial Board', names: ['Editorial Board'], first: { kind: 'ORGANIZATION' } },
  { row: 4, value: 'Reuters', names: ['Reuters'], first: { kind: 'ORGANIZATION' } },
  { row: 4, value: 'The Economist', names: ['The Economist'], first: { kind: 'ORGANIZATION' } },
  { row: 53, value: '唐納‧格林', names: ['唐納‧格林'], first: { kind: 'PERSON' } },
];

describe('authors', () => {
  test.each(cases)('row $row: $value', ({ value, names, first, warnings = [], infos = [] }) => {
    const parsed = parseText(sampleText({ author: value }));
    const brief = onlyBrief(parsed);
    expect(outline(brief).authors).toEqual(names);
    if (first !== undefined) expect(brief.authors[0]).toMatchObject(first);
    expect(codes(parsed)).toEqual(warnings);
    expect(codes(parsed, ['INFO'])).toEqual(expect.arrayContaining(infos));
  });

  test('a diagnostic about an author stands at the value', () => {
    const parsed = parseText(sampleText({ author: 'Lin, Ada' }));
    expect(parsed.diagnostics.find((one) => one.code === 'AUTHOR_COMMA')).toEqual({
      code: 'AUTHOR_COMMA',
      severity: 'WARNING',
      message: 'It is not clear whether the comma in “Lin, Ada” separates authors; it was read as one author.',
      hint: 'Separate authors by 、 or ; or “and”.',
      line: 1,
      column: 15,
      excerpt: 'Lin, Ada',
    });
  });
});
