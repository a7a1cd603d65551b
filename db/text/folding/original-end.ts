import type { Folded } from './fold.ts';

/**
 * Where in an original text something ends that ends at `end` in the folded one: after the whole of its last character,
 * even if that folds to several of which the end is between two, and before anything invisible.
 *
 * @example originalEnd('ﬁ\u200b.', fold('ﬁ\u200b.'), 1) // → 1, where toOriginal(1) is 0
 */
export function originalEnd(text: string, { text: folded, toOriginal }: Folded, end: number): number {
  const last = toOriginal(end - 1);
  let next = end;
  while (next < folded.length && toOriginal(next) === last) next += 1;
  const after = toOriginal(next);
  const invisible = /[\p{Default_Ignorable_Code_Point}\0]+$/u.exec(text.slice(last, after));
  return after - (invisible?.[0].length ?? 0);
}
