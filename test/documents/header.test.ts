import { describe, expect, test } from 'vitest';
import { titleOf } from '../../db/documents/read/titles.ts';
import {
  type BriefOutline,
  codes,
  onlyBrief,
  outline,
  parseText,
  type SampleParts,
  sampleText,
} from './sample-text.ts';

interface Case {
  row: number;
  name: string;
  parts?: SampleParts;
  text?: string;
  expected: Partial<BriefOutline>;
  warnings?: string[];
  infos?: string[];
}

const usual = { authors: ['Ada Lin'], sources: ['Foreign Affairs'], date: '2025-03-14', keywords: ['海洋', '安全'] };
const body =
  '摘要:\n各國應先建立熱線。\n熱線為何重要\n  • 熱線可以降低誤判。\nSummary:\nA hotline should come first.\n\nWhy a Hotline Matters\n  • It lowers the risk of misreading.\n';

/** A header with every colon and label form replaced at once. */
function headed(author: string, source: string, date: string, keywords: string): string {
  return `${author}\n\n${source}\n\n${date}\n\n${keywords}\n\n\n${body}`;
}

const cases: Case[] = [
  {
    row: 17,
    name: 'full-width colon',
    text: headed(
      '作者/Author(s)：Ada Lin',
      '網站來源/Source：Foreign Affairs',
      '日期/Date：3/14/2025',
      '關鍵字/Keywords：海洋、安全',
    ),
    expected: usual,
  },
  {
    row: 17,
    name: 'small and vertical colons, spaces around',
    text: headed('作者﹕Ada Lin', '來源︰Foreign Affairs', '日期 : 3/14/2025', '關鍵字 ：海洋、安全'),
    expected: usual,
  },
  {
    row: 17,
    name: 'no colon, two spaces or a tab',
    text: headed('作者  Ada Lin', 'Source\tForeign Affairs', '日期　3/14/2025', '關鍵字  海洋、安全'),
    expected: usual,
    warnings: ['LABEL_WITHOUT_COLON'],
  },
  {
    row: 17,
    name: 'a label alone, its value on the next line',
    text: headed('作者\nAda Lin', 'Source\nForeign Affairs', '日期\n3/14/2025', '關鍵字\n海洋、安全'),
    expected: usual,
    warnings: ['LABEL_WITHOUT_COLON'],
  },
  {
    row: 17,
    name: 'one space is no label',
    text: headed('作者 Ada Lin', 'Source: Foreign Affairs', 'Date: 3/14/2025', 'Keywords: 海洋、安全'),
    expected: { ...usual, authors: [], title: '' },
    warnings: ['AUTHOR_MISSING', 'STRAY_TEXT'],
  },
  {
    row: 18,
    name: 'Chinese labels',
    text: headed('作者:Ada Lin', '出處:Foreign Affairs', '發布日期:3/14/2025', '關鍵詞:海洋、安全'),
    expected: usual,
  },
  {
    row: 18,
    name: 'English labels',
    text: headed('Authors: Ada Lin', 'Publication: Foreign Affairs', 'PUBLISHED: 3/14/2025', 'Tags: 海洋、安全'),
    expected: usual,
  },
  {
    row: 18,
    name: 'order and slashes',
    text: headed(
      'Author(s)／作者: Ada Lin',
      'Source / 資料來源: Foreign Affairs',
      'Date|日期: 3/14/2025',
      '標籤/Tags: 海洋、安全',
    ),
    expected: usual,
  },
  {
    row: 18,
    name: 'brackets',
    text: headed('【作者】Ada Lin', '【來源】：Foreign Affairs', '[日期] 3/14/2025', '【關鍵字/Keywords】海洋、安全'),
    expected: usual,
  },
  {
    row: 18,
    name: 'parentheses and spaces in the label',
    text: headed(
      '作者（Author）: Ada Lin',
      '來 源: Foreign Affairs',
      '日　期：3/14/2025',
      '關鍵字 Keywords: 海洋、安全',
    ),
    expected: usual,
  },
  {
    row: 18,
    name: 'bold',
    text: headed(
      '**作者/Author(s):** Ada Lin',
      '**Source**: Foreign Affairs',
      '**日期** 3/14/2025',
      '__Keywords:__ 海洋、安全',
    ),
    expected: usual,
  },
  {
    row: 18,
    name: 'full-width letters',
    text: headed('Ａｕｔｈｏｒ：Ada Lin', 'ＳＯＵＲＣＥ：Foreign Affairs', 'Date: 3/14/2025', 'Keywords: 海洋、安全'),
    expected: usual,
  },
  {
    row: 18,
    name: 'Simplified labels',
    text: headed('作者：Ada Lin', '来源：Foreign Affairs', '发布日期：3/14/2025', '关键词：海洋、安全'),
    expected: usual,
  },
  {
    row: 18,
    name: 'an unknown label is kept',
    parts: { header: '字數/Length: 1,200' },
    expected: { ...usual, extras: ['字數/Length: 1,200'] },
    warnings: ['FIELD_UNKNOWN'],
  },
  {
    row: 19,
    name: 'another order',
    text: headed('日期: 3/14/2025', 'Keywords: 海洋、安全', 'Source: Foreign Affairs', '作者: Ada Lin'),
    expected: usual,
  },
  {
    row: 19,
    name: 'no keywords',
    parts: { keywords: null },
    expected: { ...usual, keywords: [] },
    warnings: ['KEYWORDS_MISSING'],
  },
  {
    row: 19,
    name: 'no header at all',
    text: body,
    expected: { authors: [], sources: [], date: null, keywords: [] },
    warnings: ['AUTHOR_MISSING', 'DATE_MISSING', 'KEYWORDS_MISSING', 'SOURCE_MISSING'],
  },
  { row: 20, name: 'value on the next line', parts: { keywords: '\n海洋、安全' }, expected: usual },
  {
    row: 20,
    name: 'wrapped value',
    parts: { keywords: '海洋、\n安全、\n外交' },
    expected: { ...usual, keywords: ['海洋', '安全', '外交'] },
  },
  { row: 20, name: 'values in a list', parts: { keywords: '\n- 海洋\n- 安全' }, expected: usual },
  {
    row: 20,
    name: 'an empty field does not take the text after a blank line',
    text: `作者: Ada Lin\n來源: FT\n日期: 3/14/2025\n關鍵字:\n\n${body}`,
    expected: { keywords: [] },
    warnings: ['KEYWORDS_MISSING'],
  },
  {
    row: 21,
    name: 'separators',
    parts: { keywords: '海洋、安全，外交, 經濟；能源; 北極/航運｜漁業' },
    expected: { keywords: ['海洋', '安全', '外交', '經濟', '能源', '北極', '航運', '漁業'] },
  },
  {
    row: 21,
    name: 'hash signs',
    parts: { keywords: '#海洋 #安全 ＃外交' },
    expected: { keywords: ['海洋', '安全', '外交'] },
  },
  { row: 21, name: 'lines', parts: { keywords: '海洋\n安全' }, expected: { keywords: ['海洋', '安全'] } },
  {
    row: 21,
    name: 'brackets pair the languages',
    parts: { keywords: '海洋 (Oceans)、安全（Security）' },
    expected: { keywords: ['海洋|Oceans', '安全|Security'] },
  },
  {
    row: 21,
    name: 'slashes pair the languages',
    parts: { keywords: '海洋/Oceans、Security/安全' },
    expected: { keywords: ['海洋|Oceans', '安全|Security'] },
  },
  {
    row: 21,
    name: 'duplicates after folding',
    parts: { keywords: 'AI、ＡＩ、海洋、海 洋' },
    expected: { keywords: ['AI', '海洋'] },
  },
  {
    row: 21,
    name: 'mixed script is one keyword',
    parts: { keywords: 'AI晶片、G7 峰會' },
    expected: { keywords: ['AI晶片', 'G7 峰會'] },
  },
  { row: 22, name: 'one language', expected: usual, infos: ['KEYWORDS_ONE_LANGUAGE'] },
  {
    row: 22,
    name: 'a line for each language, paired by vocabulary',
    parts: { keywords: '外交、安全、漁業\n\nKeywords: security, diplomacy, fisheries' },
    expected: { keywords: ['外交|diplomacy', '安全|security', '漁業', 'fisheries'] },
    infos: ['KEYWORDS_ONE_LANGUAGE'],
  },
  {
    row: 23,
    name: 'line above the header',
    parts: { before: '北極航道的未來\nThe Future of the Arctic Route\n\n' },
    expected: { ...usual, title: '北極航道的未來|The Future of the Arctic Route' },
  },
  {
    row: 23,
    name: 'title label',
    parts: { header: '標題/Title: 北極航道的未來 / The Future of the Arctic Route' },
    expected: { title: '北極航道的未來|The Future of the Arctic Route' },
  },
  {
    row: 23,
    name: 'Markdown heading',
    parts: { before: '# The Future of the Arctic Route\n\n' },
    expected: { ...usual, title: 'The Future of the Arctic Route' },
  },
  {
    row: 23,
    name: 'Markdown headings with a colon',
    parts: { before: '# 北極航道：誰的未來\n# Arctic: Whose Route Is It\n\n' },
    expected: { ...usual, title: '北極航道：誰的未來|Arctic: Whose Route Is It' },
  },
  {
    row: 23,
    name: 'titles with a colon above the header',
    parts: { before: '北極航道的未來：誰說了算\nThe Arctic Route: Whose Future Is It\n\n' },
    expected: { ...usual, title: '北極航道的未來：誰說了算|The Arctic Route: Whose Future Is It' },
  },
  {
    row: 23,
    name: 'title marks',
    parts: { before: '《北極航道的未來》\n' },
    expected: { ...usual, title: '北極航道的未來' },
  },
  {
    row: 23,
    name: 'both titles on one line',
    parts: { before: '《北極航道的未來》 The Future of the Arctic Route\n\n' },
    expected: { ...usual, title: '北極航道的未來|The Future of the Arctic Route' },
  },
  {
    row: 42,
    name: 'translator in brackets',
    parts: { header: '（編譯：林雅達）' },
    expected: { ...usual, extras: ['編譯: 林雅達'] },
  },
  { row: 23, name: 'no title', expected: { title: '' }, infos: ['TITLE_MISSING'] },
  {
    row: 42,
    name: 'translator in the header',
    parts: { header: '編譯: 林雅達' },
    expected: { ...usual, extras: ['編譯: 林雅達'] },
  },
  {
    row: 45,
    name: 'no-break and wide spaces, zero-width characters',
    text: headed(
      '作者/Author(s):\u00a0Ada Lin\u00a0',
      '\ufeff網站來源/Source:\u3000Foreign Affairs\u200b',
      '日期/Date:\t3/14/2025 ',
      '關鍵\u200b字/Keywords:\u00a0海洋、安全\u3000',
    ),
    expected: usual,
  },
];

describe('header', () => {
  test.each(cases)('row $row: $name', ({ parts, text, expected, warnings = [], infos = [] }) => {
    const parsed = parseText(text ?? sampleText(parts));
    expect(outline(onlyBrief(parsed))).toMatchObject(expected);
    expect(codes(parsed)).toEqual(warnings);
    expect(codes(parsed, ['INFO'])).toEqual(expect.arrayContaining(infos));
  });

  test('row 23: without a title one is derived from the first heading, else from the lead', () => {
    const headings = titleOf(onlyBrief(parseText(sampleText())));
    expect(headings).toEqual({ title: { zh: '熱線為何重要', en: 'Why a Hotline Matters' }, isDerived: true });
    const leads = titleOf(
      onlyBrief(
        parseText(sampleText({ zh: '熱線是第一步,其他隨後。', en: 'A hotline is a first step. More follows.' })),
      ),
    );
    expect(leads).toEqual({ title: { zh: '熱線是第一步', en: 'A hotline is a first step' }, isDerived: true });
  });

  test('row 58: a date in the file name is a suggestion only', () => {
    const text = sampleText({ date: null });
    const parsed = parseText(text, '20251029_FA_Lin.txt');
    expect(onlyBrief(parsed).date).toBeNull();
    expect(parsed.diagnostics).toContainEqual(expect.objectContaining({ code: 'FILENAME_SUGGESTS', line: null }));
    expect(codes(parseText(sampleText(), '20251029_FA_Lin.txt'), ['INFO'])).not.toContain('FILENAME_SUGGESTS');
  });
});
