/** The letter that tells a cost of no half bits in generated/chinese-words.txt; the ones after it tell more of them. */
const FIRST = 48;
const LAST = 122;

/** Any letter that tells a cost; words hold none. */
export const COST_LETTER = /[0-z]/;

/** Writes a cost in bits as a letter, to the half bit; the highest that a letter can tell stands for all above. */
export function costLetter(cost: number): string {
  return String.fromCharCode(Math.min(FIRST + Math.round(2 * cost), LAST));
}

/** The cost in bits that the code of a letter tells. */
export function readCost(code: number): number {
  return (code - FIRST) / 2;
}
