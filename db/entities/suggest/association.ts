/** In how many claims two names stand: each, both, and all claims there are. */
export interface Counts {
  both: number;
  zh: number;
  en: number;
  all: number;
}

/** Of a chi-squared variable with one degree of freedom, exceeded by chance in one case of a thousand. */
const CHANCE_LIMIT = 10.83;

/** How far two names stand in the same claims, from 0 to 1 (Dice 1945). */
export function dice({ both, zh, en }: Omit<Counts, 'all'>): number {
  return (2 * both) / (zh + en);
}

/** Whether two names stand together more often than chance has it, by the ratio of likelihoods (Dunning 1993). */
export function isBeyondChance({ both, zh, en, all }: Counts): boolean {
  if (both * all <= zh * en) return false;
  const cells = [
    [both, zh, en],
    [zh - both, zh, all - en],
    [en - both, all - zh, en],
    [all - zh - en + both, all - zh, all - en],
  ] as const;
  const ratio = cells.reduce(
    (sum, [seen, row, column]) => (seen > 0 ? sum + 2 * seen * Math.log((seen * all) / (row * column)) : sum),
    0,
  );
  return ratio >= CHANCE_LIMIT;
}
