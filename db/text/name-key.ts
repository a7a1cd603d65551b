const INVISIBLE = /[\p{Cf}\p{Variation_Selector}]/gu;
const TITLE_MARKS = /[《》〈〉「」『』"“”]/g;
const MIDDLE_DOTS = /[·‧・•∙⋅･]/g;
const APOSTROPHES = /[‘’ʼ＇`´]/g;
const HYPHENS = /[‐‑‒–—−]/g;

/**
 * A text as it is compared, never shown: NFKC, lower case, one plain space between words, none of
 * the invisible characters.
 */
export function textKey(text: string): string {
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(APOSTROPHES, "'")
    .replace(HYPHENS, '-')
    .split(/\s+/)
    .filter(Boolean)
    .join(' ');
}

/**
 * The key under which a name of a person, source or keyword is found: as `textKey`, without 《》 and
 * quotation marks, with one middle dot, and with no space between Chinese characters.
 * @example nameKey('《外交 事務》') === nameKey('外交事務')
 */
export function nameKey(name: string): string {
  // NFKC comes first, since it makes 《 of the vertical ︽.
  const folded = textKey(name.normalize('NFKC').replace(TITLE_MARKS, ' ')).replace(MIDDLE_DOTS, '·');
  return folded.replace(/(?<=[\p{Script=Han}·]) | (?=[\p{Script=Han}·])/gu, '');
}
