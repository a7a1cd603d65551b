/**
 * What may be typed, and where: each search is asked in each place, for the slowest. The words are the generator's
 * (`data/words.ts`): rare and common ones, words that never meet, words in an order that nobody writes.
 */
export const searches: readonly string[] = [
  '洛莫',
  '制裁',
  '蜥蜴',
  '芬',
  '的',
  '出口管制',
  '傳真機',
  '傳真機 制裁',
  '制裁 移民',
  '管制 出口',
  '"管制出口"',
  '裁制',
  '"的 在 以 國"',
  '的 在 以 國',
  '的 在 官 批',
  '的 蜥',
  '證實 警告',
  'officials critics',
  'sanctions',
  '"export controls"',
  '"controls export"',
  '"that its"',
  '"officials defence"',
  '"parliament the"',
  'Lomo',
  'lo mo ka vi',
  'sanctions 制裁 管制',
  '-制裁',
  '-的',
  '的 -制裁',
  'sanctions -的',
  '制裁 -sanctions',
  'fax',
  '"fax machines" -pagers',
  'fax 的',
  '在多邊架構之下以避免進一步升級沒有明確的時間表',
  Array.from('制出管口關停談判核武').join(' '),
];

const newest = 'nodes { id } pageInfo { hasNextPage }';
const all = 'facets { sources { count } years { count } entities { count } keywords { count } }';

/** Documents that are given the arguments of a list, `search: "…"` among them. */
export const places: Readonly<Record<string, (search: string) => string>> = {
  claims: (search) => `{ claims(${search}) { ${newest} } }`,
  'claims, oldest first': (search) =>
    `{ claims(${search}, orderBy: [{ field: PUBLISHED_ON, direction: ASC }]) { ${newest} } }`,
  'claims, best first': (search) =>
    `{ claims(${search}, orderBy: [{ field: RELEVANCE, direction: DESC }]) { ${newest} } }`,
  'claims, counted': (search) => `{ claims(${search}) { totalCount } }`,
  'claims, facets': (search) => `{ claims(${search}) { ${all} } }`,
  'claims of a source': (search) =>
    `{ claims(${search}, where: { source: { name: "Meridian Review" } }) { ${newest} } }`,
  'claims of a source, counted': (search) =>
    `{ claims(${search}, where: { source: { name: "Meridian Review" } }) { totalCount } }`,
  'claims of an author, counted': (search) =>
    `{ claims(${search}, where: { author: { name: "Ada Abbott" } }) { totalCount ${newest} } }`,
  'claims of a year': (search) =>
    `{ claims(${search}, where: { publishedOn: { gte: "2019-01-01", lt: "2020-01-01" } }) { totalCount ${newest} } }`,
  'claims without English': (search) =>
    `{ claims(${search}, where: { language: { missing: [EN] } }) { totalCount ${newest} } }`,
  'claims beside a name': (search) => `{ claims(${search}, mentioning: "Putin") { totalCount ${newest} } }`,
  briefs: (search) => `{ briefs(${search}) { ${newest} } }`,
  'briefs, best first': (search) =>
    `{ briefs(${search}, orderBy: [{ field: RELEVANCE, direction: DESC }]) { ${newest} } }`,
  'briefs, counted': (search) => `{ briefs(${search}) { totalCount } }`,
  'briefs, facets': (search) => `{ briefs(${search}) { ${all} } }`,
  'briefs of a source': (search) =>
    `{ briefs(${search}, where: { source: { name: "Meridian Review" } }) { totalCount ${newest} } }`,
  'below a source': (search) => `{ source(name: "Meridian Review") { claims(${search}) { totalCount ${newest} } } }`,
  'below ten sources': (search) => `{ sources(first: 10) { nodes { claims(${search}, first: 5) { ${newest} } } } }`,
  'below ten sources, counted': (search) => `{ sources(first: 10) { nodes { claims(${search}) { totalCount } } } }`,
  'below ten authors': (search) => `{ authors(first: 10) { nodes { claims(${search}, first: 5) { ${newest} } } } }`,
  'below forty sources, counted': (search) => `{ sources(first: 40) { nodes { claims(${search}) { totalCount } } } }`,
  'below ten keywords': (search) => `{ keywords(first: 10) { nodes { briefs(${search}, first: 5) { ${newest} } } } }`,
};
