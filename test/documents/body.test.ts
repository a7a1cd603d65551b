import { describe, expect, test } from 'vitest';
import { type BodyOutline, codes, onlyBrief, outline, parseText, type SampleParts, sampleText } from './sample-text.ts';

interface Case {
  /** The row or trap of FORMAT.md. */
  cites: string;
  name: string;
  parts: SampleParts;
  zh?: BodyOutline | null;
  en?: BodyOutline | null;
  extras?: string[];
  warnings?: string[];
  infos?: string[];
}

/** A body with one section. */
function body(lead: string | string[], heading: string | null, ...claims: string[]): BodyOutline {
  return { lead: [lead].flat(), sections: [{ heading, claims }] };
}

const ZH = body('領先一步。', '標題', '• 甲。', '• 乙。');
const EN = body('One step ahead.', 'Heading', '• First.', '• Second.');
const zhText = '領先一步。\n標題\n  • 甲。\n  • 乙。';
const enText = 'One step ahead.\n\nHeading\n  • First.\n  • Second.';

/** One Chinese body in the place of the usual two. */
function zh(text: string): SampleParts {
  return { zh: text, en: enText };
}

function en(text: string): SampleParts {
  return { zh: zhText, en: text };
}

const bulletMarks = [
  '•',
  '●',
  '◦',
  '○',
  '▪',
  '■',
  '◆',
  '‧',
  '·',
  '・',
  '–',
  '—',
  '-',
  '*',
  '+',
  '➢',
  '►',
  '✓',
  '\uf0b7',
  'o',
];

const numberMarks = ['1.', '1、', '1)', '(1)', '（1）', '１.', '①'];

const cases: Case[] = [
  ...['摘要:', '摘 要:', '摘　要：', '【摘要】', '中文摘要：', '重點摘要', '**摘要**'].map((label) => ({
    cites: 'row 24',
    name: label,
    parts: { zh: null, en: null, after: `${label}\n${zhText}\nSummary:\n${enText}` },
    zh: ZH,
    en: EN,
  })),
  ...[
    'Summary:',
    'SUMMARY',
    'Summary：',
    'Abstract:',
    'English Summary:',
    '英文摘要:',
    '## Summary',
    '**Summary:**',
  ].map((label) => ({
    cites: 'row 24',
    name: label,
    parts: { zh: null, en: null, after: `摘要:\n${zhText}\n\n${label}\n${enText}` },
    zh: ZH,
    en: EN,
  })),
  {
    cites: 'row 24',
    name: 'the lead on the label’s line',
    parts: {
      zh: null,
      en: null,
      after: `摘要: 領先一步。\n標題\n  • 甲。\n  • 乙。\nSummary: One step ahead.\nHeading\n  • First.\n  • Second.`,
    },
    zh: ZH,
    en: EN,
  },
  {
    cites: 'row 25',
    name: 'no labels',
    parts: { zh: null, en: null, after: `${zhText}\n\n${enText}` },
    zh: ZH,
    en: EN,
    warnings: ['BODY_LABEL_MISSING'],
  },
  {
    cites: 'row 25',
    name: 'no labels and no blank line after the header',
    parts: { keywords: null, zh: null, en: null, header: `關鍵字: 海洋\n${zhText}\n\n${enText}` },
    zh: ZH,
    en: EN,
    warnings: ['BODY_LABEL_MISSING'],
  },
  {
    cites: 'row 26',
    name: 'English first',
    parts: { zh: null, en: null, after: `Summary:\n${enText}\n摘要:\n${zhText}` },
    zh: ZH,
    en: EN,
  },
  {
    cites: 'row 26',
    name: 'interleaved by bullet',
    parts: {
      zh: null,
      en: null,
      after:
        '摘要/Summary:\n領先一步。\nOne step ahead.\n\n標題\nHeading\n  • 甲。\n  • First.\n  • 乙。\n  • Second.\n',
    },
    zh: ZH,
    en: EN,
    infos: ['LANGUAGES_INTERLEAVED'],
  },
  {
    cites: 'row 26',
    name: 'interleaved by section',
    parts: {
      zh: null,
      en: null,
      after:
        '摘要/Summary:\n領先一步。\n\nOne step ahead.\n\n標題\n  • 甲。\nHeading\n  • First.\n標題二\n  • 乙。\nHeading Two\n  • Second.\n',
    },
    zh: {
      lead: ['領先一步。'],
      sections: [
        { heading: '標題', claims: ['• 甲。'] },
        { heading: '標題二', claims: ['• 乙。'] },
      ],
    },
    en: {
      lead: ['One step ahead.'],
      sections: [
        { heading: 'Heading', claims: ['• First.'] },
        { heading: 'Heading Two', claims: ['• Second.'] },
      ],
    },
    infos: ['LANGUAGES_INTERLEAVED'],
  },
  {
    cites: 'row 26',
    name: 'interleaved, headings in both languages on one line',
    parts: {
      zh: null,
      en: null,
      after: '摘要/Summary:\n標題 / Heading\n  • 甲。\n  • First.\n標題二 / Heading Two\n  • 乙。\n  • Second.\n',
    },
    zh: {
      lead: [],
      sections: [
        { heading: '標題', claims: ['• 甲。'] },
        { heading: '標題二', claims: ['• 乙。'] },
      ],
    },
    en: {
      lead: [],
      sections: [
        { heading: 'Heading', claims: ['• First.'] },
        { heading: 'Heading Two', claims: ['• Second.'] },
      ],
    },
  },
  {
    cites: 'row 26',
    name: 'both languages of a bullet on one line',
    parts: {
      zh: null,
      en: null,
      after: '摘要/Summary:\n標題 / Heading\n• 甲方使用F-15/F-16。 / The first side has F-15/F-16.\n• 乙。/ Second.\n',
    },
    zh: body([], '標題', '• 甲方使用F-15/F-16。', '• 乙。'),
    en: body([], 'Heading', '• The first side has F-15/F-16.', '• Second.'),
  },
  {
    cites: 'row 38',
    name: 'interleaved, headings in one language',
    parts: { zh: null, en: null, after: '摘要/Summary:\n標題\n  • 甲。\n  • First.\n標題二\n  • 乙。\n  • Second.\n' },
    zh: {
      lead: [],
      sections: [
        { heading: '標題', claims: ['• 甲。'] },
        { heading: '標題二', claims: ['• 乙。'] },
      ],
    },
    en: {
      lead: [],
      sections: [
        { heading: null, claims: ['• First.'] },
        { heading: null, claims: ['• Second.'] },
      ],
    },
  },
  {
    cites: 'row 26',
    name: 'both languages below one label',
    parts: { zh: `${zhText}\n\n${enText}`, en: null },
    zh: ZH,
    en: EN,
    warnings: ['BODY_MIXED'],
  },
  {
    cites: 'row 27',
    name: 'Chinese only',
    parts: { zh: zhText, en: null },
    zh: ZH,
    en: null,
    warnings: ['LANGUAGE_MISSING'],
  },
  {
    cites: 'row 27',
    name: 'English only',
    parts: { zh: null, en: enText },
    zh: null,
    en: EN,
    warnings: ['LANGUAGE_MISSING'],
  },
  {
    cites: 'row 27',
    name: 'an empty Summary',
    parts: { zh: zhText, en: '' },
    zh: ZH,
    en: null,
    warnings: ['LANGUAGE_MISSING'],
  },
  {
    cites: 'row 28',
    name: 'Simplified',
    parts: zh('这个问题对双方都会发生影响。\n标题\n • 没有人认为这样还会继续。'),
    zh: body('这个问题对双方都会发生影响。', '标题', '• 没有人认为这样还会继续。'),
    infos: ['SIMPLIFIED_CHINESE'],
  },
  {
    cites: 'row 29',
    name: 'a line in Japanese',
    parts: zh('領先一步。\n標題\n  • 甲。\n  • これは日本語の文章です。\n  • 乙。'),
    zh: ZH,
    warnings: ['LANGUAGE_UNSUPPORTED'],
  },
  {
    cites: 'row 29',
    name: 'a line in Russian',
    parts: en('One step ahead.\n\nHeading\n  • First.\n  • Это русский текст.\n  • Second.'),
    en: EN,
    warnings: ['LANGUAGE_UNSUPPORTED'],
  },
  {
    cites: 'row 30',
    name: 'English words in Chinese',
    parts: zh(
      '領先一步。\n標題\n  • 專家說 “the deal is done and nobody will ever touch it again” 。\n  • AI晶片與1.0時期。',
    ),
    zh: body(
      '領先一步。',
      '標題',
      '• 專家說 “the deal is done and nobody will ever touch it again” 。',
      '• AI晶片與1.0時期。',
    ),
  },
  {
    cites: 'row 30',
    name: 'a whole English bullet in Chinese',
    parts: zh('領先一步。\n標題\n  • Peace through strength.\n  • 乙。'),
    zh: body('領先一步。', '標題', '• Peace through strength.', '• 乙。'),
  },
  ...bulletMarks.map((mark) => ({
    cites: 'row 31',
    name: mark,
    parts: zh(`領先一步。\n標題\n  ${mark} 甲。\n  ${mark} 乙。`),
    zh: body('領先一步。', '標題', `${mark} 甲。`, `${mark} 乙。`),
  })),
  {
    cites: 'row 31',
    name: 'o and a tab',
    parts: en('One step ahead.\nHeading\no\tFirst.\no\tSecond.'),
    en: body('One step ahead.', 'Heading', 'o First.', 'o Second.'),
  },
  { cites: 'row 31', name: 'no space after a bullet', parts: zh('領先一步。\n標題\n•甲。\n•乙。'), zh: ZH },
  {
    cites: 'row 31',
    name: 'a middle dot inside a name',
    parts: zh('領先一步。\n標題\n  • 唐納‧格林說。\n  • 乙。'),
    zh: body('領先一步。', '標題', '• 唐納‧格林說。', '• 乙。'),
  },
  {
    cites: 'row 31',
    name: 'a hyphen without a space is no bullet',
    parts: zh('-5% 的成長。\n標題\n  • 甲。\n  • 乙。'),
    zh: body('-5% 的成長。', '標題', '• 甲。', '• 乙。'),
  },
  ...numberMarks.map((mark) => ({
    cites: 'row 32',
    name: mark,
    parts: zh(`領先一步。\n標題\n  ${mark} 甲。\n  ${mark} 乙。`),
    zh: body('領先一步。', '標題', `${mark} 甲。`, `${mark} 乙。`),
  })),
  {
    cites: 'row 32',
    name: '（一） and 一、',
    parts: zh('領先一步。\n標題\n（一）甲。\n（二）乙。'),
    zh: body('領先一步。', '標題', '（一） 甲。', '（二） 乙。'),
  },
  {
    cites: 'row 32',
    name: '一、 claims',
    parts: zh('領先一步。\n標題\n一、甲。\n二、乙。'),
    zh: body('領先一步。', '標題', '一、 甲。', '二、 乙。'),
  },
  {
    cites: 'row 32',
    name: 'a.',
    parts: en('One step ahead.\nHeading\na. First.\nb. Second.'),
    en: body('One step ahead.', 'Heading', 'a. First.', 'b. Second.'),
  },
  {
    cites: 'row 32',
    name: '一、 above bullets is a heading',
    parts: zh('領先一步。\n一、標題\n  • 甲。\n  • 乙。'),
    zh: ZH,
    infos: ['NUMBERED_HEADING'],
  },
  {
    cites: 'row 32',
    name: '壹、 above bullets is a heading',
    parts: zh('領先一步。\n壹、標題\n  1. 甲。\n  2. 乙。'),
    zh: body('領先一步。', '標題', '1. 甲。', '2. 乙。'),
  },
  {
    cites: 'row 32',
    name: '1. above bullets is a heading where no other is',
    parts: en('One step ahead.\n\n1. Heading\n  • First.\n  • Second.'),
    en: EN,
  },
  {
    cites: 'row 32',
    name: '第一， is prose',
    parts: zh('第一，領先一步。\n標題\n  • 第一，甲。\n  • 1.5倍。'),
    zh: body('第一，領先一步。', '標題', '• 第一，甲。', '• 1.5倍。'),
  },
  {
    cites: 'row 32',
    name: 'a decimal at the line’s beginning is prose',
    parts: zh('領先一步。\n標題\n  • 甲。\n    1.5倍。\n  • 乙。'),
    zh: body('領先一步。', '標題', '• 甲。1.5倍。', '• 乙。'),
  },
  {
    cites: 'row 33',
    name: 'deeper indent',
    parts: zh('領先一步。\n標題\n  • 甲。\n      • 子。\n          • 孫。\n  • 乙。'),
    zh: body('領先一步。', '標題', '• 甲。', '  • 子。', '    • 孫。', '• 乙。'),
    infos: ['NESTED_BULLETS'],
  },
  {
    cites: 'row 33',
    name: '◦ below • at one indent',
    parts: zh('領先一步。\n標題\n• 甲。\n◦ 子。\n◦ 丑。\n• 乙。'),
    zh: body('領先一步。', '標題', '• 甲。', '  ◦ 子。', '  ◦ 丑。', '• 乙。'),
  },
  {
    cites: 'row 33',
    name: 'numbers in a lower form',
    parts: zh('領先一步。\n一、標題\n1. 甲。\n（1）子。\n（2）丑。\n2. 乙。'),
    zh: body('領先一步。', '標題', '1. 甲。', '  （1） 子。', '  （2） 丑。', '2. 乙。'),
  },
  {
    cites: 'row 33',
    name: 'tabs',
    parts: en('One step ahead.\nHeading\n\t• First.\n\t\t• Below.\n\t• Second.'),
    en: body('One step ahead.', 'Heading', '• First.', '  • Below.', '• Second.'),
  },
  {
    cites: 'row 34',
    name: 'paragraphs below a heading',
    parts: zh('領先一步。\n\n標題\n\n甲方已經同意。\n\n乙方還沒有同意。'),
    zh: body('領先一步。', '標題', '甲方已經同意。', '乙方還沒有同意。'),
    warnings: ['PARAGRAPHS_AS_CLAIMS'],
  },
  {
    cites: 'row 34',
    name: 'paragraphs below marked headings',
    parts: en('One step ahead.\n\n## Heading\n\nFirst.\n\nSecond.'),
    en: body('One step ahead.', 'Heading', 'First.', 'Second.'),
    warnings: ['PARAGRAPHS_AS_CLAIMS'],
  },
  {
    cites: 'row 35',
    name: 'wrapped with indent',
    parts: en('One step ahead.\n\nHeading\n  • The first bullet goes on\n    in the next line.\n  • Second.'),
    en: body('One step ahead.', 'Heading', '• The first bullet goes on in the next line.', '• Second.'),
    infos: ['LINES_JOINED'],
  },
  {
    cites: 'row 35',
    name: 'Chinese wrapped without indent',
    parts: zh('領先一步。\n標題\n• 第一點很長而且還沒有說完\n所以繼續到下一行。\n• 乙。'),
    zh: body('領先一步。', '標題', '• 第一點很長而且還沒有說完所以繼續到下一行。', '• 乙。'),
  },
  {
    cites: 'row 35',
    name: 'English wrapped without indent',
    parts: en('One step ahead.\n\nHeading\n• The first bullet goes\non in the next line\nand ends here.\n• Second.'),
    en: body('One step ahead.', 'Heading', '• The first bullet goes on in the next line and ends here.', '• Second.'),
  },
  {
    cites: 'row 35',
    name: 'a word divided at the line’s end',
    parts: en(
      'One step ahead.\n\nHeading\n• The inter-\nnational order of the Indo-\nPacific is long-\nterm.\n• Second.',
    ),
    en: body('One step ahead.', 'Heading', '• The international order of the Indo-Pacific is long-term.', '• Second.'),
  },
  {
    cites: 'row 35',
    name: 'a soft hyphen',
    parts: en('One step ahead.\n\nHeading\n• An inter\u00ad\n  national order.\n• Second.'),
    en: body('One step ahead.', 'Heading', '• An international order.', '• Second.'),
  },
  {
    cites: 'row 35',
    name: 'the lead wrapped',
    parts: en('The lead is long and goes on\nin the next line.\n\nHeading\n• First.\n• Second.'),
    en: body('The lead is long and goes on in the next line.', 'Heading', '• First.', '• Second.'),
  },
  { cites: 'row 36', name: 'a bullet alone, its text below', parts: zh('領先一步。\n標題\n•\n甲。\n•\n乙。'), zh: ZH },
  {
    cites: 'row 36',
    name: 'an empty bullet',
    parts: zh('領先一步。\n標題\n  • 甲。\n  •\n  • 乙。'),
    zh: ZH,
    warnings: ['BULLET_EMPTY'],
  },
  {
    cites: 'row 37',
    name: 'counts differ',
    parts: { zh: zhText, en: 'One step ahead.\n\nHeading\n  • First.' },
    zh: ZH,
    en: body('One step ahead.', 'Heading', '• First.'),
  },
  {
    cites: 'row 38',
    name: 'a heading missing on one side',
    parts: { zh: '領先一步。\n  • 甲。', en: enText },
    zh: body([], '領先一步。', '• 甲。'),
    en: EN,
  },
  {
    cites: 'row 39',
    name: 'two paragraphs',
    parts: zh('領先一步。\n\n再走一步。\n標題\n  • 甲。\n  • 乙。'),
    zh: body(['領先一步。', '再走一步。'], '標題', '• 甲。', '• 乙。'),
  },
  {
    cites: 'row 39',
    name: 'bullets straight away',
    parts: zh('  • 甲。\n  • 乙。'),
    zh: body([], null, '• 甲。', '• 乙。'),
    infos: ['LEAD_MISSING'],
  },
  {
    cites: 'row 39',
    name: 'a lead of several sentences above bullets',
    parts: zh('領先一步。再走一步。\n  • 甲。\n  • 乙。'),
    zh: body('領先一步。再走一步。', null, '• 甲。', '• 乙。'),
  },
  ...['## 標題', '**標題**', '標題：', '【標題】', '一、標題', '**一、標題**', '## 【標題】'].map((heading) => ({
    cites: 'row 40',
    name: heading,
    parts: zh(`領先一步。\n${heading}\n  • 甲。\n  • 乙。`),
    zh: ZH,
  })),
  {
    cites: 'row 40',
    name: 'capitals and a question mark',
    parts: en('One step ahead.\n\nWHY NOW?\n  • First.\n  • Second.'),
    en: body('One step ahead.', 'WHY NOW?', '• First.', '• Second.'),
  },
  {
    cites: 'row 40',
    name: 'a trailing colon after bullets',
    parts: zh('領先一步。\n標題\n  • 甲。\n另一個標題：\n  • 乙。'),
    zh: {
      lead: ['領先一步。'],
      sections: [
        { heading: '標題', claims: ['• 甲。'] },
        { heading: '另一個標題', claims: ['• 乙。'] },
      ],
    },
  },
  {
    cites: 'row 41',
    name: 'a heading without bullets',
    parts: zh('領先一步。\n標題\n  • 甲。\n  • 乙。\n## 空的'),
    zh: {
      lead: ['領先一步。'],
      sections: [
        { heading: '標題', claims: ['• 甲。', '• 乙。'] },
        { heading: '空的', claims: [] },
      ],
    },
    warnings: ['SECTION_EMPTY'],
  },
  {
    cites: 'row 42',
    name: 'comment and references',
    parts: {
      zh: zhText,
      en: enText,
      after:
        '\n評析/Comment:\n這是編者的看法。\n\n參考資料/References:\n1. Tide Notes, https://tide.example/1\n2. Harbor Review\n',
    },
    zh: ZH,
    en: EN,
    extras: [
      '評析/Comment: 這是編者的看法。',
      '參考資料/References: Tide Notes, https://tide.example/1',
      '參考資料/References: Harbor Review',
    ],
    infos: ['EXTRA_BLOCK'],
  },
  {
    cites: 'row 42',
    name: 'a note between the languages',
    parts: { zh: `${zhText}\n\n備註：本文為節錄。`, en: enText },
    zh: ZH,
    en: EN,
    extras: ['備註: 本文為節錄。'],
  },
  {
    cites: 'row 42',
    name: 'implications with bullets are a section',
    parts: zh('領先一步。\n標題\n  • 甲。\n建議\n  • 乙。'),
    zh: {
      lead: ['領先一步。'],
      sections: [
        { heading: '標題', claims: ['• 甲。'] },
        { heading: '建議', claims: ['• 乙。'] },
      ],
    },
    extras: [],
  },
  {
    cites: 'row 42',
    name: 'a page number',
    parts: { zh: zhText, en: `One step ahead.\n\nHeading\n  • First.\n\n第 1 頁\n\n  • Second.\n\nPage 2 of 2` },
    zh: ZH,
    en: EN,
  },
  {
    cites: 'row 42',
    name: 'stray text after bullets',
    parts: { zh: zhText, en: `${enText}\n\nPrinted in the harbor office` },
    zh: ZH,
    en: EN,
    warnings: ['STRAY_TEXT'],
  },
  {
    cites: 'row 35',
    name: 'indented text after a blank line continues',
    parts: en('One step ahead.\n\nHeading\n  • First.\n\n    More of it.\n  • Second.'),
    en: body('One step ahead.', 'Heading', '• First. More of it.', '• Second.'),
  },
  {
    cites: 'trap 1',
    name: 'Summary: inside a claim, 摘要 inside prose',
    parts: zh('摘要顯示領先一步。\n標題\n  • 他說 Summary: 不是標籤。\n  • 摘要並不重要。'),
    zh: body('摘要顯示領先一步。', '標題', '• 他說 Summary: 不是標籤。', '• 摘要並不重要。'),
  },
  {
    cites: 'trap 2',
    name: 'headings that begin with a label word',
    parts: {
      zh: '領先一步。\n來源國的責任\n  • 甲。\n  • 乙。',
      en: 'One step ahead.\n\nSources of tension\n  • First.\n\nDate of no return\n  • Second.',
    },
    zh: body('領先一步。', '來源國的責任', '• 甲。', '• 乙。'),
    en: {
      lead: ['One step ahead.'],
      sections: [
        { heading: 'Sources of tension', claims: ['• First.'] },
        { heading: 'Date of no return', claims: ['• Second.'] },
      ],
    },
  },
  {
    cites: 'trap 2',
    name: 'a heading with a label’s colon',
    parts: en('One step ahead.\n\nSource: the sea\n  • First.\n  • Second.'),
    en: body('One step ahead.', 'Source: the sea', '• First.', '• Second.'),
  },
  {
    cites: 'trap 3',
    name: 'a dash wrapped to the line’s beginning',
    parts: en('One step ahead.\n\nHeading\n• The deal is fragile\n- or so it seems - and may end.\n• Second.'),
    en: body('One step ahead.', 'Heading', '• The deal is fragile - or so it seems - and may end.', '• Second.'),
  },
  {
    cites: 'trap 3',
    name: 'a wrapped dash where bullets are dashes',
    parts: en('Trump offered much\n- too much, some say - and got little.\n\nHeading\n- First.\n- Second.'),
    en: body('Trump offered much - too much, some say - and got little.', 'Heading', '- First.', '- Second.'),
  },
];

describe('body', () => {
  test.each(cases)('$cites: $name', ({ parts, zh, en, extras, warnings = [], infos = [] }) => {
    const parsed = parseText(sampleText(parts));
    const found = outline(onlyBrief(parsed));
    if (zh !== undefined) expect(found.zh).toEqual(zh);
    if (en !== undefined) expect(found.en).toEqual(en);
    if (extras !== undefined) expect(found.extras).toEqual(extras);
    expect(codes(parsed)).toEqual(warnings);
    expect(codes(parsed, ['INFO'])).toEqual(expect.arrayContaining(infos));
  });

  test('row 35: a wrapped bullet has a span for each line', () => {
    const parsed = parseText(sampleText(en('One step ahead.\n\nHeading\n  • The first\n    goes on.\n')));
    const spans = onlyBrief(parsed).bodies.en?.sections[0]?.claims[0]?.passage.spans ?? [];
    expect(spans.map(({ start, end }) => parsed.document.text.slice(start, end))).toEqual(['The first', 'goes on.']);
  });

  test('row 42: addresses in references are found', () => {
    const parsed = parseText(sampleText({ after: '\nReferences:\nTide Notes https://tide.example/1.\n' }));
    expect(onlyBrief(parsed).extras[0]?.urls).toEqual(['https://tide.example/1']);
  });
});
