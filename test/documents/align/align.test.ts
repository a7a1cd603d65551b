import { describe, expect, test } from 'vitest';
import { alignBodies } from '../../../db/documents/align/align.ts';
import type { Language } from '../../../db/model.ts';
import { alignedClaims, bodyOf, outlineLines, pairLines, type SectionText } from './align-bodies.ts';

const namePool: Record<string, string[]> = {
  france: ['法國', 'France', 'Paris'],
  japan: ['日本', 'Japan', 'Tokyo'],
  brazil: ['巴西', 'Brazil'],
  kenya: ['肯亞', 'Kenya'],
  nato: ['北約', 'NATO'],
};

function evidence(text: string, _: Language): string[] {
  return Object.entries(namePool).flatMap(([slug, names]) => (names.some((name) => text.includes(name)) ? [slug] : []));
}

function align(zh: SectionText[], en: SectionText[]) {
  return alignBodies({ zh: bodyOf('ZH', ...zh), en: bodyOf('EN', ...en) }, evidence);
}

const frenchBrief = [
  '法國打算與鄰國分攤修橋的費用。',
  'France intends to share with its neighbors the cost of mending the bridge.',
] as const;
const japaneseBrief = [
  '日本的港口在夏天前就會重新開放。',
  'The ports of Japan will be open again before summer.',
] as const;
const brazilianBrief = [
  '巴西的農民盼望下一季的收成更好。',
  'Farmers in Brazil hope for a better harvest next season.',
] as const;
const kenyanBrief = ['肯亞的學校需要更多年輕老師。', 'Schools in Kenya need many more young teachers.'] as const;

describe('claims of one section', () => {
  const cases: { name: string; zh: string[]; en: string[]; lines: string[] }[] = [
    {
      name: 'pair one to one',
      zh: [frenchBrief[0], japaneseBrief[0], brazilianBrief[0]],
      en: [frenchBrief[1], japaneseBrief[1], brazilianBrief[1]],
      lines: [frenchBrief, japaneseBrief, brazilianBrief].map((pair) => `${pair.join(' | ')} | ALIGNED`),
    },
    {
      name: 'keep their partners when the first English one is missing',
      zh: [frenchBrief[0], japaneseBrief[0], brazilianBrief[0]],
      en: [japaneseBrief[1], brazilianBrief[1]],
      lines: [
        `${frenchBrief[0]} | - | UNPAIRED`,
        `${japaneseBrief.join(' | ')} | ALIGNED`,
        `${brazilianBrief.join(' | ')} | ALIGNED`,
      ],
    },
    {
      name: 'keep their partners when one is missing on each side',
      zh: [frenchBrief[0], japaneseBrief[0], brazilianBrief[0]],
      en: [japaneseBrief[1], brazilianBrief[1], kenyanBrief[1]],
      lines: [
        `${frenchBrief[0]} | - | UNPAIRED`,
        `${japaneseBrief.join(' | ')} | ALIGNED`,
        `${brazilianBrief.join(' | ')} | ALIGNED`,
        `- | ${kenyanBrief[1]} | UNPAIRED`,
      ],
    },
    {
      name: 'are doubted when they say different things at the same place',
      zh: ['法國與北約將在五月會談。'],
      en: ['Kenya opens a new railway in June.'],
      lines: ['法國與北約將在五月會談。 | - | UNPAIRED', '- | Kenya opens a new railway in June. | UNPAIRED'],
    },
    {
      name: 'pair by numbers where no name helps',
      zh: ['他們要兩百億元，分三年給。', '去年的數字是4.5%。', '名單上有十二家。'],
      en: ['They ask for 20 billion, over three years.', 'There were twelve names on the list.'],
      lines: [
        '他們要兩百億元，分三年給。 | They ask for 20 billion, over three years. | ALIGNED',
        '去年的數字是4.5%。 | - | UNPAIRED',
        '名單上有十二家。 | There were twelve names on the list. | ALIGNED',
      ],
    },
    { name: 'may be none', zh: [], en: [], lines: [] },
  ];

  test.each(cases)('$name', ({ zh, en, lines }) => {
    expect(pairLines(align([[null, ...zh]], [[null, ...en]]))).toEqual(lines);
  });
});

describe('sections', () => {
  test('pair by what their claims say, so that one missing in a language shifts none', () => {
    const zh: SectionText[] = [
      ['橋樑', frenchBrief[0]],
      ['港口', japaneseBrief[0]],
      ['土地', brazilianBrief[0], kenyanBrief[0]],
    ];
    const en: SectionText[] = [
      ['Bridges', frenchBrief[1]],
      ['Land', brazilianBrief[1], kenyanBrief[1]],
    ];
    expect(outlineLines(align(zh, en))).toEqual([
      '# 橋樑 | Bridges',
      `${frenchBrief.join(' | ')} | ALIGNED`,
      '# 港口 | -',
      `${japaneseBrief[0]} | - | UNPAIRED`,
      '# 土地 | Land',
      `${brazilianBrief.join(' | ')} | ALIGNED`,
      `${kenyanBrief.join(' | ')} | ALIGNED`,
    ]);
  });

  test('whose heading is missing in one language still pair claim by claim', () => {
    const zh: SectionText[] = [
      ['橋樑', frenchBrief[0], japaneseBrief[0]],
      ['土地', brazilianBrief[0], kenyanBrief[0]],
    ];
    const en: SectionText[] = [['Bridges', frenchBrief[1], japaneseBrief[1], brazilianBrief[1], kenyanBrief[1]]];
    const headings = align(zh, en).map(({ heading, claims }) => [heading.zh?.text, claims.length]);
    expect(headings).toEqual([
      ['橋樑', 2],
      ['土地', 2],
    ]);
    expect(pairLines(align(zh, en))).toEqual(
      [frenchBrief, japaneseBrief, brazilianBrief, kenyanBrief].map((pair) => `${pair.join(' | ')} | ALIGNED`),
    );
  });
});

describe('claims below claims', () => {
  const zh: SectionText = [null, frenchBrief[0], `> ${japaneseBrief[0]}`, `> ${kenyanBrief[0]}`, brazilianBrief[0]];

  test('pair within their parents', () => {
    const en: SectionText = [null, frenchBrief[1], `> ${kenyanBrief[1]}`, brazilianBrief[1]];
    expect(pairLines(align([zh], [en]))).toEqual([
      `${frenchBrief.join(' | ')} | ALIGNED`,
      `${japaneseBrief[0]} | - | UNPAIRED`,
      `${kenyanBrief.join(' | ')} | ALIGNED`,
      `${brazilianBrief.join(' | ')} | ALIGNED`,
    ]);
  });

  test('pair with claims that lost their indent, or their parent', () => {
    const flat: SectionText = [null, frenchBrief[1], japaneseBrief[1], kenyanBrief[1], brazilianBrief[1]];
    const all = [frenchBrief, japaneseBrief, kenyanBrief, brazilianBrief].map(
      (pair) => `${pair.join(' | ')} | ALIGNED`,
    );
    expect(pairLines(align([zh], [flat]))).toEqual(all);
    const orphans: SectionText = [null, `> ${japaneseBrief[1]}`, `> ${kenyanBrief[1]}`, brazilianBrief[1]];
    expect(pairLines(align([zh], [orphans]))).toEqual([`${frenchBrief[0]} | - | UNPAIRED`, ...all.slice(1)]);
  });
});

describe('what is said of a pair', () => {
  test('names what both share', () => {
    const [claim] = alignedClaims(align([[null, frenchBrief[0]]], [[null, frenchBrief[1]]]));
    expect(claim?.alignment.reasons).toEqual(['shares France, 鄰國, 橋, 成本']);
    expect(claim?.alignment.confidence).toBeGreaterThan(0.5);
  });

  test('says when one text is far too long', () => {
    const [claim] = alignedClaims(
      align([[null, frenchBrief[0]]], [[null, `${frenchBrief[1]} ${'And so on it went. '.repeat(9)}`]]),
    );
    expect(claim?.alignment).toMatchObject({ status: 'WEAK' });
    expect(claim?.alignment.reasons.at(-1)).toMatch(/^one text is \d\.\d times as long as expected$/u);
  });

  test('hints that two claims may be one in the other language, and merges nothing', () => {
    const joined = `${frenchBrief[1]} ${japaneseBrief[1]}`;
    const sections = align(
      [[null, brazilianBrief[0], frenchBrief[0], japaneseBrief[0]]],
      [[null, brazilianBrief[1], joined]],
    );
    expect(pairLines(sections)).toEqual([
      `${brazilianBrief.join(' | ')} | ALIGNED`,
      `${frenchBrief[0]} | ${joined} | WEAK`,
      `${japaneseBrief[0]} | - | UNPAIRED`,
    ]);
    const [, first, second] = alignedClaims(sections);
    expect(first?.alignment.reasons).toContain('a claim beside it may belong to it too');
    expect(second?.alignment.reasons).toEqual([
      'only in Chinese: may be part of a claim beside it that is one in English',
    ]);
  });

  test('says when a language is missing as a whole', () => {
    const [claim] = alignedClaims(alignBodies({ zh: bodyOf('ZH', [null, frenchBrief[0]]), en: null }, evidence));
    expect(claim?.alignment).toEqual({
      status: 'UNPAIRED',
      confidence: 0,
      reasons: ['only in Chinese: the brief has no English text'],
    });
    expect(alignBodies({ zh: null, en: null }, evidence)).toEqual([]);
  });
});

describe('however odd the input', () => {
  test('evidence that throws counts as none', () => {
    const bodies = { zh: bodyOf('ZH', [null, frenchBrief[0]]), en: bodyOf('EN', [null, frenchBrief[1]]) };
    const fail = () => {
      throw new Error('no names today');
    };
    expect(alignedClaims(alignBodies(bodies, fail))).toHaveLength(1);
  });

  test('more claims than are compared are paired by position and doubted', () => {
    const zh = Array.from({ length: 400 }, (_, index) => `第${index}點。`);
    const en = Array.from({ length: 399 }, (_, index) => `Point ${index}.`);
    const claims = alignedClaims(align([[null, ...zh]], [[null, ...en]]));
    expect(claims.map(({ alignment }) => alignment.status)).toEqual([...en.map(() => 'WEAK'), 'UNPAIRED']);
  });
});
