/*
 * The normal forms under which texts and names are compared. None of them is ever shown.
 *
 * | key        | of                                             | used for                                        |
 * |------------|------------------------------------------------|-------------------------------------------------|
 * | textKey    | a lead, heading or claim                       | whether two documents say the same              |
 * | nameKey    | an author, source, publication or keyword      | one row for a name, however it is printed       |
 * | labelKey   | a word of a label, such as Author(s)           | the table of labels                             |
 * | mentionKey | a name in the registry of entities             | finding names in folded text                    |
 * | lookupKey  | a name of an entity that a person types        | finding the entity that a person means          |
 *
 * `textKey` and `nameKey` are stored, so changing what they give takes a migration. They keep Traditional and
 * Simplified characters apart; `mentionKey` and `lookupKey` build on `fold`, which does not.
 */
import { cjk } from './folding/characters.ts';
import { fold } from './folding/fold.ts';

const invisible = /[\p{Cf}\p{Variation_Selector}]/gu;
const titleMarks = /[《》〈〉「」『』"“”]/g;
const middleDots = /[·‧・•∙⋅･]/g;
const apostrophes = /[‘’ʼ＇`´]/g;
const hyphens = /[‐‑‒–—−]/g;
/** What may stand between two Chinese characters of one name: 唐納·川普, 拉普-胡珀, 米拉 拉普. */
const innerSeparators = new RegExp(`(?<=[${cjk}])[ ·\\-]+(?=[${cjk}])`, 'gv');

/** NFKC, lower case, one kind of apostrophe and hyphen, single spaces, no invisible characters. */
export function textKey(text: string): string {
  return text
    .normalize('NFKC')
    .replace(invisible, '')
    .toLowerCase()
    .replace(apostrophes, "'")
    .replace(hyphens, '-')
    .split(/\s+/)
    .filter(Boolean)
    .join(' ');
}

/**
 * As `textKey`, without title marks and quotation marks, with one kind of middle dot, and without spaces between
 * Chinese characters.
 *
 * @example nameKey('《外交 事務》') === nameKey('外交事務')
 */
export function nameKey(name: string): string {
  // NFKC comes first, since it makes 《 of the vertical ︽.
  const folded = textKey(name.normalize('NFKC').replace(titleMarks, ' ')).replace(middleDots, '·');
  return folded.replace(/(?<=[\p{Script=Han}·]) | (?=[\p{Script=Han}·])/gu, '');
}

/** NFKC, lower case, `(s)` as s, single spaces and none between Chinese characters: `Author(s)` is `authors`. */
export function labelKey(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\(s\)/g, 's')
    .replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, ' ')
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
    .trim();
}

/** Folded, with single spaces, without separators between Chinese characters. */
export function mentionKey(name: string): string {
  const folded = fold(name).text;
  return /[ ·-]/.test(folded) ? folded.trim().replace(/ +/g, ' ').replace(innerSeparators, '') : folded;
}

/** As `mentionKey`, without title marks, quotation marks, dots and apostrophes, a hyphen being a space. */
export function lookupKey(name: string): string {
  const folded = fold(name)
    .text.replace(/[《》〈〉「」『』"“”]/g, ' ')
    .replace(/[.']/g, '');
  return mentionKey(folded)
    .replace(/[ ·-]+/g, ' ')
    .trim();
}
