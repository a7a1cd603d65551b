/** What is asked of the text of claims: of the service, and of plain SQL where that can answer. */
export interface Question {
  name: string;
  /** A document of one root field, a page of twenty claims, newest first. */
  document: string;
  /** The same by `like`, and by a text search configuration under an index of its own. */
  like?: { column: 'text_zh' | 'text_en'; pattern: string };
  simple?: string;
}

const page = (args: string) => `{ claims(${args}) { nodes { id } pageInfo { hasNextPage } } }`;

/** Words of the generator (`data/words.ts`): a rare town, common words, words that never meet. */
export const questions: readonly Question[] = [
  {
    name: 'two characters, rare',
    document: page('search: "洛莫"'),
    like: { column: 'text_zh', pattern: '%洛莫%' },
  },
  {
    name: 'two characters, common',
    document: page('search: "制裁"'),
    like: { column: 'text_zh', pattern: '%制裁%' },
  },
  { name: 'two characters, nowhere', document: page('search: "蜥蜴"'), like: { column: 'text_zh', pattern: '%蜥蜴%' } },
  { name: 'one character', document: page('search: "芬"'), like: { column: 'text_zh', pattern: '%芬%' } },
  {
    name: 'four characters',
    document: page('search: "出口管制"'),
    like: { column: 'text_zh', pattern: '%出口管制%' },
  },
  {
    name: 'a rare word',
    document: page('search: "Lomo"'),
    like: { column: 'text_en', pattern: '%Lomo%' },
    simple: 'lomo',
  },
  { name: 'a stemmed word', document: page('search: "sanctioning"'), simple: 'sanctions' },
  {
    name: 'a phrase',
    document: page('search: "\\"export controls\\""'),
    like: { column: 'text_en', pattern: '%export controls%' },
    simple: 'export <-> controls',
  },
  { name: 'words that never meet', document: page('search: "officials critics"'), simple: 'officials & critics' },
  { name: 'a word of old briefs alone', document: page('search: "傳真機"') },
  { name: 'all but a common word', document: page('search: "-制裁"') },
  {
    name: 'a common word, best first',
    document: page('search: "制裁", orderBy: [{ field: RELEVANCE, direction: DESC }]'),
  },
  { name: 'a common word, counted', document: '{ claims(search: "制裁") { totalCount } }' },
  { name: 'the commonest character', document: page('search: "的"') },
  { name: 'the commonest character, counted', document: '{ claims(search: "的") { totalCount } }' },
  {
    name: 'a common word in one source',
    document: page('search: "制裁", where: { source: { name: "Meridian Review" } }'),
  },
  { name: 'a word beside a name', document: page('search: "制裁", mentioning: "Putin"') },
  { name: 'whole briefs', document: '{ briefs(search: "出口管制") { nodes { id } } }' },
  {
    name: 'newest mentions of a common name',
    document: page('mentioning: "Putin"'),
    like: { column: 'text_en', pattern: '%Putin%' },
  },
];
