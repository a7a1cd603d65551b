import { describe, expect, test } from 'vitest';
import { loadRegistry, parseRegistry } from '../../db/entities/registry/registry.ts';

const registry = loadRegistry();

describe('the registry', () => {
  test('knows who and what briefs name', () => {
    const counts = Map.groupBy(registry.entities, ({ kind }) => kind);
    expect(registry.entities.length).toBeGreaterThanOrEqual(200);
    expect(counts.get('PERSON')?.length).toBeGreaterThanOrEqual(100);
    expect(counts.get('PLACE')?.length).toBeGreaterThanOrEqual(250);
    expect(counts.get('ORGANIZATION')?.length).toBeGreaterThanOrEqual(80);
    expect(counts.get('EVENT')?.length).toBeGreaterThanOrEqual(10);
  });

  test('has each slug once, and a Chinese and an English name for it', () => {
    const slugs = registry.entities.map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(registry.entities.filter(({ nameZh, nameEn }) => !nameZh || !nameEn)).toEqual([]);
  });

  test('has no text twice in one language, but for the names that different entities share', () => {
    const seen = Map.groupBy(registry.aliases, ({ text, language }) => `${language} ${text}`);
    const shared = [...seen].filter(([, aliases]) => aliases.length > 1).map(([name]) => name);
    expect(shared.sort()).toEqual([
      'EN Congo',
      'EN Georgia',
      'EN Lai',
      'EN Sullivan',
      'ZH 刚果',
      'ZH 剛果',
      'ZH 国务院',
      'ZH 國務院',
      'ZH 沙利文',
      'ZH 苏利文',
      'ZH 蘇利文',
    ]);
  });

  test('has no stop phrase twice, nor one that is a name', () => {
    const phrases = registry.stopPhrases.map(({ text }) => text);
    const names = new Set(registry.aliases.map(({ text }) => text));
    expect(phrases.filter((text, index) => phrases.indexOf(text) !== index || names.has(text))).toEqual([]);
  });

  test.each([
    ['vladimir-putin', '普丁', ['普京', '普廷', '蒲亭'], ['Putin', 'Vladimir Putin']],
    ['donald-trump', '川普', ['特朗普'], ['Trump']],
    ['xi-jinping', '習近平', ['习近平'], ['Xi Jinping', 'Xi']],
    ['united-states', '美國', ['美国'], ['US', 'U.S.', 'United States', 'America']],
    ['russia', '俄羅斯', ['俄罗斯', '俄國'], ['Russia']],
    ['italy', '義大利', ['意大利'], ['Italy']],
    ['south-korea', '南韓', ['韓國', '韩国'], ['South Korea']],
    ['beijing', '北京', [], ['Beijing']],
    ['washington', '華府', ['華盛頓', '华盛顿'], ['Washington']],
    ['asean', '東協', ['东盟', '東盟'], ['ASEAN']],
  ])('%s has its names', (slug, nameZh, zh, en) => {
    const names = registry.aliases.filter(({ entities }) => entities.join() === slug).map(({ text }) => text);
    expect(registry.entities.find((entity) => entity.slug === slug)?.nameZh).toBe(nameZh);
    expect(names).toEqual(expect.arrayContaining([nameZh, ...zh, ...en]));
  });

  test('tells how each name is found', () => {
    const matchOf = (text: string) => registry.aliases.find((alias) => alias.text === text)?.match;
    expect(['普丁', 'Putin', 'US', 'U.S.', 'Xi', 'Quad'].map(matchOf)).toEqual([
      'SUBSTRING',
      'WORD',
      'EXACT',
      'EXACT',
      'EXACT',
      'EXACT',
    ]);
  });
});

const wrong: [name: string, json: unknown, mistake: string][] = [
  ['a text', 'names', ': must be an object'],
  ['an unknown key', { entity: {} }, '.entity: is not a known property'],
  [
    'a slug in capitals',
    { entities: { Putin: { kind: 'PERSON', en: ['Putin'] } } },
    'entities.Putin: the slug must be in kebab case',
  ],
  [
    'an unknown kind',
    { entities: { putin: { kind: 'MAN', en: ['Putin'] } } },
    'entities.putin.kind: must be one of PERSON',
  ],
  ['no name', { entities: { putin: { kind: 'PERSON' } } }, 'entities.putin: must have a name'],
  [
    'names that are not a list',
    { entities: { putin: { kind: 'PERSON', en: 'Putin' } } },
    'entities.putin.en: must be a list',
  ],
  [
    'a name that is not a text',
    { entities: { putin: { kind: 'PERSON', en: [7] } } },
    'entities.putin.en: must be an object',
  ],
  ['space around a name', { entities: { putin: { kind: 'PERSON', en: ['Putin '] } } }, 'starts or ends with a space'],
  [
    'an unknown match',
    { entities: { putin: { kind: 'PERSON', en: [{ text: 'Putin', match: 'FUZZY' }] } } },
    'entities.putin.en.Putin.match: must be one of SUBSTRING',
  ],
  ['a compound of nobody', { compounds: { zh: { 川習: ['trump'] } } }, '川習: there is no entity trump'],
  ['an empty compound', { compounds: { zh: { 川習: [] } } }, '川習: must name an entity'],
  [
    'a name twice',
    { entities: { putin: { kind: 'PERSON', en: ['Putin', 'Putin'] } } },
    'Putin: is listed twice for putin',
  ],
  ['a stop phrase that is not a text', { stopPhrases: { zh: [null] } }, 'stopPhrases.zh: null is not a string'],
];

describe('parseRegistry', () => {
  test.each(wrong)('refuses %s', (_, json, mistake) => {
    expect(() => parseRegistry(json)).toThrow(mistake);
  });

  test('names all mistakes at once', () => {
    const json = { entities: { A: { kind: 'X', en: ['A'] } } };
    expect(() => parseRegistry(json)).toThrow(/kebab case[\s\S]*kind/);
  });

  test('adds the names of a second part', () => {
    const one = { entities: { italy: { kind: 'PLACE', zh: ['義大利'], en: ['Italy'] } } };
    const other = { entities: { italy: { zh: ['意大利'] } }, stopPhrases: { en: ['Little Italy'] } };
    const usual = { entities: ['italy'], region: null, excluded: [] };
    expect(parseRegistry([one, other])).toEqual({
      entities: [{ slug: 'italy', kind: 'PLACE', nameZh: '義大利', nameEn: 'Italy', standsFor: [] }],
      aliases: [
        { ...usual, text: '義大利', language: 'ZH', match: 'SUBSTRING' },
        { ...usual, text: 'Italy', language: 'EN', match: 'WORD' },
        { ...usual, text: '意大利', language: 'ZH', match: 'SUBSTRING' },
      ],
      stopPhrases: [{ text: 'Little Italy', language: 'EN' }],
    });
  });
});
