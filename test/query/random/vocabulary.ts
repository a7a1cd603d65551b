import type { Alias, Author, Entity, Keyword, Metonym, Source } from '../reference/model.ts';

/**
 * The words that random data and operations share, so that searches and names find something. What folding and
 * stemming do to them stands in `reference/search.ts`.
 */
export const words = {
  en: [
    'treaty',
    'treaties',
    'harbor',
    'signal',
    'signals',
    'budget',
    'the',
    'Putin',
    'Ukraine',
    'Georgia',
    'NATO',
    'Kyiv',
  ],
  zh: ['海洋', '安全', '條約', '普丁', '普京', '烏克蘭', '喬治亞', '川習', '海', '基輔'],
} as const;

/** What is searched for, among it what nothing has and what cannot be searched for. */
export const searches = [
  'treaty',
  'TREATIES',
  'harbor signal',
  '"harbor signal"',
  '"signals the budget"',
  '-treaty',
  'signal -budget',
  'putin',
  'Putin "harbor signal"',
  'nato -Kyiv 普京 海洋',
  'NATO 川習',
  '-"Kyiv" treaty',
  'signal "harbor signal"',
  '海 海洋',
  '普京海洋',
  '海洋安全條',
  '京海',
  '-普京海洋 安全',
  '海',
  '海洋',
  '海洋 treaty',
  '-海洋',
  '乌克兰',
  'zebra',
  'the',
  '',
] as const;

/** What `mentioning` asks: names of one entity, of several, of none. */
export const mentionings = [
  'Putin',
  '普京',
  'ukraine',
  '烏克蘭',
  'Georgia',
  '喬治亞',
  '川習',
  'NATO',
  'Kyiv',
  'treaty',
  'harbor signal',
  '海洋',
  'zebra',
  'the',
  '',
] as const;

/** Names by which rows are asked for; other cases, widths and marks among them, and names that nothing has. */
export const names = {
  source: [
    'Foreign Affairs',
    'FOREIGN  affairs',
    '《Foreign Affairs》',
    '外交事務',
    'The Atlantic',
    'Ｔｈｅ Ａ-List',
    'nobody',
    '',
  ],
  author: ['Ada Lin', 'ADA LIN', '林愛達', 'Ben Osei', 'The Editors', '編輯部', 'nobody'],
  keyword: ['海洋', 'Sea', 'sea', '安全', 'Trade', '貿易', 'nobody'],
  entity: mentionings,
} as const;

/** Dates that rows and filters share, and one that nothing has. */
export const dates = ['2024-02-29', '2024-12-31', '2025-01-01', '2025-10-29'] as const;

/** Publications: two names of one, none with briefs of its own for sure. Keys are not in the order of names. */
export const sources: readonly Source[] = [
  source(12, ['Foreign Affairs', '外交事務'], 'https://foreign.example/'),
  source(9, ['The Atlantic'], null),
  source(100, ['The A-List'], 'https://list.example/?a=1&b=%22'),
  source(3, ['The "B" List'], null),
];

function source(key: number, allNames: string[], url: string | null): Source {
  const [name = ''] = allNames;
  return { type: 'Source', key, sortKey: sortKeyOf(name), allNames, name, url };
}

/** Authors with a name in one language or in both. */
export const authors: readonly Author[] = [
  author(7, { en: 'Ada Lin', zh: '林愛達' }),
  author(30, { en: 'Ben Osei', zh: null }),
  author(2, { en: null, zh: '陳秋' }),
  author(11, { en: 'The Editors', zh: '編輯部' }),
];

function author(key: number, named: Author['names']): Author {
  const allNames = [named.en, named.zh].filter((name) => name !== null);
  const [name = ''] = allNames;
  return { type: 'Author', key, sortKey: sortKeyOf(name), allNames, name, names: named };
}

/** Keywords with a label in one language or in both. */
export const keywords: readonly Keyword[] = [
  keyword(5, { zh: '海洋', en: 'Sea' }),
  keyword(1, { zh: '安全', en: null }),
  keyword(22, { zh: null, en: 'Trade' }),
];

function keyword(key: number, label: Keyword['label']): Keyword {
  const allNames = [label.zh, label.en].filter((name) => name !== null);
  return { type: 'Keyword', key, sortKey: sortKeyOf(allNames[0] ?? ''), allNames, label };
}

/** The form of a name that lists are ordered by. */
function sortKeyOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/["《》]/g, ' ')
    .trim()
    .replace(/\s+/g, ' ');
}

const putin = entity(10, 'vladimir-putin', 'PERSON', { zh: '普丁', en: 'Putin' });
const xi = entity(2, 'xi-jinping', 'PERSON', { zh: '習近平', en: 'Xi Jinping' });
const trump = entity(33, 'donald-trump', 'PERSON', { zh: '川普', en: 'Donald Trump' });
const ukraine = entity(4, 'ukraine', 'PLACE', { zh: '烏克蘭', en: 'Ukraine' });
const country = entity(5, 'georgia', 'PLACE', { zh: '喬治亞', en: 'Georgia' });
const state = entity(61, 'georgia-us', 'PLACE', { zh: '喬治亞州', en: 'Georgia' });
const kyiv = entity(6, 'kyiv', 'PLACE', { zh: '基輔', en: 'Kyiv' });
const nato = entity(8, 'nato', 'ORGANIZATION', { zh: null, en: 'NATO' });

/** Entities: with names in one language alone, two by one name, one that nothing names. */
export const entities: readonly Entity[] = [putin, xi, trump, ukraine, kyiv, country, state, nato];

function entity(key: number, slug: string, kind: Entity['kind'], name: Entity['name']): Entity {
  return { type: 'Entity', key, sortKey: slug, kind, name };
}

/** Names of one entity, of two (川習), and two names of one text (Georgia). The longer ones stand in no text. */
export const aliases: readonly Alias[] = [
  alias(20, 'Xi Jinping', 'EN', xi),
  alias(21, '唐納·川普', 'ZH', trump),
  alias(22, 'Vladimir Putin', 'EN', putin),
  alias(23, 'Kyiv', 'EN', kyiv),
  alias(25, 'North Atlantic', 'EN', nato),
  alias(24, '基輔', 'ZH', kyiv),
  alias(9, '普丁', 'ZH', putin),
  alias(10, '普京', 'ZH', putin),
  alias(3, 'Putin', 'EN', putin),
  alias(4, '烏克蘭', 'ZH', ukraine),
  alias(5, 'Ukraine', 'EN', ukraine),
  alias(6, '喬治亞', 'ZH', country, state),
  alias(7, 'Georgia', 'EN', country),
  alias(8, 'Georgia', 'EN', state),
  alias(2, 'NATO', 'EN', nato),
  alias(11, '川習', 'ZH', trump, xi),
];

function alias(key: number, text: string, language: Alias['language'], ...named: Entity[]): Alias {
  const match = text === 'NATO' ? 'EXACT' : language === 'ZH' ? 'SUBSTRING' : 'WORD';
  return { key, text, language, region: key % 3 === 0 ? 'TW' : null, match, entities: named };
}

/** Capitals that stand for countries, one of them for two. */
export const metonyms: readonly Metonym[] = [
  { entity: kyiv, standsFor: ukraine },
  { entity: kyiv, standsFor: nato },
  { entity: state, standsFor: country },
];
