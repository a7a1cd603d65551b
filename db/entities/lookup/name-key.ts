import { CJK } from '../../text/folding/characters.ts';
import { fold } from '../../text/folding/fold.ts';

/** What may stand between two Chinese characters of one name: 唐納·川普, 拉普-胡珀, 米拉 拉普. */
const INNER_SEPARATORS = new RegExp(`(?<=[${CJK}])[ ·\\-]+(?=[${CJK}])`, 'gv');

/** The form in which a name is found in folded text: folded, with single spaces, without separators in Chinese. */
export function nameKey(name: string): string {
  const folded = fold(name).text;
  return /[ ·-]/.test(folded) ? folded.trim().replace(/ +/g, ' ').replace(INNER_SEPARATORS, '') : folded;
}

/** The form in which a name typed by itself is compared: without dots and apostrophes, a hyphen being a space. */
export function typedNameKey(name: string): string {
  const folded = fold(name)
    .text.replace(/[《》〈〉「」『』"“”]/g, ' ')
    .replace(/[.']/g, '');
  return nameKey(folded)
    .replace(/[ ·-]+/g, ' ')
    .trim();
}
