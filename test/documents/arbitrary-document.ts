import fc from 'fast-check';
import type { BodyOutline, BriefOutline } from './sample-text.ts';

/** A generated document of the house and what is to be read from it. */
export interface ArbitraryDocument {
  name: string;
  bytes: Uint8Array;
  /** The decoded text. */
  text: string;
  expected: BriefOutline;
}

/** How a document is laid out: everything that makes no difference to what it says. */
interface Layout {
  newline: string;
  encoding: 'utf-8' | 'utf-8 with mark' | 'utf-16';
  colon: string;
  labels: 'both' | 'zh' | 'en' | 'bracketed' | 'bold';
  trailing: string;
  bullet: string;
  indent: string;
  headingMark: string;
  blankBeforeHeading: boolean;
  blankAfterLabel: boolean;
  englishFirst: boolean;
  wrapAt: number | null;
  finalNewline: boolean;
  order: number[];
}

const enWords =
  'coast harbor patrol treaty signal partner vessel budget senate summit quota tariff reactor satellite archive forecast ' +
  'restraint leverage baseline corridor embargo pledge review talks Norway Chile Kenya NATO G7 Indo-Pacific carefully quietly slowly';
const zhWords =
  '海岸 港口 巡邏 條約 訊號 夥伴 船艦 預算 國會 峰會 配額 關稅 反應爐 衛星 檔案 預測 克制 籌碼 底線 走廊 禁運 承諾 挪威 智利 肯亞 北約 AI晶片 1.5倍 習近平 普丁';

const enWord = fc.constantFrom(...enWords.split(' '));
const zhWord = fc.constantFrom(...zhWords.split(' '));

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const enSentence = fc
  .tuple(fc.array(enWord, { minLength: 3, maxLength: 12 }), fc.constantFrom('.', '.', '?', '!'))
  .map(([words, end]) => `The ${words.join(' ')}${end}`);
const zhSentence = fc
  .tuple(fc.array(zhWord, { minLength: 2, maxLength: 9 }), fc.constantFrom('。', '。', '？'))
  .map(([words, end]) => `這些${words.join('的')}${end}`);
const enText = fc.array(enSentence, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join(' '));
// As in the house, a Chinese bullet may lack its last full stop.
const zhText = fc
  .tuple(fc.array(zhSentence, { minLength: 1, maxLength: 3 }), fc.boolean())
  .map(([sentences, isOpen]) => (isOpen ? sentences.join('').slice(0, -1) : sentences.join('')));
const enHeading = fc
  .tuple(fc.array(enWord, { minLength: 2, maxLength: 6 }), fc.constantFrom('', '?'))
  .map(([words, end]) => words.map(capital).join(' ') + end);
const zhHeading = fc.array(zhWord, { minLength: 2, maxLength: 4 }).map((words) => `為何${words.join('')}`);

/** A claim before its marker is known. */
interface Claim {
  text: string;
  isNested: boolean;
}

interface Section {
  heading: string;
  claims: Claim[];
}

interface Body {
  lead: string[];
  sections: Section[];
}

function bodyOf(
  lead: fc.Arbitrary<string>,
  heading: fc.Arbitrary<string>,
  text: fc.Arbitrary<string>,
): fc.Arbitrary<Body> {
  const claim = fc.record({ text, isNested: fc.integer({ min: 0, max: 5 }).map((roll) => roll === 0) });
  const claims = fc
    .array(claim, { minLength: 1, maxLength: 4 })
    .map((all) => all.map((one, at) => (at === 0 ? { ...one, isNested: false } : one)));
  return fc.record({
    lead: fc.array(lead, { minLength: 1, maxLength: 2 }),
    sections: fc.array(fc.record({ heading, claims }), { minLength: 1, maxLength: 3 }),
  });
}

const zhLead = fc.array(zhSentence, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join(''));
const zhBody = bodyOf(zhLead, zhHeading, zhText);
const enBody = bodyOf(enText, enHeading, enText);

const authorPool = ['Ada Lin', 'Ben de Vries', 'Cy M. Okoro', '林雅達', '吳班', 'Dora Haas-Weil'];
const sourcePool: [string, string][] = [
  ['Foreign Affairs', 'Foreign Affairs'],
  ['《外交事務》', 'Foreign Affairs'],
  ['FT', 'Financial Times'],
  ['Tide Review', 'Tide Review'],
  ['潮汐評論', '潮汐評論'],
];
const keywordPool: [string, string][] = [
  ['外交', '外交'],
  ['經濟 (Economy)', '經濟|Economy'],
  ['美中', '美中'],
  ['AI晶片', 'AI晶片'],
  ['海洋（Oceans）', '海洋|Oceans'],
];

const date = fc
  .record({
    year: fc.integer({ min: 2015, max: 2024 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    form: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ year, month, day, form }) => {
    const iso = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
    const forms = [
      `${month}/${day}/${year}`,
      iso,
      `${year}年${month}月${day}日`,
      `民國${year - 1911}年${month}月${day}日`,
      iso.replaceAll('-', '.'),
    ];
    return { iso, printed: forms[form] ?? iso };
  });

const layout: fc.Arbitrary<Layout> = fc.record({
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  encoding: fc.constantFrom('utf-8' as const, 'utf-8' as const, 'utf-8 with mark' as const, 'utf-16' as const),
  colon: fc.constantFrom(':', '：', ' : ', '﹕'),
  labels: fc.constantFrom('both' as const, 'zh' as const, 'en' as const, 'bracketed' as const, 'bold' as const),
  trailing: fc.constantFrom('', '\u00a0', ' ', '\u3000', '\u200b'),
  bullet: fc.constantFrom('•', '●', '-', '*', '▪', '■', '➢', '・', '–'),
  indent: fc.constantFrom('', '  ', '\u3000', '\t'),
  headingMark: fc.constantFrom('', '', '', '## ', '【】', '**', '：'),
  blankBeforeHeading: fc.boolean(),
  blankAfterLabel: fc.boolean(),
  englishFirst: fc.boolean(),
  wrapAt: fc.constantFrom(null, null, null, 24, 40),
  finalNewline: fc.boolean(),
  order: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4, maxLength: 4 }),
});

function label(style: Layout, zh: string, en: string): string {
  const words = { both: `${zh}/${en}`, zh, en, bracketed: `【${zh}】`, bold: `**${zh}/${en}**` }[style.labels];
  return words + style.colon;
}

function heading(style: Layout, text: string): string {
  if (style.headingMark === '【】') return `【${text}】`;
  if (style.headingMark === '**') return `**${text}**`;
  return style.headingMark === '：' ? `${text}：` : style.headingMark + text;
}

/** Breaks a text into lines at spaces, or in Chinese anywhere between two Chinese characters. */
function wrap(text: string, width: number | null): string[] {
  if (width === null) return [text];
  const lines: string[] = [];
  let line = '';
  for (const part of text.split(/(?<= )|(?<=\p{Script=Han})(?=\p{Script=Han})/u)) {
    if (line !== '' && line.length + part.length > width) {
      lines.push(line);
      line = '';
    }
    line += part;
  }
  return [...lines, line].map((one) => one.trimEnd());
}

function bodyLines(style: Layout, body: Body, labelLine: string): string[] {
  const lines = [labelLine, ...(style.blankAfterLabel ? [''] : [])];
  body.lead.forEach((paragraph, at) => {
    if (at > 0) lines.push('');
    lines.push(paragraph);
  });
  for (const section of body.sections) {
    if (style.blankBeforeHeading) lines.push('');
    lines.push(heading(style, section.heading));
    for (const claim of section.claims) {
      const indent = style.indent + (claim.isNested ? '    ' : '');
      const [first = '', ...rest] = wrap(claim.text, style.wrapAt);
      lines.push(`${indent}${style.bullet} ${first}`, ...rest.map((one) => `${indent}   ${one}`));
    }
  }
  return lines;
}

function outlineOf(style: Layout, body: Body | null): BodyOutline | null {
  if (body === null) return null;
  return {
    lead: body.lead,
    sections: body.sections.map((section) => ({
      heading: section.heading,
      claims: section.claims.map((claim) => `${claim.isNested ? '  ' : ''}${style.bullet} ${claim.text}`),
    })),
  };
}

function encode(text: string, encoding: Layout['encoding']): Uint8Array {
  if (encoding === 'utf-16') return Buffer.from(`\ufeff${text}`, 'utf16le');
  return new TextEncoder().encode(encoding === 'utf-8' ? text : `\ufeff${text}`);
}

const content = fc.record({
  style: layout,
  authors: fc.uniqueArray(fc.constantFrom(...authorPool), { minLength: 1, maxLength: 3 }),
  joiner: fc.constantFrom('、', '; ', '；', ' & '),
  source: fc.constantFrom(...sourcePool),
  date,
  keywords: fc.uniqueArray(fc.constantFrom(...keywordPool), { minLength: 1, maxLength: 4 }),
  separator: fc.constantFrom('、', '，', ', ', '；'),
  zh: fc.option(zhBody, { freq: 8 }),
  en: fc.option(enBody, { freq: 8 }),
  title: fc.option(zhHeading, { freq: 3 }),
});

/**
 * Whole documents in the house format, in every layout that makes no difference to what they say:
 * labels, colons, order of fields, bullets, indents, wrapped lines, heading marks, blank lines, line
 * ends, encodings. At least one language is present.
 */
export const arbitraryDocument: fc.Arbitrary<ArbitraryDocument> = content
  .filter(({ zh, en }) => zh !== null || en !== null)
  .map(({ style, authors, joiner, source, date: day, keywords, separator, zh, en, title }) => {
    const fields = [
      label(style, '作者', 'Author(s)') + authors.join(joiner),
      label(style, '網站來源', 'Source') + source[0],
      label(style, '日期', 'Date') + day.printed,
      label(style, '關鍵字', 'Keywords') + keywords.map(([printed]) => printed).join(separator),
    ];
    const header = style.order.flatMap((at) => [`${fields[at]}${style.trailing}`, '']);
    const bodies = [zh && bodyLines(style, zh, '摘要:'), en && bodyLines(style, en, 'Summary:')].filter(
      (body) => body !== null,
    );
    const lines = [
      ...(title === null ? [] : [title, '']),
      ...header,
      '',
      ...(style.englishFirst ? bodies.toReversed() : bodies).flat(),
    ];
    const text =
      lines.map((line) => (line === '' ? line : line + style.trailing)).join(style.newline) +
      (style.finalNewline ? style.newline : '');
    return {
      name: 'generated.txt',
      bytes: encode(text, style.encoding),
      text,
      expected: {
        title: title ?? '',
        authors,
        sources: [source[1]],
        date: day.iso,
        url: null,
        keywords: keywords.map(([, read]) => read),
        zh: outlineOf(style, zh),
        en: outlineOf(style, en),
        extras: [],
      },
    };
  });

// Pieces that mean something to the reader, so that random texts made of them reach its every corner.
const fragments = [
  ...'：:#*_【】（）()/／|、，。.-–—1一aIo"<>&\\[]`@',
  '作者/Author(s): ',
  'Source：',
  '日期',
  '【關鍵字】',
  '摘要:',
  'Summary',
  '評析/Comment:',
  '備註：',
  '標題: ',
  '連結/Link: ',
  '• ',
  '- ',
  '  ◦ ',
  '1. ',
  '一、',
  '（一）',
  '•',
  '## ',
  '**',
  '【',
  '】',
  '---',
  '《',
  '》',
  '\t',
  '\u3000',
  '\u00a0',
  '\u200b',
  '\n',
  '\n',
  '\n',
  '\r\n',
  '\r',
  '\u2028',
  '\n\n',
  '<br>',
  '<li>',
  '<b>',
  '</p>',
  '&nbsp;',
  '&amp;lt;',
  '&#8226;',
  '[a](https://b.example/c)',
  '\\*',
  'Ada Lin, Ben',
  'Foreign Affairs / FT',
  '10/29/2025',
  '民國114年',
  '2025-10-29 – 30',
  '外交、經濟',
  'The end.',
  'and so on',
  '這是一句話。',
  '這些',
  'これは',
  '😀',
  'e\u0301',
  '\uf0b7 ',
  '\ufffd',
  '\u00ad',
  'inter-',
];

/** Texts that are made of the format's own pieces in any order. */
export const arbitraryFragments: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...fragments) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));
